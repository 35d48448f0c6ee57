/** The step that finds cues: words that may report speech, told from the nouns and passives that look like them. */
import { at, bodyEnd, isEdge, reportingForm, type Sentence } from "../syntax/sentence.ts";
import { beginsClause, verbGroupStart } from "../syntax/clauses.ts";
import type { ReportingForm } from "../../languages/index.ts";
import { asksToDo } from "./asked-to-do.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { isAnswered, isAskedMeanwhile } from "./asked-by.ts";
import { namesIt } from "./naming.ts";
import { isHeard, isPassive } from "./is-passive.ts";
import { isNoun, isPluralNoun } from "./nouns.ts";
import type { Cue } from "../syntax/attribution.ts";
import { onwardCue, putCue, tagCue, wishCue } from "./tag-cue.ts";

export function cuesIn(s: Sentence): Cue[] {
  const out: Cue[] = [];
  for (let i = 0; i < s.tokens.length; i++) {
    const conviction = convictionAt(s, i);
    if (conviction) out.push(conviction);
    const onward = onwardCue(s, i) ?? wishCue(s, i) ?? putCue(s, i);
    if (onward) out.push(onward);
    const form = reportingForm(s, i);
    if (!form || !mayBeCue(s, i)) continue;
    out.push({ index: i, group: verbGroupStart(s, i), form, participle: at(s, i).lower.endsWith("ing") });
  }
  return out.some((cue) => !cue.participle) ? out : [...tagCue(s), ...out];
}

const CONVICTION: ReportingForm = {
  verb: "be adamant",
  basic: null,
  frames: new Set(["clause"]),
  tenses: new Set(["past"]),
};

/** "was adamant that it was safe", "is not convinced it works": with "that" or a clause that begins for sure. */
function convictionAt(s: Sentence, i: number): Cue | null {
  // "is of the view that"
  const view = /^(?:view|opinion|belief)$/u.test(at(s, i).lower) && at(s, i + 1).lower === "that";
  if (view && at(s, i - 1).lower === "the" && at(s, i - 2).lower === "of") {
    const group = verbGroupStart(s, i - 2);
    return group < i - 2 ? { index: i, group, form: CONVICTION, participle: false } : null;
  }
  if (!s.grammar.convictions.has(at(s, i).lower)) return null;
  const made = at(s, i).lower === "clear" ? madeBefore(s, i) : null;
  const group = verbGroupStart(s, made ?? i);
  const is = s.tokens
    .slice(group, i)
    .some((t) => s.grammar.functionWords.beForms.has(t.lower) || /^(?:remain(?:s|ed)?)$/u.test(t.lower));
  if (!is && made === null) return null;
  const next = at(s, i + 1);
  const clause = kind.isWord(next) && !kind.isSubordinator(next) && beginsClause(s, i + 1, bodyEnd(s));
  return next.lower === "that" || clause ? { index: i, group, form: CONVICTION, participle: false } : null;
}

/** "made clear", "has made it abundantly clear": the verb. */
function madeBefore(s: Sentence, i: number): number | null {
  for (let k = i - 1; k > 0 && i - k <= 3; k--) {
    if (/^(?:made|makes?|making)$/u.test(at(s, k).lower)) return k;
    if (at(s, k).lower !== "it" && !kind.isAdverb(at(s, k))) return null;
  }
  return null;
}

/** "including noted singer Lil Marlow", "much discussed online", "called on by villages": a participle that no subject has. */
function isAdjective(s: Sentence, i: number): boolean {
  const form = reportingForm(s, i)!;
  if (!form.tenses.has("past") || at(s, i).lower.endsWith("ing")) return false;
  const before = at(s, i - 1);
  const next = at(s, i + 1);
  const modified = !before.capital && s.grammar.modifiers.ofParticiples.has(before.lower);
  // "have long argued" is no adjective.
  if (modified && !kind.isNounLike(s, i - 2) && !/^(?:have|has|had|’ve|’d)$/u.test(at(s, i - 2).lower))
    return true;
  if (kind.isPreposition(next) && at(s, i + 2).lower === "by") return true;
  return (
    s.grammar.functionWords.beforeAdjective.has(before.lower) &&
    kind.isRole(next) &&
    s.grammar.reportingVerbs.alsoAdjective.has(form.verb)
  );
}

/** "The emails, first reported by the Herald, show": a past participle with "by" is no cue of what stands before it. */
function participleIsOwn(s: Sentence, i: number): boolean {
  if (isAskedMeanwhile(s, i)) return false;
  if (at(s, i + 1).lower !== "by" || at(s, i).lower.endsWith("ing")) return true;
  let k = i - 1;
  while (k > 0 && (kind.isAdverb(at(s, k)) || at(s, k).lower === "first")) k--;
  return at(s, k).text !== ",";
}

/** "quotes Bo Hale as saying": the words are his, and "saying" reports them. */
function quotesSaying(s: Sentence, i: number): boolean {
  const to = /^(?:quote|cite)$/u.test(reportingForm(s, i)!.verb) ? nounPhraseFrom(s, i + 1) : null;
  // "quotes Bo Hale, a clerk, as saying"
  const as = to !== null && at(s, to).text === "," ? pastComma(s, to + 1) : (to ?? -1);
  return at(s, as).lower === "as" && reportingForm(s, as + 1) !== undefined;
}

