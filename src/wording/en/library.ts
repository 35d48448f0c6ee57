/** English lines about a server's own articles. */
import type { CommandWords } from "../shape.ts";
import { some } from "./phrases.ts";

const article = { name: "article", summary: "Which one: its title or its file" };
const file = {
  name: "file",
  summary: "A PDF, Word file, spreadsheet, slides, e-book, web page, subtitles, text or collection",
};
const link = { name: "link", summary: "The address of a page or a PDF" };

export const libraryCommands = {
  library: { name: "library", summary: "This server’s own articles", options: {} },
  "library add": {
    name: "library add",
    summary: "Add an article to this server’s own: a file or a link",
    options: { file, link },
  },
  "library list": { name: "library list", summary: "This server’s own articles, newest first", options: {} },
  "library details": {
    name: "library details",
    summary: "Say what an article is called, whose it is, and when it appeared",
    options: { article },
  },
  "library replace": {
    name: "library replace",
    summary: "Put a newer version in an article’s place",
    options: { article, file, link },
  },
  "library remove": {
    name: "library remove",
    summary: "Take an article away; for a day it can be taken back",
    options: { article },
  },
  "library collection": {
    name: "library collection",
    summary: "Put an article into a part of the library, which channels can be limited to",
    options: { article, name: { name: "name", summary: "What the part is called; empty: in no part" } },
  },
  "library person": {
    name: "library person",
    summary: "Two names of one person: from then on search and quotations take them as one",
    options: {
      name: { name: "name", summary: "The name they are to go by" },
      also: { name: "also", summary: "What else they are called" },
    },
  },
  "library corrections": {
    name: "library corrections",
    summary: "What was put right here, to be looked at and undone",
    options: {},
  },
  "library export": {
    name: "library export",
    summary: "Everything this server added, as a file: originals, details, corrections",
    options: {},
  },
  "library forget": {
    name: "library forget",
    summary: "Delete all of this server’s own articles for good",
    options: {},
  },
} satisfies Record<string, CommandWords>;

