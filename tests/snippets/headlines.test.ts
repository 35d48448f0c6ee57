import { expect, test } from "vitest";
import { listed } from "./listed.ts";

const BODY = "Tom Hale opened the pier.\n\nIt was late.\n\nIt rained.";

test("in a text of few lines the one before the headline’s colon speaks if they speak below", () => {
  expect(listed("Lind: Pier will hold for years.\n\nRosa Lind said on Friday that it was sound.")[0]).toBe(
    "indirect Rosa Lind: Pier will hold for years.",
  );
  expect(listed("Lind: Pier will hold for years.\n\nRosa Lind was born in Toft.")).toEqual([]);
});

test("a paper or a group that speaks below speaks in the headline", () => {
  const below = "Pierwatch ruled on Friday that the pier was sound.";
  expect(listed(`Pierwatch: Lind Is Right on the Pier.\n\n${below}\n\n${BODY}`)[0]).toBe(
    "indirect Pierwatch: Lind Is Right on the Pier.",
  );
  expect(listed(`Pierwatch: Lind Is Right on the Pier.\n\n${BODY}`)).toEqual([]);
});

test("a report that the text goes on to speak of says what stands in the headline", () => {
  const below = "Rosa Lind will speak at the pier, says a report that the Toft Herald printed.";
  expect(listed(`Report: Lind to speak at the pier.\n\n${below}\n\n${BODY}`)[0]).toBe(
    "indirect Report: Lind to speak at the pier.",
  );
  expect(listed(`Report: Budget and staff of the pier.\n\n${BODY}`)).toEqual([]);
});

test("words of another within a headline leave it to who stands before the colon", () => {
  const headline = "Lind: Hale should have congratulated me for the pier.";
  const quotes = listed(`${headline}\n\nRosa Lind spoke in Toft.\n\n${BODY}`);
  expect(quotes).toContain("indirect Rosa Lind: Hale should have congratulated me for the pier.");
});

test("in capitals too the headline may say to whom somebody speaks", () => {
  const quotes = listed(
    `Lind To Clerks Worried About Hale: It Is Going To Be All Right.\n\nRosa Lind spoke.\n\n${BODY}`,
  );
  expect(quotes[0]).toMatch(/^indirect Rosa Lind: It Is Going To Be All Right\.?$/u);
});