/** Behind the next comma, within the words of a description. */
function pastComma(s: Sentence, from: number): number {
  let i = from;
  while (kind.isWord(at(s, i)) && i - from < 14) i++;
  return i + 1;
}

function mayBeCue(s: Sentence, i: number): boolean {
  if (at(s, i).capital) return i === 0 && opensSentence(s);
  if (!participleIsOwn(s, i) || isPluralNoun(s, i)) return false;
  if (meansOtherwise(s, i) || namesWork(s, i) || isNoun(s, i)) return false;
  return !kind.isWord(at(s, i - 1)) || fitsBehind(s, i);
}

/** "Said Liu, ...", "Asked what he saw, ...": a cue with a capital, which only the first word of a sentence may be. */
function opensSentence(s: Sentence): boolean {
  const first = at(s, 0);
  const next = at(s, 1);
  if (first.lower.endsWith("ing"))
    return next.lower === "that" || next.kind === "quotation" || kind.isObjectPronoun(next);
  if (first.text === "Asked" && isAnswered(s, 1)) return false;
  return s.grammar.verbs.openingInverted.has(first.text) && (next.capital || kind.isDeterminer(next));
}

/** Whether what follows a verb shows that it does not report here. */
function meansOtherwise(s: Sentence, i: number): boolean {
  const t = at(s, i);
  const next = at(s, i + 1);
  const { verb } = reportingForm(s, i)!;
  // "were told and sworn to secrecy"
  if (t.lower === "sworn" && next.lower === "to" && !kind.isAuxiliary(at(s, i - 1))) return true;
  // "two men accused of theft", "PM accused of ‘hiding’": whom somebody accuses stands between.
  if (t.lower === "accused" && next.lower === "of") return true;
  if (s.grammar.reportingVerbs.onlyAsksToDo.has(verb) && !asksToDo(s, i + 1)) return true;
  if (s.grammar.onlyWithThat.has(verb) && next.lower !== "that") return true;
  if (quotesSaying(s, i)) return true;
  // "cross-examined by Fiona Clegg, defending, he agreed": for whom she is in court.
  if (t.lower === "defending" && at(s, i - 1).text === "," && /^[,.]?$/u.test(next.text)) return true;
  // "Consumer advocate Ada Krol"
  return kind.isRole(t) && next.capital && kind.isNounLike(s, i - 1) && !kind.isVerb(s, i);
}

/** Whether the marks behind a verb hold a title or how a word is said, which nobody said. */
function namesWork(s: Sentence, i: number): boolean {
  const verb = at(s, i).lower;
  const next = at(s, i + 1);
  if (
    next.kind === "quotation" &&
    next.titled &&
    (s.grammar.verbs.naming.has(verb) || s.grammar.verbs.performing.has(verb))
  )
    return true;
  return /^pronounc(?:e[sd]?|ing)$/u.test(verb) && at(s, i + 2).kind === "quotation";
}

/** Whether a verb may report behind the word that stands before it. */
function fitsBehind(s: Sentence, i: number): boolean {
  const t = at(s, i);
  const before = at(s, i - 1);
  const next = at(s, i + 1);
  const { tenses, verb, basic } = reportingForm(s, i)!;
  if (before.lower === "so" && basic === "call") return false;
  if (t.lower === "called" && namesIt(s, i)) return false;
  if (isAdjective(s, i)) return false;
  const participle = t.lower.endsWith("ing");
  if (basic === "hear" && (participle || !isHeard(s, i))) return false;
  // "A friend of Krol’s said"
  if (kind.isPossessive(before) && !(tenses.has("past") && at(s, i - 2).lower === "of")) return false;
  // "a source close to her said"
  const object = before.lower === "her" && kind.isPreposition(at(s, i - 2));
  if (
    kind.isDeterminer(before) &&
    !object &&
    !(s.grammar.functionWords.standsAlone.has(before.lower) && !participle)
  )
    return false;
  if (!participle && isPassive(s, i) && !isHeard(s, i)) return false;
  // "has since said"
  const since = before.lower === "since" && /^(?:has|have|had)$/u.test(at(s, i - 2).lower);
  if (kind.isPreposition(before) && !since) return participle ? next.lower !== "of" : before.lower === "to";
  const present = !participle && !tenses.has("past");
  if (present && s.grammar.alsoNouns.has(verb) && isNounBehind(s, i)) return false;
  if (present && tenses.has("base") && ["and", "or"].includes(before.lower))
    return next.lower === "that" || next.kind === "quotation";
  return !isEdge(t);
}

/** Whether a form that may be a noun too is one behind the word before it. */
function isNounBehind(s: Sentence, i: number): boolean {
  const before = at(s, i - 1);
  // "A police report says"
  if (reportingForm(s, i)!.tenses.has("base") && !kind.isVerb(s, i) && kind.isVerb(s, i + 1)) return true;
  const mayBeSubject =
    kind.isDeterminer(before) || before.capital || kind.isGroup(before) || kind.isRole(before);
  return !mayBeSubject && s.grammar.endings.adjectivesAndParticiples.test(before.lower);
}
