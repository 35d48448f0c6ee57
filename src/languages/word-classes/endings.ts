/** How words of a kind end, where no table can list them. */
export interface Endings {
  /** With their capital: "the Queenslander", "the Mancunian". */
  readonly inhabitants: RegExp;
  /** With their capital, by what somebody does: "Florist", "Shopkeeper". */
  readonly trades: RegExp;
  /** "the impostor", not "the website". */
  readonly persons: RegExp;
  /** "presidential", "famous". */
  readonly adjectives: RegExp;
  /** "a recent claim", "a disputed report": before a noun that has the form of a verb. */
  readonly adjectivesAndParticiples: RegExp;
  /** "homeless", "pressing": of no verb in the present. */
  readonly adjectivesBesideVerbs: RegExp;
  /** Of somebody or something: behind a plural these are no verbs. */
  readonly nouns: RegExp;
  /** "spokesmen", not "specimen". */
  readonly men: RegExp;
  /** With a capital: "Americans", "Democrats". */
  readonly peoples: RegExp;
  /** Of people, but for verbs that end so. */
  readonly people: RegExp;
  /** "songsters", "engineer", "traders". */
  readonly somebody: RegExp;
  /** The same in small letters: "agronomist", "attendant". */
  readonly tradesInSmall: RegExp;
  /** "october", "corner": what ends like a trade and is none. */
  readonly noTrades: RegExp;
}
