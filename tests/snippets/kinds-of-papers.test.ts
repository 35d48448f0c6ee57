/** What single kinds of papers have: letters to the editor, minutes, obituaries, gossip, features in the present tense. */
import { expect, test } from "vitest";
import { listed } from "./listed.ts";
import { attributed, quotesIn, said } from "./reading.ts";

test("how a letter to the editor greets is no speaker’s label, nor is the name that signs it", () => {
  const letters = [
    "SIR – Your leader of 9 March (“Too many geese”) states that the lake is full of them. It is not.",
    "MARY ORR",
    "Lenham",
    "SIR – Mr Dace writes (Letters, 11 March) that the geese are “a menace”. Has he met one?",
    "IVOR HALE",
    "Holm",
  ].join("\n\n");
  expect(listed(letters)).toEqual(["mixed Dace: that the geese are “a menace”"]);
});

test("where something was said may stand in brackets right behind the cue", () => {
  expect(attributed("Councillor Dace claims (Letters, 11 March) that the geese must go.")).toEqual([
    "Dace: that the geese must go",
  ]);
  expect(attributed("Your leading article (“Too many geese”) states that the lake is full.")).toEqual([
    "Your leading article: that the lake is full",
  ]);
});

test("an interview without labels may be headed by a name behind dots, and closed by where to buy the book", () => {
  const interview = [
    "Ten minutes with … Rosa Lind",
    "Her first novel came out in May. Interview by Ben Hale",
    "Do you write every day?",
    "I try to. My cat does not like it.",
    "What are you afraid of?",
    "I am afraid of my cat.",
    "Who reads you first?",
    "My mother. She told me it was too long.",
    "Cold Rooms is published by Lenham Press at £9.99",
  ].join("\n\n");
  expect(attributed(interview).filter((line) => line.startsWith("Rosa"))).toEqual([
    "Rosa Lind: I try to. My cat does not like it.",
    "Rosa Lind: I am afraid of my cat.",
    "Rosa Lind: My mother. She told me it was too long.",
  ]);
});

test("who is asked when something will be has asked it", () => {
  expect(attributed("Mr Dace asked when the lamp in his lane would be mended.")).toEqual([
    "Dace: when the lamp in his lane would be mended",
  ]);
  expect(attributed("Mr Dace came. “Why now?” he asked when the lamp went out.")).toEqual(["Dace: Why now?"]);
  expect(attributed("Mr Dace said it was dark. He asked when the lamp went out and left.")).toEqual([
    "Dace: it was dark",
  ]);
});

test("for whom counsel is in court reports nothing, and who was asked answers", () => {
  expect(attributed("Cross-examined by Rita Blom, defending, Hale agreed that he had been late.")).toEqual([
    "Hale: that he had been late",
  ]);
  expect(attributed("Ada Krol sat down. Asked the secret of her long life, she replied: “Soup.”")).toEqual([
    "Ada Krol: Soup.",
  ]);
});

test.each([
  ["A lawyer for Dace, Rita Blom, said it was late.", "Rita Blom: it was late"],
  ["A spokesman for the mayor, Rita Blom, said it was late.", "A spokesman for the mayor: it was late"],
  ["The port’s engineer, a patient man called Tom Rusk, insists that it holds.", "Tom Rusk: that it holds"],
])("the name behind a description: %s", (text, line) => {
  expect(attributed(text)).toEqual([line]);
});

test("whom an obituary has told what they were is who said so", () => {
  const text =
    "Ada Krol, who has died aged 90, was one of the port’s best pilots, a woman who told the Navy that it was lost.";
  expect(attributed(text)).toEqual(["Ada Krol: that it was lost"]);
});

test("“he” goes on from the “he” before it, not from whom that sentence names", () => {
  const text =
    "Leo Strand left early. He was asked to follow Karl Orr at the mill. He refused, saying that it was cold.";
  expect(attributed(text)).toEqual(["Leo Strand: that it was cold"]);
});

test("somebody whom the text has come to by name is meant, not who was only described above", () => {
  const text = [
    "A furious woman has told how bin men woke her.",
    "June Orr, 67, was asleep in her house.",
    "“They sang,” she says.",
  ].join("\n\n");
  expect(attributed(text).at(-1)).toBe("June Orr: They sang,");
});

test("a name is told to be somebody’s by the role before it and the pronoun behind", () => {
  expect(attributed("Her ex, rapper Blaze Kitto, was there. “Be kind,” he wrote.")).toEqual([
    "Blaze Kitto: Be kind,",
  ]);
});

test("what somebody does meanwhile tells no role and no gender", () => {
  const [quote] = quotesIn("“It is late,” says singer Nell Orr, nodding at her brother.");
  expect([quote!.speakers[0]?.name, quote!.title]).toEqual(["Nell Orr", "singer"]);
});

test.each([
  "The keeper repairs what sailors call “the Bull”.",
  "It uses a trick that the firm calls “SonicRinse”.",
  "The toy, which he calls “Big Dig”, was lost.",
  "Vale rose to fame with the catchphrase “Is it me you are looking at now?”",
])("a name or a catchphrase is nobody’s speech: %s", (text) => {
  expect(attributed(text)).toEqual([]);
});

test("a term in marks at the end of the subject does not end what was said", () => {
  const [quote] = quotesIn("The phrase ‘green wall’, Rosa Lind said, had become a joke.");
  expect(said("The phrase ‘green wall’, Rosa Lind said, had become a joke.", quote!)).toBe(
    "The phrase ‘green wall’ | had become a joke",
  );
});

test("behind a semicolon the marks alone are what was said", () => {
  expect(attributed("No experience is needed; “if you can count, you are in,” Bo Hale promises.")).toEqual([
    "Bo Hale: if you can count, you are in,",
  ]);
});

test("a verb of saying in the present that could be a plural is one between the commas", () => {
  expect(attributed("That trial, Lind jokes, may outlast her career.")).toEqual([
    "Lind: That trial | may outlast her career",
  ]);
});

test("what one might say nobody has said", () => {
  expect(attributed("So is the minister, one might say.")).toEqual([]);
});

test("how somebody put it may stand before the colon", () => {
  expect(
    attributed("Rosa Lind put it rather more kindly: “They will read it, and then they will sleep.”"),
  ).toEqual(["Rosa Lind: They will read it, and then they will sleep."]);
});

test("a paragraph of marks alone is theirs whom the pronoun above it means", () => {
  const text = [
    "Rosa Lind is on the quay. “I was born here,” she says.",
    "Is it not lonely? She thinks for so long that I wonder if she has heard.",
    "“Lonely is a word for people with neighbours.”",
  ].join("\n\n");
  expect(attributed(text).at(-1)).toBe("Rosa Lind: Lonely is a word for people with neighbours.");
});
