import { expect, test } from "vitest";
import { attributed } from "./reading.ts";

const SAID = "The retailer said sales in the ten weeks to March were down by a tenth.";
const speaker = (text: string) => attributed(text).find((line) => line.includes("sales in the ten weeks"));

test("“the retailer” is the only one that the text calls so", () => {
  const told =
    "Tolley, a furniture retailer in Leeds, will close 14 shops. The Guild of Joiners was told on Monday.";
  expect(speaker(`${told}\n\n${SAID}`)).toMatch(/^Tolley: /u);
  expect(speaker(`The furniture retailer Tolley will close 14 shops.\n\n${SAID}`)).toMatch(/^Tolley: /u);
});

test("“the retailer” is the only firm whose shares fell", () => {
  expect(speaker(`Shares in Tolley fell by a fifth on Thursday.\n\n${SAID}`)).toMatch(/^Tolley: /u);
});

test("of two retailers, or of none, the words stay as they stand", () => {
  const two = "Tolley, a furniture retailer, and Marrow, a grocery retailer, will close shops.";
  expect(speaker(`${two}\n\n${SAID}`)).toMatch(/^The retailer: /u);
  expect(speaker(`Leeds has had a bad spring.\n\n${SAID}`)).toMatch(/^The retailer: /u);
});

test("a firm’s or a body’s name is kept whole", () => {
  expect(
    attributed(
      "The National Weather Service confirmed that a tornado touched down near Meridian on Saturday.",
    ),
  ).toEqual(["National Weather Service: that a tornado touched down near Meridian on Saturday"]);
  expect(
    attributed("The Information Commissioner’s Office said it was making inquiries into the letters."),
  ).toEqual(["The Information Commissioner’s Office: it was making inquiries into the letters"]);
});
