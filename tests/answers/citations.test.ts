import { expect, test } from "vitest";
import { citationOf, dateOf, quoted } from "../../src/answers/citations.ts";
import type { Fact, Place, Source } from "../../src/model.ts";

const snippet = { kind: "fact", paragraph: 13, sentence: 1 } as Fact;
const cite = (source: Omit<Source, "file">, title?: string) =>
  citationOf(
    {
      id: "china",
      title: title ?? "China",
      titleFrom: title ? "article" : "file",
      source: { file: "china.txt", ...source },
    },
    snippet,
    null,
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

test("marks within a title become inner ones by where they stand, whichever they are", () => {
  const titles = [
    'Wall is "crumbling"',
    '"No," says the mayor',
    "Die „Mauer“ bröckelt",
    "Rock “n” roll (“live”)",
  ];
  expect(titles.map((title) => quoted(title))).toEqual([
    "“Wall is ‘crumbling’”",
    "“‘No,’ says the mayor”",
    "“Die ‘Mauer’ bröckelt”",
    "“Rock ‘n’ roll (‘live’)”",
  ]);
  expect(quoted('Wall is "crumbling"', ["„", "“", "‚", "‘"])).toBe("„Wall is ‚crumbling‘“");
});

test("an article that states nothing is cited by its file's name", () => {
  expect(cite({}).text).toBe("“China”, paragraph 13");
});

test("where the paragraph stands in the original is cited before its number", () => {
  const at = (place: Place) => {
    const document = { id: "dam", title: "Dam", titleFrom: "file", source: { file: "dam.pdf" } } as const;
    return citationOf(document, { paragraph: 1, sentence: 2 }, place);
  };
  expect(at({ page: 3 })).toMatchObject({ place: { page: 3 }, text: "“Dam”, page 3, paragraph 1" });
  expect(at({ chapter: "The “dam”" }).text).toBe("“Dam”, chapter “The ‘dam’”, paragraph 1");
  expect(at({ time: 3723.9 }).text).toBe("“Dam”, at 1:02:03, paragraph 1");
});

test("dates read as a reader writes them, and no day is made up", () => {
  expect(dateOf("2026-11-04")).toBe("4 November 2026");
  expect(dateOf("2026-11-04T23:59:00-11:00")).toBe("4 November 2026");
  expect(dateOf("2026-11")).toBe("November 2026");
  expect(dateOf("2026")).toBe("2026");
  expect(dateOf("last week")).toBe("last week");
  expect(dateOf("0050-03-01")).toBe("1 March 50");
  expect(dateOf("2026-13-01")).toBe("2026-13-01");
});
