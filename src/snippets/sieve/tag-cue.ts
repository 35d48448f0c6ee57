/** The steps for verbs that no table knows, and for "went on", where they stand behind a quotation: “I never saw her,” Ray teased. */
import type { ReportingForm } from "../../languages/index.ts";
import { verbGroupStart } from "../syntax/clauses.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Sentence } from "../syntax/sentence.ts";
import type { Cue } from "../syntax/attribution.ts";

/** Words that a quotation needs to be a sentence of somebody's and not a term. */
const SENTENCE_WORDS = 3;

/**
 * "I never saw her," Ray teased. Behind a quotation that opens the sentence and ends in a comma, any verb in the past
 * reports it, known or not; so does one in small letters before its subject behind a question or a call.
 */
export function tagCue(s: Sentence): Cue[] {
  const first = at(s, 0);
  const asks = /[?!]/u.test(first.ending);
  if (first.kind !== "quotation" || !(first.ending === "," || asks)) return [];
  if (first.words < SENTENCE_WORDS) return [];
  if (!first.begins) return [];
  const verb = kind.isPastForm(at(s, 1)) ? 1 : nounPhraseFrom(s, 1, false);
  if (verb === null || !kind.isPastForm(at(s, verb))) return [];
  const next = at(s, verb + 1);
  const named = at(s, 1).capital || kind.isSubjectPronoun(at(s, 1)) || kind.isDeterminer(at(s, 1));
  const ended = !kind.isWord(next) || kind.isPreposition(next) || kind.isAdverb(next);
  const inverted = verb === 1 && (next.capital || kind.isDeterminer(next));
  // “Who cares?” The door opened: behind these marks another sentence may begin.
  if (!(named && ended && !asks) && !(inverted && !at(s, 1).capital)) return [];
  const form = { verb: at(s, verb).lower, basic: null, frames: TAG, tenses: PAST };
  return [{ index: verb, group: verb, form, participle: false }];
}

/** “It is late,” Lind went on, as if nobody had heard: beside marks, and no "went on holiday". */
export function onwardCue(s: Sentence, i: number): Cue | null {
  if (!/^(?:went|goes)$/u.test(at(s, i).lower) || at(s, i + 1).lower !== "on") return null;
  const next = at(s, i + 2);
  const ends = next.text === "" || /^(?:[,.:]|as|with)$/u.test(next.lower) || next.kind === "quotation";
  const marks = s.tokens.some((t) => t.kind === "quotation");
  const form = { verb: "continue", basic: null, frames: TAG, tenses: PAST };
  return ends && marks ? { index: i + 1, group: verbGroupStart(s, i), form, participle: false } : null;
}

/** "wanted to know why it leaked": a question without a verb of asking. */
export function wishCue(s: Sentence, i: number): Cue | null {
  // "gave evidence that"
  const gave = /^(?:gave|gives|given|giving)$/u.test(at(s, i).lower) && at(s, i + 1).lower === "evidence";
  if (gave && at(s, i + 2).lower === "that")
    return { index: i + 1, group: verbGroupStart(s, i), form: TESTIFIES, participle: false };
  const wants = at(s, i).lower === "wanted" && at(s, i + 1).lower === "to";
  if (!wants || at(s, i + 2).lower !== "know") return null;
  if (!s.grammar.functionWords.questionWords.has(at(s, i + 3).lower)) return null;
  return { index: i + 2, group: verbGroupStart(s, i), form: ASKS, participle: false };
}

/** "The pier, as Krol put it, was late": where no marks show the words. */
export function putCue(s: Sentence, i: number): Cue | null {
  if (!/^puts?$/u.test(at(s, i).lower) || at(s, i + 1).lower !== "it") return null;
  const as = s.tokens.findLastIndex((t, k) => k < i && t.lower === "as");
  const near = as >= 0 && i - as <= LONGEST_SPEAKER && s.tokens.slice(as, i).every((t) => kind.isWord(t));
  if (!near || s.tokens.some((t) => t.kind === "quotation")) return null;
  return { index: i + 1, group: verbGroupStart(s, i), form: PUTS, participle: false };
}
/** Words of "as the mayor of Lenham once". */
const LONGEST_SPEAKER = 8;

const PUTS: ReportingForm = {
  verb: "put",
  basic: null,
  frames: new Set(["clause"]),
  tenses: new Set(["past"]),
};
const TESTIFIES: ReportingForm = {
  verb: "testify",
  basic: null,
  frames: new Set(["clause"]),
  tenses: new Set(["past"]),
};
const ASKS: ReportingForm = {
  verb: "ask",
  basic: "ask",
  frames: new Set(["clause"]),
  tenses: new Set(["past"]),
};
const TAG: ReportingForm["frames"] = new Set(["manner"]);
const PAST: ReportingForm["tenses"] = new Set(["past"]);
