/** What a word is: the questions that every step asks of what `tagging.ts` has decided. */
import { at, type Sentence, type TaggedToken } from "./sentence.ts";
import { PartOfSpeech } from "./tagging.ts";

const P = PartOfSpeech;
const ADVERB = P.adverb | P.lyAdverb;
const NO_NOUN = P.preposition | P.conjunction | P.subordinator | P.auxiliary | P.adverb;
const FUNCTION = P.preposition | P.determiner | P.conjunction | P.auxiliary | P.subordinator | P.adverb;

export const isWord = (t: TaggedToken): boolean => t.kind === "word";
export const isPossessive = (t: TaggedToken): boolean => /[’']s$|s[’']$/u.test(t.text) && !t.clitic;
/** "the company's" but not "he's". */
export const isGenitive = (t: TaggedToken): boolean => /[’']s$/u.test(t.text);

/** Whether the word is a verb, as far as form and neighbours tell. */
export const isVerb = (s: Sentence, i: number): boolean => (at(s, i).tags & P.verb) !== 0;
/** A verb that can only be finite: an auxiliary or a form of the table. */
export const isSurelyFinite = (s: Sentence, i: number): boolean => (at(s, i).tags & P.finite) !== 0;
/** Whether the word may be the last of a noun phrase. */
export const isNounLike = (s: Sentence, i: number): boolean => isWord(at(s, i)) && !(at(s, i).tags & NO_NOUN);

export const isAuxiliary = (t: TaggedToken): boolean => (t.tags & P.auxiliary) !== 0;
export const isPastForm = (t: TaggedToken): boolean => (t.tags & P.pastForm) !== 0;
export const isLyAdverb = (t: TaggedToken): boolean => (t.tags & P.lyAdverb) !== 0;
export const isListedAdverb = (t: TaggedToken): boolean => (t.tags & P.adverb) !== 0;
export const isAdverb = (t: TaggedToken): boolean => (t.tags & ADVERB) !== 0;
export const isOfCalendar = (t: TaggedToken): boolean => (t.tags & P.calendar) !== 0;
/** "May" in "Clara May": a name, where the tables know the word as something else. */
export const isDoubtfulName = (t: TaggedToken): boolean => (t.tags & P.name) !== 0;
/** "Tuesday", "March": not the modal "may" nor the verb "march". */
export const isDay = (t: TaggedToken): boolean =>
  isOfCalendar(t) && (t.capital || /day$|^to(?:night|morrow)$/u.test(t.lower));
export const isTitle = (t: TaggedToken): boolean => (t.tags & P.title) !== 0;
/** A title that makes a person of the name behind it: not a party or a house alone. */
export const isTellingTitle = (t: TaggedToken): boolean => isTitle(t) && !(t.tags & P.besideTitle);
export const isRole = (t: TaggedToken): boolean => (t.tags & P.role) !== 0;
export const isGroup = (t: TaggedToken): boolean => (t.tags & P.group) !== 0;
export const isSubjectPronoun = (t: TaggedToken): boolean => (t.tags & P.subjectPronoun) !== 0;
export const isObjectPronoun = (t: TaggedToken): boolean => (t.tags & P.objectPronoun) !== 0;
export const isDeterminer = (t: TaggedToken): boolean => (t.tags & P.determiner) !== 0;
export const isPreposition = (t: TaggedToken): boolean => (t.tags & P.preposition) !== 0;
export const isConjunction = (t: TaggedToken): boolean => (t.tags & P.conjunction) !== 0;
export const isSubordinator = (t: TaggedToken): boolean => (t.tags & P.subordinator) !== 0;

/** A word of the tables that names nothing by itself. */
export const isFunctionWord = (t: TaggedToken): boolean => (t.tags & FUNCTION) !== 0;

export const isDash = (t: TaggedToken): boolean => /^(?:—|–|--+|―)$/u.test(t.text);
/** The end of a clause by its mark. */
export const isStop = (t: TaggedToken): boolean => /^[;:.!?—]$/u.test(t.text) || isDash(t);
