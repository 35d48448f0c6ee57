import { expect, test } from "vitest";
import { attributed, quotesIn } from "./reading.ts";

test("the reporter’s words behind what was said are cut off", () => {
  const ends: [string, string][] = [
    ["Rosa Lind said the dam would hold, but Rosa Lind did not say why.", "the dam would hold"],
    ["Rosa Lind said the dam would hold, though it is unclear for how long.", "the dam would hold"],
    ["Rosa Lind said she would inspect the dam, which was built in 1931.", "she would inspect the dam"],
    ["Rosa Lind praised the crew, and she questioned the plan.", "the crew"],
  ];
  for (const [text, said] of ends) expect(attributed(text)[0]).toBe(`Rosa Lind: ${said}`);
});

test("a title in marks in the phrase that opens the sentence is nobody’s words", () => {
  expect(attributed("On Radio Nord’s “Morning Round,” Rosa Lind said the dam would hold.")).toEqual([
    "Rosa Lind: the dam would hold",
  ]);
});

test("a quotation that begins a sentence goes on with nothing before the cue", () => {
  expect(attributed("After the talks had ended, Rosa Lind said, “It held.”")).toEqual([
    "Rosa Lind: It held.",
  ]);
});

test("an “adding” behind the cue is a cue of its own", () => {
  expect(attributed("“It held,” Rosa Lind said at a meeting, adding that the crew had slept.")).toEqual([
    "Rosa Lind: It held,",
    "Rosa Lind: that the crew had slept",
  ]);
});

test("inside of what was said, only cues that report speech of their own are read", () => {
  expect(attributed("Rosa Lind said she thought the dam would hold.")).toEqual([
    "Rosa Lind: she thought the dam would hold",
  ]);
  expect(attributed("Rosa Lind said Peter Hale told her: “The dam is a relic.”")).toContain(
    "Peter Hale: The dam is a relic.",
  );
});

test("a noun that looks like a cue is none", () => {
  expect(quotesIn("The annual report lists four states that lost their dams.")).toEqual([]);
  expect(quotesIn("A surgeon ignored repeated warnings about the pressure.")).toEqual([]);
});

test("single marks are read beside double ones where they hold speech", () => {
  const text =
    "“It held,” Rosa Lind said.\n'It is the third time this month,' Peter Hale said. 'We were lucky.'";
  expect(attributed(text)[1]).toBe("Peter Hale: It is the third time this month, | We were lucky.");
});

test("who asked is told in passing", () => {
  const text = "Asked by the coroner, Fiona Wilde, whether he had slept, Peter Hale said he had not.";
  expect(attributed(text)).toEqual(["Fiona Wilde: whether he had slept", "Peter Hale: he had not"]);
});

test("a subject in the plural is heard past the adjective behind it", () => {
  expect(attributed("Sources close to the mayor say the dam will hold.")).toEqual([
    "Sources close to the mayor: the dam will hold",
  ]);
});

test("what was said ends where the reporter adds what else happened", () => {
  expect(attributed("Lind said the dam would hold even as water rose.")).toEqual([
    "Lind: the dam would hold",
  ]);
  expect(attributed("Lind said the dam would hold, but defended the delay.")[0]).toBe(
    "Lind: the dam would hold",
  );
});

test("a quotation in single marks goes on in the next paragraph", () => {
  const text = "Rosa Lind said: ‘The council knew.\n\n‘It did nothing.’\n\n‘It broke,’ she said.";
  expect(attributed(text)).toEqual([
    "Rosa Lind: The council knew.\n\n‘It did nothing.",
    "Rosa Lind: It broke,",
  ]);
});

test("an -ing form that reports nothing, or a verb of the clause itself, ends nothing", () => {
  expect(attributed("Lind said the mayor was acting late and showing no care.")).toEqual([
    "Lind: the mayor was acting late and showing no care",
  ]);
  expect(attributed("Lind said her friend and partner, Bo Hale, wrote a song about the dam.")[0]).toBe(
    "Lind: her friend and partner, Bo Hale, wrote a song about the dam",
  );
});
