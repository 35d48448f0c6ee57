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
