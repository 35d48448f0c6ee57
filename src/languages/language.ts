/** What a language must tell us, as data. */
import type { Basic, Frame } from "./en/reporting.ts";
import type { Endings } from "./word-classes/endings.ts";
import type { Formulas } from "./word-classes/formulas.ts";
import type { FunctionWords } from "./word-classes/function-words.ts";
import type { Modifiers } from "./word-classes/modifiers.ts";
import type { Nouns } from "./word-classes/nouns.ts";
import type { ReportingVerbs } from "./word-classes/reporting-verbs.ts";
import type { VerbForms } from "./word-classes/verbs.ts";

type Words = ReadonlySet<string>;

/** One form of a reporting verb: "said" is `say`, past. */
export interface ReportingForm {
  readonly verb: string;
  /** The plain verb that it is, by its English name whatever the language: rules tell these from all others. */
  readonly basic: Basic | null;
  readonly frames: ReadonlySet<Frame>;
  readonly tenses: ReadonlySet<Tense>;
}
export type Tense = "base" | "third" | "past" | "participle";
export type { Basic, Frame };

/** Known only of languages whose speakers are read; the others have their quotations found by the marks alone. */
export interface Grammar {
  readonly determiners: Words;
  readonly subjectPronouns: Words;
  readonly objectPronouns: Words;
  readonly prepositions: Words;
  readonly conjunctions: Words;
  readonly subordinators: Words;
  readonly auxiliaries: Words;
  readonly adverbs: Words;
  readonly openingAdverbs: Words;
  readonly calendar: Words;
  readonly doubtfulMonths: Words;
  readonly periods: Words;
  readonly finiteVerbs: Words;
  readonly falsePasts: Words;
  readonly irregularParticiples: Words;
  readonly falseParticiples: Words;
  readonly falseAdverbs: Words;
  readonly notNames: Words;
  readonly titles: Words;
  readonly onlyBesideTitles: Words;
  readonly courtesy: Words;
  readonly roles: Words;
  readonly womensRoles: Words;
  readonly mensRoles: Words;
  readonly groups: Words;
  readonly institutions: Words;
  /** What a text calls somebody it has just spoken of: "the striker". */
  readonly traits: Words;
  /** Words that stand alone for the body whose name ends in them: "the bank". */
  readonly bodies: Words;
  /** The same for a search, which may be wrong more often: "the depot", "the fair". */
  readonly bodiesAndPlaces: Words;
  /** What a body is said to be, for a search: "Brill & Sons, a boat builder". */
  readonly bodyKinds: Words;
  /** What a text calls an organisation it has told of: "the retailer", "the club"; those of firms, and how firms' names end. */
  readonly organisationNouns: Words;
  readonly firmNouns: Words;
  readonly firmNames: Words;
  /** What only a firm has: "shares in Tolley". */
  readonly shares: Words;
  /** What stands for a body at the head of a sentence, with the space behind it; and where it means nothing: "It is clear that". */
  readonly bodyPronoun: RegExp;
  readonly emptyPronoun: RegExp;
  readonly speakingPlaces: Words;
  readonly nameParticles: Words;
  readonly postNominals: Words;
  readonly demonyms: Words;
  readonly nationalities: Words;
  readonly portfolios: Words;
  /** Titles as shortened before a name, with the words they stand for. */
  readonly shortTitles: ReadonlyMap<string, string>;
  readonly men: Words;
  readonly women: Words;
  /** Of both, those that the other gender bears too. */
  readonly eitherWay: Words;
  readonly utterances: Words;
  /** Nouns of saying with what may introduce what was said: "claim that", "call for". */
  readonly sayingNouns: ReadonlyMap<string, Words>;
  readonly convictions: Words;
  readonly findings: Words;
  readonly finders: Words;
  readonly hearings: Words;
  readonly alsoNouns: Words;
  readonly naming: Words;
  readonly namingParticiples: Words;
  readonly reportsThings: Words;
  readonly takesInfinitive: Words;
  readonly takesGerund: Words;
  readonly toldToDo: Words;
  readonly onlyWithThat: Words;
  /** Every form of every reporting verb, in lower case. */
  readonly reporting: ReadonlyMap<string, ReportingForm>;
  /** Words that open lines of particulars, not of speech. */
  readonly rubrics: Words;
  /** Speakers that a transcript does not name: "Interviewer". */
  readonly unnamedSpeakers: Words;
  /** Words that join the others of a label: "Caller from Leith". */
  readonly labelLinks: Words;
  /** How words for what is talked of end: "PARKING:", "TREASURY MANAGEMENT:". */
  readonly abstractEndings: RegExp;
  readonly asks: Words;
  readonly answers: Words;
  readonly stageDirections: Words;
  /** Classes of words within the parts of speech, each by what rules ask of them. */
  readonly functionWords: FunctionWords;
  readonly reportingVerbs: ReportingVerbs;
  readonly verbs: VerbForms;
  readonly nouns: Nouns;
  readonly modifiers: Modifiers;
  readonly endings: Endings;
  readonly formulas: Formulas;
  /** Prepositions behind which a verb has what was said. */
  readonly prepositionsOf: ReadonlyMap<string, Words>;
}

export interface Language {
  /** BCP 47 primary subtag. */
  readonly code: string;
  /** Words that end in a full stop within a sentence, without the stop. */
  readonly abbreviations: Words;
  /** Those of them that no sentence ends with. */
  readonly leadingAbbreviations: Words;
  readonly sentenceStarters: Words;
  readonly grammar: Grammar | null;
}
