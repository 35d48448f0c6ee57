import { expect, test } from "vitest";
import { attributed } from "./reading.ts";

test.each([
  "the suit of Toft v. Lind was lost",
  "the boats, e.g. No. 3 and No. 4, would sail",
  "the study by Toft et al. [2011] was sound",
  "the rent rose (see p. 7, fig. 2) and fell",
  "ch. 3 and paras. 4 and 5 were struck out",
  "the ship left at 6 p.m. Friday with nine on board",
  "the firm, i.e. Toft Ltd., paid approx. Rs. 400",
])("an abbreviation ends nothing: %s", (said) => {
  expect(attributed(`Rosa Lind said ${said}.`)).toEqual([`Rosa Lind: ${said}`]);
});

test("a sentence may end with one", () => {
  expect(attributed("Rosa Lind said it was 6 p.m. They left. She said no. Bo Hale left.")[0]).toBe(
    "Rosa Lind: it was 6 p.m.",
  );
});

test.each([
  ["Rosa Lind said, “We are done here,” and walked out.", "We are done here,"],
  ["Rosa Lind said “good night” and left.", "good night"],
  ["Rosa Lind said “no comment” as she got into a car.", "no comment"],
  ["Rosa Lind said: “A good point,” but looked unhappy.", "A good point,"],
  ["Rosa Lind said “there is more” and the crowd cheered.", "there is more"],
  ["Rosa Lind said only, “Never!”", "Never!"],
  ["Rosa Lind explained further that, “We shall all gain.”", "We shall all gain."],
  ["Rosa Lind stated that: “There is no money.”", "There is no money."],
])("what the reporter tells is none of it: %s", (text, said) => {
  expect(attributed(text)).toEqual([`Rosa Lind: ${said}`]);
});

test("what goes on is all of it", () => {
  expect(attributed("Rosa Lind said the plan was “dead” and would not be revived.")).toEqual([
    "Rosa Lind: the plan was “dead” and would not be revived",
  ]);
});

test("the next cue begins the next quotation", () => {
  expect(
    attributed("“He was lost,” Rosa Lind said of the year, before suggesting that he was well."),
  ).toEqual(["Rosa Lind: He was lost,", "Rosa Lind: that he was well"]);
  expect(attributed("Rosa Lind said she was sorry, then claimed that it was late.")).toEqual([
    "Rosa Lind: she was sorry",
    "Rosa Lind: that it was late",
  ]);
});

test("what stands behind “while assuring that,” is said by the subject of the sentence", () => {
  expect(
    attributed(
      "While assuring that, the council would pay for the repairs, Mayor Rosa Lind praised the town.",
    ),
  ).toContain("Rosa Lind: the council would pay for the repairs");
});

test("marks of other kinds and forgotten ones", () => {
  for (const marked of [
    "„It holds,“",
    "‹It holds,›",
    "»It holds,«",
    "`It holds,'",
    "‚It holds,‘",
    "「It holds,」",
  ])
    expect(attributed(`${marked} said Rosa Lind.`), marked).toEqual(["Rosa Lind: It holds,"]);
  expect(attributed("It was late. The weir holds,” said Rosa Lind.")).toEqual(["Rosa Lind: The weir holds,"]);
});

test("a term in the same marks, and marks that open every sentence anew, leave one quotation", () => {
  const said = "The weir (the “Weir”) is sound. “It holds. “Nobody need move,";
  expect(attributed(`“${said}” said Rosa Lind.`)).toEqual([`Rosa Lind: ${said}`]);
});

test("an aside in brackets behind a quotation is another sentence", () => {
  expect(attributed("“It holds,” Rosa Lind says. “I blame the rain.” (The council says it leaks.)")[0]).toBe(
    "Rosa Lind: It holds, | I blame the rain.",
  );
});

test.each([
  [
    "Officials say that, even if it were right, a count could not be done.",
    "even if it were right, a count could not be done",
  ],
  [
    "Rosa Lind said in an interview that trials, with witnesses and maps, were sound.",
    "that trials, with witnesses and maps, were sound",
  ],
  [
    "Rosa Lind added that the keeper, who had lived there for years, was gone.",
    "that the keeper, who had lived there for years, was gone",
  ],
  [
    "Now that Rosa Lind has claimed that the pier is hers, the town had some explaining to do.",
    "that the pier is hers",
  ],
  ["While Rosa Lind wrongly claimed that the films exist, schools have closed.", "that the films exist"],
  ["Among readers who said they cared for the pier, most voted for Lind.", "they cared for the pier"],
])("what stands between commas ends nothing, the sentence’s own clause does: %s", (text, said) => {
  expect(attributed(text).map((line) => line.replace(/^[^:]*: (?:that )?/u, ""))).toEqual([
    said.replace(/^that /u, ""),
  ]);
});

test.each([
  [
    "Voters who say the pier is most important to them were evenly divided.",
    "the pier is most important to them",
  ],
  ["Officials who said that the pier should be closed were ill.", "that the pier should be closed"],
  [
    "Rosa Lind says the answer was to close the banks and says he hid the bill.",
    "the answer was to close the banks",
  ],
  [
    "Rosa Lind ruled that the claim is “true,” but in the report the town could not resist a joke.",
    "that the claim is “true,”",
  ],
  [
    "Rosa Lind said her town does not want “that stuff,” in an interview with Radio Toft on Sunday.",
    "her town does not want “that stuff,”",
  ],
  ["Rosa Lind said she could not find a buyer on condition of anonymity.", "she could not find a buyer"],
  ["Rosa Lind said late Tuesday that 80 sailors were ill.", "that 80 sailors were ill"],
  [
    "Rosa Lind said she saw it as a rare, although brief, chance to ask.",
    "she saw it as a rare, although brief, chance to ask",
  ],
  ["Rosa Lind called the vote “rigged” in a tweet on Tuesday.", "the vote “rigged”"],
  ["“It is not safe here,“ said Rosa Lind. “It never was.”", "It is not safe here, | It never was."],
  [
    "“There are worms with more spine,” reads an editorial in the Herald.",
    "There are worms with more spine,",
  ],
])("a verb too many, a mark within the marks and the place end it: %s", (text, said) => {
  expect(attributed(text)[0]?.replace(/^[^:]*: /u, "")).toBe(said);
});

test("a sentence in marks behind its own cue is listed apart from the cue around it", () => {
  const text =
    "Rosa Lind was talking about the dam when she told Bo Hale of the Herald, “It will hold. We mean to keep it for a hundred years.”";
  expect(attributed(text)).toContain("Rosa Lind: It will hold. We mean to keep it for a hundred years.");
});
