/** The step that finds cues: words that may report speech, told from the nouns and passives that look like them. */
import { at, isEdge, reportingForm, type Sentence } from "../sentence.ts";
import { verbGroupStart } from "../grammar/clauses.ts";
import * as kind from "../grammar/word-kinds.ts";
import type { Cue } from "./attribution.ts";

const OPENS_INVERTED = /^(?:Said|Says|Asked|Added|Wrote|Tweeted|Replied)$/u;
const BE = new Set(["been", "be", "being", "is", "was", "are", "were", "’s", "’re"]);
/** Determiners that also stand alone as subjects: "some say". */
const STANDS_ALONE = new Set([
  "that",
  "some",
  "many",
  "both",
  "others",
  "few",
  "most",
  "all",
  "several",
  "half",
  "dozens",
  "hundreds",
  "thousands",
  "each",
  "another",
  "this",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
]);
const ADJECTIVE = /(?:al|ous|ive|ful|ic|ary|ing|ed)$/u;

export function cuesIn(s: Sentence): Cue[] {
  const out: Cue[] = [];
  for (let i = 0; i < s.tokens.length; i++) {
    const form = reportingForm(s, i);
    if (!form || !mayBeCue(s, i)) continue;
    out.push({ index: i, group: verbGroupStart(s, i), form, participle: at(s, i).lower.endsWith("ing") });
  }
  return out;
}

/** "a firm called Gavekal": what something is called, by nobody. */
function namesIt(s: Sentence, i: number): boolean {
  const before = at(s, i - 1);
  const next = at(s, i + 1);
  const speaker =
    before.capital || kind.isSubjectPronoun(s, before) || kind.isRole(s, before) || kind.isGroup(s, before);
  return kind.isNounLike(s, i - 1) && !speaker && (next.capital || next.kind === "quotation");
}

/** "is accused", "were told": said of somebody, not by them. "’s" before most verbs is "has". */
function isPassive(s: Sentence, i: number): boolean {
  let k = i - 1;
  while (k > 0 && kind.isAdverb(s, at(s, k))) k--;
  const auxiliary = at(s, k);
  if (auxiliary.lower === "’s") return reportingForm(s, i)!.frames.has("told");
  return BE.has(auxiliary.lower);
}

/** "the court was told": what was said there, by whom is not told. */
export function isHeard(s: Sentence, i: number): boolean {
  const { verb } = reportingForm(s, i)!;
  const group = verbGroupStart(s, i);
  const hearing = s.grammar.hearings.has(at(s, group - 1).lower);
  return hearing && (verb === "hear" || (verb === "tell" && group < i && isPassive(s, i)));
}

function mayBeCue(s: Sentence, i: number): boolean {
  const t = at(s, i);
  const next = at(s, i + 1);
  if (t.capital) {
    if (i > 0) return false;
    const tells =
      next.lower === "that" || next.kind === "quotation" || s.grammar.objectPronouns.has(next.lower);
    if (t.lower.endsWith("ing")) return tells;
    return OPENS_INVERTED.test(t.text) && (next.capital || kind.isDeterminer(s, next));
  }
  const before = at(s, i - 1);
  if (!kind.isWord(before)) return true;
  if (before.lower === "so" && reportingForm(s, i)!.verb === "call") return false;
  if (t.lower === "called" && namesIt(s, i)) return false;
  const participle = t.lower.endsWith("ing");
  const { tenses, verb } = reportingForm(s, i)!;
  if (verb === "hear" && !isHeard(s, i)) return false;
  if (kind.isPossessive(before)) return false;
  if (kind.isDeterminer(s, before) && !(STANDS_ALONE.has(before.lower) && !participle)) return false;
  if (!participle && isPassive(s, i) && !isHeard(s, i)) return false;
  if (kind.isPreposition(s, before)) {
    if (!participle) return before.lower === "to";
    return next.lower !== "of";
  }
  const plain = !participle && !tenses.has("past");
  if (
    plain &&
    s.grammar.alsoNouns.has(reportingForm(s, i)!.verb) &&
    !kind.isDeterminer(s, before) &&
    ADJECTIVE.test(before.lower) &&
    !before.capital &&
    !kind.isGroup(s, before) &&
    !kind.isRole(s, before)
  )
    return false;
  if (plain && ["and", "or"].includes(before.lower) && tenses.has("base"))
    return next.lower === "that" || next.kind === "quotation";
  return !isEdge(t);
}
