/** The step that looks past what stands between commas: "Liu, a member of the committee, said". */
import { at, type Range, type Sentence } from "./sentence.ts";
import { hasFiniteVerb } from "./clauses.ts";
import { nounPhraseBefore } from "./noun-phrase-before.ts";
import { nameBehindRole } from "./name-behind-role.ts";
import { beforeParticiple, pastIncluding, pastPlace } from "./past-asides.ts";
import { nounPhraseFrom } from "./noun-phrases.ts";
import * as kind from "./parts-of-speech.ts";
import { beforeReduced, pastModifier } from "./relative-clauses.ts";

const FARTHEST = 50;
/** Tokens of (“A bridge too dear,” 12 May). */
const FARTHEST_TITLE = 8;

interface Candidate {
  readonly range: Range;
  /** The comma behind it. */
  readonly comma: number;
  /** Whether it opens its clause. */
  readonly opens: boolean;
}

/** The subject of the verb group at `group`, where a comma, bracket or dash stands between them. */
export function subjectBeforeApposition(s: Sentence, group: number): Range | null {
  const one = oneOfWhom(s, group) ?? fromWhom(s, group);
  if (one) return one;
  const among = pastIncluding(s, group);
  if (among) return among;
  const candidates = candidatesBefore(s, group);
  const opening = candidates.find((c) => c.opens);
  const placed = opening ? null : pastPlace(s, group);
  if (placed || !candidates.length) return placed;
  const chosen = opening ?? leftmostName(s, candidates);
  return (
    nameBehindRelative(s, chosen, group) ??
    nameBehindRole(s, chosen.range, group - 1, chosen.comma) ??
    chosen.range
  );
}

/** "two daughters, one of whom, Susan, said": who is named between the commas. */
function oneOfWhom(s: Sentence, group: number): Range | null {
  let from = group - 1;
  while (from > 0 && at(s, from - 1).capital && group - from < LONGEST_RUN) from--;
  const whom =
    at(s, from - 1).text === "," && at(s, from - 2).lower === "whom" && at(s, from - 3).lower === "of";
  return whom && from < group - 1 && at(s, group - 1).text === "," ? { from, to: group - 1 } : null;
}
const LONGEST_RUN = 6;

/** "One, from Jean Orr of School Lane, states": the letter speaks for who wrote it. */
function fromWhom(s: Sentence, group: number): Range | null {
  const from =
    /^(?:one|another)$/u.test(at(s, 0).lower) &&
    at(s, 1).text === "," &&
    /^(?:from|by)$/u.test(at(s, 2).lower);
  const to = from && at(s, 3).capital ? nounPhraseFrom(s, 3, false) : null;
  return to !== null && to < group && at(s, group - 1).text === "," ? { from: 3, to } : null;
}

/** "The inspector who wrote it, Lia Brand, said": what the relative clause ends in is no subject. */
function nameBehindRelative(s: Sentence, { range, comma, opens }: Candidate, group: number): Range | null {
  const pronoun =
    range.to - range.from === 1 && /^(?:it|him|her|them|me|us|you)$/u.test(at(s, range.from).lower);
  const name = s.tokens.slice(comma + 1, group - 1);
  return pronoun && !opens && name.length > 0 && name.every((t) => t.capital)
    ? { from: comma + 1, to: group - 1 }
    : null;
}

