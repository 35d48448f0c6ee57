/** Nouns by what rules ask of them: of people, of texts, of what is made, called and sought. */
type Words = ReadonlySet<string>;

export interface Nouns {
  /** One of many in a house: "the Labour councillor". */
  readonly houseMembers: Words;
  /** Offices that "the Kent senator" has of a place, where nobody else was spoken of. */
  readonly placeOffices: Words;
  /** What the elected of any house are called. */
  readonly elected: Words;
  /** Parties, as a title has them: "the Labour politician". */
  readonly parties: Words;
  /** "the former Scotland captain", "the Leeds boss": what others are called too, told by the club. */
  readonly sportsRoles: Words;
  /** What papers call somebody whom they do not name: "a source told us", "the insider added". */
  readonly unnamedSources: Words;
  /** "a former aide to Lind". */
  readonly attendants: Words;
  /** "Minister for Railways": what "for" tells is the office. */
  readonly ministers: Words;
  /** "is the woman who", "is a man of few words": no role. */
  readonly anybody: Words;
  /** What people do, suffer or have, and what does not speak: "made no mention of Jed Marsh, who". */
  readonly deeds: Words;
  /** "The family have thanked the crew. They said": who are several under one word. */
  readonly severalInOne: Words;
  /** "The club say": several under one word, who take a plural verb. */
  readonly severalWhoSay: Words;
  /** Where words are read: "A sign in the window reads". */
  /** "told anyone who would listen that". */
  readonly hearersAtLarge: Words;
  /** Who call a thing by its name: "what locals call “the Bull”". */
  readonly namers: Words;
  /** What a crowd makes of what is said: ", to cheers from the gallery". */
  readonly crowdNoises: Words;
  readonly signs: Words;
  /** "a long row of bakers say": the verb agrees with what there is a number of. */
  readonly numbersOf: Words;
  /** Plurals that do not end in -s. */
  readonly plurals: Words;
  /** Who speaks in headlines by a word that tables hold as none who does: "Lind camp: ...". */
  readonly headlineSpeakers: Words;
  /** "the place officials say it began", "a man police say fled": behind these a relative clause begins without its pronoun. */
  readonly antecedents: Words;
  /** What an author or a body writes and is known for: "a report by the regulator". */
  readonly studies: Words;
  /** "issued a statement", "the letter said": what somebody sends out whole. */
  readonly statements: Words;
  /** "in a statement saying": what the one says who sends it. */
  readonly messages: Words;
  /** "Police receive 999 calls saying": what others said who sent them. */
  readonly received: Words;
  /** Where or by what it was said: "in an interview with", "on Twitter". */
  readonly venues: Words;
  /** "figures released", "emails sent": plurals of what is written. */
  readonly written: Words;
  /** "a fake post quoted Holt": what passes words on. */
  readonly media: Words;
  /** "dismissed an appeal": what is put before a court or an office. */
  readonly sought: Words;
  /** ", a claim she denied": by what the reporter takes up what was said. */
  readonly reportersNouns: Words;
  /** "The trick is to find words to say that": nobody says it. */
  readonly aims: Words;
  /** "The debate promised to be close": a thing says nothing so. */
  readonly prospects: Words;
  /** "shot to fame with the catchphrase “...”": the words behind it are mentioned, and nobody says them there. */
  readonly mentioned: Words;
  /** "has launched petitions calling on": what somebody makes, sends or runs; with `verbs.making`. */
  readonly made: Words;
  /** "called a taxi", "called an election", "called the hotline": on the telephone or together, not by a name. */
  readonly summoned: Words;
  /** "said their vows", "said a prayer": what is spoken there is not told. */
  readonly rites: Words;
  /** "said nothing", "said hello": that much was told, not what. */
  readonly shortWords: Words;
  /** "“Never,” was her reply", "Krol’s response?". */
  readonly replies: Words;
  /** "Holt’s verdict on Orr was brutal: “...”": whose words they are. */
  readonly verdicts: Words;
  /** "at no point did she say". */
  readonly points: Words;
  /** Names of days, also shortened. */
  readonly weekday: RegExp;
  /** "two weeks ago", "an hour later". */
  readonly spans: Words;
  /** "the mum of four", "the great-grandmother". */
  readonly parents: RegExp;
  /** "Dr Menon, a surgeon": the honorific says nothing beside the role. */
  readonly honorifics: RegExp;
  /** "Mayor Sir Ian Moss": the office tells more. */
  readonly honorificsBehindOffice: RegExp;
  /** "(R-Texas)", "(Lab)": the party of somebody who was elected. */
  readonly partyInBrackets: RegExp;
  /** How such a bracket begins. */
  readonly partyLetters: RegExp;
  /** "Watch: ...", "Opinion: ...": nobody speaks there. */
  readonly headlineRubrics: RegExp;
  /** "said nothing had been decided": of the short words those that open a clause too. */
  readonly shortOpeners: Words;
  /** "footage of Trump saying": who is seen or heard in it. */
  readonly footage: Words;
  /** "both women", "the two". */
  readonly pairs: RegExp;
  /** "a majority say": the verb agrees with whom it is a share of. */
  readonly shares: Words;
  /** "A council spokesman insisted. They said": one of many, of whom nobody says if he is a man. */
  readonly speakingFor: Words;
  /** "her son Ian": named by the forename alone. */
  readonly relatives: Words;
  /** "the figure", "those reports": what was told before, and no more. */
  readonly pointedTo: Words;
}
