/** Deutsch. */
import type { Wording } from "./en.ts";
import { amid } from "./names-in-sentence.ts";
import { inGerman } from "./de/problems.ts";
import { some, list } from "./de/phrases.ts";
import { answers } from "./de/answers.ts";
import { commands } from "./de/commands.ts";
import { library } from "./de/library.ts";
import { owners } from "./de/owners.ts";
import { web } from "./de/web.ts";

export const de: Wording = {
  commands,
  ...answers,
  ...owners,
  ...web,
  library,
  sources: {
    noPublisher: (typed: string, known: readonly string[]) =>
      `Kein Artikel von „${typed}“; ${known.length ? `es gibt: ${list(known)}.` : "kein Artikel nennt seine Herkunft."}`,
    noneThen: (first: string | null, last: string | null) =>
      first === null
        ? "Kein Artikel hat ein Datum, also ist keiner aus dieser Zeit."
        : `Kein Artikel aus dieser Zeit; es gibt welche ${first === last ? `vom ${first}` : `vom ${first} bis ${last}`}.`,
    undated: (n: number) => `Ausgelassen, weil ohne Datum: ${some(n, "Artikel", "Artikel")}.`,
    heading: (n) => `${n} Artikel im Material`,
    counts: (paragraphs, quotes) =>
      `${some(paragraphs, "Absatz", "Absätze")}, ${some(quotes, "Zitat", "Zitate")}`,
    problem: (where, what) => `Nicht gelesen: ${where}: ${inGerman(what)}`,
    none: (typed) => `Einen Artikel „${typed}“ gibt es nicht.`,
    several: (title, ids, n) =>
      `${n} Artikel heißen „${title}“. Nenne einen mit seiner Kennung: ${ids.join(", ")}${n > ids.length ? ", …" : ""}`,
    see: "/artikel zeigt, welche es gibt.",
  },
  help: {
    heading: "Frag die Artikel. Jede Antwort besteht aus ihren eigenen Worten, mit Sprecher und Fundstelle.",
    command: (name, summary) => `/${name}: ${summary}`,
    speakers: (names) => `Am häufigsten zitiert: ${list(names.map(amid))}.`,
    privacy:
      "Über Personen werden nur Name und Kennung derer gespeichert, die eine Nachricht zum Artikel werden lassen. Zu einem Server werden seine Einstellungen, seine eigenen Artikel, Nutzungszahlen und, wenn die Verantwortlichen es wünschen, der Wortlaut von Fragen ohne Antwort gespeichert. Eine sehr lange Frage wird 400 Tage gespeichert, damit ihre Schaltflächen weiter gehen, ohne Angabe, wer sie gestellt hat.",
    limits: "Wenn das Material nichts dazu sagt, sage ich das. Ich schreibe nie eine eigene Antwort.",
  },
  previous: "Zurück",
  next: "Weiter",
  didYouMean: (names) =>
    `Meintest du ${new Intl.ListFormat("de", { type: "disjunction" }).format(names.map((n) => `„${n}“`))}?`,
  pages: (page, pages) => `Seite ${page} von ${pages}`,
  discord: {
    checkQuote: "Zitat prüfen",
    addToLibrary: "In die Bibliothek",
    askAbout: "Dazu fragen",
    readOn: "Weiterlesen",
    share: "Im Kanal teilen",
    article: (n) => (n === null ? "Beim Verlag" : `Beim Verlag (${n})`),
    message: (n) => (n === null ? "Zur Nachricht" : `Zur Nachricht (${n})`),
    cut: "Hier gekürzt; „Weiterlesen“ zeigt den Rest.",
    begun: "Fortsetzung.",
    gone: "Diese Schaltfläche ist zu alt: Ich weiß nicht mehr, wonach sie gefragt hat. Bitte frag noch einmal.",
    nameMe: (me) =>
      `Genannt war meine Rolle, und dann erfahre ich nicht, was da steht. Bitte mich selbst nennen: ${me}, oder /fragen.`,
    howToCheck:
      "Um eine Nachricht zu prüfen, öffne ihr Menü: gedrückt halten oder rechts anklicken, dann Apps, dann „Zitat prüfen“. Mit einer Erwähnung kommt ihr Text nicht zu mir.",
    wordless: "Diese Nachricht hat keine Worte, nach denen ich suchen könnte.",
    tooLong: "Das hat zu lange gedauert, deshalb habe ich aufgehört. Bitte frag gleich noch einmal.",
    privateHere: "Auf diesem Server antworte ich privat. Mit der Schaltfläche siehst du die Antwort.",
    showMe: "Antwort zeigen",
    sharedBy: (mention) => `Geteilt von ${mention}`,
    stopping: "Ich werde gerade neu gestartet. Frag in einer Minute noch einmal.",
    slower:
      "Du fragst schneller, als ich antworten darf. Bitte warte auf die Antworten, die noch ausstehen, und frag dann weiter.",
  },
  userErrors: {
    noCommand: (name) => `Einen Befehl „${name}“ gibt es nicht. /hilfe zeigt, was man fragen kann.`,
    halfCommand: (names) =>
      `Das ist nur der Anfang eines Befehls. Es gibt: ${names.map((name) => `/${name}`).join(", ")}.`,
    ownersOnly: "Das dürfen nur die, die diesen Server verwalten.",
    librariansOnly: "Das dürfen nur die, die sich um die Bibliothek dieses Servers kümmern.",
    askersOnly: "Auf diesem Server dürfen nur manche Rollen mich fragen; du hast keine davon.",
    otherChannel: (links) => `Auf diesem Server antworte ich nur in ${list(links)}.`,
    noWords: (typed) =>
      `Hinter diesem Befehl steht nichts; angegeben ist „${typed}“. Um etwas zu fragen, lass den Befehl weg.`,
    missing: (option) => `„${option}“ fehlt. Bitte gib es an und versuch es noch einmal.`,
    noOption: (typed, meant) =>
      `„${typed}:“ ist keine Option dieses Befehls. Meintest du „${meant}:“? Wenn nicht, setze ein Leerzeichen vor den Doppelpunkt.`,
    notWhole: (option, min, max, typed) =>
      `„${option}“ ist eine ganze Zahl von ${min} bis ${max}; „${typed}“ ist keine.`,
    notOneOf: (option, values, typed) =>
      `„${option}“ ist eines von: ${values.join("; ")}. „${typed}“ ist keines davon.`,
    notYesNo: (option, typed) => `„${option}“ ist ja oder nein; „${typed}“ ist keines von beiden.`,
    noChannel: (option, typed) =>
      `„${option}“ ist ein Kanal dieses Servers, aus seiner Liste gewählt; „${typed}“ ist keiner.`,
    noRole: (option, typed) =>
      `„${option}“ ist eine Rolle dieses Servers, aus ihrer Liste gewählt; „${typed}“ ist keine.`,
    noChoice: (offered) =>
      offered
        ? `Zur Wahl steht 1 bis ${offered}. Eine Frage stell in einem Satz.`
        : "Es gibt nichts zu wählen. Eine Frage stell in einem Satz.",
    notADay: (option) => `„${option}“ ist ein Tag wie 4.11.2026, ein Monat wie 2026-11 oder ein Jahr.`,
  },
  databaseAway:
    "Ich erreiche gerade nicht, was ich aufbewahre. Es ist nichts verloren; bitte versuch es in einer Minute noch einmal.",
  trouble: (id) =>
    `Bei mir ist etwas schiefgegangen. Es ist als ${id} notiert; bitte versuch es gleich noch einmal.`,
};
