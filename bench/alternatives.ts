/**
 * What plain search libraries find on the same sentences and questions, for comparison:
 *
 *     npm run bench -- alternatives MATERIAL QUESTIONS.jsonl [EVERY]
 *
 * The questions are those of `bench/finding.ts`, or every EVERY-th of them (Fuse.js takes a second for a long question);
 * each is asked of its own article's sentences.
 */
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { openLibrary } from "../src/library.ts";
import { isRight, readLines, type Asked, type Shown } from "./measures.ts";

interface Sentence extends Shown {
  readonly id: number;
  readonly text: string;
}

type Engine = (sentences: readonly Sentence[]) => (question: string) => readonly Shown[];

const engines: Readonly<Record<string, Engine>> = {
  "Fuse.js, as it comes": (sentences) => {
    const fuse = new Fuse(sentences, { keys: ["text"] });
    return (question) => fuse.search(question, { limit: 10 }).map((r) => r.item);
  },
  "Fuse.js, ignoreLocation": (sentences) => {
    const fuse = new Fuse(sentences, { keys: ["text"], ignoreLocation: true });
    return (question) => fuse.search(question, { limit: 10 }).map((r) => r.item);
  },
  "Fuse.js, useTokenSearch": (sentences) => {
    const fuse = new Fuse(sentences, { keys: ["text"], ignoreLocation: true, useTokenSearch: true });
    return (question) => fuse.search(question, { limit: 10 }).map((r) => r.item);
  },
  "MiniSearch, as it comes": (sentences) => {
    const mini = new MiniSearch<Sentence>({ fields: ["text"] });
    mini.addAll([...sentences]);
    return (question) =>
      mini
        .search(question)
        .slice(0, 10)
        .map((r) => sentences[Number(r.id)]!);
  },
};

const [material, questions, every = "1"] = process.argv.slice(2);
if (!material || !questions) throw new Error("usage: npm run bench -- alternatives MATERIAL QUESTIONS.jsonl");
const library = await openLibrary({ material });
const asked = readLines<Asked>(questions)
  .filter((q) => q.kind === "answerable" && q.document !== undefined)
  .filter((_, i) => i % Number(every) === 0);
const byDocument = Map.groupBy(asked, (q) => q.document!);

const table: Record<string, Record<string, number>> = {};
for (const [name, engine] of Object.entries(engines)) {
  const places: number[] = [];
  for (const [id, own] of byDocument) {
    const search = engine(await sentencesOf(id));
    for (const question of own)
      places.push(search(question.question).findIndex((shown) => isRight(shown, question, id)));
  }
  table[name] = measured(places);
}
const places: number[] = [];
for (const question of asked) {
  const scope = { document: question.document };
  const answer = await library.ask(question.question, { scope, limit: 10 });
  const passages = answer.found ? answer.passages : answer.nearest;
  const shown = passages.map(({ snippet }) => ({ document: snippet.document, ...snippet.span }));
  places.push(shown.findIndex((one) => isRight(one, question, question.document)));
}
table["Verbatim"] = measured(places);
library.close();
console.table(table);

/** From where the first right passage stood for each question; -1: nowhere among ten. */
function measured(places: readonly number[]): Record<string, number> {
  const percent = (n: number) => Math.round((1000 * n) / places.length) / 10;
  const within = (most: number) => percent(places.filter((place) => place >= 0 && place < most).length);
  const reciprocal = places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0);
  return { "R@1": within(1), "R@3": within(3), "R@5": within(5), "MRR@10": percent(reciprocal) };
}

async function sentencesOf(document: string): Promise<Sentence[]> {
  const article = await library.article(document);
  const spans = article?.document.paragraphs.flatMap((p) => p.sentences) ?? [];
  return spans.map((span, id) => ({
    ...span,
    id,
    document,
    text: article!.document.text.slice(span.start, span.end),
  }));
}
