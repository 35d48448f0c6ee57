/** The step for a subject behind its cue: "...," said Liu, a member of the committee. */
import { at, bodyEnd, type Range, type Sentence } from "../syntax/sentence.ts";
import { hasFiniteVerb, hasQuotation, hasVerb } from "../syntax/clauses.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import { mayHoldPresent } from "../syntax/present-verbs.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { subjectBeforeApposition } from "../syntax/apposition.ts";
import { nameBehindRole } from "../syntax/name-behind-role.ts";
import type { Cue } from "../syntax/attribution.ts";
import { namedInMarks } from "./subject-before.ts";

/** "Brunner, who runs the firm, said many of ...": the sentence opens with a name and its description. */
export const opensWithApposition = (s: Sentence, cue: Cue): boolean =>
  at(s, cue.group - 1).text === "," &&
  !reportsClause(s, cue) &&
  !isInterposed(s, cue) &&
  (subjectBeforeApposition(s, cue.group)?.from === 0 || !says(s, 0, cue.group));

/**
 * "The pool opens at nine, said Kay Moran": nothing but somebody stands behind the verb, and before it no name with a
 * comma on both sides of its description, or a clause in the present.
 */
function reportsClause(s: Sentence, cue: Cue): boolean {
  const comma = cue.group - 1;
  const end = nounPhraseFrom(s, cue.index + 1);
  if (end === null || !cue.form.frames.has("clause") || verbFollows(s, end)) return false;
  const { tenses, basic } = cue.form;
  if (!(tenses.has("past") || tenses.has("third")) || (basic !== "say" && !isSomebody(s, end - 1)))
    return false;
  if (mayHoldPresent(s, cue.index + 1, commaOrEnd(s, cue.index + 1))) return false;
  const first = s.tokens.findIndex((t) => t.text === ",");
  if (mayHoldPresent(s, 0, first)) return true;
  return first === comma && comma > 1 && !s.tokens.slice(0, comma).every((t) => t.capital);
}

/** "Tom Hale, said Rosa Lind, was late", "..., said Lind, who led, was late": the verb of the name that opens the sentence stands behind its reporter. */
function isInterposed(s: Sentence, cue: Cue): boolean {
  const comma = cue.group - 1;
  const from = kind.isConjunction(at(s, 0)) ? 1 : 0;
  const end = nounPhraseFrom(s, cue.index + 1);
  if (end === null || !cue.form.frames.has("clause") || nounPhraseFrom(s, from) !== comma) return false;
  if (at(s, end).text !== ",") return false;
  const described = /^(?:who|which|whose|an?|the)$/u.test(at(s, end + 1).lower);
  const close = described ? commaOrEnd(s, end + 1) : end;
  return at(s, close).text === "," && kind.isSurelyFinite(s, close + 1);
}

/** The next comma, or the end. */
function commaOrEnd(s: Sentence, from: number): number {
  let i = from;
  while (i < bodyEnd(s) && at(s, i).text !== ",") i++;
  return i;
}

/** Whether a clause or a quotation, which may be what was said, stands in the range. */
const says = (s: Sentence, from: number, to: number): boolean =>
  hasFiniteVerb(s, from, to) || hasVerb(s, from, to) || hasQuotation(s, from, to);

/** "...," said Liu, a member of ... */
export function invertedSubject(s: Sentence, cue: Cue): Range | null {
  const { frames } = cue.form;
  const left = at(s, cue.group - 1);
  const next = at(s, cue.index + 1);
  const opens = cue.group === 0 && at(s, 0).capital;
  if (cue.participle || !kind.isWord(next) || kind.isObjectPronoun(next)) return null;
  // "This “paper” has revealed its bias": English puts no subject behind "has said".
  if (cue.group < cue.index && kind.isAuxiliary(at(s, cue.index - 1))) return null;
  if (next.lower === "that") return null;
  if (!(opens || left.kind === "quotation" || /^(?:,|—|\?|!)$/u.test(left.text))) return null;
  // "A trader known as “the Whale” told the court": the marks name him.
  if (namedInMarks(s, cue.group - 1)) return null;
  const beside = left.kind === "quotation" && (frames.has("told") || cue.form.basic === "read");
  if (!(frames.has("clause") || frames.has("manner") || beside)) return null;
  if (opensTimePhrase(s, cue.index + 1)) return null;
  // "...," said retired surgeon Ben Carr
  const trait = left.kind === "quotation" && kind.isPastForm(next);
  const end = nounPhraseFrom(s, cue.index + (trait ? 2 : 1));
  if (end === null || !endsSubject(s, end)) return null;
  if (trait && !isSomebody(s, end - 1)) return null;
  // "..., who owns a shop, urged the council to mend it": whom they urged.
  const toDo = at(s, end).lower === "not" ? end + 1 : end;
  if (frames.has("told") && left.kind !== "quotation" && at(s, toDo).lower === "to") return null;
  if (kind.isSubjectPronoun(next) && kind.isPastForm(at(s, end))) return null;
  // "his lawyer, Ivo Dace, described the sacking as “a stunt”": what is described.
  if (frames.has("thing") && left.kind !== "quotation" && at(s, end).lower === "as") return null;
  if (left.kind === "quotation") return withNameBehind(s, { from: cue.index + 1, to: end });
  const person =
    next.capital ||
    kind.isDeterminer(next) ||
    kind.isGroup(next) ||
    kind.isSubjectPronoun(next) ||
    kind.isRole(next) ||
    (!frames.has("told") && at(s, end - 1).capital && kind.isRole(at(s, cue.index + 2)));
  if (!person || isWhatIsWritten(s, cue, end) || verbFollows(s, end)) return null;
  return withNameBehind(s, { from: cue.index + 1, to: end });
}

