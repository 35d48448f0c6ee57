/** What the check of a quotation must know of a language, as data. */
type Words = ReadonlySet<string>;

/** Words, in lower case, that turn round what is said. */
export interface Negation {
  readonly negations: Words;
  /** How others end: "isn't". */
  readonly ending: RegExp | null;
  /** Those that stand behind what they turn round. */
  readonly behind: Words;
  /** How words begin that are the opposite of the rest: "unsafe". */
  readonly prefix: RegExp | null;
  /** What ends the reach of a "not". */
  readonly endsClause: Words;
  /** "not only said": no negation. */
  readonly butAlso: Words;
}

/** Words that are run together. */
export interface ShortForms {
  /** What stands for two words whole. */
  readonly whole: Readonly<Record<string, string>>;
  /** Verbs that a "not" is run together with; and those that change before it. */
  readonly denied: Words;
  readonly deniedOtherwise: Readonly<Record<string, readonly string[]>>;
  readonly not: string;
  /** A word and its tail, the two groups that match; and what the tail may stand for. */
  readonly joined: readonly RegExp[];
  readonly tails: Readonly<Record<string, readonly string[]>>;
}
