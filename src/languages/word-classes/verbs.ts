/** Other verbs by what they do, in the forms that stand in a text. */
type Words = ReadonlySet<string>;

export interface VerbForms {
  /** "it began": what a text does that is quoted. */
  readonly ofTexts: Words;
  /** Of these "as" tells what the subject is; "described her as a nurse" tells it of somebody else. */
  readonly serving: Words;
  /** "was sworn in as judge", "was installed as dean": behind "was". */
  readonly chosen: Words;
  /** What keeps somebody from saying: before "to say". */
  readonly keepsFromSaying: RegExp;
  /** Before "saying": "denied saying", "without saying". */
  readonly keepsFrom: Words;
  /** Before "saying" with a preposition: "stopped short of saying", "refrained from saying". */
  readonly partsFrom: RegExp;
  /** What is not yet done, or only asked for: before "to say". */
  readonly awaits: RegExp;
  /** ", referring to the storm": the reporter speaks again. */
  readonly reportersParticiples: Words;
  /** "when he spoke to this newspaper": what somebody did when they said it. */
  readonly appearing: Words;
  /** Whose "to say" is a saying: "went on to say". */
  readonly leadsToSaying: Words;
  /** "is understood to have said". */
  readonly hedging: Words;
  /** "took to the radio to accuse him": the verb whose aim the cue is. */
  readonly aiming: Words;
  /** "led traders to say that": those who are led to it say so. */
  readonly causing: Words;
  /** "issued a statement". */
  readonly issuing: Words;
  /** "launched petitions", "made a pitch": with `nouns.made`. */
  readonly making: Words;
  /** "filmed a man saying": who does so made nothing that speaks. */
  readonly recording: Words;
  /** "a picture called “The Green Water”": titles and names of things are nobody's words. */
  readonly naming: Words;
  /** "sang “Danny Boy”", "wrote “Evening Song”". */
  readonly performing: Words;
  /** "voiced concern that", "made the claim that". */
  readonly voicing: Words;
  /** "kept saying". */
  readonly goingOn: Words;
  /** "quoted Holt as saying". */
  readonly quoting: Words;
  /** "Police receive 999 calls saying". */
  readonly receiving: Words;
  /** "remembers Mayor Dace going on the radio, declaring": who is seen to do the one does the other. */
  readonly perceiving: Words;
  /** "“Never,” came the reply". */
  readonly coming: Words;
  /** What only somebody who speaks does: "and thanked the police". */
  readonly speakersActs: Words;
  /** The same in the present. */
  readonly speakersActsNow: Words;
  /** Of those what goes on with "to": "and apologised to the crew". */
  readonly speakersActsTo: Words;
  /** "declined to say": what a speaker would not do. */
  readonly declined: Words;
  /** Pasts that do not end in -ed. */
  readonly irregularPasts: Words;
  /** "Here comes Ada Krol": before a subject that stands behind its verb. */
  readonly standing: Words;
  /** "an email sent to agents": to whom, not what for. */
  readonly sent: Words;
  /** With their capital: "Said Liu, ...". */
  readonly openingInverted: Words;
  /** With their capital: "Say Delta retaliates". */
  readonly openingSentences: Words;
  /** "is a nurse", "became mayor". */
  readonly becoming: Words;
  /** "has rolled out a campaign". */
  readonly rollingOut: Words;
  /** "a Gallup poll released on Friday" and "the Gallup poll" are one source. */
  readonly published: RegExp;
  /** "She writes:" and below it a paragraph of hers. */
  readonly writing: Words;
}
