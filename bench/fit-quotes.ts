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
import { readerOf, written, type Forest } from "../src/snippets/sieve/sureness/forest.ts";
import type { Judge } from "../src/snippets/sieve/sureness/judge.ts";
import { boosted, SETTINGS, type Example } from "./boosting.ts";
import { calibrationOf, shrunk, type Told } from "./calibration.ts";
import { isReported, judged, rightSpeaker, type MarkedArticle } from "./marked.ts";

const { values, positionals } = parseArgs({
  options: { out: { type: "string" }, write: { type: "boolean", default: false } },
  allowPositionals: true,
});

const FOLDS = 5;
/** A set of few articles counts for more: what holds of it must not be lost in the large one. */
const WEIGHTS = { statement: 2, quotation: 1, few: 3 };
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
  for (const of of read) {
    const { article, document } = of;
    const few = read.filter(({ file }) => file === of.file).length < FEW;
    const weight = WEIGHTS[article.granularity === "statement" ? "statement" : few ? "few" : "quotation"];
    const note = (part: Part, row: readonly number[], right: boolean | null) => {
      if (right !== null) samples.push({ part, row, label: Number(right), weight, of });
    };
    const judge: Judge = {
      words: (row, contents, reported) => {
        if (reported.byRule || article.granularity !== "statement")
          note("words", row, isReported(article, document, contents, reported));
        return reported.byRule ? 0.5 : 0;
      },
      loose: (row, content) => {
        note("loose", row, judged(article, document, [content]).right);
        return 1;
      },
      speaker: (row, contents, names) => {
        const { right, marked } = judged(article, document, contents);
        if (right && marked) note("speaker", row, rightSpeaker(marked, names));
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
      SETTINGS,
    );
  return { words: fit("words"), loose: fit("loose"), speaker: fit("speaker") };
}

const judgeOf = (forests: Forests): Judge => ({
  words: readerOf(forests.words),
  loose: readerOf(forests.loose),
  speaker: readerOf(forests.speaker),
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
    const judge = judgeOf(forestsFor(r));
    /** The likeliest reading of a cue so far, and whether it is among what was told. */
    let best = { told: 0, noted: false };
    const chosen: Judge = {
      words: (row, contents, reported) => {
        const sure = judge.words(row, contents, reported);
        if (!reported.byRule && best.told >= sure) return sure;
        if (!reported.byRule && best.noted) told.words.pop();
        const right = isReported(article, document, contents, reported);
        best = { told: sure, noted: right !== null };
        if (right !== null) told.words.push({ told: sure, right, file: r.file });
        return sure;
      },
      loose: (row, content) => {
        const sure = judge.loose(row, content);
        const { right } = judged(article, document, [content]);
        if (right !== null) told.loose.push({ told: sure, right, file: r.file });
        return sure;
      },
      speaker: (row, contents, names) => {
        const sure = judge.speaker(row, contents, names);
        const { right, marked } = judged(article, document, contents);
        const whose = right && marked ? rightSpeaker(marked, names) : null;
        if (whose !== null) told.speaker.push({ told: sure, right: whose, file: r.file });
        return sure;
      },
    };
    articleOf(document, chosen);
  }
  return told;
}

const raw = toldOf((r) => folds[r.fold]!);
const scales = Object.fromEntries(PARTS.map((part) => [part, shrunk(raw[part])])) as Record<
  Part,
  ReturnType<typeof shrunk>
>;
const scaled = (forests: Forests): Forests => ({
  words: scales.words.apply(forests.words),
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
        const article = articleOf(r.document, judgeOf(held[r.fold]!));
        return JSON.stringify(quotesJson(article, article.snippets.filter(isSaid)));
      });
    writeFileSync(join(values.out, file), `${lines.join("\n")}\n`);
  }

if (values.write) {
  const all = scaled(fitOf(samples));
  const file = new URL("../src/snippets/sieve/sureness/weights.ts", import.meta.url);
  const lines = PARTS.map((part) => `export const ${part.toUpperCase()} =\n  "${written(all[part])}";`);
  writeFileSync(
    file,
    `/** Written by \`npm run bench -- fit-quotes\`; see \`forest.ts\` for how to read it. */\n${lines.join("\n")}\n`,
  );
}
