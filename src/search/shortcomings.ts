/** What can truly be said of why a question has no answer: who is never quoted, what kind of thing stands nowhere near. */
import { LACKED, type Lack } from "../model.ts";
import { tokenize, type Word } from "./analysis/terms.ts";
import { holdsRun, means } from "./index/forward-index.ts";
import type { IndexedSentence } from "./index/types.ts";
import { MAY } from "./ranking/confidence.ts";
import { asking } from "../languages/en/asking/index.ts";
import { SHOWN } from "./ranking/diversify.ts";
import { answeringIn } from "./ranking/of-asked-type.ts";
import type { Ranking } from "./ranking/rank.ts";
import { repliesTo } from "./ranking/interview-answers.ts";
import { stemIds } from "./ranking/stem-ids.ts";
import { standsBy } from "./retrieval/candidates.ts";

/**
 * What surely has no answer stays below MAY, whatever else speaks for it. Of 40 everyday questions that it refuses, 34 have none;
 * on SQuAD it costs 6 of 2,235 answers.
 */
const REFUSED = 0.25;
/** Kinds of which nobody can be mistaken: without a sum or an age in sight there is none to be told. */
const SURE: ReadonlySet<string> = new Set(["age", "money"]);

export interface Shortcomings {
  /** Whose words are asked for: not those to whom somebody said something. */
  readonly speakers: readonly string[];
  readonly unquoted: readonly string[];
  readonly silent: boolean;
  readonly lacks: Lack | null;
  /** The ranking's, but low where nothing is left to answer with. */
  readonly confidence: number;
}

export function shortcomingsOf(ranking: Ranking): Shortcomings {
  const { question, speakers, confidence } = ranking;
  const lacks = lackOf(ranking);
  const unquoted = speakers.unquoted.length || speakers.names.length ? speakers.unquoted : typedName(ranking);
  const speechless = unquoted.length > 0 && !question.about.length;
  const sure = speechless || isStranger(ranking) || (lacks !== null && SURE.has(lacks.kind));
  return {
    speakers: asksWhose(ranking) ? [] : speakers.names,
    unquoted,
    silent: isSilent(ranking),
    lacks,
    confidence: sure ? Math.min(REFUSED, confidence) : Math.max(isReply(ranking) ? MAY : 0, confidence),
  };
}

/** Few words of an answer are the question's: what somebody replies who was asked just that is not refused. */
const isReply = (ranking: Ranking): boolean => {
  const [best] = ranking.ranked;
  return best !== undefined && repliesTo(ranking)(best.candidate);
};

/** "Who told the engineer", "why was the engineer told": the engineer's words are not asked for. */
const asksWhose = ({ question: { askedFor, subject, text } }: Ranking): boolean =>
  (askedFor.type === "person" && !subject) || TOLD.test(text);
const TOLD = /\b(?:was|were|been|is|are|got)\b[^,;?]{0,60}? (?:told|asked|warned)\b/iu;

/** A name with capitals that the material prints, in a line of credits or a list, and nobody there is known by. */
function typedName({ question: { subject, words, text }, terms, stems, ranked }: Ranking): string[] {
  if (!subject) return [];
  const named = words.filter((w) => w.start >= subject.start && w.end <= subject.end);
  const termOf = (w: Word) => terms.find((t) => t.word.folded === w.folded);
  const isName = (w: Word) => w.capital && termOf(w)?.known && !termOf(w)?.repaired;
  if (named.length < 2 || !named.every(isName)) return [];
  const numbers = named.map((w) => stems.stem(termOf(w)!.stem)?.id ?? null);
  // "Tanner Hull" is nobody where there is a Tanner Street and the hull of a ship.
  const printed = ranked.some(({ candidate }) => holdsRun(candidate.sentence, numbers));
  return printed ? [text.slice(named[0]!.start, named.at(-1)!.end)] : [];
}

/** Somebody asked for by a name of which no word stands anywhere: what others say is no answer. */
function isStranger({ question: { subject }, terms }: Ranking): boolean {
  if (!subject) return false;
  const named = terms.filter(({ word }) => word.start >= subject.start && word.end <= subject.end);
  return named.length > 0 && named.every((t) => t.name && !t.known);
}

/** Nobody is said to be silent whose words, among the passages that a reader looks at first, are about what is asked. */
function isSilent({ question, stems, terms, ranked, speakers }: Ranking): boolean {
  const theirs = ranked.slice(0, SHOWN).filter(({ candidate }) => speakers.quoted(candidate.sentence.row));
  const about = terms.filter((t) => question.about.includes(t.word.term));
  return !theirs.some(({ candidate }) => {
    const has = standsBy(stems, candidate);
    return !about.length || about.some((t) => has(t.stem));
  });
}

/** Nothing of the asked kind in any candidate that speaks of the topic, or beside one. */
function lackOf({ question, stems, terms, ranked }: Ranking): Lack | null {
  const { type, counted } = question.askedFor;
  const kind = LACKED.find((known) => known === type);
  const topic = topicOf(question.text, terms);
  if (!kind || !topic.stems.length) return null;
  const topical = stemIds(stems, topic.stems);
  const things = stemIds(stems, counted);
  const named = stemIds(
    stems,
    question.words.map((w) => w.term),
  );
  // A topic of several words is spoken of where most of them stand.
  const enough = Math.max(1, Math.ceil(topic.stems.length / 2));
  const speaks = (s: IndexedSentence) => [...topical].filter((stem) => means(s, stem)).length >= enough;
  const holds = (s: IndexedSentence | null) => s !== null && answeringIn(s, kind, named, things, []).here;
  const near = ranked.filter(({ candidate }) => speaks(candidate.sentence));
  const some = near.some(({ candidate: c }) => holds(c.sentence) || holds(c.before) || holds(c.after));
  return !near.length || some ? null : { kind, topic: topic.typed };
}

/** Words of the question next to each other. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly stems: readonly string[];
}

/** The longest run of the question that is all names and words to look for, as typed: "Great Firewall". */
function topicOf(text: string, terms: Ranking["terms"]): { typed: string; stems: readonly string[] } {
  const asked = new Map(
    terms.flatMap((t) => (t.light || asking.quantities.has(t.word.folded) ? [] : [[t.word.start, t.stem]])),
  );
  let best: Run = { start: 0, end: 0, stems: [] };
  let open = best;
  for (const { start, end } of tokenize(text)) {
    const stem = asked.get(start);
    const from = open.stems.length ? open.start : start;
    open =
      stem === undefined ? { start, end, stems: [] } : { start: from, end, stems: [...open.stems, stem] };
    if (open.stems.length > best.stems.length) best = open;
  }
  return { typed: text.slice(best.start, best.end), stems: best.stems };
}
