/** What a language must tell of the things a sentence can answer with: how its numbers, sums, dates, ages and causes look. */

/** In the order in which they claim words: "33-year-old" is an age and no number, "$3bn" a sum. */
export const EXPRESSIONS = [
  "age",
  "money",
  "percent",
  "origin",
  "date",
  "duration",
  "measure",
  "number",
  "place",
  "name",
  "cause",
  "manner",
] as const;
export type ExpressionKind = (typeof EXPRESSIONS)[number];

export interface Expressions {
  /**
   * What ends or follows a number makes it one of these; sticky, tried at each word that can begin one. The hint is found in
   * every sentence that holds one; until it is, the pattern is not tried, for the long ones take 3 ms to compile.
   */
  readonly patterns: readonly (readonly [ExpressionKind, pattern: RegExp, hint?: RegExp])[];
  /** Words, folded, that begin an expression which does not begin with a digit. */
  readonly beginning: ReadonlySet<string>;
  /** Words, folded, that begin with a capital letter and are no names. */
  readonly noName: RegExp;
  /** Words, folded, that keep their capital at the head of a sentence: "May", "March". */
  readonly calendar: RegExp;
  /** Words, folded, behind which a name is a place. */
  readonly beforePlace: RegExp;
}
