import { expect, test } from "vitest";
import { citationOf, dateOf } from "../../src/answers/citations.ts";
import type { Document, Fact, Source } from "../../src/model.ts";

const snippet = { kind: "fact", paragraph: 13, sentence: 1 } as Fact;
const cite = (source: Omit<Source, "file">, title?: string) =>
  citationOf(
    {
      id: "china",
      title: title ?? "China",
      titleFrom: title ? "article" : "file",
      source: { file: "china.txt", ...source },
    } as Document,
    snippet,
  );

test("what the article states is cited, in the order of a byline", () => {
  expect(cite({ author: "Catherine Cadell", publisher: "Reuters" }).text).toBe(
    "Catherine Cadell, Reuters, paragraph 13",
  );
  const full = cite(
    {
      author: "Jane Doe",
      publisher: "The Evening Post",
      published: "2026-11-04T10:00:00Z",
      url: "https://example.org/dam",
    },
    "“We ran”: a dam bursts",
  );
  expect(full.text).toBe(
    "“‘We ran’: a dam bursts”, Jane Doe, The Evening Post, 4 November 2026, paragraph 13",
  );
  expect(full.source.url).toBe("https://example.org/dam");
});

test("an article that states nothing is cited by its file's name", () => {
  expect(cite({}).text).toBe("“China”, paragraph 13");
});

test("dates read as a reader writes them, and no day is made up", () => {
  expect(dateOf("2026-11-04")).toBe("4 November 2026");
  expect(dateOf("2026-11-04T23:59:00-11:00")).toBe("4 November 2026");
  expect(dateOf("2026-11")).toBe("November 2026");
  expect(dateOf("2026")).toBe("2026");
  expect(dateOf("last week")).toBe("last week");
});
