/** Die Befehle und ihre Optionen. */
import type { Wording } from "../en.ts";
import { libraryCommands } from "./library.ts";

const source = { name: "artikel", summary: "Nur in diesem Artikel" };
const priv = { name: "privat", summary: "Die Antwort nur dir zeigen" };
const publisher = { name: "quelle", summary: "Nur von dieser Zeitung oder Agentur" };
const since = { name: "seit", summary: "Nur ab diesem Tag, z. B. 2026-11-04" };
const until = { name: "bis", summary: "Nur bis zu diesem Tag, z. B. 2026-11-30" };

export const commands: Wording["commands"] = {
  ask: {
    name: "fragen",
    summary: "Die Artikel fragen; sie antworten mit ihren eigenen Worten",
    options: {
      question: { name: "frage", summary: "Was du wissen möchtest" },
      source,
      publisher,
      since,
      until,
      private: priv,
    },
  },
  quote: {
    name: "zitat",
    summary: "Was jemand gesagt hat, oder was zu einem Thema gesagt wurde",
    options: {
      speaker: { name: "sprecher", summary: "Ein Name oder eine Rolle wie „propaganda chief“" },
      about: { name: "thema", summary: "Worum es gehen soll" },
      manner: {
        name: "art",
        summary: "Im Wortlaut oder wiedergegeben",
        choices: {
          direct: "direkt: im Wortlaut",
          mixed: "gemischt: teils im Wortlaut",
          indirect: "indirekt: wiedergegeben",
          stance: "Haltung: wofür oder wogegen sie sind",
          denied: "von ihnen bestritten",
          "not-said": "was sie laut Quelle nicht sagten",
          supposed: "nur angenommen, nicht gesagt",
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
    name: "wer-sagte",
    summary: "Ein Zitat prüfen: Stimmt der Wortlaut, und von wem ist es?",
    options: {
      words: { name: "worte", summary: "Die Worte, die geprüft werden sollen" },
      speaker: { name: "sprecher", summary: "Wer sie gesagt haben soll" },
      private: priv,
    },
  },
  speakers: {
    name: "sprecher",
    summary: "Wer in den Artikeln zitiert wird und wie oft",
    options: { source },
  },
  passage: {
    name: "stelle",
    summary: "Einen Absatz mit seinen Nachbarn lesen",
    options: {
      source: { name: "artikel", summary: "Der Artikel" },
      paragraph: { name: "absatz", summary: "Seine Nummer, wie die Belege sie nennen" },
    },
  },
  sources: { name: "artikel", summary: "Die Artikel, aus denen die Antworten kommen", options: {} },
  help: {
    name: "hilfe",
    summary: "Was man fragen kann und was gespeichert wird",
    options: {},
  },
  settings: {
    name: "einstellungen",
    summary: "Wie ich auf diesem Server antworte; ohne Option: der jetzige Stand",
    options: {
      private: {
        name: "privat",
        summary: "Antworten nur der fragenden Person zeigen, sofern sie nichts anderes wünscht",
      },
      passages: { name: "stellen", summary: "Stellen je Antwort, 1 bis 5" },
      language: {
        name: "sprache",
        summary: "Die Sprache meiner eigenen Zeilen; Zitate bleiben, wie sie sind",
        choices: { own: "die Sprache jeder Person", en: "English", de: "Deutsch" },
      },
      gaps: { name: "lücken", summary: "Fragen ohne Antwort für /lücken notieren" },
      channel: { name: "kanal", summary: "In diesem Kanal antworten; noch einmal gewählt: nicht mehr" },
      mentions: {
        name: "erwähnungen",
        summary: "Wie ich auf Nachrichten antworte, die mich erwähnen",
        choices: {
          reply: "an Ort und Stelle",
          thread: "in einem Thread",
          private: "privat, über einen Knopf",
          off: "gar nicht",
        },
      },
      common: {
        name: "gemeinsame",
        summary: "Hier auch die gemeinsamen Artikel befragen, neben den eigenen",
      },
      librarians: {
        name: "bibliothekare",
        summary: "Eine Rolle, die sich um die Artikel dieses Servers kümmert",
      },
      askers: { name: "fragende", summary: "Nur diese Rolle darf fragen; noch einmal gewählt, nicht mehr" },
      collection: {
        name: "teil",
        summary: "Mit „kanal“: Nur dieser Teil der Bibliothek wird dort befragt",
      },
    },
  },
  gaps: {
    name: "lücken",
    summary: "Was hier vergeblich gefragt wurde und welche Sprecher bezweifelt werden",
    options: {
      what: {
        name: "was",
        summary: "Die Liste ansehen, als Datei holen oder leeren",
        choices: { list: "Liste ansehen", file: "als Datei holen", clear: "Liste leeren" },
      },
    },
  },
  ...libraryCommands,
  usage: {
    name: "nutzung",
    summary: "Wie viel hier gefragt und beantwortet wird: nur Zahlen",
    options: {
      what: {
        name: "was",
        summary: "Ein Bild oder eine Datei",
        choices: { picture: "ein Bild", file: "eine Datei" },
      },
    },
  },
};
