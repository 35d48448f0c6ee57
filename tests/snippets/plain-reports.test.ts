import { expect, test } from "vitest";
import { attributed } from "./reading.ts";

test.each([
  ["Rosa Lind - who runs the port - said the pier was safe.", "Rosa Lind: the pier was safe"],
  [
    "Rosa Lind - in a speech that many had feared - told the Herald that the pier was safe.",
    "Rosa Lind: that the pier was safe",
  ],
  [
    "She would not vote, Rosa Lind said. That person said the pier was safe.",
    "That person: the pier was safe",
  ],
  [
    "But fishermen hoping to block the new pier say they will sue.",
    "fishermen hoping to block the new pier: they will sue",
  ],
  [
    "The pier has few friends, among them 18% who say they would sail from it.",
    "18%: they would sail from it",
  ],
  [
    "Walking to the pier, Ebeling spoke of her days at sea with Ray, and said the port had changed.",
    "Ebeling: the port had changed",
  ],
  [
    "Rosa Lind published a letter from her doctor on Friday that says she is in good health.",
    "a letter from her doctor: she is in good health",
  ],
  [
    "Rosa Lind, a clerk at the port of Ayr, urged visitors not to come by car.",
    "Rosa Lind: visitors not to come by car",
  ],
  [
    "A National Fisheries Board report released in May found that the pier was rotten.",
    "A National Fisheries Board report: that the pier was rotten",
  ],
  [
    "A sailor who lives at the port and who asked not to be named said he had heard Lind shout.",
    "A sailor: he had heard Lind shout",
  ],
  [
    "In her new book, “Late Tides,” and in an interview, Rosa Lind said the board had told sailors to go.",
    "Rosa Lind: the board had told sailors to go",
  ],
  [
    "On March 7 they ended the dispute by announcing that the pier would close.",
    "?: that the pier would close",
  ],
])("who speaks is found past what stands between: %s", (text, quote) => {
  expect(attributed(text)).toContain(quote);
});

test.each([
  "Rosa Lind stood at the gate in the rain to say she was leaving the council.",
  "Rosa Lind took to the radio on Monday to say she was leaving the council.",
  "Rosa Lind was on the air, continuing to insist she was leaving the council.",
])("what somebody does to say it: %s", (text) => {
  expect(attributed(text)).toEqual(["Rosa Lind: she was leaving the council"]);
});

test.each([
  ["Rosa Lind says, win or lose on Sunday, she is staying.", "win or lose on Sunday, she is staying"],
  [
    "Rosa Lind sent a message saying, if elected, she would close the pier.",
    "if elected, she would close the pier",
  ],
  ["Rosa Lind said, in a statement, the pier would close.", "the pier would close"],
  ["Rosa Lind added, that there was no money for the pier.", "that there was no money for the pier"],
  ["Rosa Lind is suggesting they beat the odds.", "they beat the odds"],
  [
    "Rosa Lind thinks the board’s rules and orders have sunk the port.",
    "the board’s rules and orders have sunk the port",
  ],
  ["Even Ayr has more boats, says political scientist Rosa Lind.", "Even Ayr has more boats"],
])("where it begins: %s", (text, words) => {
  expect(attributed(text)).toEqual([`Rosa Lind: ${words}`]);
});

test("a relative clause between dashes ends with them", () => {
  expect(
    attributed("Rosa Lind - who earlier said she would “shut the pier” for good - said that it was late."),
  ).toEqual(["Rosa Lind: she would “shut the pier” for good", "Rosa Lind: that it was late"]);
});

test("“according to” in the middle: the clause that the joint opens", () => {
  expect(attributed("Rosa Lind left Ayr because, according to her, the board had stopped paying.")).toEqual([
    "Rosa Lind: the board had stopped paying",
  ]);
  expect(attributed("But, according to the survey, nine in ten sailors had no boat.")).toEqual([
    "the survey: nine in ten sailors had no boat",
  ]);
});

