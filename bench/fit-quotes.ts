/**
 * Fits the scorers of quotations on marked articles, and says how well they do on articles they were not fitted to:
 *
 *     npm run bench -- fit-quotes MARKED.jsonl ... [--out FOLDER] [--write]
 *
 * Five-fold over articles. Printed: the calibration (told and true) of words and of speakers for each file; with `--out`,
 * each file's quotations as `quotes --json` has them, read by scorers that have not seen the article; with `--write`, the
 * weights of a fit on all go into `src/snippets/sieve/sureness/weights.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { quotesJson } from "../src/doors/terminal/json.ts";
import { documentOf } from "../src/documents/document.ts";
import { isSaid, type Document } from "../src/model.ts";
import { articleOf } from "../src/snippets/article.ts";
import { readerOf, tablesOf, writtenTables, type Forest } from "../src/snippets/sieve/sureness/forest.ts";
import { judgeOf, type Judge } from "../src/snippets/sieve/sureness/judge.ts";
import { boosted, GROUPED, SETTINGS, type Example } from "./boosting.ts";
import { calibrationOf, shrunk, type Told } from "./calibration.ts";
import { isReported, isTheirs, judged, type MarkedArticle } from "./marked.ts";

const { values, positionals } = parseArgs({
  options: { out: { type: "string" }, write: { type: "boolean", default: false } },
  allowPositionals: true,
});

const FOLDS = 5;
/** A set of few articles counts for more, and so do statements, of which one cut is judged: neither must be lost in the large one. */
const WEIGHTS = { statement: 4, quotation: 1, few: 3 };
const FEW = 100;
const PARTS = ["words", "loose", "speaker"] as const;
type Part = (typeof PARTS)[number];
type Forests = Readonly<Record<Part, Forest>>;

interface Read {
  readonly article: MarkedArticle;
  readonly document: Document;
  readonly file: string;
  readonly fold: number;
}

const articles: Read[] = positionals.flatMap((file) =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line, i) => {
      const article = JSON.parse(line) as MarkedArticle;
      const document = documentOf({ id: article.id, where: file, text: article.text, source: { file } });
      return { article, document, file: basename(file), fold: i % FOLDS };
    }),
);

type Sample = Example & { readonly part: Part; readonly of: Read };

/** Reads the articles as the rules have it, and notes every row with what the marks say of it. */
function samplesOf(read: readonly Read[]): Sample[] {
  const samples: Sample[] = [];
  /** The cuts of one cue are a group. */
  let cue = 0;
  for (const of of read) {
    const { article, document } = of;
    const few = read.filter(({ file }) => file === of.file).length < FEW;
    const weight = WEIGHTS[article.granularity === "statement" ? "statement" : few ? "few" : "quotation"];
    const note = (part: Part, row: readonly number[], right: boolean | null, group?: number) => {
      if (right !== null) samples.push({ part, row, label: Number(right), weight, of, group });
    };
    const judge: Judge = {
      words: (row, contents, reported) => {
        if (reported.byRule) cue++;
        if (reported.byRule || article.granularity !== "statement")
          note("words", row, isReported(article, document, contents, reported), cue);
        return reported.byRule ? 1 : 0;
      },
      loose: (row, content) => {
        note("loose", row, judged(article, document, [content]).right);
        return 1;
      },
      speaker: (row, contents, whose) => {
        const { right, marked } = judged(article, document, contents);
        if (right && marked) note("speaker", row, isTheirs(article, marked, whose));
        return 1;
      },
    };
    articleOf(document, judge);
  }
  return samples;
}

function fitOf(samples: readonly Sample[]): Forests {
  const fit = (part: Part) =>
    boosted(
      samples.filter((s) => s.part === part),
      part === "words" ? GROUPED : SETTINGS,
    );
  return { words: fit("words"), loose: fit("loose"), speaker: fit("speaker") };
}

const reading = ({ words, loose, speaker }: Forests): Judge =>
  judgeOf({
    words: readerOf(tablesOf(words)),
    loose: readerOf(tablesOf(loose)),
    speaker: readerOf(tablesOf(speaker)),
  });

