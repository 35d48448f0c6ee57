/** English: the table that gives the others their shape. */
import { amid } from "./names-in-sentence.ts";
import { some, list } from "./en/phrases.ts";
import { answers } from "./en/answers.ts";
import { commands } from "./en/commands.ts";
import { library } from "./en/library.ts";
import { owners } from "./en/owners.ts";
import { web } from "./en/web.ts";

export const en = {
  commands,
  ...answers,
  ...owners,
  ...web,
  library,
  sources: {
    noPublisher: (typed: string, known: readonly string[]) =>
      `No article from “${typed}”; ${known.length ? `there are: ${list(known)}.` : "no article names where it is from."}`,
    noneThen: (first: string | null, last: string | null) =>
      first === null
        ? "No article has a date, so none is of that time."
        : `No article of that time; there are some ${first === last ? `of ${first}` : `from ${first} to ${last}`}.`,
    undated: (n: number) => `Left out, for it has no date: ${some(n, "article")}.`,
    heading: (n: number) => `${some(n, "article")} in the material`,
    counts: (paragraphs: number, quotes: number) =>
      `${some(paragraphs, "paragraph")}, ${some(quotes, "quotation")}`,
    problem: (where: string, what: string) => `Not read: ${where}: ${what}`,
    none: (typed: string) => `There is no article “${typed}”.`,
    several: (title: string, ids: readonly string[], n: number) =>
      `${n} articles are called “${title}”. Name one by its id: ${ids.join(", ")}${n > ids.length ? ", …" : ""}`,
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
  discord: {
    checkQuote: "Check this quote",
    addToLibrary: "Add to the library",
    askAbout: "Ask about this",
    readOn: "Read on",
    share: "Share in this channel",
    article: (n: number | null) => (n === null ? "At the publisher’s" : `At the publisher’s (${n})`),
    message: (n: number | null) => (n === null ? "To the message" : `To the message (${n})`),
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
  userErrors: {
    noCommand: (name: string) => `There is no command “${name}”. /help lists what you can ask.`,
    halfCommand: (names: readonly string[]) =>
      `That is only the beginning of a command. There are: ${names.map((name) => `/${name}`).join(", ")}.`,
    ownersOnly: "Only those who manage this server can do that.",
    librariansOnly: "Only those who look after this server’s library can do that.",
    askersOnly: "In this server only some roles may ask me; you have none of them.",
    otherChannel: (links: readonly string[]) => `In this server I answer only in ${list(links)}.`,
    noWords: (typed: string) =>
      `This command takes nothing behind it, and got “${typed}”. To ask something, leave the command out.`,
    missing: (option: string) => `“${option}” is missing. Please give it, then try again.`,
    noOption: (typed: string, meant: string) =>
      `“${typed}:” is no option of this command. Did you mean “${meant}:”? If not, leave a blank before the colon.`,
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
