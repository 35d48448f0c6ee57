/** Function words by what rules ask of them, beside their parts of speech. */
type Words = ReadonlySet<string>;

export interface FunctionWords {
  /** "who said", "where she said". */
  readonly relativePronouns: Words;
  /** "asked whether it leaked". */
  readonly questionWords: Words;
  /** "her claim that". */
  readonly possessives: Words;
  /** Subordinators of a clause that may stand before its sentence’s own: "When the mayor said so, ...". */
  readonly frontingSubordinators: Words;
  /** What makes a noun of the word behind it: "the claim", "your claim". */
  readonly articlesAndPossessives: Words;
  /** The same, and others that stand before one thing: "every claim". */
  readonly nounMarkers: Words;
  /** What begins a noun phrase wherever it stands. */
  readonly phraseOpeners: Words;
  /** "was said by", "being told". */
  readonly beForms: Words;
  /** "can reasonably campaign": a bare verb follows. */
  readonly modals: Words;
  /** "by saying", "and adding": the participle hangs on the sentence. */
  readonly participleLinks: Words;
  /** "Nobody has said so". */
  readonly negativePronouns: Words;
  /** "said when", "said because": the cue’s own clause ends. */
  readonly closingSubordinators: Words;
  /** "as she opened the school": what was done when it was said. */
  readonly meanwhileSubordinators: Words;
  /** "about half of voters". */
  readonly approximators: Words;
  /** "never said", "didn’t say". */
  readonly negation: RegExp;
  /** "not only said": said, and more. */
  readonly notOnly: Words;
  /** "if she had said", "imagine she said". */
  readonly suppositions: Words;
  /** Determiners that also stand alone as subjects: "some say". */
  readonly standsAlone: Words;
  /** What a sentence does not end with: "..., he said, in the". */
  readonly unfinished: Words;
  /** "a spokesman for the mayor": what follows hangs on the noun before. */
  readonly innerPrepositions: Words;
  /** Before a month that is one: "in May", "last August", "early June", "3 March". */
  readonly beforeTime: RegExp;
  /** "including noted singer Lil Marlow". */
  readonly beforeAdjective: Words;
  /** "is mayor of Toft because": where the role ends, and something else is told. */
  readonly endsRole: Words;
  /** "Whether Kay Moran is a nurse", "It is not true that she is": not told as so. */
  readonly notTold: Words;
  /** "according to Bell because it rained". */
  readonly clauseBehindSource: Words;
  /** "ordered everyone to leave". */
  readonly hearers: Words;
  /** "said, if he wins, ...": a condition is a part of it. */
  readonly conditions: Words;
  /** "a change that they warned of in their report". */
  readonly stranding: Words;
  /** "a mill where, she said, rats lived": what stands before is not theirs. */
  readonly opensReport: Words;
  /** "... – though it is unclear": the reporter adds to it behind a dash. */
  readonly comments: Words;
  /** "said about half of them were". */
  readonly beforeQuantity: Words;
  /** "at least half", "so many". */
  readonly amounts: Words;
  /** "It was no whale, though people rang the police to say so". */
  readonly contrasting: Words;
  /** "called his mother every Sunday": when, where or why somebody was called. */
  readonly behindCalled: Words;
  /** "there were only eight reported leaks". */
  readonly beforeNumber: Words;
  /** Behind what was said, where it may end. */
  readonly joints: Words;
  /** "was furious with Orr: “...”": whom it is about. */
  readonly aboutWhom: Words;
  /** Words in -ing that modify nothing: "during", "according". */
  readonly noModifiers: Words;
  /** Subordinators that are prepositions as often: "until the election". */
  readonly alsoPrepositions: Words;
  /** "Had Holt said", "Suppose Holt said". */
  readonly openingSuppositions: Words;
  /** "in an interview", "on Twitter". */
  readonly beforeVenue: Words;
  /** "when he announced": a clause that hangs on the sentence’s own. */
  readonly opensDependent: Words;
  /** A word that ends an amount: "40 percent", "two thirds", "a half". */
  readonly amountEnding: RegExp;
  /** A number at the start of a word that is no compound: "two", not "two-year". */
  readonly number: RegExp;
  /** "a dozen", "a third". */
  readonly behindA: Words;
  /** "several say", "nobody says": how a subject begins that is counted. */
  readonly counted: RegExp;
  /** Numbers that papers spell out; not "one", which is a pronoun as often. */
  readonly smallNumbers: Words;
  /** "dozens of reported leaks". */
  readonly roundNumbers: Words;
  /** "many say", "those in the valley". */
  readonly pluralQuantifiers: Words;
  /** "that he mentioned when he ...": no thing follows. */
  readonly endsThing: Words;
  /** "told reporters how", not "told voters who": what somebody was told begins behind whom. */
  readonly behindHearer: Words;
  /** "only a few days before", "just moments after": how long before or after. */
  readonly spanBefore: RegExp;
}
