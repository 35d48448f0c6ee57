import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article, Span } from "../../src/model.ts";
import { articleFrom } from "./reading.ts";

const texts = [
  readFileSync("seeds/china-internet-conference.txt", "utf8"),
  ...readdirSync("tests/fixtures/articles")
    .map((slug) => `tests/fixtures/articles/${slug}/article.txt`)
    .flatMap((file) => {
      try {
        return [readFileSync(file, "utf8")];
      } catch {
        return [];
      }
    }),
];

/**
 * What is wrong with an article: a span outside of the text or empty, a passage that is no slice, a content outside of
 * its passage or out of order, an id twice.
 */
function faults({ document, snippets }: Article): string[] {
  const { text } = document;
  const out: string[] = [];
  const check = (right: boolean, what: string): void => void (right || out.push(what));
  const inside = ({ start, end }: Span): boolean => start >= 0 && start < end && end <= text.length;
  for (const snippet of snippets) {
    check(text.slice(snippet.span.start, snippet.span.end) === snippet.text, `passage of ${snippet.id}`);
    check(inside(snippet.span), `span of ${snippet.id}`);
    if (snippet.kind === "fact") continue;
    const { content, evidence, cue } = snippet;
    check(content.length > 0, `no content: ${snippet.id}`);
    let at = snippet.span.start;
    for (const span of content) {
      check(inside(span) && span.start >= at && span.end <= snippet.span.end, `content of ${snippet.id}`);
      at = span.end;
    }
    const shown = [
      evidence.cue,
      evidence.mention,
      ...evidence.chain.flatMap((l) => [l.mention, l.antecedent]),
    ];
    check(
      shown.every((span) => !span || inside(span)),
      `evidence of ${snippet.id}`,
    );
    check(cue === (evidence.cue && text.slice(evidence.cue.start, evidence.cue.end)), `cue of ${snippet.id}`);
  }
  check(new Set(snippets.map((s) => s.id)).size === snippets.length, "an id twice");
  return out;
}

test.each(texts)("spans are slices: %.40s", (text) => {
  expect(faults(articleFrom(text))).toEqual([]);
});

const edit = fc.record({
  at: fc.nat(5000),
  remove: fc.nat(40),
  insert: fc.constantFrom(
    "",
    "“",
    "”",
    '"',
    "'",
    "’",
    "''",
    ",",
    ".",
    "\n",
    " said ",
    "he ",
    "(",
    ":",
    " and ",
    "\u0000",
    "😀",
    "—",
  ),
});

test("whatever is deleted or inserted, spans are slices", () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 8 }), (text, edits) => {
      let mutilated = text;
      for (const { at, remove, insert } of edits) {
        const i = at % (mutilated.length + 1);
        mutilated = mutilated.slice(0, i) + insert + mutilated.slice(i + remove);
      }
      expect(faults(articleFrom(mutilated))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("any string is read without a fault", () => {
  const words = fc.constantFrom(
    "said",
    "Liu",
    "he",
    "“",
    "”",
    '"',
    "'",
    ",",
    ".",
    " ",
    "\n",
    "according to",
    "the",
    "Mr.",
    "who",
    "of",
    ":",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: "grapheme" }),
        fc.array(words).map((w) => w.join(" ")),
      ),
      (text) => {
        expect(faults(articleFrom(text))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
