import { expect, test } from "vitest";
import { bylineOf } from "../../src/documents/byline.ts";
import { isCredit } from "../../src/documents/credits.ts";

test.each([
  ["By Catherine Cadell", { author: "Catherine Cadell" }],
  ["BY JANE DOE", { author: "JANE DOE" }],
  ["by Jane Doe", { author: "Jane Doe" }],
  ["*By Jane Doe*", { author: "Jane Doe" }],
  ["Written by: Jane Doe", { author: "Jane Doe" }],
  ["By Jane Doe and John Roe", { author: "Jane Doe and John Roe" }],
  ["By Jane Doe, John Roe and Ann de la Poe", { author: "Jane Doe, John Roe and Ann de la Poe" }],
  ["By Jane Doe, Staff Writer", { author: "Jane Doe" }],
  ["By Jane Doe and John Roe, Staff Writers", { author: "Jane Doe and John Roe" }],
  ["By Jane Doe, Associated Press", { author: "Jane Doe", publisher: "Associated Press" }],
  ["By Jane Doe for The Evening Post", { author: "Jane Doe", publisher: "The Evening Post" }],
  ["By Jane Doe in Beijing", { author: "Jane Doe" }],
  ["By J.R. O'Neill Jr.", { author: "J.R. O'Neill Jr." }],
  ["Von Petra Klein und Jan van Holm", { author: "Petra Klein und Jan van Holm" }],
  ["Par Anne Dubois", { author: "Anne Dubois" }],
  ["By The Associated Press", { publisher: "The Associated Press" }],
  ["By Jane Doe | Nov. 3, 2026", { author: "Jane Doe", published: "2026-11-03" }],
  ["Published on 3 November 2026", { published: "2026-11-03" }],
  ["Tuesday, November 3, 2026 10:30 a.m. EST", { published: "2026-11-03" }],
])("%s is a byline", (line, stated) => {
  expect(bylineOf(line)).toEqual(stated);
});

test.each([
  "By Wednesday Morning",
  "Von Montag bis Freitag",
  "Von Wind und Wellen",
  "By The Numbers",
  "By winning the vote, Jane Doe became mayor.",
  "By Jane Doe's count, forty people were missing.",
  "By far the largest of them is the Oder.",
  "On 3 November 2026 the dam burst.",
  "Goodbye to Berlin",
])("%s is no byline", (line) => {
  expect(bylineOf(line)).toBeNull();
});

test("in English no byline begins with “von” or “par”", () => {
  expect(bylineOf("Von Trapp Singers", "en")).toBeNull();
  expect(bylineOf("Par Avion Express", "en-GB")).toBeNull();
  expect(bylineOf("Von Petra Klein", "de")).toEqual({ author: "Petra Klein" });
});

test.each([
  "(Editing by John Ruwitch and Clarence Fernandez)",
  "(Reporting by Jane Doe in Paris and Ann Poe in Rome; Additional reporting by John Roe; Editing by Tim Lo.)",
  "Reporting by Jane Doe; editing by John Roe",
  "Additional reporting by the Berlin bureau of The Evening Post",
  "Associated Press writers Jane Doe in Paris and John Roe in Rome contributed to this report.",
  "_Jane Doe contributed to this story._",
  "© 2026 The Evening Post. All rights reserved.",
  "Our Standards: The Thomson Reuters Trust Principles.",
  "This article was originally published by The Evening Post.",
])("%s is a credit line", (line) => {
  expect(isCredit(line)).toBe(true);
});

test.each([
  "Reporting by the Evening Post shows that the dam was unsafe.",
  "Editing by hand takes weeks, the museum said.",
  "Photographs by Jane Doe hang in the hall.",
  "He edited by night and wrote by day.",
])("%s is no credit line", (line) => {
  expect(isCredit(line)).toBe(false);
});
