/** What a question's words are written as in the news: "kicked out" as "expelled", "booze" as "alcohol", "dutch" as "Netherlands". */
import { asking } from "../../languages/en/asking/index.ts";
import { otherNames, phrasalVerbs, plainWords, wordsOneWay } from "../../languages/en/everyday-words.ts";
import { stemOf, type Word } from "../analysis/terms.ts";

export interface OtherWords {
  /** Stems. */
  readonly stems: readonly string[];
  /** They say what is meant, and the word by itself does not: the verb of "kick out". */
  readonly instead: boolean;
}

/** By the verb's stem; those with the most words first. */
const phrases = Map.groupBy(
  [...phrasalVerbs]
    .map(([phrase, written]) => {
      const [verb = "", ...tail] = phrase.split(" ");
      return { stem: stemOf(verb), tail, written };
    })
    .toSorted((a, b) => b.tail.length - a.tail.length),
  ({ stem }) => stem,
);

/** Plain words in any form: "snubbed". */
const byStem = new Map([...plainWords].map(([word, written]) => [stemOf(word), written]));

/** Letters that all forms of a word begin with. */
const HEAD = 3;
/** Words that are written otherwise one way alone, by their head: stemmed only where the heads are the same. */
let oneWayByHead: ReadonlyMap<string, readonly string[]> | null = null;

function oneWay({ folded, term }: Word): readonly string[] | undefined {
  oneWayByHead ??= Map.groupBy(wordsOneWay.keys(), (word) => word.slice(0, HEAD));
  const alike = oneWayByHead.get(folded.slice(0, HEAD)) ?? [];
  return wordsOneWay.get(folded) ?? wordsOneWay.get(alike.find((word) => stemOf(word) === term) ?? "");
}

/** By the head of what it is written as: made when first asked for, and stemmed only where the heads are the same. */
let byHead: Map<string, (readonly [written: string, word: string])[]> | null = null;

/** Asked as the news has it and written as people talk: "purchaser" as "buyer". */
function plainlyWritten({ folded, term }: Word): readonly string[] {
  if (!byHead) {
    byHead = new Map();
    for (const [word, written] of plainWords)
      for (const other of written) {
        const head = other.slice(0, HEAD);
        const same = byHead.get(head);
        if (same) same.push([other, word]);
        else byHead.set(head, [[other, word]]);
      }
  }
  const alike = byHead.get(folded.slice(0, HEAD)) ?? [];
  return alike.flatMap(([written, word]) => (stemOf(written) === term ? [word] : []));
}
/** Longer questions name much that others call otherwise: of news asked of many articles 2 in 100 more are missed. */
const SHORT = 16;

/** "Kicked them out": particles that may stand apart from their verb, and by how many words at most. */
const MOST_APART = 3;

export interface Reworded {
  /** By where the word stands in the question. */
  readonly others: ReadonlyMap<number, OtherWords>;
  /** Where particles stand that belong to a verb, and say nothing by themselves. */
  readonly particles: ReadonlySet<number>;
}

/** `words`: all of the question's. */
export function inOtherWords(words: readonly Word[]): Reworded {
  const others = new Map<number, OtherWords>();
  const particles = new Set<number>();
  const isShort = words.length <= SHORT;
  const inShort = (word: Word) => (isShort ? (oneWay(word) ?? plainlyWritten(word)) : []);
  for (const [i, { start, folded, term }] of words.entries()) {
    const phrase = phraseAt(words, i);
    const plain = plainWords.get(folded) ?? byStem.get(term) ?? otherNames.get(folded) ?? inShort(words[i]!);
    if (phrase) {
      others.set(start, { stems: phrase.stems, instead: true });
      for (const at of phrase.particles) particles.add(words[at]!.start);
    } else if (plain?.length) {
      const stems = plain.map(stemOf).filter((stem) => stem !== term);
      others.set(start, { stems, instead: false });
    }
  }
  return { others, particles };
}

function phraseAt(words: readonly Word[], i: number) {
  for (const { tail, written } of phrases.get(words[i]!.term) ?? []) {
    const far = tail.length === 1 && asking.particlesApart.has(tail[0]!) ? MOST_APART : 0;
    for (let from = i + 1; from <= i + 1 + far; from++)
      if (tail.every((word, j) => words[from + j]?.folded === word))
        return { stems: written.map(stemOf), particles: tail.map((_, j) => from + j) };
  }
  return null;
}
