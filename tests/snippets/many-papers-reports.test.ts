/** How papers of many kinds report: where what was said begins and ends, and whose it is. */
import { expect, test } from "vitest";
import { datelineOf } from "../../src/documents/dateline.ts";
import { listed } from "./listed.ts";

test("“points out” between commas or at the end reports, “PM accused of” accuses nobody", () => {
  expect(listed("Ada Krol was late. The ship sank in May, she points out.")).toEqual([
    "indirect Ada Krol: The ship sank in May",
  ]);
  expect(listed("PM accused of ‘hiding behind the sofa’\n\nLabour was late.\n\nIt rained.")).toEqual([]);
});

test.each([
  ["It was delayed amid warnings from doctors that it leaked.", "doctors"],
  ["There is concern among engineers that it leaked.", "engineers"],
  ["Despite claims by the minister that it leaked, the mill burned.", "the minister"],
])("a noun of saying has its owner behind it, and ends with its phrase: %s", (text, speaker) => {
  expect(listed(text)).toEqual([`indirect ${speaker}: that it leaked`]);
});

test("who is quoted as saying so says so, not the report that quotes", () => {
  expect(listed("The report quotes Cllr Bo Hale as saying that nobody reads any more.")).toEqual([
    "indirect Bo Hale: that nobody reads any more",
  ]);
});

test("what is added behind the speaker is reported once", () => {
  expect(listed("“I never talk,” said Ada Krol, before adding with a smile: “But she is good.”")).toEqual([
    "direct Ada Krol: I never talk,",
    "direct Ada Krol: But she is good.",
  ]);
});

test.each([
  "but declined to say why",
  "and thanked the police",
  "and apologised to commuters",
  "and called for a new one",
])("what only a speaker does is no part of what they said of a thing: %s", (more) => {
  expect(listed(`Ada Krol said the old road was shut ${more}.`)[0]).toBe(
    "indirect Ada Krol: the old road was shut",
  );
});

test("Mrs Krol is whom the text is about, not her granddaughter", () => {
  const text = "Doris Krol lost her purse.\n\nHer granddaughter, Ada Krol, said it was found.\n\n";
  expect(listed(`${text}Mrs Krol disagreed.\n\n“It was not,” she said.`).at(-1)).toBe(
    "direct Doris Krol: It was not,",
  );
});

test.each([
  ["Ada Krol, 79, died.\n\nHer son Ian said it leaked.\n\nMr Krol said it was late.", "Ian"],
  ["Ada Krol, 79, died.\n\nHer husband, Tom, said it leaked.\n\n“It is,” said Mr Krol, 80.", "Tom"],
  ["Ian Krol, 79, died.\n\nHis wife Ann said it leaked.\n\nMrs Krol said it was late.", "Ann"],
  ["Ian Krol, 79, sang.\n\nHis son Tom said it leaked.\n\nMr Krol said it was late.", "Ian Krol"],
])("who is her son is Mr Krol where no other man may be: %s", (text, speaker) => {
  expect(listed(text).at(-1)).toMatch(new RegExp(`^\\w+ ${speaker}: `, "u"));
});

test("whom one rings is not the man who answers", () => {
  const text =
    "When I rang Holm Mutual, a man called Ian told me it was late.\n\nHolm Mutual says it leaked. It insists ";
  expect(listed(`${text}that it holds.`).at(-1)).toBe("indirect Holm Mutual: that it holds");
});

test("a statement goes on, a game does not", () => {
  expect(listed("Full refunds will be made within 14 days, the statement continued.")).toEqual([
    "indirect the statement: Full refunds will be made within 14 days",
  ]);
  expect(listed("The rain fell, the game continued.")).toEqual([]);
});

test("who is one of them is named behind “whom”, a clause behind a semicolon is another’s", () => {
  expect(listed("He had two daughters, one of whom, Ada, said it leaked.")).toEqual([
    "indirect Ada: it leaked",
  ]);
  expect(listed("The union complained that it leaked; its president, Bo Hale, said it was late.")).toEqual([
    "indirect The union: that it leaked",
    "indirect Bo Hale: it was late",
  ]);
});

test("a call in the afternoon names nothing, and a study that is cited is not what was said", () => {
  expect(listed("The last of them, Bo Hale, called the same afternoon.")).toEqual([]);
  expect(listed("“It is low,” said Bo Hale, citing a 2022 study.")).toEqual(["direct Bo Hale: It is low,"]);
});

test("the first author of a study may have said so", () => {
  expect(listed("“It was simple,” said first author Ada Krol, a student.")).toEqual([
    "direct Ada Krol: It was simple,",
  ]);
});

test("vows and prayers are spoken, and bids dismissed, without being told", () => {
  expect(listed("The couple said their vows in front of twelve guests.")).toEqual([]);
  expect(listed("The court dismissed a bid by the firm to evict the families.")).toEqual([
    "stance The court: a bid by the firm to evict the families",
  ]);
});

test("when and where somebody said so may stand within the reporter’s clause", () => {
  expect(
    listed("Ada Krol is a critic. Hale, she wrote in the spring Review, was “a thief of clouds”."),
  ).toEqual(["mixed Ada Krol: Hale | was “a thief of clouds”"]);
});

test("a headline opens with the words of who is named behind its colon", () => {
  const story = "Ada Krol is late.\n\nIt rains.\n\nIt is cold.";
  expect(listed(`‘I was afraid of the quiet’: Ada Krol on bees\n\n${story}`)).toEqual([
    "direct Ada Krol: I was afraid of the quiet",
  ]);
  expect(listed(`‘It’s a lasting disgrace’: Fury over bins\n\n${story}`)).toEqual([]);
});

test("a reporter’s clause that a report opens with is no part of what was said", () => {
  expect(listed("It began in a mill where, Ada Krol said, a heater had been left on.")).toEqual([
    "indirect Ada Krol: a heater had been left on",
  ]);
  expect(listed("But, Ada Krol said, the train had been late.")).toEqual([
    "indirect Ada Krol: the train had been late",
  ]);
});

test.each(["posed", "queried", "beamed", "huffed"])("“%s” behind a question reports it", (verb) => {
  expect(listed(`“Who is to pay for it?” ${verb} Ada Krol.`)).toEqual([
    "direct Ada Krol: Who is to pay for it?",
  ]);
});

test("behind a question a sentence may begin that reports nothing", () => {
  expect(listed("Ada Krol said it leaked. “Who is to pay for it?” Bo Hale walked away.").at(-1)).toBe(
    "direct Ada Krol: Who is to pay for it?",
  );
});

test.each([
  "LEEDS, England, Nov. 9, 2026 /NewsLine/ -- ",
  "LEEDS, Nov. 9, 2026 /PRNewswire/ -- ",
  "London, 9 November 2026 – ",
])("a press release begins with its dateline: %s", (dateline) => {
  const text = `${dateline}Krol Robots said today that it would open a yard.`;
  expect(datelineOf(text, { start: 0, end: text.length })?.story).toBe(dateline.length);
});
