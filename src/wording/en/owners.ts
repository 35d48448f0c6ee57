/** English lines for a server's owner. */
import { some, list, languageName } from "./phrases.ts";

export const owners = {
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
      language === null ? "Language: each person’s own." : `Language: ${languageName(language)}.`,
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
    threadless:
      "In this channel I may not open threads (“Create Public Threads”, “Send Messages in Threads”): there I answer in place.",
    collection: (channel: string, part: string) => `In ${channel}: only the part “${part}”.`,
    whichChannel: "In which channel? Name it with “channel” beside “collection”.",
    librarians: (role: string | null) =>
      role
        ? `This server’s articles: looked after by those who manage it, and by ${role}.`
        : "This server’s articles: looked after by those who manage it.",
    askers: (roles: readonly string[]) => `Who may ask: ${roles.length ? list(roles) : "everybody"}.`,
    everybody: "Let everybody ask",
    managers: "Articles: managers alone again",
    how: "Change any of it with an option of /settings.",
    everywhere: "Answer in all channels",
    links: "Private links into this server’s own articles: each opens them to one person for a day.",
    close: "Close all private links",
    closed:
      "Closed: no private link into this server’s articles opens any more, and whoever was reading reads no further.",
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
};
