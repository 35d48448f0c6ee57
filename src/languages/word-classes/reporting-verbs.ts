/** Reporting verbs by what they do, as infinitives: the verb of a `ReportingForm`. */
type Words = ReadonlySet<string>;

export interface ReportingVerbs {
  /** "disputed that it leaks": it is said not to be so. */
  readonly denying: Words;
  /**
   * What these take is what was said, in fewer words: "announced a tax", "accused him of theft", "called her a saint",
   * "acknowledged delays", "closed it, citing the storm" (of those three of the last kind 17 in 20 are marked as reports).
   */
  readonly sumsUp: Words;
  /** Of these only what they ask for is a report: "directed the clerk to write", not "directed a play". */
  readonly onlyAsksToDo: Words;
  /** Of things too: "ordered a pizza to go". */
  readonly ordering: Words;
  /** "asked when it would open". */
  readonly asking: Words;
  /** "and says it leaks": in the present a clause follows without "that". */
  readonly takesBareClause: Words;
  /** "and warning of it", "did not accuse him": the next cue, even where nothing behind it shows what was said. */
  readonly rarelyElse: Words;
  /** Of these marks hold what is found, not what is said, but for studies and the like: "expects a “surge”". */
  readonly findsThing: Words;
  /** Who thinks says so. */
  readonly thinking: Words;
  /** "including noted singer Lil Marlow". */
  readonly alsoAdjective: Words;
  /** "he retorted": what was asked before. */
  readonly answering: Words;
  /** "stood at the fair to say the pier would close": not "to show", "to agree" or "to determine". */
  readonly aimedAt: Words;
  /** Verbs of feeling whose third person is the plural of what is felt. */
  readonly feeling: Words;
  /** What these call something in marks is their word for it, though it looks like a title: "dubbed “The Shed” by locals". */
  readonly dubbing: Words;
  /** "called the plan “a folly”": as those of `naming`, what follows the thing is what it is called. */
  readonly likening: Words;
  /** "told the panel 14 people had died": whom it was told is no part of it. */
  readonly informing: Words;
  /** Verbs that give the floor even where they bring no words with them: "Cruz went on." */
  readonly givesFloor: Words;
  /** Verbs that most reports use, whatever the paper. */
  readonly common: Words;
  /** What verbs of saying do, like ones together: to hold, to name, to promise, to ask for, to judge, to show. */
  readonly kinds: readonly Words[];
}
