import { expect, test } from "vitest";
import { attributed, quotesIn } from "./reading.ts";

const whoSaid = (text: string): (string | undefined)[] => quotesIn(text).map((q) => q.speakers[0]?.name);

test.each([
  ["Three in 10 said they want a greener town, but six in 10 said no tree should be felled.", "six in 10"],
  [
    "Rosa Lind told the crowd that she believes we must urge the board to act, saying that “it still leaks too much.”",
    "Rosa Lind",
  ],
  [
    "The fracas began months after Mayor Rosa Lind entered the race, calling the builders thieves.",
    "Rosa Lind",
  ],
  ["The Pier League has run ads with both papers reminding readers that it leaks.", "Pier League"],
  [
    "In a clip that Judge Tom Hale called “odd,” Rosa Lind expressed a desire to “see every one of them leave the town.”",
    "Rosa Lind",
  ],
  [
    "A letter from the Pier League obtained by the Coastal Herald warns that the weir will fail.",
    "A letter from the Pier League obtained by the Coastal Herald",
  ],
])("of several clauses the one that holds the words tells whose they are: %s", (text, name) => {
  expect(whoSaid(text).at(-1)).toBe(name);
});

test("a tag is found past a description behind a question", () => {
  const text =
    "“I am calling from the town. How are you today?” Rosa Lind, a retired worker from a boat yard, said brightly into the phone.";
  expect(whoSaid(text)).toEqual(["Rosa Lind"]);
});

test("who stands before the colon's own clause is not who is worried", () => {
  const text =
    "With party leaders increasingly worried about the young, Rosa Lind is trying out a new message: “It is about me.”";
  expect(whoSaid(text)).not.toContain("party leaders");
});

test("“the president” is the president, not that of a club", () => {
  const text =
    "President Rosa Lind spoke on Monday. Tom Hale, president of the Pier Club, listened.\n\nIt rained all day.\n\n“It will hold,” the president said.";
  expect(whoSaid(text).at(-1)).toBe("Rosa Lind");
});

test("“called them on it:” gives the floor to who called them", () => {
  const text =
    "The board was late again. Rosa Lind called them on it:\n\n“Your letters show why nobody in this town trusts you.”";
  expect(attributed(text)).toEqual(["Rosa Lind: Your letters show why nobody in this town trusts you."]);
});
