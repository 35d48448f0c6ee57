/** What is said of a name behind and before it: "Liu, a member of the committee", "a spokeswoman, Ada Krol". */
import type { Span } from "../../model.ts";
import { nounPhraseBefore } from "../syntax/noun-phrase-before.ts";
import { mayBeAnothers } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, reportingForm, textSpan, type Sentence } from "../syntax/sentence.ts";
import { genderOfTitle, type Gender } from "./person.ts";

/** "a museum spokeswoman, Ada Krol, said", "A clerk, Orr hears": the role stands before the comma. */
export function roleBefore(s: Sentence, from: number, end: number): Span | null {
  if (at(s, from - 1).text !== ",") return null;
  const phrase = nounPhraseBefore(s, from - 1);
  if (!phrase || phrase.to - phrase.from > 12 || kind.isGenitive(at(s, end - 1))) return null;
  let head = phrase.from;
  while (head < phrase.to && !kind.isPreposition(at(s, head))) head++;
  if (head < phrase.to && mayBeAnothers(s, phrase)) return null;
  // "Alan Pryce and his wife, Moira Pryce": hers is what stands behind "and".
  const joint = s.tokens.slice(phrase.from, head).findLastIndex((t) => t.lower === "and");
  const own = joint < 0 ? { ...phrase } : { from: phrase.from + joint + 1, to: phrase.to };
  const role = at(s, head - 1);
  // "The Governor of Anam, Jude Orr", "the Prime Minister, Jude Orr"; "Sports Minister, Jude Orr" may be a list.
  const whole = head === phrase.to && head - own.from > 2;
  const office = at(s, own.from).lower === "the" && (whole || /^(?:of|for|in|at)$/u.test(at(s, head).lower));
  if ((role.capital && !office) || !kind.isRole(role)) return null;
  // "Its chair, Nadia Quill": beside her name nobody knows whose.
  if (/^(?:its|their)$/u.test(at(s, own.from).lower)) own.from++;
  const closed = /^[,.(]?$/u.test(at(s, end).text) && end - from > 1;
  return closed || phrase.from === 0 || isApposedAlone(s, own.from, end) ? textSpan(s, own) : null;
}

/** "Meanwhile, a student, Titas, has painted": one name between the commas, and the verb of both. */
const isApposedAlone = (s: Sentence, role: number, end: number): boolean =>
  /^(?:an?|one|another|his|her|my)$/u.test(at(s, role).lower) &&
  at(s, end).text === "," &&
  (kind.isSurelyFinite(s, end + 1) || kind.isPastForm(at(s, end + 1)));

export interface Described {
  readonly apposition: Span | null;
  readonly person: boolean;
  readonly gender: Gender | null;
}

const LONGEST_APPOSITION = 22;

/** What stands behind the name: an age, "who", or a role between commas. */
export function description(s: Sentence, end: number, nameWords: number): Described {
  let i = end;
  if (at(s, i).text === "(") {
    while (i < s.tokens.length && at(s, i).text !== ")" && i - end < 8) i++;
    i++;
  }
  const none = { apposition: null, person: false, gender: null };
  if (at(s, i).text !== ",") return none;
  i++;
  const aged = /^\d\d$/u.test(at(s, i).text) && nameWords > 1 && /^[,.;]?$/u.test(at(s, i + 1).text);
  if (/^\d+$/u.test(at(s, i).text) && at(s, i + 1).text === ",") i += 2;
  const t = at(s, i);
  if (t.lower === "who") return { ...none, person: true };
  const article = /^(?:an?|the|his|her)$/u.test(t.lower);
  const opens =
    article ||
    kind.isTitle(t) ||
    s.grammar.modifiers.ranks.has(t.lower) ||
    /^co-\w+$/u.test(t.lower) ||
    roleAhead(s, i);
  if (!kind.isWord(t) || !opens || isDoing(s, i)) return { ...none, person: aged };
  const to = endOfApposition(s, i);
  // "At a meeting in Moss Bay, a young woman asked": she is not the place.
  // "Represented by his deputy, Femi Orr, the governor said"
  // "When I rang Holm Bank, a man called Ian told me"
  const lead = at(s, 0).lower;
  const fronted =
    kind.isPreposition(at(s, end - nameWords - 1)) ||
    /(?:ed|ing)$/u.test(lead) ||
    s.grammar.functionWords.frontingSubordinators.has(lead);
  const tokens = s.tokens.slice(i, to);
  const acts = tokens.some((x, k) => k > 1 && x.form?.basic === "tell");
  if (fronted && (acts || endsInCue(s, to))) return none;
  // "According to Shah, a survey found nothing.": what runs to the full stop is all that the sentence says.
  if (fronted && at(s, 0).lower === "according" && !/^[,;]$/u.test(at(s, to).text)) return none;
  if (namesAnother(s, i, to)) return { ...none, person: aged };
  if (at(s, to).kind === "quotation" || tokens.length < 2) return { ...none, person: aged };
  // "According to Shah, foreign investors sold": a clause, no description.
  if (!article && clauseFollows(s, i, to)) return { ...none, person: aged };
  const role = tokens
    .slice(0, 12)
    .some((x) => kind.isTitle({ ...x, lower: x.lower.replace(/s$/u, "") }) || kind.isTitle(x));
  if (!role && !aged && !article) return none;
  return {
    apposition: { start: at(s, i).start, end: at(s, to - 1).end },
    person: aged || role,
    gender: genderOfTitle(
      tokens.slice(0, 10).map((x) => x.lower),
      s.grammar,
    ),
  };
}

/** "Krol, nodding at her brother", "Krol, flanked by his lawyer": what somebody does meanwhile; but "managing director". */
function isDoing(s: Sentence, i: number): boolean {
  const [t, next] = [at(s, i), at(s, i + 1)];
  return !t.capital && /(?:ing|ed)$/u.test(t.lower) && (kind.isPreposition(next) || kind.isDeterminer(next));
}

/** "Cllr Ivo Brack, Cllr Nadia Quill, ...": in a list of people the next one is no role of the one before. */
function namesAnother(s: Sentence, from: number, to: number): boolean {
  if (!at(s, from).capital || !kind.isTitle(at(s, from))) return false;
  let i = from;
  while (i < to && (kind.isTitle(at(s, i)) || at(s, i).text === ".")) i++;
  // "A. Keel (clerk), Mr Dev Orr (treasurer)"
  const open = s.tokens.findIndex((t, k) => k > i && k < to && t.text === "(");
  const name = s.tokens.slice(i, open < 0 ? to : open);
  return name.length > 1 && name.length < 5 && name.every((t) => t.capital && !kind.isRole(t));
}

function clauseFollows(s: Sentence, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) {
    if (kind.isSubordinator(at(s, k))) return false;
    if (kind.isSurelyFinite(s, k) && kind.isNounLike(s, k - 1) && !at(s, k - 1).capital) return true;
  }
  return false;
}

/** "Smith, Ukraine's defence minister,": a role within the next words and before the comma. */
function roleAhead(s: Sentence, i: number): boolean {
  for (let k = i; k < i + 7; k++) {
    const t = at(s, k);
    if (!kind.isWord(t) || kind.isVerb(s, k) || kind.isSubordinator(t) || kind.isConjunction(t)) return false;
    if (kind.isRole(t)) return true;
  }
  return false;
}

/** "the president of the chamber said": the cue is no part of the description. */
function endsInCue(s: Sentence, i: number): boolean {
  const form = reportingForm(s, i);
  if (!form?.frames.has("clause") || !form.tenses.has("past")) return false;
  const before = at(s, i - 1);
  return before.text === "," || (kind.isNounLike(s, i - 1) && !kind.isSubordinator(before));
}

function endOfApposition(s: Sentence, from: number): number {
  let i = from;
  while (i < s.tokens.length && i - from < LONGEST_APPOSITION) {
    const t = at(s, i);
    if (t.text === "," || t.kind === "quotation" || kind.isStop(t)) break;
    if (i > from && endsInCue(s, i)) break;
    i++;
  }
  return i;
}
