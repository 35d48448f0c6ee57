/** Adjectives, adverbs and particles by what they tell of the word beside them. */
type Words = ReadonlySet<string>;

export interface Modifiers {
  /** What somebody no longer is. */
  readonly former: Words;
  /** "the vice president" is not the president. */
  readonly deputy: Words;
  /** "it is not true that she said", "it was a lie that". */
  readonly untrue: Words;
  /** "a fake post quoted Holt as saying". */
  readonly fake: Words;
  /** "was falsely quoted as saying". */
  readonly falsely: Words;
  /** "commonly called", "so called": by nobody in particular. */
  readonly commonly: Words;
  /** "called off the strike": the verb has another meaning with one. */
  readonly particles: Words;
  /** "an old saying": what nobody in particular says. */
  readonly proverbial: Words;
  /** "much discussed online": the participle is an adjective. */
  readonly ofParticiples: Words;
  /** "put it rather more kindly": how, before the marks. */
  readonly manners: Words;
  /** "those close to him". */
  readonly nearTo: Words;
  /** "lined up with Lind": no noun that something hangs on. */
  readonly directions: Words;
  /** "finds Lind ahead": what something is found to be. */
  readonly standings: Words;
  /** "up with Priebus", "worth more": no subject begins so. */
  readonly opensNoSubject: Words;
  /** "the same", "its own": a phrase that was cut before its noun. */
  readonly lacksNoun: Words;
  /** "rather more sharply", "a little wearily": how much of the manner. */
  readonly degrees: Words;
  /** "His Excellency", "the Right Honourable": what is said to somebody’s honour. */
  readonly honours: Words;
  /** "former propaganda chief Liu": where the title before a name begins. */
  readonly beforeTitles: Words;
  /** What opens a part of what was said, and no words of the reporter’s. */
  readonly goesOn: Words;
  /** "Then Lind stood", "Here comes Krol". */
  readonly leading: Words;
  /** "needless to say", "much said": one word that is no subject. */
  readonly noSubject: Words;
  /** ", senior economist at the bank": opens a role, with words in "co-". */
  readonly ranks: Words;
  /** "the noise wakes nobody", "the scheme goes too far": behind a present that no table has. */
  readonly behindPresent: Words;
}
