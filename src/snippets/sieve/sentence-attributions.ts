/** One sentence through the sieve: every cue, its subject, and what was said before and behind it. */
import { at, bodyEnd, isReadable, type Range, type Sentence, type TaggedToken } from "../syntax/sentence.ts";
import { hasMainVerb, hasVerb } from "../syntax/clauses.ts";
import { mainSubject } from "../syntax/main-subject.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { isTaken } from "./according-to.ts";
import type { Attribution, Cue, Start, Subject } from "../syntax/attribution.ts";
import { tellingOf } from "./assertion.ts";
import { startAfterCue } from "./content-after.ts";
import { interrupted } from "./interrupted.ts";
import { contentAround } from "./content-around.ts";
import { contentBefore } from "./content-before.ts";
import { contentEnd } from "./content-end.ts";
import { asksFirst, isOneOfTexts, isOwnRelative } from "./in-passing.ts";
import { withoutInnerCues } from "./inner-cues.ts";
import { ASKED_STEP, CUE_STEPS, NOUN_STEP, SOURCE_STEP } from "./steps.ts";
import { cuesIn } from "./cues.ts";
import { isPassive } from "./is-passive.ts";
import { subjectOf } from "./cue-subject.ts";
import { passives } from "./passives.ts";
import { quotedFrom } from "./quoted-as.ts";
import { clauseEnd, hangsOnNoun, inRelative, secondVerb } from "./relative-end.ts";
import { toldPassively } from "./told-passively.ts";
import type { Frame } from "../../languages/language.ts";

/** Who is said to say what in a sentence, cue by cue; nothing of one too long to be one. */
export function attributionsIn(s: Sentence): Attribution[] {
  if (!isReadable(s)) return [];
  const according = SOURCE_STEP.find(s);
  const out: Attribution[] = [...according];
  let previous: Range | null = null;
  let outer: Range | null = null;
  let busy = 0;
  for (const cue of cuesIn(s)) {
    if (isTaken(according, cue.index)) continue;
    const subject = subjectOf(s, cue, cue.participle ? previous : outer);
    if (!subject || (cue.index < busy && !opensClauseOfOwn(s, cue, subject))) continue;
    // "told them that she believes we must go on, saying": what is told has subjects of its own.
    const within = out.some(
      (a) => !a.participle && a.contents.some((c) => c.from <= cue.index && cue.index < c.to),
    );
    // "vented about Sand vowing to stay and said": whoever vented.
    const hangs = hangsOnNoun(s, subject, cue) && subject.range.from > 0;
    if (!within) previous = subject.range;
    if (!within && !hangs) outer = subject.range;
    const found = read(s, cue, subject);
    out.push(found);
    const last = found.contents.at(-1);
    if (last && last.from > cue.index && holdsNoCue(cue) && found.telling !== "stance") busy = last.to;
  }
  const kept = withoutInnerCues(s, [...toldPassively(s), ...out]);
  const found = [...ASKED_STEP.find(s, kept), ...passives(s), ...kept];
  return [...found, ...NOUN_STEP.find(s, kept)];
}

/** "urged them to close it after the board said": the reporter's clause, with a subject of its own. */
const opensClauseOfOwn = (s: Sentence, cue: Cue, { range, inverted }: Subject): boolean =>
  !cue.participle &&
  !inverted &&
  cue.form.frames.has("clause") &&
  /^(?:after|while|when|as|though|although|even|,)$/u.test(at(s, range.from - 1).lower);

/** "called X ...", "accused X of ...": cues inside are not the reporter's. */
const holdsNoCue = ({ form }: Cue): boolean => form.frames.has("thing") && !form.frames.has("clause");

function read(s: Sentence, cue: Cue, subject: Subject): Attribution {
  const begins =
    quotedFrom(s, cue) ??
    (subject.inverted || subject.range.to > cue.group ? cue.group : Math.min(subject.range.from, cue.group));
  const after = startAfterCue(s, cue, subject);
  const as = asClause(s, cue, subject, begins, after);
  const around = as
    ? isSplit(s, begins)
      ? contentAround(s, cue, subject, begins - 1)
      : null
    : contentAround(s, cue, subject, begins);
  const before = around ? null : as ? as.before : contentBefore(s, cue, subject, begins, after);
  const start = as?.start ?? keptBehind(s, after, before);
  const contents = around ?? contentsOf(s, cue, subject, before, start);
  const reading = { s, cue, around: around !== null, before, start, contents };
  return {
    step: contents.length ? (CUE_STEPS.find((step) => step.holds(reading))?.name ?? null) : null,
    verb: cue.form.verb,
    cue: { from: cue.group, to: cue.index + 1 },
    subject: subject.range,
    contents: contents.filter((c) => c.to > c.from),
    participle: cue.participle,
    // "The union sent a letter with clerks saying that", "He had it from his father, who said": the union and he keep the floor.
    inPassing:
      asksFirst(s, subject, cue) ||
      ((hangsOnNoun(s, subject, cue) || isOwnRelative(s, subject, cue)) &&
        (mainSubject(s, cue.group)?.to ?? cue.group) < subject.range.from),
    telling: around ? null : tellingOf(s, cue, subject, before, start),
    unstated:
      isOneOfTexts(s, subject, cue) ||
      (cue.form.basic === "tell" && before !== null && cue.index + 1 >= bodyEnd(s)) ||
      (cue.form.basic === "tell" && !cue.participle && isPassive(s, cue.index)) ||
      (cue.form.basic === "hear" && kind.isGroup(at(s, subject.range.to - 1))),
  };
}

