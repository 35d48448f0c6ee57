/** Where a name begins and ends in a run of capitals, and its title before it. */
import { at, reportingForm, type Sentence } from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { genderOf } from "./person.ts";

export const isNoName = (s: Sentence, i: number): boolean => {
  const t = at(s, i);
  if (s.grammar.nationalities.has(t.lower) && isBeforeNoun(s, i)) return true;
  return s.grammar.notNames.has(t.lower) && !kind.isTitle(t) && !kind.isDoubtfulName(t);
};

/** "Norwegian packaging group": before a noun in small letters. */
const isBeforeNoun = (s: Sentence, i: number): boolean =>
  !at(s, i + 1).capital && kind.isNounLike(s, i + 1) && !kind.isVerb(s, i + 1);

/** The first word of the name in a run of capitals: behind titles, trades and what offices are over. */
export function nameStart(s: Sentence, start: number, end: number): number {
  const g = s.grammar;
  let from = start;
  // "the National Weather Service", "the National Student League": no title before a body's name.
  const body = g.institutions.has(at(s, end - 1).lower) && !kind.isTellingTitle(at(s, start));
  for (let k = start; k < end - 1; k++) {
    if (kind.isTitle(at(s, k)) && !body && !isForename(s, k, start, end)) from = k + 1;
  }
  while (from < end && g.notNames.has(at(s, from).lower) && !kind.isDoubtfulName(at(s, from))) from++;
  return behindOffice(s, behindOpener(s, from, end), end);
}

/** "Actor Who Endorsed Tom Dace": in a headline the verb has a capital too. */
const isHeadlineVerb = (s: Sentence, from: number, end: number): boolean =>
  end - from > 2 &&
  /^(?:who|that|which)$/u.test(at(s, from - 1).lower) &&
  kind.isPastForm(at(s, from)) &&
  genderOf(at(s, from + 1).text, s.grammar) !== null;

/** "Said Krol: “...”": the verb that opens the sentence, though Said is a forename too. */
const opensInverted = (s: Sentence, from: number, end: number): boolean =>
  from === 0 &&
  end > 1 &&
  s.grammar.verbs.openingInverted.has(at(s, 0).text) &&
  (at(s, end).text === ":" || (at(s, end).text === "," && at(s, end + 1).kind === "quotation"));

/** "Florist Jan Ottley", "Yesterday Ann Lee": a sentence's first word has its capital for that. */
function behindOpener(s: Sentence, from: number, end: number): number {
  // "Say Delta retaliates": the verb that opens the sentence.
  if (isHeadlineVerb(s, from, end) || opensInverted(s, from, end)) return from + 1;
  if (from === 0 && end > 1 && s.grammar.verbs.openingSentences.has(at(s, 0).text)) return 1;
  if (
    from !== 0 ||
    end < 3 ||
    s.grammar.institutions.has(at(s, end - 1).lower) ||
    genderOf(at(s, 0).text, s.grammar)
  )
    return from;
  const trade = s.grammar.endings.trades.test(at(s, 0).text) && !s.grammar.nameParticles.has(at(s, 1).lower);
  return trade || genderOf(at(s, 1).text, s.grammar) !== null ? 1 : from;
}

export function endOfRun(s: Sentence, start: number): number {
  let i = start;
  while (
    kind.isWord(at(s, i)) &&
    (at(s, i).capital || isParticle(s, i, start) || isArabicName(s, i, start))
  ) {
    if (i > start && isNoName(s, i)) break;
    // ‘Bobby’: a nickname in marks is no forename.
    if (/[’']$/u.test(at(s, i).text) && /^[‘']$/u.test(at(s, i - 1).text)) return i + 1;
    i++;
    if (kind.isGenitive(at(s, i - 1))) break;
  }
  return i;
}

function isParticle(s: Sentence, i: number, start: number): boolean {
  const particles = s.grammar.nameParticles;
  if (i === start || !particles.has(at(s, i).lower)) return false;
  return at(s, i + 1).capital || (particles.has(at(s, i + 1).lower) && at(s, i + 2).capital);
}

/** "Mohammed Shia al-Sudani". */
const isArabicName = (s: Sentence, i: number, start: number): boolean =>
  i > start && /^(?:al|el|ul|as|ar|az|an)[-–’]\p{Lu}/u.test(at(s, i).text);

