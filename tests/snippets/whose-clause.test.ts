import { expect, test } from "vitest";
import { attributed, quotesIn } from "./reading.ts";

const whoSaid = (text: string): (string | undefined)[] => quotesIn(text).map((q) => q.speakers[0]?.name);

test.each([
  ["Rosa Lind sent a string of messages late on Friday saying that the weir had failed.", "Rosa Lind"],
  ["Mayor Bo Hale is making a pitch to voters in Lenham saying a new pier would bring work.", "Bo Hale"],
  ["In May the union led a series of campaigns arguing against the sale of the pier.", "the union"],
])("what somebody makes or sends does not speak, its maker does: %s", (text, name) => {
  expect(whoSaid(text)).toEqual([name]);
});

test("a participle behind a clause within the sentence's is of the sentence's own subject", () => {
  const text =
    "Rosa Lind defended not paying a builder who said the roof had been finished, saying, “He left it half done.”";
  expect(attributed(text).at(-1)).toBe("Rosa Lind: He left it half done.");
  const called = "Rosa Lind hit out at what Bo Hale called a folly, saying the weir would hold.";
  expect(attributed(called).at(-1)).toBe("Rosa Lind: the weir would hold");
});

test("where the sentence's own subject is a thing, those speak who act in its clause with “when”", () => {
  const text = "The first delay came when harbour workers shut the gate, shouting, “Not one more ship!”";
  expect(attributed(text)).toEqual(["harbour workers: Not one more ship!"]);
});

test.each([
  ["One teacher backing Bo Hale, Rosa Lind of Lenham, said it would hold.", "Rosa Lind"],
  ["Another engineer, Rosa Lind of the Coastal Institute, said it would hold.", "Rosa Lind"],
  [
    "But many drivers interviewed at depots this week, including Bo Hale, said they had no say.",
    "many drivers interviewed at depots",
  ],
  ["Many members of the board, including Rosa Lind, 41, said it would hold.", "Many members of the board"],
  ["The trustees — two of them new — both suggested the pier be sold.", "The trustees"],
  ["The two admit that it will not be easy.", "The two"],
  ["The three engineers, however, argue that it will hold.", "The three engineers"],
])("the subject past participles, examples and numbers: %s", (text, name) => {
  expect(whoSaid(text)).toEqual([name]);
});

test("a name that ends like an adverb or a participle is the subject of its sentence", () => {
  const start = "Rosa Lind met Bo Healy. Healy smiled. “The weir will hold,” Lind said.\n\n";
  expect(attributed(`${start}Healy left by the back door. He told reporters it was late.`).at(-1)).toBe(
    "Bo Healy: it was late",
  );
});

test("an abbreviation is nobody's surname", () => {
  const text = "Young NDP said on Monday it was late. The NDP led a campaign arguing against the sale.";
  expect(whoSaid(text)).toEqual(["Young NDP", "NDP"]);
});

test("“about Hale calling it a folly”: who is asked about does", () => {
  expect(whoSaid("Rosa Lind will be asked about Tom Hale calling the weir a “costly folly.”")).toEqual([
    "Tom Hale",
  ]);
});