const samples = samplesOf(articles);
for (const part of PARTS) {
  const own = samples.filter((s) => s.part === part);
  const right = own.filter((s) => s.label === 1).length;
  console.log(`${part}: ${own.length} rows, ${right} right, ${own[0]?.row.length} features`);
}
const folds = Array.from({ length: FOLDS }, (_, k) => fitOf(samples.filter((s) => s.of.fold !== k)));

/** What the chosen readings of unseen articles are told, and whether they are right. */
function toldOf(forestsFor: (r: Read) => Forests): Record<Part, Told[]> {
  const told: Record<Part, Told[]> = { words: [], loose: [], speaker: [] };
  for (const r of articles) {
    const { article, document } = r;
    const judge = reading(forestsFor(r));
    /** The cuts of a cue. */
    let cuts: { readonly odds: number; readonly right: boolean | null }[] = [];
    const noteLikeliest = (): void => {
      const all = cuts.reduce((sum, { odds }) => sum + odds, 1);
      const best = cuts.toSorted((a, b) => b.odds - a.odds)[0];
      if (best && best.right !== null)
        told.words.push({ told: best.odds / all, right: best.right, file: r.file });
      cuts = [];
    };
    const chosen: Judge = {
      words: (row, contents, reported) => {
        if (reported.byRule) noteLikeliest();
        const odds = judge.words(row, contents, reported);
        cuts.push({ odds, right: isReported(article, document, contents, reported) });
        return odds;
      },
      loose: (row, content) => {
        const sure = judge.loose(row, content);
        const { right } = judged(article, document, [content]);
        if (right !== null) told.loose.push({ told: sure, right, file: r.file });
        return sure;
      },
      speaker: (row, contents, whose) => {
        const sure = judge.speaker(row, contents, whose);
        const { right, marked } = judged(article, document, contents);
        const theirs = right && marked ? isTheirs(article, marked, whose) : null;
        if (theirs !== null) told.speaker.push({ told: sure, right: theirs, file: r.file });
        return sure;
      },
    };
    articleOf(document, chosen);
    noteLikeliest();
  }
  return told;
}

const raw = toldOf((r) => folds[r.fold]!);
const scales = Object.fromEntries(PARTS.map((part) => [part, shrunk(raw[part])])) as Record<
  Part,
  ReturnType<typeof shrunk>
>;
/** The words need it not: over several cuts the softmax is true as it is. */
const scaled = (forests: Forests): Forests => ({
  words: forests.words,
  loose: scales.loose.apply(forests.loose),
  speaker: scales.speaker.apply(forests.speaker),
});
const held = folds.map(scaled);
const told = toldOf((r) => held[r.fold]!);
for (const part of PARTS) {
  console.log(`\n${part}: odds times ${scales[part].slope.toFixed(2)} plus ${scales[part].shift.toFixed(2)}`);
  for (const file of new Set(articles.map((r) => r.file)))
    for (const line of calibrationOf(told[part].filter((t) => t.file === file)))
      console.log(`${file}  ${line}`);
}

if (values.out)
  for (const file of new Set(articles.map((r) => r.file))) {
    const lines = articles
      .filter((r) => r.file === file)
      .map((r) => {
        const article = articleOf(r.document, reading(held[r.fold]!));
        return JSON.stringify(quotesJson(article, article.snippets.filter(isSaid)));
      });
    writeFileSync(join(values.out, file), `${lines.join("\n")}\n`);
  }

if (values.write) {
  const all = scaled(fitOf(samples));
  const file = new URL("../src/snippets/sieve/sureness/weights.ts", import.meta.url);
  const lines = PARTS.map(
    (part) => `export const ${part.toUpperCase()} =\n  '${writtenTables(tablesOf(all[part]))}';`,
  );
  writeFileSync(
    file,
    `/** Written by \`npm run bench -- fit-quotes\`; see \`forest.ts\` for how to read it. */\n${lines.join("\n")}\n`,
  );
}
