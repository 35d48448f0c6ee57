/** Was wer einen Server führt liest. */
import type { Wording } from "../en.ts";
import { some, list, languageName } from "./phrases.ts";

export const owners: Pick<Wording, "settings" | "gaps" | "usage"> = {
  settings: {
    heading: "So antworte ich auf diesem Server",
    changed: "Geändert. So antworte ich auf diesem Server von nun an:",
    private: (on) =>
      on
        ? "Antworten: nur für die fragende Person sichtbar, sofern sie nichts anderes wünscht."
        : "Antworten: für alle im Kanal sichtbar.",
    channels: (links) => (links.length ? `Kanäle: nur ${list(links)}.` : "Kanäle: alle, die ich sehen kann."),
    passages: (n) => `Eine Antwort zeigt zunächst ${some(n, "Stelle", "Stellen")}.`,
    language: (language) =>
      language === null ? "Sprache: die jeder Person." : `Sprache: ${languageName(language)}.`,
    gaps: (on) =>
      on
        ? "Fragen ohne Antwort: werden für /lücken notiert, ohne wer gefragt hat."
        : "Fragen ohne Antwort: werden nicht notiert.",
    mentions: {
      reply: "Nachrichten, die mich erwähnen: an Ort und Stelle beantwortet.",
      thread: "Nachrichten, die mich erwähnen: in einem Thread beantwortet.",
      private: "Nachrichten, die mich erwähnen: über einen Knopf beantwortet, dem, der ihn drückt.",
      off: "Nachrichten, die mich erwähnen: nicht beantwortet.",
    },
    threadless:
      "In diesem Kanal darf ich keine Threads öffnen („Öffentliche Threads erstellen“, „Nachrichten in Threads senden“): Dort antworte ich an Ort und Stelle.",
    collection: (channel: string, part: string) => `In ${channel}: nur der Teil „${part}“.`,
    whichChannel: "In welchem Kanal? Bitte neben „teil“ auch „kanal“ angeben.",
    librarians: (role) =>
      role
        ? `Um die Artikel dieses Servers kümmern sich die, die ihn verwalten, und ${role}.`
        : "Um die Artikel dieses Servers kümmern sich die, die ihn verwalten.",
    askers: (roles) => `Fragen dürfen: ${roles.length ? list(roles) : "alle"}.`,
    everybody: "Alle fragen lassen",
    managers: "Artikel: nur noch die Verwaltung",
    how: "Jedes davon ändert eine Option von /einstellungen.",
    everywhere: "In allen Kanälen antworten",
    links:
      "Private Links in die eigenen Artikel dieses Servers: Jeder öffnet sie einer Person für einen Tag.",
    close: "Alle privaten Links schließen",
    closed:
      "Geschlossen: Kein privater Link in die Artikel dieses Servers öffnet mehr etwas, und wer gerade las, liest nicht weiter.",
    noServer: "Das gehört zu einem Server und geht nur dort.",
    unread:
      "An das, was ich notiert habe, komme ich gerade nicht heran: Wo ich es ablege, stimmt etwas nicht. Wer mich betreibt, findet den Grund in meinem Protokoll.",
    notKept:
      "Das kann ich nicht behalten: Wo ich so etwas ablege, lässt sich gerade nichts schreiben. Wer mich betreibt, findet den Grund in meinem Protokoll.",
  },
  gaps: {
    heading: (n) =>
      n === 0
        ? "Es ist keine Frage ohne Antwort notiert."
        : `${some(n, "Frage", "Fragen")} ohne Antwort, die häufigsten zuerst`,
    line: (count, question) => `${count}× „${question}“`,
    doubts: (all, shown) =>
      all > shown
        ? `Bei ${some(all, "Stelle", "Stellen")} wird der Sprecher bezweifelt; die am meisten bezweifelten stehen oben.`
        : `Bei ${some(all, "Stelle", "Stellen")} wird der Sprecher bezweifelt.`,
    doubted: (count) => `${count}-mal bezweifelt.`,
    off: "Zurzeit werden keine Fragen notiert; /einstellungen ändert das.",
    privacy: "Wer gefragt hat, wird nie gespeichert.",
    export: "Als Datei holen",
    clear: "Liste leeren",
    file: (n) =>
      n === 0
        ? "Es ist nichts notiert; die Datei ist leer."
        : `Alles, was hier notiert ist: ${some(n, "Zeile", "Zeilen")}`,
    reallyClear: (n) =>
      n === 0
        ? "Es gibt nichts zu leeren."
        : `${some(n, "Notiz", "Notizen")} löschen? Das lässt sich nicht rückgängig machen.`,
    yesClear: "Ja, leeren",
    cleared: "Die Liste ist geleert.",
    noted: "Danke. Es ist für die Verantwortlichen dieses Servers notiert, ohne deinen Namen.",
  },
  usage: {
    heading: (n: number) =>
      n === 0 ? "Noch hat niemand etwas gefragt." : `${some(n, "Frage", "Fragen")} in den letzten 90 Tagen`,
    command: (name: string, answered: number, refused: number) =>
      `/${name}: ${answered} beantwortet, ${refused} ohne Antwort`,
    cited: "Am häufigsten gezeigt:",
    article: (title: string, n: number) => `${title}: ${n}-mal`,
    file: (n: number) => `Zahlen zur Nutzung: ${some(n, "Zeile", "Zeilen")}`,
    privacy:
      "Im Bild ist jede Säule ein Tag, die letzte heute: Blau wurde beantwortet, Orange nicht. Behalten werden nur Zahlen, 90 Tage lang.",
  },
};
