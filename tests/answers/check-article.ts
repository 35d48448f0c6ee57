/** Articles for the check, with their quotations marked by hand: the check is tested, not the sieve. */
import type { Article, Fact, Quote, Snippet, Span } from "../../src/model.ts";
import { sentencesOf } from "../../src/text/sentences.ts";

interface Marked {
  readonly speaker: string | null;
  readonly manner: Quote["manner"];
  /** The pieces of what was said, as they stand in the text. */
  readonly content: readonly string[];
}

export function articleWith(id: string, text: string, marked: readonly Marked[]): Article {
  const lines = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  const paragraphs = lines.map((span, i) => ({
    number: i + 1,
    role: "body" as const,
    span,
    dateline: null,
    sentences: sentencesOf(text, span),
  }));
  const passage = (span: Span, key: string) => {
    const paragraph = paragraphs.find((p) => p.span.start <= span.start && span.start < p.span.end)!;
    return {
      id: `${id}/${key}`,
      document: id,
      paragraph: paragraph.number,
      sentence: 1,
      span,
      text: text.slice(span.start, span.end),
    };
  };
  const quotes = marked.map(({ speaker, manner, content }, i): Quote => {
    const spans = content.map((piece) => ({
      start: text.indexOf(piece),
      end: text.indexOf(piece) + piece.length,
    }));
    const held = paragraphs
      .flatMap((p) => p.sentences)
      .filter((s) => spans.some((c) => c.start < s.end && s.start < c.end));
    return {
      ...passage({ start: held[0]!.start, end: held.at(-1)!.end }, `q${i}`),
      kind: "quote",
      manner,
      content: spans,
      speakers: speaker ? [{ name: speaker, titles: [], aliases: [] }] : [],
      title: null,
      cue: null,
      mention: null,
      confidence: 1,
      speakerConfidence: 1,
      evidence: { cue: null, mention: null, chain: [], step: "quotation marks alone" },
    };
  });
  const facts = paragraphs
    .flatMap((p) => p.sentences)
    .filter((s) => !quotes.some((q) => q.span.start <= s.start && s.end <= q.span.end))
    .map((span, i): Fact => ({ ...passage(span, `f${i}`), kind: "fact" }));
  const snippets: Snippet[] = [...facts, ...quotes].toSorted((a, b) => a.span.start - b.span.start);
  const source = { file: `${id}.txt` };
  const document = { id, title: id, titleFrom: "file" as const, language: "en", text, source, paragraphs };
  return { document, snippets, speakers: quotes.flatMap((q) => q.speakers), entities: [] };
}

/** Written for these tests. */
export const dam = articleWith(
  "dam",
  `The dam above the valley town burst early on Tuesday, and the market square was under water within ten minutes.
“We had no warning at all, and nobody from the company has called us since that night,” said the mayor, Greta Lindqvist.
The company’s owner, Tomas Berg, told reporters that the dam had been inspected in March and found sound.
“Our engineers did everything that the law asks of them,” Berg said. “(The inspectors) saw the so-called ‘black wall’ themselves, and they didn’t object.”
Lindqvist called the inspection “a walk in the sun with a clipboard” and asked the ministry to open its files.
The law requires an inspection every two years; the “Valley Rule” is older than the dam.
“Nobody will sleep in those houses again until I have seen the files with my own eyes,” she said.
“We are sorry for what the town has lost.”`,
  [
    {
      speaker: "Greta Lindqvist",
      manner: "direct",
      content: ["We had no warning at all, and nobody from the company has called us since that night"],
    },
    {
      speaker: "Tomas Berg",
      manner: "indirect",
      content: ["the dam had been inspected in March and found sound"],
    },
    {
      speaker: "Tomas Berg",
      manner: "direct",
      content: [
        "Our engineers did everything that the law asks of them",
        "(The inspectors) saw the so-called ‘black wall’ themselves, and they didn’t object.",
      ],
    },
    {
      speaker: "Greta Lindqvist",
      manner: "mixed",
      content: ["the inspection “a walk in the sun with a clipboard”"],
    },
    {
      speaker: "Greta Lindqvist",
      manner: "direct",
      content: ["Nobody will sleep in those houses again until I have seen the files with my own eyes"],
    },
    { speaker: null, manner: "direct", content: ["We are sorry for what the town has lost."] },
  ],
);
