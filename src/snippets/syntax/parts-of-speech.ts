/** What a word is: the questions that every step asks of what `tagging.ts` has decided. */
import { at, type Sentence, type Token } from "./sentence.ts";
import { PartOfSpeech } from "./tagging.ts";

const P = PartOfSpeech;
const ADVERB = P.adverb | P.lyAdverb;
const NO_NOUN = P.preposition | P.conjunction | P.subordinator | P.auxiliary | P.adverb;
const FUNCTION = P.preposition | P.determiner | P.conjunction | P.auxiliary | P.subordinator | P.adverb;

export const isWord = (t: Token): boolean => t.kind === "word";
export const isPossessive = (t: Token): boolean => /[’']s$|s[’']$/u.test(t.text) && !t.clitic;
/** "the company's" but not "he's". */
export const isGenitive = (t: Token): boolean => /[’']s$/u.test(t.text);

/** Whether the word is a verb, as far as form and neighbours tell. */
export const isVerb = (s: Sentence, i: number): boolean => (at(s, i).tags & P.verb) !== 0;
/** A verb that can only be finite: an auxiliary or a form of the table. */
export const isSurelyFinite = (s: Sentence, i: number): boolean => (at(s, i).tags & P.finite) !== 0;
/** Whether the word may be the last of a noun phrase. */
export const isNounLike = (s: Sentence, i: number): boolean => isWord(at(s, i)) && !(at(s, i).tags & NO_NOUN);

export const isAuxiliary = (t: Token): boolean => (t.tags & P.auxiliary) !== 0;
export const isPastForm = (t: Token): boolean => (t.tags & P.pastForm) !== 0;
export const isLyAdverb = (t: Token): boolean => (t.tags & P.lyAdverb) !== 0;
export const isListedAdverb = (t: Token): boolean => (t.tags & P.adverb) !== 0;
export const isAdverb = (t: Token): boolean => (t.tags & ADVERB) !== 0;
export const isOfCalendar = (t: Token): boolean => (t.tags & P.calendar) !== 0;
/** "May" in "Clara May": a name, where the tables know the word as something else. */
export const isDoubtfulName = (t: Token): boolean => (t.tags & P.name) !== 0;
/** "Tuesday", "March": not the modal "may" nor the verb "march". */
export const isDay = (t: Token): boolean =>
  isOfCalendar(t) && (t.capital || /day$|^to(?:night|morrow)$/u.test(t.lower));
export const isTitle = (t: Token): boolean => (t.tags & P.title) !== 0;
/** A title that makes a person of the name behind it: not a party or a house alone. */
export const isTellingTitle = (t: Token): boolean => isTitle(t) && !(t.tags & P.besideTitle);
export const isRole = (t: Token): boolean => (t.tags & P.role) !== 0;
export const isGroup = (t: Token): boolean => (t.tags & P.group) !== 0;
export const isSubjectPronoun = (t: Token): boolean => (t.tags & P.subjectPronoun) !== 0;
export const isObjectPronoun = (t: Token): boolean => (t.tags & P.objectPronoun) !== 0;
export const isDeterminer = (t: Token): boolean => (t.tags & P.determiner) !== 0;
export const isPreposition = (t: Token): boolean => (t.tags & P.preposition) !== 0;
export const isConjunction = (t: Token): boolean => (t.tags & P.conjunction) !== 0;
export const isSubordinator = (t: Token): boolean => (t.tags & P.subordinator) !== 0;

/** A word of the tables that names nothing by itself. */
export const isFunctionWord = (t: Token): boolean => (t.tags & FUNCTION) !== 0;

export const isDash = (t: Token): boolean => /^(?:—|–|--+|―)$/u.test(t.text);
/** The end of a clause by its mark. */
export const isStop = (t: Token): boolean => /^[;:.!?—]$/u.test(t.text) || isDash(t);
