/** How transcripts, minutes, interviews and headlines are worded around what is said. */
type Words = ReadonlySet<string>;

export interface Formulas {
  /** "An afternoon with", "we spoke to": what stands before the one who is asked. */
  readonly beforeAsked: RegExp;
  /** "interviewed by": before the one who asks. */
  readonly beforeAsking: RegExp;
  /** "Lena Voss talks to Harriet Bone about", "tells us how". */
  readonly behindAsked: RegExp;
  /** "She talks to Ned Farrow": to whom somebody named above talks asks. */
  readonly talksTo: RegExp;
  /** "Harriet Bone met". */
  readonly behindAsker: RegExp;
  /** "before Judge Corliss": who presides is not asked. */
  readonly presides: RegExp;
  /** "in Moss Bay": no person, where nothing else tells. */
  readonly beforePlace: RegExp;
  /** "Minutes of the meeting", not "Ten minutes with Ada Holt". */
  readonly minutes: RegExp;
  /** Where answers may be long, and tell of others. */
  readonly inFull: RegExp;
  /** "The committee agreed that we", "Members were told": what the clerk tells, though it says "we". */
  readonly done: RegExp;
  /** The first and second person: somebody says it. */
  readonly spoken: RegExp;
  /** How a sitting, a hearing or an interview is closed, adjourned and edited. */
  readonly closing: RegExp;
  /** How votes are recorded: "Carried by nine votes to two", "The motion was seconded", "Resolved: That". */
  readonly voted: RegExp;
  /**
   * What an interview is about, told below it: "The Salt House is published by Marram", "Cold Rooms is at the Mill until
   * May".
   */
  readonly published: RegExp;
  /** The first person: whoever is asked speaks of themselves. */
  readonly self: RegExp;
  /** The second person: somebody is asked. */
  readonly addressed: RegExp;
  /** "SIR – Your leading article": how a letter to the editor greets. */
  readonly greetings: Words;
  /** "Present: Ada Holt (chair), Bo Hale", "Apologies:". */
  readonly attendance: RegExp;
  /** "HON. R. NAIR", "The Right Hon": before a name on a label. */
  readonly honorifics: Words;
  /** "ADA VAN DYKE", "SECRETARY OF STATE": small within a name. */
  readonly smallInNames: Words;
  /** ", the Herald’s columnist", ", of the Evening Post": a journalist by the description. */
  readonly journalist: RegExp;
  /** "our correspondent Bo Hale". */
  readonly beforeJournalist: RegExp;
  /** "Tell us about your first boss.": between questions this asks too. */
  readonly prompts: RegExp;
  /** "his late wife", "the couple": a man and a woman of one surname may be meant. */
  readonly couple: RegExp;
  /** "Mayor Lind: ...", "Lind camp: ...", and "Lind on Crime: ...", "Lind to Toft: ...": of these "Lind" alone speaks. */
  readonly headline: RegExp;
}
