/** Whose a study or report is: "the report" after "the institute submitted its report" is the institute's. */
import type { Link, Span } from "../../model.ts";
import { nounPhraseBefore } from "../syntax/noun-phrase-before.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, isReadable, textSpan, type Reading, type Sentence } from "../syntax/sentence.ts";
import type { MentionIndex, Mention } from "../entities/mention-index.ts";
import { partitionPoint } from "../../text/partition-point.ts";

/** A place that says whose a document is. */
export interface Authored {
  readonly noun: string;
  /**
   * What it is called from there on: "Gallup's poll", "a report by the auditor", or the author's name alone; null where
   * one is spoken of for the first time ("another poll") and nobody named.
   */
  readonly name: Span | null;
  /** From the words that mean it to the author. */
  readonly links: readonly Link[];
  readonly place: Span;
}

/** Words between a document and its author: "a report by the independent". */
const BETWEEN = 3;

/** By the noun, in the order of the text. */
export function authoredIn({ sentences }: Reading, { inSentence }: MentionIndex): Map<string, Authored[]> {
  const all: Authored[] = [];
  for (const s of sentences.filter(isReadable))
    for (let i = 0; i < s.tokens.length; i++) {
      const { lower, capital } = at(s, i);
      const found =
        !capital && s.grammar.nouns.studies.has(lower) ? authored(s, i, inSentence(s.index)) : null;
      if (found) all.push(found);
    }
  return Map.groupBy(all, ({ noun }) => noun);
}

function authored(s: Sentence, i: number, mentions: readonly Mention[]): Authored | null {
  const noun = at(s, i).lower;
  const place = textSpan(s, { from: i, to: i + 1 });
  if (/^(?:by|from)$/u.test(at(s, i + 1).lower)) {
    const by = mentions.find((m) => m.run.range.from > i + 1 && m.run.range.from <= i + 1 + BETWEEN);
    const phrase = by && nounPhraseBefore(s, i + 1);
    if (!phrase) return null;
    let { from } = phrase;
    for (let k = from; k < i; k++) if (kind.isPreposition(at(s, k))) from = k + 1;
    return { noun, name: textSpan(s, { from, to: by.run.range.to }), links: [], place };
  }
  const owner = mentions.find((m) => m.run.range.to === i && (m.possessive || isPublisher(s, m)));
  if (owner) return { noun, name: textSpan(s, { from: nameStart(s, owner), to: i + 1 }), links: [], place };
  if (!s.grammar.functionWords.possessives.has(at(s, i - 1).lower))
    return isNew(s, i) ? { noun, name: null, links: [], place } : null;
  const subject = mentions.findLast((m) => m.subject && !m.possessive && m.run.range.to < i);
  if (!subject) return null;
  const its = textSpan(s, { from: i - 1, to: i + 1 });
  return { noun, name: subject.place, links: [{ mention: its, antecedent: subject.place }], place: its };
}

/** "a separate poll", "another study". */
function isNew(s: Sentence, i: number): boolean {
  let from = i;
  while (from > 0 && !kind.isDeterminer(at(s, from)) && kind.isNounLike(s, from - 1)) from--;
  return /^(?:an?|another|one)$/u.test(at(s, from).lower);
}

/** "a Columbia University study", "a separate Gallup poll": a name that no person's, with an article before it. */
function isPublisher(s: Sentence, m: Mention): boolean {
  const before = at(s, nameStart(s, m) - 1);
  return m.person === null && kind.isWord(before) && !kind.isPreposition(before) && !before.capital;
}

/** "Reuters/Ipsos" is one name. */
function nameStart(s: Sentence, { run }: Mention): number {
  let { from } = run.range;
  while (at(s, from - 1).text === "/" && at(s, from - 2).capital) from -= 2;
  return from;
}

const lastBefore = (all: readonly Authored[], start: number): Authored | undefined =>
  all[partitionPoint(all, ({ place }) => place.end < start) - 1];

/** What "the report" at `mention` is; null where the text has not said whose it is. */
export function documentMeant(
  all: ReadonlyMap<string, readonly Authored[]>,
  noun: string,
  mention: Span,
): { readonly name: Span; readonly chain: Link[] } | null {
  const meant = lastBefore(all.get(noun) ?? [], mention.start);
  if (!meant?.name) return null;
  const antecedent = meant.links.length ? meant.place : meant.name;
  return { name: meant.name, chain: [{ mention, antecedent }, ...meant.links] };
}