test.each([
  ["The board pushed back against claims by two unions that the pier was rotten.", "two unions"],
  ["The board pushed back against the sailors’ claim that the pier was rotten.", "the sailors"],
])("a claim has its owner before or behind it: %s", (text, owner) => {
  expect(attributed(text).join()).toContain("that the pier was rotten");
  expect(attributed(text)[0]!.toLowerCase()).toContain(owner.toLowerCase());
});

test("abbreviations behind a hyphen, and of months, end no sentence", () => {
  expect(attributed("Rosa Lind said she had met then-Sen. Ray Bohl on Mar. 5 at the pier.")).toEqual([
    "Rosa Lind: she had met then-Sen. Ray Bohl on Mar. 5 at the pier",
  ]);
});

test.each([
  ["Even so, fishing is dying out, sailors say, including the herring trade that once fed the town.", 2],
  [
    "Despite his “loud manner on the stage,” lawyer Ray Bohl wrote, Lind is a kind man who is loved in Ayr.",
    2,
  ],
  ["The pier would fall, Rosa Lind said, adding that it was late.", 1],
])("what goes on behind the reporter’s clause: %s", (text, pieces) => {
  expect(attributed(text)[0]!.split(" | ")).toHaveLength(pieces);
});

test("the subject before its reporter, and the rest of the clause behind, in marks or not", () => {
  expect(attributed("No change of name, she said, “hides what the port really is.” Rosa Lind left.")).toEqual(
    ["?: No change of name | hides what the port really is."],
  );
  expect(
    attributed("Any view of the plan, said Ray Bohl, an expert on piers, would show that it is hollow."),
  ).toEqual(["Ray Bohl: Any view of the plan | would show that it is hollow"]);
  expect(attributed("Instead, Rosa Lind said, “we waited at the pier for weeks.”")).toEqual([
    "Rosa Lind: we waited at the pier for weeks.",
  ]);
});

test.each([
  [
    "Ada Bell and Ray Bohl of the University of Delta, Asaba argue that the pier will fall.",
    "Ada Bell and Ray Bohl: that the pier will fall",
  ],
  [
    "It has upset the families of sailors, many of whom say the port is unsafe.",
    "the families of sailors: the port is unsafe",
  ],
  [
    "While Lind named a price, many would likely argue that the pier is worth more.",
    "many: that the pier is worth more",
  ],
  [
    "Rosa Lind reported, the board had refused to name its lenders.",
    "Rosa Lind: the board had refused to name its lenders",
  ],
  [
    "Rosa Lind argued the pier, which all in the town had loved, would fall.",
    "Rosa Lind: the pier, which all in the town had loved, would fall",
  ],
  ["The hall “is as cold as a barn,” as Rosa Lind said on the radio.", "Rosa Lind: is as cold as a barn,"],
])("other words between: %s", (text, quote) => {
  expect(attributed(text)).toContain(quote);
});

test.each([
  [
    "The senator Rosa Lind was asked why. Lind’s answer was that the pier is rotten.",
    "that the pier is rotten",
  ],
  [
    "The catch fell over the summer, as Rosa Lind has sometimes acknowledged.",
    "The catch fell over the summer",
  ],
  [
    "Ranking Democrat Ray Bohl is waiting for the boats, the crews and the nets to come home, Rosa Lind said Thursday.",
    "Ranking Democrat Ray Bohl is waiting for the boats, the crews and the nets to come home",
  ],
  ["Rosa Lind claims MalagÃ³n runs the pier from afar.", "MalagÃ³n runs the pier from afar"],
])("what was said is read whole: %s", (text, words) => {
  expect(attributed(text).at(-1)).toBe(`Rosa Lind: ${words}`);
});

test.each([
  ["Lind camp: Hale’s plan threatens the pier", "Lind camp: Hale’s plan threatens the pier"],
  ["Lind to Toft council: Hale will close the pier", "Rosa Lind: Hale will close the pier"],
  ["Newspaper: Hale used port money for his boat", "Newspaper: Hale used port money for his boat"],
])("who speaks in a headline: %s", (headline, quote) => {
  const body = "Tom Hale opened the pier with Rosa Lind.\n\nIt was late.\n\nIt rained.";
  expect(attributed(`${headline}\n\n${body}`)[0]).toBe(quote);
});
