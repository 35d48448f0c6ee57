/** Which body "the trust", "the company" and "it" mean, for the search: Lenham Harbour Trust; Brill & Sons, a boat builder. */
import type { Grammar } from "../../languages/language.ts";
import type { Entity, Paragraph, Span } from "../../model.ts";
import type { Reading } from "../syntax/sentence.ts";

const COMPANY = ["company", "firm"];
/** Of many firms in an article each may be the company; so far behind its name, in characters, it is one of them. */
const NEAR = 400;

const WORD = "\\p{Lu}[\\p{L}’'-]{0,30}";
const JOINT = "(?:(?:(?:of|for) the|of|for|and|&) )?";
/** The capital is asked for first: most places have none, and are passed in half the time. */
const NAME = new RegExp(
  `(?=\\p{Lu})(?<![\\p{L}\\p{N}’'-])${WORD}(?: ${JOINT}${WORD}){0,5}(?![\\p{L}\\p{N}])`,
  "gu",
);

interface Patterns {
  /** ", a boat builder in Lenham": what is said behind a name; "the company": what is said before it. */
  readonly behind: RegExp;
  readonly before: RegExp;
  /** "The trust", "the company". */
  readonly called: RegExp;
}

const patterns = new WeakMap<Grammar, Patterns>();

function patternsOf(grammar: Grammar): Patterns {
  const known = patterns.get(grammar);
  if (known) return known;
  const kinds = [...grammar.bodyKinds].join("|");
  const nouns = [...grammar.bodiesAndPlaces].join("|");
  const made = {
    behind: new RegExp(
      `, (?:an?|the) (?:[\\p{Ll}\\d’'-]+ ){0,4}?(${kinds})(?=[,.;]|\\s(?:that|which|based|in|of|from|with)\\b)`,
      "uy",
    ),
    before: new RegExp(`\\b[Tt]he (${kinds}) $`, "u"),
    called: new RegExp(`\\b[Tt]he (?<noun>${nouns}|${kinds})(?![\\p{L}\\p{N}-])`, "gu"),
  };
  patterns.set(grammar, made);
  return made;
}

interface Introduced {
  readonly at: number;
  readonly name: string;
  /** What the text may call it from there on. */
  readonly nouns: readonly string[];
}

/** In the order of the text. */
function introducedIn(text: string, grammar: Grammar): Introduced[] {
  const { bodiesAndPlaces, firmNames } = grammar;
  const patterns = patternsOf(grammar);
  const out: Introduced[] = [];
  for (const { 0: typed, index } of text.matchAll(NAME)) {
    const run = typed.replace(/^(?:The|A|An) /u, "");
    const at = index + typed.length - run.length;
    const kind = kindOf(text, at, index + typed.length, patterns);
    if (kind) {
      out.push({ at, name: run, nouns: [...COMPANY, kind] });
      continue;
    }
    const words = run.split(" ");
    const lower = run.toLowerCase().split(" ");
    const last = lower.findLastIndex((word, i) => i > 0 && bodiesAndPlaces.has(word));
    if (last > 0) out.push({ at, name: words.slice(0, last + 1).join(" "), nouns: [lower[last]!] });
    else if (bodiesAndPlaces.has(lower[0]!) && /^(?:of|for)$/u.test(lower[1] ?? ""))
      out.push({ at, name: run, nouns: [lower[0]!] });
    else if (words.length > 1 && firmNames.has(lower.at(-1)!)) out.push({ at, name: run, nouns: COMPANY });
  }
  return out;
}

/** Characters of "the" and the longest kind of firm. */
const LONGEST = 20;

function kindOf(text: string, start: number, end: number, { before, behind }: Patterns): string | null {
  const said = text[start - 1] === " " ? before.exec(text.slice(Math.max(0, start - LONGEST), start)) : null;
  if (said || text[end] !== ",") return said?.[1] ?? null;
  behind.lastIndex = end;
  return behind.exec(text)?.[1] ?? null;
}

/** Bodies with the places that mean them without their name. */
export function bodiesIn({ document, text, grammar }: Reading): Entity[] {
  const introduced = introducedIn(text, grammar);
  if (!introduced.length) return [];
  const mentions = new Map<string, Span[]>();
  const add = (name: string, place: Span) => {
    const known = mentions.get(name);
    if (known) known.push(place);
    else mentions.set(name, [place]);
  };
  /** Where a body is spoken of, by name or not. */
  const starts = new Map(introduced.map(({ at, name }) => [at, name]));
  const nouns = new Map<string, Introduced>();
  let next = 0;
  for (const { 0: called, index, groups } of text.matchAll(patternsOf(grammar).called)) {
    while (next < introduced.length && introduced[next]!.at < index) {
      for (const noun of introduced[next]!.nouns) nouns.set(noun, introduced[next]!);
      next++;
    }
    const noun = groups!["noun"]!;
    const body = nouns.get(noun);
    if (!body || (COMPANY.includes(noun) && index - body.at > NEAR)) continue;
    add(body.name, { start: index, end: index + called.length });
    starts.set(index, body.name);
  }
  for (const paragraph of document.paragraphs)
    for (const { name, place } of itIn(text, paragraph, starts, grammar)) add(name, place);
  return [...mentions].map(([name, all]) => ({
    name,
    titles: [],
    aliases: [],
    body: true,
    mentions: all.toSorted((a, b) => a.start - b.start),
  }));
}

/** Characters at the head of a sentence: an article, and what stands for "it" afterwards. */
const HEAD = 5;
/** Of a sentence, as far as is looked. */
const OPENING = 60;

/** A sentence that begins with "it" after one that begins with a body means the body. */
function* itIn(
  text: string,
  { sentences }: Paragraph,
  starts: ReadonlyMap<number, string>,
  grammar: Grammar,
) {
  let subject: string | undefined;
  for (const { start, end } of sentences) {
    const opening = text.slice(start, Math.min(end, start + OPENING));
    const it = grammar.bodyPronoun.exec(opening);
    if (it && subject && !grammar.emptyPronoun.test(opening)) {
      yield { name: subject, place: { start, end: start + it[0].length - 1 } };
      continue;
    }
    subject = undefined;
    for (let at = start; at < start + HEAD; at++) subject ??= starts.get(at);
  }
}
