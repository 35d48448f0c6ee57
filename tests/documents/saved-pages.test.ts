import { expect, test } from "vitest";
import { readPage } from "../../src/documents/extract/readers/html.ts";
import { measured, SAVED_PAGES } from "./saved-pages.ts";

/** What was read below the headline. */
const bodyOf = (html: string) =>
  readPage(html)
    .pieces.filter(({ heading }) => heading !== 1)
    .map(({ text }) => text)
    .join(" ");

test.each(SAVED_PAGES.map((page) => [page.layout, page] as const))(
  "a saved page: all of the article, and little else: %s",
  (_, page) => {
    const { recall, precision } = measured(bodyOf(page.html), page);
    expect(recall).toBe(1);
    expect(precision).toBeGreaterThan(0.9);
  },
);