/** "He is, as Bell says, a quiet man": before "as" stands a clause that is none without the rest. */
const isSplit = (s: Sentence, begins: number): boolean =>
  at(s, begins - 2).text === "," && kind.isAuxiliary(at(s, begins - 3));

/** The pieces of what was said: before the cue, behind it, or on both sides. */
function contentsOf(
  s: Sentence,
  cue: Cue,
  subject: Subject,
  before: Range | null,
  start: Start | null,
): Range[] {
  const condition = before || start === null ? null : conditionBefore(s, cue, subject);
  const contents = before ? [before] : condition ? [condition] : [];
  const behind = subject.inverted ? subject.range.to : cue.index + 1;
  if (start && start.index < bodyEnd(s)) {
    const clause = Math.min(subject.range.from, cue.index);
    // "It fell, according to Bell, who said she had no idea it would": the sentence has had its own verb.
    const within = inRelative(s, subject, cue) && !hasMainVerb(s, 0, subject.range.from);
    const hung = hangsOnNoun(s, subject, cue) ? secondVerb(s, start.index) : null;
    const limit = within ? clauseEnd(s, start.index) : (hung ?? bodyEnd(s));
    // "Noting that ..., Smith said": what the participle takes ends before its subject.
    const { from } = subject.range;
    const upTo = at(s, from - 1).kind === "quotation" ? from : from - 1;
    const end = cue.participle && from > start.index ? upTo : limit;
    contents.push({ from: start.index, to: contentEnd(s, start.index, end, clause, start.opening) });
  } else if (before) {
    const second = interrupted(s, subject, behind, at(s, before.to - 1).kind === "quotation");
    if (second) contents.push(second);
  }
  return contents;
}

/** "If it rains, she said it would hold": what was said holds on that condition. */
function conditionBefore(s: Sentence, cue: Cue, { range, inverted }: Subject): Range | null {
  const comma = range.from - 1;
  const from = s.tokens.findIndex((t) => !isLead(t));
  if (cue.participle || inverted || at(s, comma).text !== "," || comma - from < LEAST) return null;
  if (at(s, cue.group - 1).lower === "to") return null;
  if (!/^(?:if|unless)$/u.test(at(s, from).lower) || range.to > cue.group) return null;
  const holdsOther = s.tokens.slice(from, comma).some((t) => t.text === "," || t.form?.frames.has("clause"));
  return holdsOther ? null : { from, to: comma };
}
/** Words of a condition at least. */
const LEAST = 3;

/** A full quotation before the cue leaves no clause behind it: "...," he said at a rally. */
function keptBehind(s: Sentence, after: Start | null, before: Range | null): Start | null {
  if (!after || !before) return after;
  const last = at(s, before.to - 1);
  const full = last.kind === "quotation" && /[,?!.…]/u.test(last.ending);
  // “Go!” she yelled across the room, “...” but no marks within what she did next
  const within =
    after.opening === "quotation" && kind.isWord(at(s, after.index - 1)) && !at(s, after.index).begins;
  return full && (after.opening === "clause" || after.opening === "preposition" || within) ? null : after;
}

/** "And, as Smith said", "Of course, as Smith said". */
const isLead = (t: TaggedToken): boolean =>
  t.kind === "mark" || kind.isConjunction(t) || kind.isAdverb(t) || /^(?:of|course)$/u.test(t.lower);

const SAYS: readonly Frame[] = ["clause", "belief", "told"];

/** "As Smith put it, ..." and "..., as Smith said". */
function asClause(
  s: Sentence,
  cue: Cue,
  subject: Subject,
  begins: number,
  after: Start | null,
): { before: Range | null; start: Start | null } | null {
  if (cue.participle || at(s, begins - 1).lower !== "as") return null;
  // "As he spoke, rain fell": nothing that was said.
  const says = SAYS.some((frame) => cue.form.frames.has(frame));
  if (!says && cue.form.basic !== "point") return null;
  const end = bodyEnd(s);
  const behind = subject.inverted ? subject.range.to : cue.index + 1;
  const opens =
    s.tokens.slice(0, begins - 1).every((t) => isLead(t)) || kind.isConjunction(at(s, begins - 2));
  if (opens && !(after && (after.opening === "that" || after.opening === "clause"))) {
    let comma = behind;
    while (comma < end && at(s, comma).text !== ",") comma++;
    const clause =
      at(s, comma).text === "," &&
      comma + 2 < end &&
      hasVerb(s, comma + 1, end) &&
      !hasVerb(s, behind, comma);
    return { before: null, start: clause ? { index: comma + 1, opening: "clause" } : after };
  }
  const closes =
    behind >= end || /^(?:[,.]|out|in|on)$/u.test(at(s, behind).lower) || kind.isDay(at(s, behind));
  const last = at(s, begins - 2);
  const marks = last.kind === "quotation" && last.ending === ",";
  const trailing = begins > 1 && (last.text === "," || marks) && !after && closes;
  const before = marks ? { from: begins - 2, to: begins - 1 } : { from: 0, to: begins - 2 };
  return { before: trailing ? before : null, start: after };
}
