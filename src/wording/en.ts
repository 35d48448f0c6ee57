/** English: the table that gives the others their shape. */
import type { Step } from "../model.ts";
import type { CommandWords, Within } from "./shape.ts";
import { amid, atHead } from "./amid.ts";
import { library, libraryCommands } from "./en/library.ts";

const some = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const list = (words: readonly string[]) => new Intl.ListFormat("en", { type: "conjunction" }).format(words);
const quoted = (words: readonly string[]) => list(words.map((word) => `“${word}”`));

const languageName = (code: string) => new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
const MATERIAL = { all: "the material", article: "that article", articles: "those articles" } as const;
const ofAll = (within: Within) =>
  within === "article" ? "That article" : within === "articles" ? "Those articles" : "The articles";
const give = (within: Within) => `${ofAll(within)} give${within === "article" ? "s" : ""}`;
const s = (within: Within) => (within === "articles" ? "" : "s");
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** `read`: whether speakers are read in the article's language. */
const whose = (read: boolean) =>
  read ? "the article does not say whose they are" : "speakers are read in English only";

const source = { name: "source", summary: "Only in this article" };
const priv = { name: "private", summary: "Show the reply to you alone" };
const publisher = { name: "publisher", summary: "Only from this paper or agency" };
const since = { name: "since", summary: "Only from this day on, e.g. 2026-11-04" };
const until = { name: "until", summary: "Only up to this day, e.g. 2026-11-30" };

const commands = {
  ask: {
    name: "ask",
    summary: "Ask the articles; the answer is their own words, cited",
    options: {
      question: { name: "question", summary: "What you want to know" },
      source,
      publisher,
      since,
      until,
      private: priv,
    },
  },
  quote: {
    name: "quote",
    summary: "What somebody said, or what was said about a topic",
    options: {
      speaker: { name: "speaker", summary: "A name, or a role such as “propaganda chief”" },
      about: { name: "about", summary: "What it should be about" },
      manner: {
        name: "manner",
        summary: "Their exact words, or a report of them",
        choices: {
          direct: "direct: their exact words",
          mixed: "mixed: partly their exact words",
          indirect: "indirect: reported",
          stance: "stance: what they are for or against",
          denied: "denied by them",
          "not-said": "what the source says they did not say",
          supposed: "only supposed, not said",
        },
      },
      source,
      publisher,
      since,
      until,
      private: priv,
    },
  },
  "who-said": {
    name: "who-said",
    summary: "Check a quotation: is it exact, and who said it?",
    options: {
      words: { name: "words", summary: "The words to check" },
      speaker: { name: "speaker", summary: "Who is supposed to have said them" },
      private: priv,
    },
  },
  speakers: {
    name: "speakers",
    summary: "Who is quoted in the articles, and how often",
    options: { source },
  },
  passage: {
    name: "passage",
    summary: "Read a paragraph between its neighbours",
    options: {
      source: { name: "source", summary: "The article" },
      paragraph: { name: "paragraph", summary: "Its number, as citations give it" },
    },
  },
  sources: { name: "sources", summary: "The articles that answers come from", options: {} },
  help: { name: "help", summary: "What you can ask, and what is kept", options: {} },
  settings: {
    name: "settings",
    summary: "How I answer in this server; without options it shows the settings",
    options: {
      private: { name: "private", summary: "Show replies to the asker alone, unless they ask otherwise" },
      passages: { name: "passages", summary: "Passages in an answer, 1 to 5" },
      language: {
        name: "language",
        summary: "The language of my own lines; quotations stay as they are",
        choices: { own: "each person's own", en: "English", de: "Deutsch" },
      },
      gaps: { name: "gaps", summary: "Note questions without an answer, for /gaps" },
      channel: { name: "channel", summary: "Answer in this channel; chosen once more, no longer" },
      mentions: {
        name: "mentions",
        summary: "How I answer a message that mentions me",
        choices: {
          reply: "in place",
          thread: "in a thread",
          private: "in private, by a button",
          off: "not at all",
        },
      },
      common: { name: "common", summary: "Ask the common articles here too, beside this server's own" },
      librarians: { name: "librarians", summary: "A role that looks after this server's articles" },
      askers: { name: "askers", summary: "Only this role may ask; chosen once more, no longer" },
      collection: { name: "collection", summary: "With “channel”: the only part of the library asked there" },
    },
  },
  gaps: {
    name: "gaps",
    summary: "Questions I could not answer, and speakers somebody doubts",
    options: {
      what: {
        name: "what",
        summary: "See the list, get it as a file, or clear it",
        choices: { list: "see the list", file: "get a file", clear: "clear the list" },
      },
    },
  },
  ...libraryCommands,
  usage: {
    name: "usage",
    summary: "How much is asked here, and what is answered: numbers only",
    options: {
      what: {
        name: "what",
        summary: "A picture, or a file",
        choices: { picture: "a picture", file: "a file" },
      },
    },
  },
} satisfies Record<string, CommandWords>;

