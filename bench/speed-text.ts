/** Text for the bench: the same at every run, words distributed as in a language. */

import { random } from "./random.ts";
import { placeCount, stemOfPlace } from "../src/search/analysis/vectors.ts";

const SYLLABLES =
  "ba be bi bo bra bri ca ce cho da de di dor el en er fa fe fi ga ge gra ha he in ka la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so sta ta te ti to tra u va ve vi wa we".split(
    " ",
  );
const VOCABULARY = 60_000;
const PER_ARTICLE = 200;

const next = random(7);
const invented = [
  ...new Set(
    Array.from({ length: VOCABULARY }, () =>
      Array.from(
        { length: 2 + Math.floor(next() * 3) },
        () => SYLLABLES[Math.floor(next() * SYLLABLES.length)],
      ).join(""),
    ),
  ),
];

/** Every third word is one of nobody's, as names are; the others, in the order of how common they are, English. */
const english = Array.from({ length: placeCount() }, (_, place) => stemOfPlace(place));
const words = invented.map((word, i) => (i % 3 ? (english[i - Math.ceil(i / 3)] ?? word) : word));

/** Rank r is drawn with a probability of about 1 / r. */
const word = (draw: () => number) =>
  words[Math.min(words.length - 1, Math.floor(words.length ** draw()) - 1)] ?? "";

function* sentences(size: number): Generator<string> {
  const draw = random(42);
  for (let i = 0; i < size; i++) {
    const text = Array.from({ length: 8 + Math.floor(draw() * 23) }, () => word(draw)).join(" ");
    yield `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  }
}

export const sentencesOf = sentences;

/** Articles that hold these sentences, a few to a paragraph. */
export function* articlesOf(size: number): Generator<string> {
  let paragraphs: string[] = [];
  let paragraph: string[] = [];
  let n = 0;
  for (const sentence of sentences(size)) {
    paragraph.push(sentence);
    if (paragraph.length >= 3 + (n % 4)) {
      paragraphs.push(paragraph.join(" "));
      paragraph = [];
    }
    if (++n % PER_ARTICLE === 0) {
      yield [...paragraphs, paragraph.join(" ")].filter(Boolean).join("\n\n");
      [paragraphs, paragraph] = [[], []];
    }
  }
  const rest = [...paragraphs, paragraph.join(" ")].filter(Boolean).join("\n\n");
  if (rest) yield rest;
}

/** The commonest words of a language are left out of questions by readers or as stop words, and here for every engine. */
const COMMONEST = new Set(words.slice(0, 100));

/** 4 to 8 words of one sentence each, in order. */
export function questionsOf(size: number, count: number): string[] {
  const draw = random(99);
  const every = Math.max(1, Math.floor(size / count));
  const out: string[] = [];
  let i = 0;
  for (const sentence of sentences(size)) {
    if (i++ % every || out.length >= count) continue;
    const there = sentence
      .slice(0, -1)
      .toLowerCase()
      .split(" ")
      .filter((w) => !COMMONEST.has(w));
    out.push(`What ${there.slice(0, 4 + Math.floor(draw() * 5)).join(" ")}?`);
  }
  return out;
}
