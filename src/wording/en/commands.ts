/** The commands and their options, in English. */
import type { CommandWords } from "../shape.ts";
import { libraryCommands } from "./library.ts";

const source = { name: "source", summary: "Only in this article" };
const priv = { name: "private", summary: "Show the reply to you alone" };
const publisher = { name: "publisher", summary: "Only from this paper or agency" };
const since = { name: "since", summary: "Only from this day on, e.g. 2026-11-04" };
const until = { name: "until", summary: "Only up to this day, e.g. 2026-11-30" };

export const commands = {
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
        choices: { own: "each person’s own", en: "English", de: "Deutsch" },
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
      common: { name: "common", summary: "Ask the common articles here too, beside this server’s own" },
      librarians: { name: "librarians", summary: "A role that looks after this server’s articles" },
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
