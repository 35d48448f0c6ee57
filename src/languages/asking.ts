/**
 * What a language must tell us of how it asks, as data: words that stand in a set, and patterns where they need order. `types`,
 * `ofTheArticle` and all that ask for somebody's words are tried on the question in lower case: patterns for both cases take three
 * times as long to begin.
 */
type Words = ReadonlySet<string>;

/** What kind of thing an answer must hold. */
export type AskedType =
  | "person"
  | "name"
  | "place"
  | "date"
  | "duration"
  | "frequency"
  | "age"
  | "money"
  | "percent"
  | "number"
  | "measure"
  | "cause"
  | "manner"
  | "yes or no"
  | "other";

/** A part of the article around the story, asked for without any word of it. */
export type MetadataPart = "byline" | "credit" | "dateline";

export interface Asking {
  /** The first that fits decides; where none does it is "other". */
  readonly types: readonly (readonly [AskedType, RegExp])[];
  /** A question that has another as its clause: its first group is the one that is asked. */
  readonly clause: RegExp;
  /** Lexical fields: what a question, in lower case, asks for, and words one of which tells it. */
  readonly fields: readonly { readonly name: string; readonly asks: RegExp; readonly tells: Words }[];
  /** What is counted, its first group, and perhaps what follows. */
  readonly counted: RegExp;
  /** Words that end the phrase of what is counted. */
  readonly afterCounted: Words;
  readonly plural: RegExp;
  /** People at large, and what they are counted as. */
  readonly people: Words;
  readonly counts: Words;
  /** "Which *country*": its first group need not stand in an answer. */
  readonly focus: RegExp;
  /** Names that would be stop words if they were not in capitals. */
  readonly shortNames: Words;
  readonly articles: Words;
  /** Left out at the head of a publisher's name. */
  readonly leadingArticle: RegExp;
  readonly contractions: {
    /** A word and its tail: the two groups that match. */
    readonly joined: RegExp;
    readonly tails: Readonly<Record<string, string>>;
    /** A verb, its first group, run together with `not`. */
    readonly denied: RegExp;
    readonly verbs: Readonly<Record<string, string>>;
    readonly not: string;
  };
  /** Greetings and thanks from end to end: nothing is asked. */
  readonly courtesies: RegExp;
  /** Words that put a question; typos in them are put right. */
  readonly putting: Words;
  /** Phrases that put a question and carry nothing of its topic. */
  readonly how: RegExp;
  /** Phrases that go without saying beside `whereOrWhen`: "is held". */
  readonly happens: RegExp;
  readonly whereOrWhen: RegExp;
  /** Words that say little of the topic. */
  readonly light: Words;
  /** Particles that may stand apart from their verb: "kicked them *out*". */
  readonly particlesApart: Words;
  /** What a word may end in where the material has it otherwise. */
  readonly endings: readonly string[];
  /** Asks for somebody's words. */
  readonly saying: RegExp;
  /** Speaks of whom others say something of, and asks for no words of theirs. */
  readonly passive: RegExp;
  /** Is no name or description of anybody. */
  readonly nobody: RegExp;
  /** Asks what somebody says or thinks, and in lower case; and words one of which tells it. */
  readonly voice: RegExp;
  readonly voicing: Words;
  /** Asks for them without a verb: who, and about what. */
  readonly headline: RegExp;
  /** Words that no such headline has. */
  readonly asks: RegExp;
  /** What the words are to be about, its first group. */
  readonly about: RegExp;
  /** Asks whether somebody said so; what they are to have said is its first group. */
  readonly claimed: RegExp;
  /** Whose words: the group `who`. */
  readonly subjects: readonly RegExp[];
  /** Asks about the article itself. */
  readonly ofTheArticle: readonly (readonly [MetadataPart, RegExp])[];
  /** Words that say of a publisher that it published something. */
  readonly publishing: RegExp;
  /** How the months begin, in their order. */
  readonly months: readonly string[];
  /** Months that are other words too, and alone name no date. */
  readonly doubtfulMonths: Words;
  /** A number of two figures behind one of these is a year: "in 97". */
  readonly beforeYear: Words;
  /** Behind one of these "20s" are an age. */
  readonly ofPersons: Words;
  /** Words, folded, that deny; and those that begin a question which is answered by yes or no. */
  readonly negations: Words;
  /** Those of them that deny a thing, and not what is done. */
  readonly ofAThing: Words;
  readonly yesOrNo: Words;
  /** Two words of which one says the opposite of the other. */
  readonly opposites: readonly (readonly [string, string])[];
  /** Words, folded, that ask for a sum, an age or a date, and are no part of what it is asked of. */
  readonly quantities: Words;
  /** Numbers below ten: "one in 10". */
  readonly numerals: Words;
  /** Behind these stands what modifies a noun: in "the chess club meets" nothing modifies "meets". */
  readonly nounMarkers: Words;
  /** How qualities end, which say little of which thing is meant, and are told in many words: "older", "partial". */
  readonly qualities: RegExp;
  /** What tells of a kind in ways that `Expressions` does not read. */
  readonly looseAnswers: Partial<Readonly<Record<AskedType, RegExp>>>;
  /** A day, a month, a day behind it, a year. */
  readonly date: RegExp;
}
