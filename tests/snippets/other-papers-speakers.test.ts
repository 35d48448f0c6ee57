/** Whose words they are, in the ways of other papers. */
import { expect, test } from "vitest";
import { attributed } from "./reading.ts";

test("“her” before another noun phrase is whom somebody told", () => {
  expect(attributed("Rosa Lind told her the roof would be mended by June.")).toEqual([
    "Rosa Lind: the roof would be mended by June",
  ]);
});

test("“they” behind a spokesman is the spokesman", () => {
  const text = "A council spokesman insisted it was legal.\n\nThey said: “We have every sympathy.”";
  expect(attributed(text).at(-1)).toBe("A council spokesman: We have every sympathy.");
});

test("a role that spoke last keeps the pronoun from a man who spoke before", () => {
  const text =
    "Femi Ajayi said he was sorry.\n\nThe landlord said the rent had been fair.\n\n“We offered to halve it,” he said.";
  expect(attributed(text).at(-1)).toBe("The landlord: We offered to halve it,");
});

test("whoever tells the story is no “he”", () => {
  const text =
    "“Where have you been?” asked my father.\n\n“At the harbour,” I said.\n\nHe put down his cup. “Your mother was frightened,” he said.";
  expect(attributed(text).at(-1)).toBe("my father: Your mother was frightened,");
});

test("reporters who asked are no “he”", () => {
  const text =
    "Officer Tom Dunn closed the road. Reporters asked Dunn if he had seen it. He said he had not.";
  expect(attributed(text).at(-1)).toBe("Tom Dunn: he had not");
});

test("“Mr Tolley” of a couple is not the son who is named later", () => {
  const text =
    "Mr and Mrs Tolley have run the shop since 1980.\n\nMr Tolley said the rent had doubled.\n\nTheir son, Neil Tolley, said he would leave.";
  expect(attributed(text)).toEqual(["Mr Tolley: the rent had doubled", "Neil Tolley: he would leave"]);
});

test("a month behind “and” or a rare forename may be a name", () => {
  expect(attributed("Will Power and June Marsh said they had written too.")).toEqual([
    "Will Power and June Marsh: they had written too",
  ]);
  expect(attributed("Augusto March told the meeting he was ashamed.")).toEqual([
    "Augusto March: he was ashamed",
  ]);
  expect(attributed("In May and June Marsh wrote that the well was dry.")).toEqual([
    "Marsh: that the well was dry",
  ]);
});

test("a bank of the headline is the bank that the text names", () => {
  const text = "Bank denies claim\n\n“The post about Coastal Trust Bank is false in every word,” it said.";
  expect(attributed(text)).toEqual([
    "Coastal Trust Bank: The post about Coastal Trust Bank is false in every word,",
  ]);
});

test("the speaker of a fronted clause is who stands before its cue", () => {
  expect(
    attributed(
      "As the town prepares for what Newt Hale called “the loudest vote in years,” the mayor sleeps.",
    ),
  ).toEqual(["Newt Hale: the loudest vote in years,"]);
});

test("“he” is whoever the sentence before is about, though another spoke last", () => {
  const text =
    "Lyle Brandt pointed out that rents had climbed.\n\nEconomist Wei Tan, of the Northgate Institute, was cautious.\n\nHe noted that rates had risen.";
  expect(attributed(text).at(-1)).toBe("Wei Tan: that rates had risen");
});

test("the minister for something has the name behind it, and keeps “he” through the sentence", () => {
  const text =
    "The President thanked them.\n\nThe Minister for Roads, Alhassan Seidu, said work would begin.\n\nHe noted that it was paid, and warned that delays would not be tolerated.";
  expect(attributed(text)).toEqual([
    "Alhassan Seidu: work would begin",
    "Alhassan Seidu: that it was paid",
    "Alhassan Seidu: that delays would not be tolerated",
  ]);
});

test("“it said” of a sentence about a body is that body, and the date behind it is not said", () => {
  expect(attributed("The Land Authority will tear down two blocks, it said on Monday (Jan 8).")).toEqual([
    "Land Authority: The Land Authority will tear down two blocks",
  ]);
});

test("whoever comes between others’ words and a quotation says it, though they spoke before", () => {
  const text =
    "Ana Brito said her film was a comedy.\n\nCritics called it “unwatchable”. Brito shrugs. “So was my whole childhood in Lisbon.”";
  expect(attributed(text).at(-1)).toBe("Ana Brito: So was my whole childhood in Lisbon.");
});

test("a duchess may be “she”", () => {
  const text = "The Duchess of Kelby said the baby was well.\n\n“He is a dear little thing,” she said.";
  expect(attributed(text).at(-1)).toMatch(/Kelby: He is a dear/u);
});

test("a relative clause that ends in “it” leaves the name behind it as the speaker", () => {
  expect(attributed("The inspector who wrote it, Lia Brand, said she stood by every word.")).toEqual([
    "Lia Brand: she stood by every word",
  ]);
});
