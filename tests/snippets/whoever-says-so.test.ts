/** Speakers that are told otherwise than as the plain subject of a verb of saying, and names that look like plurals. */
import { expect, test } from "vitest";
import { attributed } from "./reading.ts";

const MAYOR = "Mayor Rosa Lind opened the weir on Monday with her deputy, Ivo Krol.\n\n";
const said = (text: string): string[] => attributed(MAYOR + text);

test("a surname that ends like a plural agrees with one", () => {
  const council = "Mayor Sarah Jones came on Monday with her deputy, Ivo Waters.\n\n";
  expect(attributed(`${council}Jones calls the plan a folly.`)).toEqual(["Sarah Jones: the plan a folly"]);
  expect(attributed(`${council}On Monday Waters claims the board ignored him.`)).toEqual([
    "Ivo Waters: the board ignored him",
  ]);
  expect(attributed(`${council}The city calls were late.`)).toEqual([]);
});

test.each([
  ["Kay Moran, host of Radio Lenham’s “The Shore,” said the boat was late.", "Kay Moran: the boat was late"],
  ["Ann Moss, author of “Boats and Rivers,” argues that it was late.", "Ann Moss: that it was late"],
  ["Ann Moss, who wrote “The Long Wall,” said it was late.", "Ann Moss: it was late"],
  ["“It floats,” said retired welder Bo Hale, asked about the boat.", "Bo Hale: It floats,"],
  [
    "He read the “top secret” email chains, the captain said.",
    "the captain: He read the “top secret” email chains",
  ],
])("a description may end with a title in marks, or open with a participle: %s", (text, line) => {
  expect(said(text)[0]).toBe(line);
});

test.each([
  ["Krol and Rosa Lind each said it floats.", "Ivo Krol and Rosa Lind"],
  ["Those who sail here say it will sink.", "Those"],
  ["Critics such as Ann Moss say it will sink.", "Critics such as Ann Moss"],
  ["Sailors like Ann Moss say it will sink.", "Sailors like Ann Moss"],
  ["More than a dozen sailors said it would sink.", "More than a dozen sailors"],
  ["Says Krol, “It floats.”", "Ivo Krol"],
  ["Said Krol: “It floats.”", "Ivo Krol"],
  ["“It floats,” Krol was quoted as saying by the Echo.", "Ivo Krol"],
  ["“It floats,” the Echo quoted Krol as saying.", "Ivo Krol"],
])("whoever is named, or some of them, by all that says so: %s", (text, name) => {
  expect(said(text).map((line) => line.split(": ")[0])).toEqual([name]);
});

test.each([
  ["“It floats,” was Krol’s reply.", "Ivo Krol: It floats,"],
  ["“It floats,” came the reply from Krol.", "Ivo Krol: It floats,"],
  ["“It floats,” was the mayor’s only answer.", "Rosa Lind: It floats,"],
  ["Krol’s response? “It floats.”", "Ivo Krol: It floats."],
  ["The mayor’s statement said it floats.", "Rosa Lind: it floats"],
])("words told as a reply are of whose it is: %s", (text, line) => {
  expect(said(text)).toEqual([line]);
});

test("a film or a motto is no reply", () => {
  expect(said("“Never Again” is a film about the sea.")).toEqual([]);
  expect(said("“Never again” was the motto of the ship.")).toEqual([]);
});

test("what stands in a letter that somebody is said to have written is theirs", () => {
  const text = "Ann Moss wrote to the board. In her letter, she said it sank. “It is a disgrace,” it read.";
  expect(attributed(text).at(-1)).toBe("Ann Moss: It is a disgrace,");
});

test.each([
  ["The couple say it will sink.", "The couple"],
  ["Moss & Hale, the builders, say it will sink.", "Moss & Hale"],
  ["New figures show that it will sink.", "New figures"],
  ["Chinese state media said it would sink.", "Chinese state media"],
  ["Someone who was there said it sank.", "Someone"],
  ["A friend of Krol’s said it sank.", "A friend of Krol"],
])("several under one word, a firm, figures and a friend of somebody’s speak: %s", (text, name) => {
  expect(said(text).map((line) => line.split(": ")[0])).toEqual([name]);
});
