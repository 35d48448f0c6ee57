/** What WordNet says of words: which mean the same, which derive from one another, which are a kind of which. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How near two words are. */
const SAME = 1;
const RARELY_SAME = 0.6;
const DERIVED = 0.9;
const KIND = 0.6;
/** Senses of a word, the commonest first, that count as what it usually means. */
const USUAL = 3;

const FILES = { n: "noun", v: "verb", a: "adj", r: "adv" } as const;
type Part = keyof typeof FILES;

interface Sense {
  readonly part: Part;
  readonly offset: string;
  readonly words: readonly string[];
  readonly pointers: readonly { symbol: string; offset: string; part: Part; ends: string }[];
}

export type Relations = ReadonlyMap<string, ReadonlyMap<string, number>>;

const linesOf = (folder: string, name: string) =>
  readFileSync(join(folder, name), "latin1")
    .split("\n")
    .filter((line) => line && !line.startsWith("  "));

/** The lines of the notice at the head of WordNet's files. */
export const noticeOf = (folder: string) =>
  readFileSync(join(folder, "data.noun"), "latin1")
    .split("\n")
    .filter((line) => line.startsWith("  "))
    .map((line) =>
      line
        .trim()
        .replace(/^\d+ ?/, "")
        .trim(),
    );

function senseOf(line: string, part: Part): Sense {
  const fields = line.slice(0, line.indexOf("|")).trim().split(" ");
  const count = Number.parseInt(fields[3]!, 16);
  const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.split("(")[0]!.toLowerCase());
  const rest = fields.slice(4 + 2 * count);
  const pointers = Array.from({ length: Number(rest[0]) }, (_, i) => {
    const [symbol = "", offset = "", kind = "", ends = ""] = rest.slice(1 + 4 * i);
    return { symbol, offset, part: (kind === "s" ? "a" : kind) as Part, ends };
  });
  return { part, offset: fields[0]!, words, pointers };
}

/** `folder`: WordNet's `dict`. From each word to the words near it, 0 to 1. */
export function relationsOf(folder: string): Relations {
  const senses = new Map<string, Sense>();
  const orders = new Map<string, readonly string[]>();
  for (const [part, file] of Object.entries(FILES) as [Part, string][]) {
    for (const line of linesOf(folder, `data.${file}`)) {
      const sense = senseOf(line, part);
      senses.set(`${part} ${sense.offset}`, sense);
    }
    for (const line of linesOf(folder, `index.${file}`)) {
      const fields = line.trim().split(" ");
      orders.set(`${part} ${fields[0]}`, fields.slice(Number(fields[3]) + 6));
    }
  }
  const rank = (word: string, { part, offset }: Sense) => {
    const place = orders.get(`${part} ${word}`)?.indexOf(offset) ?? -1;
    return place < 0 ? Infinity : place;
  };
  const relations = new Map<string, Map<string, number>>();
  const relate = (a: string, b: string, near: number) => {
    if (a === b || a.includes("_") || b.includes("_")) return;
    const known = relations.get(a) ?? new Map<string, number>();
    known.set(b, Math.max(known.get(b) ?? 0, near));
    relations.set(a, known);
  };
  for (const sense of senses.values())
    for (const [i, word] of sense.words.entries()) {
      const own = rank(word, sense);
      for (const other of sense.words)
        relate(word, other, Math.min(own, rank(other, sense)) < USUAL ? SAME : RARELY_SAME);
      if (own > USUAL) continue;
      for (const { symbol, offset, part, ends } of sense.pointers) {
        const target = senses.get(`${part} ${offset}`);
        if (!target) continue;
        if (symbol === "+" || symbol === "\\") {
          const [from, to] = [ends.slice(0, 2), ends.slice(2)].map((hex) => Number.parseInt(hex, 16));
          const derived = from === i + 1 && target.words[to! - 1];
          if (!derived) continue;
          relate(word, derived, DERIVED);
          relate(derived, word, DERIVED);
        } else if ("@~&".includes(symbol) && own < USUAL)
          for (const other of target.words) if (rank(other, target) < USUAL) relate(word, other, KIND);
      }
    }
  return relations;
}
