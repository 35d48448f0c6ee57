/** English lines about what was found, or was not. */
import type { Step } from "../../model.ts";
import type { Within } from "../shape.ts";
import { amid, atHead } from "../names-in-sentence.ts";
import { some, list, quoted, MATERIAL, ofAll, give, s, capital, known, whose } from "./phrases.ts";

export const answers = {
  ask: {
    found: (question: string, within: Within) =>
      `${capital(MATERIAL[within])} answer${s(within)} “${question}”`,
    may: (question: string) => `This is what comes nearest to “${question}”; it may not answer`,
    notFound: (question: string, within: Within) =>
      `${capital(MATERIAL[within])} ${within === "articles" ? "do" : "does"} not say: “${question}”`,
    cut: (characters: number) =>
      `The question is long: I looked for what its first ${characters} characters ask.`,
    empty: "There is no word in this question that I could look for. Ask in a sentence, for example:",
    example: (speaker: string) => `What did ${speaker} say?`,
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
    nearest: "These passages come nearest. I see no answer in them.",
    notAnAnswer: "Near, but I see no answer in it.",
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
    slide: (n: number) => `slide ${n}`,
    slideNotes: (n: number) => `slide ${n}, speaker notes`,
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
    unread: (typed: string, n: number) =>
      `“${typed}” stands beside ${n === 1 ? "this quotation" : "these quotations"}: whose words they are, I read in English only.`,
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
    other: (speaker: string | null, named: string) =>
      `Not ${amid(named)}: the article gives these words to ${known(speaker)}.`,
    several: (speakers: readonly (string | null)[], inSeveral: boolean) =>
      `Not one speaker’s words: the ${inSeveral ? "articles divide" : "article divides"} them between ${list(speakers.map(known))}.`,
    indirect: "In the material, but reported: these are not given as anyone’s exact words.",
    indirectOf: (speaker: string) => `Reported of ${amid(speaker)}, not their exact words.`,
    opposite: (speaker: string | null) =>
      `The opposite of what ${speaker ? `${amid(speaker)} is quoted as saying` : "the source says"}: a “not” or “no” makes the difference.`,
    told: {
      stance: (speaker: string | null) => `Only a stance of ${known(speaker)}, in the reporter’s words.`,
      denied: (speaker: string | null) =>
        `The opposite: the source says that ${known(speaker)} denied this or warned against it.`,
      "not-said": (speaker: string | null) => `The source says that ${known(speaker)} did not say this.`,
      supposed: (speaker: string | null) =>
        `The source only supposes it: it does not say that ${known(speaker)} said this.`,
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
    speakersUnread: "Speakers are read in English only, so I checked the words alone.",
    notQuoted: (speakers: readonly string[]) =>
      `${list(atHead(speakers))} ${speakers.length === 1 ? "is" : "are"} named, but not quoted in the material, so I checked the words alone.`,
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
      `How sure: ${words} in 100 such readings are somebody’s words${speaker === null ? "" : `, ${speaker} in 100 such speakers are right`}.`,
    step: (step: string) => `Found by this rule: ${step}.`,
    correct: (id: string) => `To correct it, name this passage in corrections.yaml: ${id}`,
    fact: "This passage is not a quotation: it is the reporter’s own sentence.",
  },
};