const opensTimePhrase = (s: Sentence, i: number): boolean =>
  /^(?:this|last|earlier|late|that)$/u.test(at(s, i).lower) &&
  (s.grammar.periods.has(at(s, i + 1).lower) || /^(?:this|last|in|on)$/u.test(at(s, i + 1).lower));

function endsSubject(s: Sentence, end: number): boolean {
  const t = at(s, end);
  if (t.text === "" || t.kind === "quotation" || /^[,.;:!?—(-]$/u.test(t.text)) return true;
  return (
    kind.isPreposition(t) ||
    kind.isSubordinator(t) ||
    // "reads the note she left"
    kind.isSubjectPronoun(t) ||
    kind.isPastForm(t) ||
    kind.isDay(t) ||
    kind.isAdverb(t) ||
    t.lower === "and"
  );
}

/** ", wrote a song", ", writes a weekly column": what is written, not who writes. */
function isWhatIsWritten(s: Sentence, cue: Cue, end: number): boolean {
  if (!/^an?$/u.test(at(s, cue.index + 1).lower) || cue.form.basic === "say") return false;
  if (cue.form.verb === "write" && s.grammar.utterances.has(at(s, end - 1).lower)) return true;
  return !isSomebody(s, end - 1);
}

/** Whether the head of a noun phrase names somebody, or something that speaks. */
export function isSomebody(s: Sentence, i: number): boolean {
  const head = at(s, i);
  const { findings, utterances, institutions } = s.grammar;
  const speaks = [findings, utterances, institutions].some((w) => w.has(head.lower));
  return head.capital || kind.isRole(head) || kind.isGroup(head) || speaks;
}

/** A verb before the next comma, outside of relative clauses: the noun phrase is the subject of that verb instead. */
function verbFollows(s: Sentence, from: number): boolean {
  const end = bodyEnd(s);
  let relative = false;
  for (let i = from; i < end && at(s, i).text !== ","; i++) {
    if (kind.isSubordinator(at(s, i))) relative = true;
    if (kind.isVerb(s, i)) return !relative;
  }
  return false;
}

/** "said a source involved in the talks": the participle and its phrases are part of who it is. */
function endOfModifier(s: Sentence, from: number): number {
  let to = from;
  while (to < bodyEnd(s) && kind.isWord(at(s, to)) && to - from < 10) to++;
  return to;
}

/** "said the chairman, Rosa Lind": the name behind the role is the subject. */
export function withNameBehind(s: Sentence, range: Range): Range {
  if (kind.isPastForm(at(s, range.to))) return { from: range.from, to: endOfModifier(s, range.to) };
  // "said the man who built it, Ravi Orr"
  const to =
    at(s, range.to).lower === "who" && !at(s, range.to - 1).capital ? commaOrEnd(s, range.to) : range.to;
  if (at(s, to).text !== ",") return withSource(s, range);
  return nameBehindRole(s, { from: range.from, to }, bodyEnd(s)) ?? range;
}

/** "concluded a study in the journal Water": of a text, where it stands and for whom it was written. */
function withSource(s: Sentence, { from, to }: Range): Range {
  const { findings, utterances } = s.grammar;
  const head = at(s, to - 1).lower;
  const written = (findings.has(head) || utterances.has(head)) && !kind.isGenitive(at(s, from));
  if (!written || !/^(?:in|by|for|from|about)$/u.test(at(s, to).lower) || kind.isDay(at(s, to + 1)))
    return { from, to };
  return { from, to: nounPhraseFrom(s, to + 1) ?? to };
}
