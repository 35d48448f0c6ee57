/** The step for nouns of saying with their owner: "his claim that ...", "the union's call for ...". */
import { at, bodyEnd, type Range, type Sentence } from "../syntax/sentence.ts";
import { hasMainVerb, hasVerb, verbGroupStart } from "../syntax/clauses.ts";
import { nounPhraseBefore } from "../syntax/noun-phrase-before.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Attribution } from "../syntax/attribution.ts";
import { contentEnd } from "./content-end.ts";

/** Adjectives between the owner and the noun: "his oft-repeated claim". */
const MOST_ADJECTIVES = 2;

/** Those whose content no cue of the sentence has taken. */
export function nounCues(s: Sentence, found: readonly Attribution[]): Attribution[] {
  const out: Attribution[] = [];
  for (let i = 1; i < s.tokens.length; i++) {
    const takes = s.grammar.sayingNouns.get(at(s, i).lower);
    if (!takes || at(s, i).capital) continue;
    const by = claimant(s, i);
    const opener = by ? by.to + (at(s, by.to).text === "," ? 1 : 0) : isThat(s, i + 1) ? i + 2 : i + 1;
    if (!takes.has(at(s, opener).lower)) continue;
    const subject = by ?? ownerOf(s, i) ?? voicedBy(s, i);
    const from = /^(?:that|to)$/u.test(at(s, opener).lower) ? opener : opener + 1;
    const content = { from, to: endOfThing(s, from) };
    const taken = found.some(({ contents }) => contents.some((c) => c.from < content.to && c.to > i));
    if (!subject || taken || content.to <= content.from) continue;
    out.push({
      step: "noun of saying",
      verb: at(s, i).lower,
      cue: { from: i, to: i + 1 },
      subject,
      contents: [content],
      participle: false,
      inPassing: true,
    });
  }
  return out;
}

/** "Her argument is that": the verb between the noun and what it holds. */
const isThat = (s: Sentence, i: number): boolean =>
  /^(?:is|was|’s)$/u.test(at(s, i).lower) && at(s, i + 1).lower === "that";

/** "a claim by the union that", "warnings from doctors that", "concern among MPs that": whose it is. */
function claimant(s: Sentence, noun: number): Range | null {
  // "a demand, by the union, that"
  const apart = at(s, noun + 1).text === "," && at(s, noun + 2).lower === "by";
  const by = apart ? noun + 2 : noun + 1;
  const to = /^(?:by|from|among|amongst)$/u.test(at(s, by).lower) ? nounPhraseFrom(s, by + 1) : null;
  if (to === null || (at(s, by).lower !== "by" && at(s, to).lower !== "that")) return null;
  if (apart && !(at(s, to).text === "," && at(s, to + 1).lower === "that")) return null;
  return { from: by + 1, to };
}

function ownerOf(s: Sentence, noun: number): Range | null {
  for (let i = noun - 1; i >= 0 && noun - i <= MOST_ADJECTIVES + 1; i--) {
    const t = at(s, i);
    if (s.grammar.functionWords.possessives.has(t.lower)) return { from: i, to: i + 1 };
    if (kind.isPossessive(t)) {
      let from = i;
      while (from > 0 && at(s, from - 1).capital && !kind.isPreposition(at(s, from - 1))) from--;
      if (from === i && !t.capital)
        while (
          from > 0 &&
          !kind.isPreposition(at(s, from - 1)) &&
          kind.isNounLike(s, from - 1) &&
          !kind.isVerb(s, from - 1)
        )
          from--;
      // ", belying the critics’ warnings that"
      if (at(s, from).lower.endsWith("ing") && at(s, from - 1).text === "," && from < i) from++;
      return { from, to: i + 1 };
    }
    if (!kind.isWord(t) || kind.isVerb(s, i) || kind.isPreposition(t)) return null;
  }
  return null;
}

/** "Residents voiced fears that": whoever gives them voice. */
function voicedBy(s: Sentence, noun: number): Range | null {
  for (let i = noun - 1; i > 0 && noun - i <= MOST_ADJECTIVES + 2; i--) {
    if (s.grammar.verbs.voicing.has(at(s, i).lower)) return nounPhraseBefore(s, verbGroupStart(s, i));
    if (!kind.isWord(at(s, i)) || kind.isVerb(s, i) || kind.isPreposition(at(s, i))) return null;
  }
  return null;
}

/** A clause runs on like any other; what is called for ends with its phrases, before the main verb. */
function endOfThing(s: Sentence, from: number): number {
  const end = fronted(s, from) ?? bodyEnd(s);
  const stop = contentEnd(s, from, end, null, at(s, from).lower === "that" ? "that" : "clause");
  if (at(s, from).lower === "that") return mainVerbBehind(s, from, stop) ?? stop;
  let i = at(s, from).lower === "to" ? from + 2 : from;
  while (i < stop && at(s, i).text !== "," && !kind.isSurelyFinite(s, i)) i++;
  return i;
}

/** "Despite claims by residents that it was open, it was shut": the comma that ends a phrase before the main clause. */
function fronted(s: Sentence, from: number): number | null {
  if (!(kind.isPreposition(at(s, 0)) || at(s, 0).lower === "following") || hasVerb(s, 1, from)) return null;
  const comma = s.tokens.findIndex((t, i) => i > from && t.text === ",");
  return comma > 0 && hasVerb(s, from, comma) && hasVerb(s, comma, bodyEnd(s)) ? comma : null;
}

/**
 * "his warning that the bridge would close was late": the second verb is the sentence's own, where none stands before
 * the noun and no clause begins between the two.
 */
function mainVerbBehind(s: Sentence, from: number, end: number): number | null {
  const subject = nounPhraseFrom(s, from + 1);
  if (subject === null) return null;
  for (let i = from + 1; i < end; i++)
    if (at(s, i).text === "," && kind.isSurelyFinite(s, i + 1) && hasMainVerb(s, subject, i)) return i;
  if (hasVerb(s, 0, from)) return null;
  let i = subject;
  while (i < end && (kind.isVerb(s, i) || kind.isAdverb(at(s, i)))) {
    // "had held was": an auxiliary behind a full verb opens another group.
    if (i > subject && kind.isAuxiliary(at(s, i)) && !leadsGroup(s, i - 1)) return i;
    i++;
  }
  for (; i < end && !opensClause(s, i); i++) if (kind.isSurelyFinite(s, i)) return i;
  return null;
}

const leadsGroup = (s: Sentence, i: number): boolean => kind.isAuxiliary(at(s, i)) || kind.isAdverb(at(s, i));

const opensClause = (s: Sentence, i: number): boolean => {
  const t = at(s, i);
  return kind.isSubordinator(t) || kind.isConjunction(t) || kind.isSubjectPronoun(t) || !kind.isWord(t);
};