/** "Dean Court", "Chief Executive Nan Holt": a title that is a forename too opens a name of two words without an article. */
const isForename = (s: Sentence, k: number, start: number, end: number): boolean =>
  end - k === 2 &&
  genderOf(at(s, k).text, s.grammar) !== null &&
  (k === start
    ? at(s, k - 1).lower === "that" || !kind.isDeterminer(at(s, k - 1))
    : kind.isTitle(at(s, k - 1)));

/** "Tom Reed KC": the letters are no part of the name. */
export const nameEnd = (s: Sentence, from: number, end: number): number =>
  end - from > 2 &&
  s.grammar.postNominals.has(at(s, end - 1).lower) &&
  /^\p{Lu}{2}/u.test(at(s, end - 1).text)
    ? end - 1
    : end;

/** "Chancellor of the Exchequer Mary Dunn", "former Wallaby Dan Crow": the name begins at its forename. */
function behindOffice(s: Sentence, from: number, end: number): number {
  const before = at(s, from - 1).lower;
  if (
    !(/^(?:of|the)$/u.test(before) || s.grammar.modifiers.former.has(before) || isForOffice(s, from - 1)) ||
    genderOf(at(s, from).text, s.grammar)
  )
    return from;
  for (let k = from + 1; k < end - 1; k++) if (genderOf(at(s, k).text, s.grammar)) return k;
  // "Superintendent of Police R. Rao"
  let name = from;
  while (name < end - 1 && s.grammar.portfolios.has(at(s, name).lower)) name++;
  return kind.isTitle(at(s, from - 2)) || at(s, from - 2).lower === "member" ? name : from;
}

/** "Minister of State for Railways Suresh Bhatt". */
const isForOffice = (s: Sentence, i: number): boolean =>
  at(s, i).lower === "for" && /^(?:minister|secretary|state|commissioner)$/u.test(at(s, i - 1).lower);

const LONGEST_TITLE = 12;

/** "agronomist Jill Sowerby": a noun right before a forename and a surname tells what they do, whatever table has it. */
export function isTradeBefore(s: Sentence, name: number): boolean {
  const t = at(s, name - 1);
  const opens = name === 1 && s.grammar.endings.trades.test(t.text);
  if (
    !kind.isWord(t) ||
    !(opens || s.grammar.endings.tradesInSmall.test(t.text)) ||
    s.grammar.endings.noTrades.test(t.lower)
  )
    return false;
  if (kind.isFunctionWord(t) || kind.isOfCalendar(t) || endsTitle(s, name - 1)) return false;
  return genderOf(at(s, name).text, s.grammar) !== null && at(s, name + 1).capital;
}

/** Where the title before a name begins: "former propaganda chief Liu". */
export function titleStart(s: Sentence, runStart: number, name: number): number {
  let from = name;
  while (from > 0 && name - from < LONGEST_TITLE) {
    const t = at(s, from - 1);
    // "Superintendent of Police (East) Ada Krol"
    const part = t.text === ")" && at(s, from - 3).text === "(" && at(s, from - 2).capital;
    if (part && from === name && at(s, from - 4).capital) {
      from -= 3;
      continue;
    }
    const adjective = s.grammar.modifiers.beforeTitles.has(t.lower);
    const capital = t.capital && from > runStart && !s.grammar.notNames.has(t.lower);
    const inside = from < name && !endsTitle(s, from - 1);
    const office = from < name && joinsOffice(s, from);
    if (!kind.isWord(t) || t.lower.endsWith("ing")) break;
    const trade = from === name && isTradeBefore(s, name);
    if (!(kind.isTitle(t) || adjective || capital || inside || office || trade)) break;
    from--;
  }
  return from;
}

/** "Secretary of State", "Chancellor of the Exchequer", "University of Moss Bay tide expert": the word before `from` joins. */
function joinsOffice(s: Sentence, from: number): boolean {
  const t = at(s, from - 1);
  const of =
    t.lower === "of" ? from - 1 : t.lower === "the" && at(s, from - 2).lower === "of" ? from - 2 : null;
  const follows =
    t.lower === "the" || at(s, from).lower === "the" || at(s, from).capital || kind.isTitle(at(s, from));
  return of !== null && follows && (kind.isTellingTitle(at(s, of - 1)) || at(s, of - 1).capital);
}

function endsTitle(s: Sentence, i: number): boolean {
  const t = at(s, i);
  const small = kind.isFunctionWord(t) || s.grammar.notNames.has(t.lower);
  return small || reportingForm(s, i) !== undefined || kind.isVerb(s, i);
}