export const en = {
  commands,
  ask: {
    found: (question: string, within: Within) =>
      `${capital(MATERIAL[within])} answer${s(within)} “${question}”`,
    may: (question: string) => `This is what comes nearest to “${question}”; it may not answer`,
    notFound: (question: string, within: Within) =>
      `${capital(MATERIAL[within])} ${within === "articles" ? "do" : "does"} not say: “${question}”`,
    empty: "There is no word in this question that I could look for. Ask in a sentence, for example:",
    looked: (words: readonly string[], articles: number) =>
      `I looked for ${quoted(words)} in ${some(articles, "article")}.`,
    unknown: (words: readonly string[], within: Within) =>
      `${quoted(words)} ${words.length === 1 ? "occurs" : "occur"} nowhere in ${MATERIAL[within]}.`,
    repaired: (typed: string, read: string) => `I read “${typed}” as “${read}”.`,
    notSaid: (speakers: readonly string[]) =>
      `${list(atHead(speakers))} ${speakers.length === 1 ? "is" : "are"} quoted, but I found nothing of theirs about this.`,
    notQuoted: (speakers: readonly string[], within: Within) =>
      `${list(atHead(speakers))} ${speakers.length === 1 ? "is" : "are"} named, but not quoted in ${MATERIAL[within]}.`,
    /** Of what is asked about, as it was typed; for a number, of what is counted. */
    lacks: {
      age: (topic: string, within: Within) => `${give(within)} no age for “${topic}”.`,
      money: (topic: string, within: Within) =>
        `${ofAll(within)} name${within === "article" ? "s" : ""} no price or sum for “${topic}”.`,
      percent: (topic: string, within: Within) => `${give(within)} no share or percentage for “${topic}”.`,
      date: (topic: string, within: Within) => `${give(within)} no date or time for “${topic}”.`,
      duration: (topic: string, within: Within) =>
        `${ofAll(within)} ${within === "article" ? "does" : "do"} not say how long, of “${topic}”.`,
      number: (topic: string, within: Within) => `${give(within)} no number for “${topic}”.`,
      measure: (topic: string, within: Within) =>
        `${give(within)} no size, distance or speed for “${topic}”.`,
    },
    noMatch: "No passage holds enough of what you asked to be an answer.",
    nearest: "These passages come nearest. They do not answer the question.",
    notAnAnswer: "Near, but not an answer.",
    showNearest: "Show the nearest passages",
    quotesOf: (speaker: string) => `What ${amid(speaker)} did say`,
  },
  shown: {
    /** How dates are written: a BCP 47 tag. */
    dates: "en-GB",
    /** Quotation marks around a title, and within one. */
    marks: ["“", "”", "‘", "’"] as readonly [string, string, string, string],
    paragraph: (n: number) => `paragraph ${n}`,
    page: (n: number) => `page ${n}`,
    row: (n: number) => `row ${n}`,
    chapter: (heading: string) => `chapter “${heading}”`,
    time: (clock: string) => `at ${clock}`,
    direct: "direct quotation",
    mixed: "partly their exact words, partly reported",
    indirect: "reported, not their exact words",
    stance: "their stance, not their words",
    denied: "denied by them",
    "not-said": "not said by them, says the source",
    supposed: "only supposed, not said by them",
    unstated: "Speaker not stated",
    unread: "Speaker not read (not in English)",
    probably: (name: string) => `Probably ${amid(name)}`,
    corrected: "Speaker corrected by the owner.",
    correctedNone: "No quotation: corrected by the owner.",
    alsoIn: (citations: readonly string[], more: number) =>
      `The same stands in: ${citations.join("; ")}${more ? `; and ${more} more` : ""}.`,
    context: (n: number | null) => (n === null ? "Show context" : `Show context of ${n}`),
    doubt: (n: number | null) => (n === null ? "Wrong speaker?" : `Wrong speaker? (${n})`),
    why: (n: number | null) => (n === null ? "Why this speaker?" : `Why this speaker? (${n})`),
    read: (n: number | null) => (n === null ? "Read in the article" : `Read in the article (${n})`),
  },
  quote: {
    found: (total: number, speakers: readonly string[], about: string | undefined) =>
      `${some(total, "quotation")}${speakers.length ? ` of ${list(speakers.map(amid))}` : ""}${about ? ` about “${about}”` : ""}`,
    none: (speakers: readonly string[], about: string | undefined, within: Within) =>
      `No quotation${speakers.length ? ` of ${list(speakers.map(amid))}` : ""}${about ? ` about “${about}”` : ""} in ${MATERIAL[within]}.`,
    order: "Exact words first, then reports.",
    noManner: "There are others; leave “manner” out to see them.",
    unknownSpeaker: (typed: string, within: Within) => `Nobody in ${MATERIAL[within]} goes by “${typed}”.`,
    asTopic: (typed: string) => `What was said about “${typed}”`,
    seeSpeakers: "/speakers lists who is quoted.",
    nothingAsked: "Name a speaker, a topic, or both.",
    copies: (n: number) =>
      n === 1
        ? "One more is the same in another article, which is named with it."
        : `${n} more are the same in other articles, which are named with them.`,
    shown: (from: number, to: number, total: number) =>
      `${from} to ${to} of ${total}, newest article first, in each exact words before reports.`,
  },
  whoSaid: {
    exact: (speaker: string) => `Exact: these are the words of ${amid(speaker)}.`,
    exactUnstated: (read: boolean) => `Exact: these words are quoted so, but ${whose(read)}.`,
    near: (speaker: string) => `Nearly: ${amid(speaker)} is quoted with other words.`,
    nearUnstated: (read: boolean) => `Nearly: the words are quoted differently, and ${whose(read)}.`,
    nearMarks: (speaker: string) => `Nearly: the words of ${amid(speaker)}, with other punctuation.`,
    nearMarksUnstated: (read: boolean) =>
      `Nearly: the same words with other punctuation, and ${whose(read)}.`,
    nearForm: (speaker: string) => `Nearly: the words of ${amid(speaker)}, but for a short form.`,
    nearFormUnstated: (read: boolean) => `Nearly: the same words but for a short form, and ${whose(read)}.`,
    other: (speaker: string, named: string) =>
      `Not ${amid(named)}: the article gives these words to ${amid(speaker)}.`,
    indirect: "In the material, but reported: these are not given as anyone's exact words.",
    indirectOf: (speaker: string) => `Reported of ${amid(speaker)}, not their exact words.`,
    opposite: (speaker: string | null) =>
      `The opposite of what ${speaker ? `${amid(speaker)} is quoted as saying` : "the source says"}: a “not” or “no” makes the difference.`,
    told: {
      stance: (speaker: string) => `Only a stance of ${amid(speaker)}, in the reporter's words.`,
      denied: (speaker: string) =>
        `The opposite: the source says that ${amid(speaker)} denied this or warned against it.`,
      "not-said": (speaker: string) => `The source says that ${amid(speaker)} did not say this.`,
      supposed: (speaker: string) =>
        `The source only supposes it: it does not say that ${amid(speaker)} said this.`,
    },
    notFound: "Not in the material, which does not prove it false.",
    tooShort:
      "Too short to check: a word or two like these stand in many sentences. Give more of the quotation.",
    nearest: "This comes nearest:",
    checked: (words: string) => `Checked: “${words}”`,
    missing: (words: string) => `Only in the source: “${words}”`,
    added: (words: string) => `Only in what you gave: “${words}”`,
    changed: (source: string, yours: string) => `“${source}” in the source, “${yours}” in what you gave`,
    marks: "The punctuation differs too.",
    form: (source: string, yours: string) =>
      `The same, written otherwise: “${source}” in the source, “${yours}” in what you gave`,
    unknownSpeaker: (typed: string) =>
      `Nobody in the material goes by “${typed}”, so I checked the words alone.`,
    unknownName: "someone the article does not name",
  },
  speakers: {
    heading: (n: number, within: Within) =>
      n === 0 ? `Nobody is quoted in ${MATERIAL[within]}.` : `${some(n, "speaker")}, most often quoted first`,
    counts: (direct: number, mixed: number, indirect: number) =>
      [direct && `${direct} direct`, mixed && `${mixed} mixed`, indirect && `${indirect} indirect`]
        .filter(Boolean)
        .join(", "),
    read: (name: string) => `What ${amid(name)} said`,
  },
  passage: {
    heading: (paragraph: number, title: string) => `Paragraph ${paragraph} of “${title}”`,
    noParagraph: (paragraph: number, last: number) =>
      `That article has paragraphs 1 to ${last}; there is no paragraph ${paragraph}.`,
    label: (paragraph: number) => `Paragraph ${paragraph}`,
    cited: (paragraph: number, sentence: number) => `Cited: paragraph ${paragraph}, sentence ${sentence}.`,
    gone: "This passage is no longer in the material: the article was changed or removed.",
    up: "Further up",
    down: "Further down",
  },
  why: {
    heading: (speaker: string) => `Why ${amid(speaker)}?`,
    unstated: "The article does not say who said this.",
    unread: "I read who speaks in English only; the passage itself may say it.",
    title: (title: string) => `The article gives the role “${title}”.`,
    titleCorrected: (title: string) => `The owner of this material gives the role “${title}”.`,
    cue: (cue: string, paragraph: number) =>
      `“${cue}” in paragraph ${paragraph} says that something was said.`,
    mention: (mention: string, paragraph: number) => `“${mention}” in paragraph ${paragraph} says by whom.`,
    link: (mention: string, paragraph: number, antecedent: string, where: number) =>
      `“${mention}” in paragraph ${paragraph} is “${antecedent}” in paragraph ${where}.`,
    steps: {
      "cue before the quotation": "the reporting verb stands before the quotation",
      "cue after the quotation": "the reporting verb stands after the quotation",
      "cue inside the quotation": "the reporting verb interrupts the quotation",
      "cue after the clause": "the reporting verb stands after what was said",
      "cue between commas": "the reporting verb stands between commas in what was said",
      "colon after the cue": "a colon follows the reporting verb",
      "“that” after the cue": "“that” follows the reporting verb",
      "preposition after the cue": "the reporting verb takes what was said with a preposition",
      "clause after the cue": "what was said follows the reporting verb",
      participle: "a participle (“saying”, “adding”) goes on from the subject",
      "noun of saying": "a noun of saying (“claim”, “promise”) has them as its owner",
      "“put it” beside the quotation": "“put it” stands beside the quotation",
      "asked by": "they are named as the one who asked",
      "told to a hearer": "somebody told it to somebody",
      "according to": "“according to” names who said it",
      "quotation marks alone": "quotation marks alone; speakers are read in English only",
      "name before a colon": "a name and a colon stand before it",
      "block quotation": "the article sets the words apart, below a line that says whose they are",
      "speaker’s name before a colon": "in this transcript the speaker’s name opens the turn",
      "headline with a colon": "in the headline a name and a colon stand before it",
      "name below the quotation": "the name stands below the quotation",
      "subject of the sentence before": "the sentence before is about them",
      "follow-on quotation": "it goes on from the quotation before",
      "cue in the next sentence": "the next sentence says who said it",
      "cue elsewhere in the sentence": "another part of the sentence says who speaks",
      "subject of the sentence": "they are the subject of the sentence",
      "name in the sentence": "they are the one named in the sentence",
      "not stated": "the article does not state a speaker",
      "corrected by the owner": "corrected by the owner of this material",
    } satisfies Readonly<Record<Step, string>>,
    sure: (words: number, speaker: number | null) =>
      `How sure: ${words} in 100 such readings are somebody's words${speaker === null ? "" : `, ${speaker} in 100 such speakers are right`}.`,
    step: (step: string) => `Found by this rule: ${step}.`,
    correct: (id: string) => `To correct it, name this passage in corrections.yaml: ${id}`,
    fact: "This passage is not a quotation: it is the reporter's own sentence.",
  },
  sources: {
    noPublisher: (typed: string, known: readonly string[]) =>
      `No article from “${typed}”; ${known.length ? `there are: ${list(known)}.` : "no article names where it is from."}`,
    noneThen: (first: string | null, last: string | null) =>
      first === null
        ? "No article has a date, so none is of that time."
        : `No article of that time; there are some from ${first} to ${last}.`,
    undated: (n: number) => `Left out, for it has no date: ${some(n, "article")}.`,
    heading: (n: number) => `${some(n, "article")} in the material`,
    counts: (paragraphs: number, quotes: number) =>
      `${some(paragraphs, "paragraph")}, ${some(quotes, "quotation")}`,
    problem: (where: string, what: string) => `Not read: ${where}: ${what}`,
    none: (typed: string) => `There is no article “${typed}”.`,
    see: "/sources lists those there are.",
  },
  help: {
    heading: "Ask the articles. Every answer is their own words, with who said it and where it stands.",
    command: (name: string, summary: string) => `/${name}: ${summary}`,
    speakers: (names: readonly string[]) => `Quoted most: ${list(names.map(amid))}.`,
    privacy:
      "All that is kept about people is the name and id of whoever lets a message of theirs become an article. Kept for a server are its settings, its own articles, numbers of use and, if its owner wants, the wording of questions without an answer. A very long question is stored for 400 days so that its buttons keep working, without who asked it.",
    limits: "When the material does not say, I say so. I never write an answer of my own.",
  },
  previous: "Previous",
  next: "Next",
  didYouMean: (names: readonly string[]) => `Did you mean ${names.map((n) => `“${n}”`).join(" or ")}?`,
  pages: (page: number, pages: number) => `Page ${page} of ${pages}`,
  settings: {
    heading: "How I answer in this server",
    changed: "Changed. This is how I answer in this server from now on:",
    private: (on: boolean) =>
      on
        ? "Replies: shown to the asker alone, unless they ask otherwise."
        : "Replies: shown to everyone in the channel.",
    channels: (links: readonly string[]) =>
      links.length ? `Channels: only ${list(links)}.` : "Channels: all that I can see.",
    passages: (n: number) => `An answer shows ${some(n, "passage")} at first.`,
    language: (language: string | null) =>
      language === null ? "Language: each person's own." : `Language: ${languageName(language)}.`,
    gaps: (on: boolean) =>
      on
        ? "Questions without an answer: noted for /gaps, without who asked."
        : "Questions without an answer: not noted.",
    mentions: {
      reply: "Messages that mention me: answered in place.",
      thread: "Messages that mention me: answered in a thread.",
      private: "Messages that mention me: answered by a button, to whoever presses it.",
      off: "Messages that mention me: not answered.",
    },
    collection: (channel: string, part: string) => `In ${channel}: only the part “${part}”.`,
    whichChannel: "In which channel? Name it with “channel” beside “collection”.",
    librarians: (role: string | null) =>
      role
        ? `This server's articles: looked after by those who manage it, and by ${role}.`
        : "This server's articles: looked after by those who manage it.",
    askers: (roles: readonly string[]) => `Who may ask: ${roles.length ? list(roles) : "everybody"}.`,
    everybody: "Let everybody ask",
    how: "Change any of it with an option of /settings.",
    everywhere: "Answer in all channels",
    links: "Private links into this server's own articles: each opens them to one person for a day.",
    close: "Close all private links",
    closed:
      "Closed: no private link into this server's articles opens any more, and whoever was reading reads no further.",
    noServer: "That belongs to a server. Use it in one, and only there.",
    unread:
      "I cannot get at what I have noted: something is wrong at present where I keep it. The person who runs me finds the reason in my log.",
    notKept:
      "I cannot keep that: nothing can be written at present where I keep such things. The person who runs me finds the reason in my log.",
  },
  gaps: {
    heading: (n: number) =>
      n === 0
        ? "No question has been noted as unanswered."
        : `${some(n, "question")} without an answer, most often asked first`,
    line: (count: number, question: string) => `${count}× “${question}”`,
    doubts: (all: number, shown: number) =>
      all > shown
        ? `Readers doubt the speaker of ${some(all, "passage")}; the most doubted stand above.`
        : `Readers doubt the speaker of ${some(all, "passage")}.`,
    doubted: (count: number) => `Doubted by readers: ${some(count, "time")}.`,
    off: "Questions are not being noted at present; /settings changes that.",
    privacy: "Who asked is never kept.",
    export: "Get it as a file",
    clear: "Clear the list",
    file: (n: number) =>
      n === 0 ? "Nothing is noted; the file is empty." : `Everything noted here: ${some(n, "line")}`,
    reallyClear: (n: number) =>
      n === 0 ? "There is nothing to clear." : `Clear ${some(n, "note")}? This cannot be undone.`,
    yesClear: "Yes, clear it",
    cleared: "The list is cleared.",
    noted: "Thank you. It is noted for those who run this server, without your name.",
  },
  usage: {
    heading: (n: number) =>
      n === 0 ? "Nobody has asked anything yet." : `${some(n, "question")} in the last 90 days`,
    command: (name: string, answered: number, refused: number) =>
      `/${name}: ${answered} answered, ${refused} without an answer`,
    cited: "Most often shown:",
    article: (title: string, n: number) => `${title}: ${some(n, "time")}`,
    file: (n: number) => `Numbers of use: ${some(n, "line")}`,
    privacy:
      "In the picture a column is a day, the last one today: blue was answered, orange was not. Only numbers are kept, for 90 days.",
  },
  library,
  discord: {
    checkQuote: "Check this quote",
    addToLibrary: "Add to the library",
    askAbout: "Ask about this",
    readOn: "Read on",
    share: "Share in this channel",
    article: (n: number | null) => (n === null ? "At the publisher’s" : `At the publisher’s (${n})`),
    cut: "Cut here; “Read on” shows the rest.",
    begun: "Goes on from the cut.",
    gone: "This button is too old: I no longer know what it asked for. Please ask again.",
    nameMe: (me: string) =>
      `You named my role, and then I am not told what you wrote. Name me instead: ${me}, or type /ask.`,
    howToCheck:
      "To check a message, open its menu: press and hold it, or right-click it, then Apps, then “Check this quote”. Its text does not come with a mention.",
    wordless: "That message has no words that I could look for.",
    tooLong: "This took too long, so I stopped. Please ask again in a moment.",
    privateHere: "In this server I answer in private. Press the button to see the answer.",
    showMe: "Show me the answer",
    sharedBy: (mention: string) => `Shared by ${mention}`,
    stopping: "I am being restarted. Ask again in a minute.",
    slower:
      "You are asking faster than I may answer. Please wait for the answers that are still to come, then ask on.",
  },
  slips: {
    noCommand: (name: string) => `There is no command “${name}”. /help lists what you can ask.`,
    halfCommand: (names: readonly string[]) =>
      `That is only the beginning of a command. There are: ${names.map((name) => `/${name}`).join(", ")}.`,
    ownersOnly: "Only those who manage this server can do that.",
    librariansOnly: "Only those who look after this server's library can do that.",
    askersOnly: "In this server only some roles may ask me; you have none of them.",
    otherChannel: (links: readonly string[]) => `In this server I answer only in ${list(links)}.`,
    noWords: (typed: string) =>
      `This command takes nothing behind it, and got “${typed}”. To ask something, leave the command out.`,
    missing: (option: string) => `“${option}” is missing. Please give it, then try again.`,
    notWhole: (option: string, min: number, max: number, typed: string) =>
      `“${option}” is a whole number from ${min} to ${max}, and “${typed}” is none.`,
    notOneOf: (option: string, values: readonly string[], typed: string) =>
      `“${option}” is one of: ${values.join("; ")}. “${typed}” is none of them.`,
    notYesNo: (option: string, typed: string) => `“${option}” is yes or no, and “${typed}” is neither.`,
    noChannel: (option: string, typed: string) =>
      `“${option}” is a channel of this server, chosen from its list; “${typed}” is none.`,
    noRole: (option: string, typed: string) =>
      `“${option}” is a role of this server, chosen from its list; “${typed}” is none.`,
    noChoice: (offered: number) =>
      offered
        ? `There is a choice from 1 to ${offered}. To ask something, ask in a sentence.`
        : "There is nothing to choose from. To ask something, ask in a sentence.",
    notADay: (option: string) =>
      `“${option}” is a day such as 2026-11-04, a month such as 2026-11, or a year.`,
  },
  room: {
    filters: "What is marked",
    manners: "How it is said",
    speakers: "Who speaks",
    everyone: "Everyone",
    onlyTheirs: "Only the paragraphs with them",
    /** %n and %m become numbers. */
    matching: "%n of %m quotations marked",
    before: "Previous",
    after: "Next",
    paragraph: (paragraph: number) => `Paragraph ${paragraph}`,
    /** Behind "Paragraph 12"; %n becomes a number. */
    sentence: ", sentence %n",
    evidence: "Why this speaker",
    counts: (paragraphs: number, quotations: number, speakers: number) =>
      `${some(paragraphs, "paragraph")}, ${some(quotations, "quotation")}, ${some(speakers, "speaker")}`,
    otherLanguage: "Speakers are read in English only: here quotations are found by their marks alone.",
    find: "Find by asking",
    findHint: "What did they say about …?",
    ask: "Ask",
    article: "Article",
    publisher: "By",
    date: "Date",
    paragraphs: "Paragraphs",
    quotations: "Quotations",
    gone: "There is no such article: it was changed or removed.",
    compare: "Compare speakers",
    compareHow: "Name two or three: what they said then stands side by side. A topic narrows it down.",
    compared: (speakers: readonly string[], about: string) =>
      `What ${list(speakers.map(amid))} said${about ? ` about “${about}”` : ""}`,
    follow: "New quotations as RSS",
    timeline: "When they spoke, as bars; the list below says the same in words",
    narrow: "Narrow down",
    anyManner: "any",
    show: "Show",
    words: "Find words",
    sentences: (n: number, words: string) => `${some(n, "sentence")} with “${words}”`,
    print: "Print view",
    copy: "Copy with citation",
    copied: "Copied",
    moved: "The passage that this link led to no longer stands in the article: it was changed or taken out.",
  },
  entry: {
    heading: "The reading room",
    why: "What stands here is not for everybody.",
    password: "Password",
    enter: "Enter",
    leave: "Sign out",
    signIn: "Sign in with Discord",
    wrong: "That is not the password. Please try again.",
    wait: "Too many wrong passwords came from where you are. Please wait a quarter of an hour.",
    nothing: "There is no such article",
    private:
      "It was changed or removed, or it is not for everybody. A server's own articles are opened from Discord, with “Read in the article” under an answer.",
    linkEnded:
      "This link opens nothing any more: it was used, ten minutes have passed, or the server closed it. Press “Read in the article” in Discord once more.",
    signInEnded: "Signing in did not succeed. Please go back to what you wanted to read, and try once more.",
    offline:
      "The bot is not connected to Discord at present, so nobody can sign in. Please try again in a minute.",
    room: "To the reading room",
    link: "Your private link into the article",
    linkHow:
      "It works once, within ten minutes, and then keeps this server's articles open to you in that browser for a day. Do not pass it on.",
    open: "Open the article",
    elsewhere: "This article is not read by private links here.",
  },
  page: {
    title: "Verbatim – preview",
    skip: "Skip to the message box",
    places: "Places",
    server: "Verbatim preview",
    channel: "ask-the-articles",
    otherChannel: "general",
    librarians: "Librarians",
    members: "Members",
    topic: "Only this machine sees what happens here.",
    room: "Reading room",
    openRoom: "Read them in the reading room.",
    connect: "Connect to Discord",
    material: (articles: number, quotes: number) =>
      `${some(articles, "article")}, ${some(quotes, "quotation")}.`,
    welcome: "Welcome to Verbatim",
    what: "Ask a question, and the articles answer in their own words: each passage copied exactly, with where it stands, who said it and how. Where they do not say, you are told so.",
    tryOne: "Try one of these",
    steps: [
      "In Discord's developer portal (below) press “New Application” and give it a name.",
      "Under “Bot” press “Reset Token” and copy the token. No privileged intent is needed.",
      "Write DISCORD_TOKEN= and the token into a file named .env in Verbatim's folder.",
      "Run npm start again: it prints the link that invites the bot into your server.",
    ],
    conversation: "Conversation",
    suggestions: "Suggestions",
    message: "Message",
    placeholder: "Ask a question, or type / for commands",
    send: "Send",
    youUsed: "You used",
    youPressed: "You pressed",
    youAsked: "You asked:",
    app: "APP",
    thinking: "Verbatim is thinking",
    onlyYou: "Only you can see this",
    dismiss: "Dismiss message",
    remove: "Leave out",
    original: "Original",
    unreachable:
      "Verbatim does not answer. Is it still running? Start it again with npm start, then try once more.",
    yes: "yes",
    no: "no",
  },
  databaseAway: "I cannot reach what I keep at the moment. Nothing is lost; please try again in a minute.",
  trouble: (id: string) =>
    `Something went wrong on my side. It is noted as ${id}; please try again in a moment.`,
};

/** The same lines in other words. */
type Lines<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Lines<T[Key]> };

export type Wording = Lines<typeof en>;
