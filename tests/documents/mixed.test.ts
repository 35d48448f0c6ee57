import { expect, test } from "vitest";
import { openLibrary } from "../../src/library.ts";
import { folderOf } from "./folder.ts";
import { good } from "./mixed-folder.ts";
import { bad, bombs } from "./unreadable-files.ts";

test("a folder of mixed files is served: every good one answers, every bad one is named, every passage is a slice of the text", async () => {
  const [goods, bads] = [await good(), { ...(await bad()), ...(await bombs()) }];
  const contents = Object.entries({ ...goods, ...bads }).map(([name, { content }]) => [name, content]);
  expect(contents).toHaveLength(32);
  const dataDir = folderOf({});
  const material = folderOf(Object.fromEntries(contents));
  const library = await openLibrary({ material, dataDir });
  try {
    for (const [name, { ask, words, cited }] of Object.entries(goods)) {
      const answer = await library.ask(ask, { limit: 1 });
      const [first] = answer.found ? answer.passages : answer.nearest;
      expect([name, answer.found, first?.snippet.text, first?.citation.text]).toEqual([
        name,
        true,
        expect.stringContaining(words),
        expect.stringContaining(cited),
      ]);
      const document = (await library.article(first!.snippet.document))!.document;
      expect(document.source.file).toBe(name);
      const { start, end } = first!.snippet.span;
      expect(document.text.slice(start, end)).toBe(first!.snippet.text);
    }
    const told = library.problems().filter(({ note }) => !note);
    expect(told.map(({ where }) => where).toSorted()).toEqual(Object.keys(bads).toSorted());
    for (const { where, what, fix } of told) {
      expect([where, what]).toEqual([where, expect.stringMatching(bads[where]!.told)]);
      expect(fix).not.toBe("");
    }
    for (const { document } of await library.sources()) {
      const article = (await library.article(document.id))!;
      const { text, paragraphs } = article.document;
      expect(text).not.toMatch(/&(?:quot|amp|#\d+);|<\/?[a-z]+>|\*\*/u);
      for (const { text: words, span, paragraph } of article.snippets) {
        expect(text.slice(span.start, span.end)).toBe(words);
        expect(paragraphs[paragraph - 1]!.span.start).toBeLessThanOrEqual(span.start);
      }
    }
  } finally {
    library.close();
  }
}, 120_000);