export const library = {
  noServer: "Articles are added to a server. Use this in one.",
  notKept:
    "I cannot keep articles: nothing can be written at present where I keep them. The person who runs me finds the reason in my log.",
  nothingGiven:
    "Give a file or a link: the file is uploaded with the option “file”, the link pasted into “link”.",
  missing: {
    elsewhere: "That file does not lie with Discord, so I do not fetch it. Upload it with the option “file”.",
    large: "That file is larger than I take.",
    lost: "The file did not come: Discord did not hand it over. Try again.",
  },
  fetching: (link: string) => `Fetching ${link} …`,
  reading: (name: string) => `Reading “${name}” …`,
  readingPage: (name: string, page: number, pages: number) => `Reading “${name}”: page ${page} of ${pages} …`,
  lookingThrough: (name: string) => `Looking through “${name}” for who says what …`,
  added: (title: string) => `Added: “${title}”`,
  replaced: (title: string) => `Replaced: “${title}”`,
  described: (title: string) => `Changed: “${title}”`,
  addedMany: (n: number) => `Added: ${some(n, "article")}`,
  read: (paragraphs: number, quotations: number, speakers: number) =>
    `Read: ${some(paragraphs, "paragraph")}, ${some(quotations, "quotation")}${quotations ? ` of ${some(speakers, "speaker")}` : ""}.`,
  said: (name: string, value: string) => `${name}: ${value}`,
  unsaid: (names: readonly string[]) =>
    `Not stated: ${names.join(", ")}. “Details…” adds it, so that citations carry it.`,
  misread: (field: string, typed: string) =>
    field === "url"
      ? `“${typed}” is no address that I can take. It begins with “https://” or “http://”, and has no spaces.`
      : `“${typed}” is no day that I can read. Write it as 2026-11-04 or as 4 November 2026.`,
  fields: {
    title: "Title",
    author: "Author",
    publisher: "Publisher",
    published: "Date, e.g. 2026-11-04",
    url: "Address, e.g. https://example.org/page",
  },
  details: "Details…",
  open: "Open",
  undo: "Undo",
  save: "Save",
  problem: (where: string | null, what: string, fix: string) =>
    `${where === null ? "" : `${where}: `}${what} ${fix}`,
  notFetched: (what: string, fix: string) => `${what} ${fix}`,
  unreadable: (name: string) => `“${name}” could not be read, and nothing was added.`,
  same: (name: string, file: string) =>
    `“${name}” is here already${name === file ? "" : `, as “${file}”`}: nothing was added.`,
  full: (articles: number, megabytes: number) =>
    `This server’s library is full: it holds ${some(articles, "file")} and ${megabytes} MB at most. Remove something first, with /library remove.`,
  often: (n: number) => `That was the ${n}th addition within an hour. Try again a little later.`,
  list: (n: number, size: string) =>
    n === 0
      ? "This server has no articles of its own. Add one with /library add."
      : `${some(n, "file")} of this server’s own, ${size}`,
  line: (title: string, file: string, articles: number, quotations: number) =>
    `${title}${title === file ? "" : ` (${file})`}: ${
      articles === 0
        ? "being read"
        : `${articles === 1 ? "" : `${some(articles, "article")}, `}${some(quotations, "quotation")}`
    }`,
  inCollection: (name: string) => `in “${name}”`,
  common: (served: boolean) =>
    served ? "The common articles are served here too." : "The common articles are not served here.",
  none: (typed: string) => `This server has no article “${typed}”.`,
  several: (title: string, files: readonly string[], n: number) =>
    `${n} files have an article called “${title}”. Name one by its file: ${files.join(", ")}${n > files.length ? ", …" : ""}`,
  see: "/library list shows those it has.",
  reallyRemove: (title: string) => `Take “${title}” away? It can be taken back for a day.`,
  yesRemove: "Yes, take it away",
  removed: (title: string) => `Taken away: “${title}”`,
  restored: (title: string) => `It is back: “${title}”`,
  tooLate: "It is no longer there: what is taken away lies ready for a day.",
  inPart: (title: string, name: string) => `“${title}” is in the part “${name}” now.`,
  inNoPart: (title: string) => `“${title}” is in no part now.`,
  exported: (files: number) =>
    files === 0
      ? "There is nothing to export."
      : `Everything this server added, with texts, details and corrections: ${some(files, "file")}`,
  exportedPart: (part: number, parts: number) => `Part ${part} of ${parts}`,
  reallyForget: (files: number, corrections: number) =>
    files + corrections === 0
      ? "This server has nothing of its own to delete."
      : `Delete ${files ? `${some(files, "file")} with ` : ""}all corrections, for good? /library export gives you a copy first.`,
  yesForget: "Yes, delete everything",
  cutOff:
    "I am being restarted, and had not read it to its end. It is kept: once I am back I read it, and /library list shows it.",
  justForgotten: "The server’s own articles were deleted a moment ago. Ask again.",
  forgotten: (files: number, size: string) =>
    `Deleted for good: ${files ? `${some(files, "file")} with all that was read in ${files === 1 ? "it" : "them"}` : "all corrections"}, ${size}. Nothing of it is left with me.`,
  speakerForm: "Who said this?",
  speakerName: "Name; empty: unstated; or: not a quotation",
  speakerTitle: "Role, such as “mayor”",
  putRight: "Put right…",
  itIsRight: "It is right",
  corrected: (name: string) => `From now on these words are ${name}’s here.`,
  correctedNobody: "From now on these words have no stated speaker here.",
  correctedNone: "From now on this is no quotation here, but a sentence like others.",
  firstOf: (n: number) => `The message has ${n} files; this is the first. /library add takes the others.`,
  ofABot:
    "A program wrote that message, and cannot agree. What it says can be added as a file, with /library add.",
  noPart: (name: string, parts: readonly string[]) =>
    parts.length
      ? `The library has no part “${name}”; there are: ${parts.join(", ")}.`
      : `The library has no part “${name}”. /library collection puts articles into one.`,
  alsoCalled: (name: string, also: string) => `From now on ${name} is also called ${also} here.`,
  areOne: (name: string, also: string) => `From now on ${name} and ${also} are one here: ${name}.`,
  twoAgain: (name: string, also: string) => `${name} and ${also} are two names again.`,
  inAll: (name: string, n: number) =>
    `Of ${name} there ${n === 1 ? "is" : "are"} ${some(n, "quotation")} now.`,
  oneName: (name: string) => `“${name}” is one name already. Give another one in “also”.`,
  nobodyIs: (name: string, also: string) =>
    `Nobody in the material goes by “${name}” or “${also}”. /speakers lists who is quoted.`,
  putRightHere: (passages: number, people: number) =>
    passages + people === 0
      ? "Nothing was put right here. “Wrong speaker?” under a quotation, and /library person, do."
      : `Put right here: ${some(passages, "passage")}, ${some(people, "person", "people")}`,
  alsoCalledLine: (name: string, also: readonly string[]) => `${name} is also called ${also.join(", ")}`,
  passageGone: (id: string) => `${id} is no longer in the articles.`,
  apart: (name: string) => `Undo: ${name}`,
  tooShort: (n: number) =>
    `A message becomes an article where it has an upload, a link, or at least ${n} characters.`,
  mayI: (name: string) => `${name}: may this message become an article of this server’s library?`,
  whatFor:
    "Then everybody here can find and quote it, with its author’s name and date. Its author can take it away again.",
  somebody: "The author",
  agree: "I wrote it, and I agree",
  askedLongAgo: "That question is a week old, or was answered. Ask again from the message’s menu.",
  notYours: "Only who wrote the message can do that.",
  withdraw: "Take it away",
  takenAway: "It was taken away already.",
  struck: "Struck off the list.",
  back: "As it was.",
};
