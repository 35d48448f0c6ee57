import { expect, test } from "vitest";
import { attributed } from "./reading.ts";
import { listed } from "./listed.ts";

test("what was done to the speaker is no part of what they admitted", () => {
  const words = attributed("Liam Orr, 22, admitted stealing the boat and was fined £120.").join();
  expect(words).not.toContain("fined");
});

test("“before telling members that” begins the same speaker’s next report", () => {
  expect(
    attributed("Lena Orr said rents were “under review” before telling members that no cap was planned."),
  ).toEqual(["Lena Orr: rents were “under review”", "Lena Orr: that no cap was planned"]);
});

test("a number keeps the adverb that limits it", () => {
  expect(attributed("Lena Orr said roughly 40 boats had sunk.")).toEqual([
    "Lena Orr: roughly 40 boats had sunk",
  ]);
});

test.each([
  ["The captain, Asha Orr, put it kindly, saying, “It needs time.”", "direct Asha Orr: It needs time."],
  ["“Time, please,” called the landlord, and the lamps went down.", "direct the landlord: Time, please,"],
  [
    "Rows marked the second day of the session with the Opposition alleging that grain was hidden.",
    "indirect Opposition: that grain was hidden",
  ],
])("who speaks past what stands between: %s", (text, quote) => {
  expect(listed(text)).toEqual([quote]);
});

test("somebody’s wife is a new “she”, and a court that heard cases heard no words", () => {
  expect(listed("The landlord’s wife laughed. “You’d best start,” she said.")).toEqual([
    "direct The landlord’s wife: You’d best start,",
  ]);
  expect(listed("Magistrates heard three other cases.")).toEqual([]);
});

test("a stop behind a name in capitals ends the label, though one word follows", () => {
  expect(
    attributed(
      "Hearing of 12 May\n\nSenator BRAN. Mr. OYELA, you run the lock.\n\nMr. OYELA. I do.\n\nSenator BRAN. How many wait?\n\nMr. OYELA. Sixty. I have counted seventy.",
    ),
  ).toEqual([
    "Senator BRAN: Mr. OYELA, you run the lock.",
    "Mr. Oyela: I do.",
    "Senator BRAN: How many wait?",
    "Mr. Oyela: Sixty. I have counted seventy.",
  ]);
});

test("the condition on which somebody does something is part of what they say; anonymity is not", () => {
  expect(listed("The firm said it would stay on the condition that rates fell.")).toEqual([
    "indirect The firm: it would stay on the condition that rates fell",
  ]);
  expect(listed("An aide said the mill would close on condition of anonymity.")).toEqual([
    "indirect An aide: the mill would close",
  ]);
});

test.each([
  [
    "The ferry was, according to Ivo Orr, a danger to all on board.",
    "The ferry was | a danger to all on board",
  ],
  ["The ferry has, according to Ivo Orr, never once been safe.", "The ferry has | never once been safe"],
  ["The quay is, as Ivo Orr says, a quiet place to work.", "The quay is | a quiet place to work"],
])("a reporter’s clause behind an auxiliary splits what was said: %s", (text, words) => {
  expect(listed(text)).toEqual([`indirect Ivo Orr: ${words}`]);
});

test("an auxiliary that stands for its verb ends what was said before a source’s description", () => {
  expect(listed("The queue was longer than it had been, according to the union, which counted it.")).toEqual([
    "indirect the union: The queue was longer than it had been",
  ]);
});

test("what had happened before it was said is no second report of the speaker’s", () => {
  expect(listed("Lena Orr said the firm had moved to Ayr and had accused the council of delay.")).toEqual([
    "indirect Lena Orr: the firm had moved to Ayr and had accused the council of delay",
  ]);
  expect(listed("Lena Orr said the firm had paid and told crews that the bill was settled.")).toEqual([
    "indirect Lena Orr: the firm had paid",
    "indirect Lena Orr: that the bill was settled",
  ]);
});