function candidatesBefore(s: Sentence, group: number): Candidate[] {
  const mark = at(s, group - 1).text;
  const opener = mark === ")" ? "(" : mark;
  const out: Candidate[] = [];
  for (let i = group - 2; i >= 0 && group - i < FARTHEST; i--) {
    const t = at(s, i);
    const bracketed = opener === "(" && !out.length && t.text === ".";
    // "Holt - who said it was “late” - said"
    const dashed = t.kind === "quotation" && !out.length && (opener === "-" || kind.isDash(at(s, group - 1)));
    // "Your article (“A bridge too dear”) states"
    const entitled = t.kind === "quotation" && !out.length && opener === "(" && group - i < FARTHEST_TITLE;
    if ((/^[;:.!?]$/u.test(t.text) && !bracketed) || (t.kind === "quotation" && !dashed && !entitled)) break;
    if (t.text !== opener && !(opener !== "(" && t.text === ",")) continue;
    const range = nounPhraseBefore(s, i);
    const upTo = out.at(-1)?.comma ?? group - 1;
    const clause = mark !== ")" && hasFiniteVerb(s, i + 1, upTo) && !hasRelative(s, i + 1, upTo);
    if (clause) break;
    if (!range || hangsOnPreposition(s, range, i) || isStateAbbreviation(s, range) || isFronted(s, range))
      continue;
    // "An email sent to agents, seen by the Herald, said", "an opinion drafted in June 2014, and seen by the Herald, said"
    const doer = isYear(s, range)
      ? beforeReduced(s, range.from, range.to)
      : (beforeParticiple(s, range) ?? pastModifier(s, range));
    if (!doer) continue;
    const whole = doer && opensClause(s, doer.from) ? doer : range;
    out.push({ range: whole, comma: i, opens: opensClause(s, whole.from) && !isOfList(s, whole) });
    if (out.at(-1)!.opens) break;
  }
  return out;
}

const isYear = (s: Sentence, { from, to }: Range): boolean =>
  to - from === 1 && /^(?:19|20)\d\d$/u.test(at(s, from).text);

const hasRelative = (s: Sentence, from: number, to: number): boolean =>
  s.tokens.slice(from, to).some((t) => s.grammar.functionWords.relativePronouns.has(t.lower));

const hangsOnPreposition = (s: Sentence, range: Range, comma: number): boolean =>
  range.from > 0 && kind.isPreposition(at(s, range.from - 1)) && comma > 8;

/** "Giving evidence, Hale, 61, denied": what he did meanwhile. */
const isFronted = (s: Sentence, { from }: Range): boolean =>
  from === 0 && /(?:ing|ed)$/u.test(at(s, 0).lower) && !kind.isTitle(at(s, 0)) && !at(s, 1).capital;

/** "St. Joseph, Mo., said": the abbreviation of a state is no subject. */
const isStateAbbreviation = (s: Sentence, range: Range): boolean =>
  range.to - range.from === 1 && at(s, range.from).text.endsWith(".");

function opensClause(s: Sentence, i: number): boolean {
  const before = at(s, i - 1);
  if (
    s.grammar.functionWords.alsoPrepositions.has(before.lower) &&
    !at(s, i).capital &&
    !kind.isSubjectPronoun(at(s, i))
  )
    return false;
  return i === 0 || before.kind === "quotation" || kind.isConjunction(before) || kind.isSubordinator(before);
}

/** "Describing it as rash, unfair and selfish, Amadi": the last of a list is nobody. */
const isOfList = (s: Sentence, { from }: Range): boolean =>
  from > 0 &&
  (kind.isConjunction(at(s, from - 1)) || at(s, from - 1).lower === "as") &&
  !at(s, from).capital &&
  !kind.isDeterminer(at(s, from)) &&
  !kind.isSubjectPronoun(at(s, from)) &&
  !kind.isRole(at(s, from)) &&
  !kind.isGroup(at(s, from)) &&
  /(?:ing|ed)$/u.test(at(s, 0).lower);

/** "In Iowa on Monday, Smith, a lawyer, said": the first name behind the fronted phrase. */
function leftmostName(s: Sentence, candidates: readonly Candidate[]): Candidate {
  const names = candidates.filter(
    ({ range }) =>
      at(s, range.from).capital &&
      at(s, range.to - 1).capital &&
      !["a", "an", "the"].includes(at(s, range.from).lower),
  );
  const free = names.filter(({ range }) => !kind.isPreposition(at(s, range.from - 1)));
  return free.at(-1) ?? names.at(-1) ?? candidates[0]!;
}
