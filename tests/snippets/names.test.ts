import { expect, test } from "vitest";
import { attributed, quotesIn } from "./reading.ts";

const whoSaid = (text: string): (string | undefined)[] => quotesIn(text).map((q) => q.speakers[0]?.name);

test.each([
  ["“The weir holds,” said Jan Weld.", "Jan Weld"],
  ["“The weir holds,” said Clara March.", "Clara March"],
  ["“The weir holds,” said Sun Li.", "Sun Li"],
  ["“The weir holds,” June Asante said.", "June Asante"],
  ["April Toft said the weir would hold.", "April Toft"],
  ["“The weir holds,” said Judge Day.", "Day"],
  ["Miles Long said the weir would hold.", "Miles Long"],
  ["Dean Moor said the weir would hold.", "Dean Moor"],
  ["Sunday Bello said the weir would hold.", "Sunday Bello"],
])("a name may be a month, a day or another word: %s", (text, name) => {
  expect(whoSaid(text)).toEqual([name]);
});

test("a surname that is a month is one where it stands alone, and a month is a month", () => {
  const text = "“It holds,” said Clara May.\n\nThe river rose in May. May said the weir was old.";
  expect(whoSaid(text)).toEqual(["Clara May", "Clara May"]);
  expect(attributed("Rosa Lind said that in August Weld would go.")).toEqual([
    "Rosa Lind: that in August Weld would go",
  ]);
  expect(whoSaid("Rosa Lind said Tuesday Hale would go.")).toEqual(["Rosa Lind"]);
});

test("Mr and Mrs of one surname are two people", () => {
  const text = "Mr. Toft said it held.\n\nMrs. Toft said it leaked.\n\n“It leaks,” said Mrs. Toft.";
  expect(whoSaid(text)).toEqual(["Mr. Toft", "Mrs. Toft", "Mrs. Toft"]);
});

test("Mrs is the wife whom the text names, and nobody's husband", () => {
  const text =
    "Alan Toft and his wife, Wilma Toft, sued.\n\nMr Toft said it leaked.\n\nMrs Toft said it had leaked for years.";
  expect(whoSaid(text)).toEqual(["Alan Toft", "Wilma Toft"]);
  expect(whoSaid("Alan Toft sued. Toft said it leaked.\n\nMrs Toft said it had leaked for years.")).toEqual([
    "Alan Toft",
    "Mrs Toft",
  ]);
});

test("a courtesy alone is no second person", () => {
  expect(whoSaid("“It leaks,” said Mr. Toft.")).toEqual(["Toft"]);
  // The forename is a man's as often as a woman's; the paper calls everybody Mr and Ms.
  expect(whoSaid("Lee Toft sued.\n\nMs. Toft said it leaked.")).toEqual(["Lee Toft"]);
});

test.each([
  ["Rosa “Red” Lind", "“Red”"],
  ["Dwight “The Otter” Lind", "two words"],
  ["Anton 'Toni' Lind", "single marks"],
  ["William (Bill) Lind", "brackets"],
])("a nickname in marks belongs to the name: %s", (name) => {
  const text = `${name} opened the weir.\n\nLind said it would hold.`;
  expect(attributed(text)).toEqual([`${name}: it would hold`]);
});

test("a shorter form of a long name, and a title before a surname, mean the same person", () => {
  expect(whoSaid("Maria Paz Reyes sued.\n\nPaz Reyes said it leaked.")).toEqual(["Maria Paz Reyes"]);
  expect(whoSaid("Vikram Lind sued.\n\nDean Lind said it leaked.")).toEqual(["Vikram Lind"]);
});

test("a former this or that, an age, a home and a calling join whom the text has just spoken of", () => {
  const text =
    "Former Wallaby Dan Crow will coach Moss Bay.\n\nThe ex-Wallaby said he was glad.\n\n“It is home,” the Queenslander said.\n\nCrow scored twice. “I was lucky,” the striker said.";
  expect(whoSaid(text)).toEqual(["Dan Crow", "Dan Crow", "Dan Crow"]);
});

test("“the bank” is the bank that the text has named; an office is not taken for whoever speaks", () => {
  const text =
    "Coastal Trust Bank was fined. The bank said it would appeal.\n\nThe minister said it was right.";
  expect(whoSaid(text)).toEqual(["Coastal Trust Bank", "The minister"]);
});

test("“Mr Hale” in a text makes “Mayor Hale” a man: not Ada Hale, whom it names in full", () => {
  const text =
    "Mayor Hale said it was late. Mr. Hale left.\n\nAda Hale, a nurse, stayed. Mayor Hale said it would hold.";
  expect(attributed(text).at(-1)).toBe("Mr. Hale: it would hold");
});

test("of two with one surname the bare one is who is not named in full again and again, nor by forename alone", () => {
  const about =
    "Betsy Orr and her husband, Tom, have a boat. It was late when they came home from the fair in the rain.\n\n";
  expect(attributed(`${about}“It leaks,” Orr said.\n\nTom Orr left.`).at(-1)).toBe("Betsy Orr: It leaks,");
  const two =
    "Ann Orr runs the pier. Ben Orr, her brother, once ran it too.\n\nBen Orr was a builder, and he has not been seen in the town for many years now, as his old friends and neighbours tell whoever comes to ask.\n\nThe pier is full on most days, and on some of them there are queues that reach from the gate to the church and beyond.\n\n";
  expect(attributed(`${two}“It holds,” Orr said.`).at(-1)).toBe("Ann Orr: It holds,");
});

test("“he replied” is who was asked, and initials are no “he”", () => {
  const asked = "Tom Hale is a baker. Rosa Lind asked Tom Hale why it leaked. Ivo Dace stood by. ";
  expect(
    attributed("Tom Hale met Ivo Dace. Hale asked Dace why it leaked. “It is old,” he replied.").at(-1),
  ).toBe("Ivo Dace: It is old,");
  expect(attributed(`${asked}“It held,” he said.`).at(-1)).not.toContain("Rosa");
  const plane =
    "Tom Hale came home. It may sail again, so the M.C.A. Most owners have one. “It is late,” he said.";
  expect(attributed(plane).at(-1)).toBe("Tom Hale: It is late,");
});

test("a town of a forename's spelling is nobody", () => {
  const text =
    "The flood in Orlando was late. Orlando mourns. Tom Hale seized on the flood to renew his claim that the pier leaked.";
  expect(attributed(text)).toEqual(["Tom Hale: that the pier leaked"]);
});
