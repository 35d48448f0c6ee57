/** German lines about a server's own articles. */
import type { CommandWords } from "../shape.ts";
import { some } from "./phrases.ts";
import { inGerman } from "./problems.ts";

const files = (n: number) => some(n, "Datei", "Dateien");
const quotations = (n: number) => some(n, "Zitat", "Zitate");
const article = { name: "artikel", summary: "Welcher: Titel oder Datei" };
const file = {
  name: "datei",
  summary: "PDF, Word-Datei, Tabelle, Folien, E-Book, Webseite, Untertitel, Text oder Sammlung",
};
const link = { name: "adresse", summary: "Die Adresse einer Seite oder eines PDF" };

export const libraryCommands = {
  library: { name: "bibliothek", summary: "Die eigenen Artikel dieses Servers", options: {} },
  "library add": {
    name: "bibliothek neu",
    summary: "Einen Artikel aufnehmen: eine Datei oder einen Link",
    options: { file, link },
  },
  "library list": {
    name: "bibliothek liste",
    summary: "Die eigenen Artikel dieses Servers, die neuesten zuerst",
    options: {},
  },
  "library details": {
    name: "bibliothek angaben",
    summary: "Sagen, wie ein Artikel heißt, von wem er ist und wann er erschien",
    options: { article },
  },
  "library replace": {
    name: "bibliothek ersetzen",
    summary: "Eine neuere Fassung an die Stelle eines Artikels setzen",
    options: { article, file, link },
  },
  "library remove": {
    name: "bibliothek entfernen",
    summary: "Einen Artikel wegnehmen; einen Tag lang lässt er sich zurückholen",
    options: { article },
  },
  "library collection": {
    name: "bibliothek teil",
    summary: "Einen Artikel in einen Teil der Bibliothek stellen, auf den Kanäle beschränkt werden können",
    options: { article, name: { name: "teil", summary: "Wie der Teil heißt; leer: in keinen" } },
  },
  "library person": {
    name: "bibliothek person",
    summary: "Zwei Namen einer Person: Suche und Zitate nehmen sie von da an als einen",
    options: {
      name: { name: "person", summary: "Der Name, unter dem sie geführt wird" },
      also: { name: "auch", summary: "Wie sie noch heißt" },
    },
  },
  "library corrections": {
    name: "bibliothek berichtigungen",
    summary: "Was hier berichtigt wurde, zum Ansehen und Zurücknehmen",
    options: {},
  },
  "library export": {
    name: "bibliothek ausgeben",
    summary: "Alles, was dieser Server aufgenommen hat, als Datei",
    options: {},
  },
  "library forget": {
    name: "bibliothek vergessen",
    summary: "Alle eigenen Artikel dieses Servers endgültig löschen",
    options: {},
  },
} satisfies Record<string, CommandWords>;

export const library = {
  noServer: "Artikel gehören zu einem Server. Bitte dort aufrufen.",
  notKept:
    "Ich kann keine Artikel behalten: Wo ich sie ablege, lässt sich gerade nichts schreiben. Wer mich betreibt, findet den Grund im Protokoll.",
  nothingGiven:
    "Bitte eine Datei oder einen Link geben: Die Datei kommt in die Option „datei“, der Link in „adresse“.",
  missing: {
    elsewhere:
      "Diese Datei liegt nicht bei Discord, also hole ich sie nicht. Bitte über die Option „datei“ hochladen.",
    large: "Diese Datei ist größer, als ich annehme.",
    lost: "Die Datei kam nicht an: Discord hat sie nicht herausgegeben. Bitte noch einmal versuchen.",
  },
  fetching: (link: string) => `Ich hole ${link} …`,
  reading: (name: string) => `Ich lese „${name}“ …`,
  readingPage: (name: string, page: number, pages: number) =>
    `Ich lese „${name}“: Seite ${page} von ${pages} …`,
  lookingThrough: (name: string) => `Ich suche in „${name}“, wer was sagt …`,
  added: (title: string) => `Aufgenommen: „${title}“`,
  replaced: (title: string) => `Ersetzt: „${title}“`,
  described: (title: string) => `Geändert: „${title}“`,
  addedMany: (n: number) => `Aufgenommen: ${n} Artikel`,
  read: (paragraphs: number, quoted: number, speakers: number) =>
    `Gelesen: ${some(paragraphs, "Absatz", "Absätze")}, ${quotations(quoted)}${quoted ? ` von ${some(speakers, "Person", "Personen")}` : ""}.`,
  said: (name: string, value: string) => `${name}: ${value}`,
  unsaid: (names: readonly string[]) =>
    `Nicht angegeben: ${names.join(", ")}. „Angaben …“ ergänzt es, damit die Belege es nennen.`,
  misread: (field: string, typed: string) =>
    field === "url"
      ? `„${typed}“ ist keine Adresse, die ich nehmen kann. Sie beginnt mit „https://“ oder „http://“ und hat keine Leerzeichen.`
      : `„${typed}“ ist kein Tag, den ich lesen kann, etwa 4.11.2026 oder 4. November 2026.`,
  fields: {
    title: "Titel",
    author: "Verfasser",
    publisher: "Herausgeber",
    published: "Datum, z. B. 4.11.2026",
    url: "Adresse, z. B. https://example.org/seite",
  },
  details: "Angaben …",
  open: "Öffnen",
  undo: "Rückgängig",
  save: "Sichern",
  problem: (where: string | null, what: string, fix: string) =>
    `${where === null ? "" : `${where} – `}${inGerman(`${what} ${fix}`)}`,
  notFetched: (what: string, fix: string) => inGerman(`${what} ${fix}`),
  unreadable: (name: string) => `„${name}“ ließ sich nicht lesen, und nichts wurde aufgenommen.`,
  same: (name: string, file: string) =>
    `„${name}“ ist schon da${name === file ? "" : `, als „${file}“`}: Nichts wurde aufgenommen.`,
  full: (articles: number, megabytes: number) =>
    `Die Bibliothek dieses Servers ist voll: Sie fasst höchstens ${files(articles)} und ${megabytes} MB. Bitte zuerst mit /bibliothek entfernen Platz schaffen.`,
  often: (n: number) => `Das war die ${n}. Aufnahme in einer Stunde. Bitte etwas später noch einmal.`,
  list: (n: number, size: string) =>
    n === 0
      ? "Dieser Server hat keine eigenen Artikel. /bibliothek neu nimmt einen auf."
      : `${files(n)} dieses Servers, ${size}`,
  line: (title: string, name: string, articles: number, quoted: number) =>
    `${title}${title === name ? "" : ` (${name})`}: ${
      articles === 0
        ? "wird gelesen"
        : `${articles === 1 ? "" : `${articles} Artikel, `}${quotations(quoted)}`
    }`,
  inCollection: (name: string) => `im Teil „${name}“`,
  common: (served: boolean) =>
    served
      ? "Die gemeinsamen Artikel werden hier auch befragt."
      : "Die gemeinsamen Artikel werden hier nicht befragt.",
  none: (typed: string) => `Dieser Server hat keinen Artikel „${typed}“.`,
  several: (title: string, files: readonly string[], n: number) =>
    `${n} Dateien haben einen Artikel „${title}“. Nenne eine mit ihrem Namen: ${files.join(", ")}${n > files.length ? ", …" : ""}`,
  see: "/bibliothek liste zeigt, welche er hat.",
  reallyRemove: (title: string) => `„${title}“ wegnehmen? Einen Tag lang lässt er sich zurückholen.`,
  yesRemove: "Ja, wegnehmen",
  removed: (title: string) => `Weggenommen: „${title}“`,
  restored: (title: string) => `Wieder da: „${title}“`,
  tooLate: "Es ist nicht mehr da: Weggenommenes liegt einen Tag bereit.",
  inPart: (title: string, name: string) => `„${title}“ steht jetzt im Teil „${name}“.`,
  inNoPart: (title: string) => `„${title}“ steht jetzt in keinem Teil.`,
  exported: (n: number) =>
    n === 0
      ? "Es gibt nichts auszugeben."
      : `Alles, was dieser Server aufgenommen hat, mit Texten, Angaben und Berichtigungen: ${files(n)}`,
  exportedPart: (part: number, parts: number) => `Teil ${part} von ${parts}`,
  reallyForget: (n: number, corrections: number) =>
    n + corrections === 0
      ? "Dieser Server hat nichts Eigenes zu löschen."
      : `${n ? `${files(n)} mit allen` : "Alle"} Berichtigungen endgültig löschen? /bibliothek ausgeben gibt zuvor eine Kopie.`,
  yesForget: "Ja, alles löschen",
  cutOff:
    "Ich werde neu gestartet und hatte es noch nicht zu Ende gelesen. Es ist aufgehoben: Sobald ich zurück bin, lese ich es, und /bibliothek liste zeigt es.",
  justForgotten: "Die eigenen Artikel des Servers wurden eben gelöscht. Bitte noch einmal fragen.",
  forgotten: (n: number, size: string) =>
    `Endgültig gelöscht: ${n ? `${files(n)} mit allem, was daraus gelesen wurde` : "alle Berichtigungen"}, ${size}. Nichts davon ist bei mir geblieben.`,
  speakerForm: "Wer hat das gesagt?",
  speakerName: "Name; leer: nicht genannt; oder: kein Zitat",
  speakerTitle: "Amt, etwa „Bürgermeisterin“",
  putRight: "Berichtigen …",
  itIsRight: "Es stimmt",
  corrected: (name: string) => `Von jetzt an gelten diese Worte hier als Worte von ${name}.`,
  correctedNobody: "Von jetzt an haben diese Worte hier keinen genannten Sprecher.",
  correctedNone: "Von jetzt an ist das hier kein Zitat, sondern ein Satz wie andere.",
  firstOf: (n: number) =>
    `Die Nachricht hat ${n} Dateien; das ist die erste. /bibliothek neu nimmt die anderen auf.`,
  ofABot:
    "Diese Nachricht schrieb ein Programm, das nicht zustimmen kann. Als Datei nimmt sie /bibliothek neu auf.",
  noPart: (name: string, parts: readonly string[]) =>
    parts.length
      ? `Die Bibliothek hat keinen Teil „${name}“; es gibt: ${parts.join(", ")}.`
      : `Die Bibliothek hat keinen Teil „${name}“. /bibliothek teil stellt Artikel in einen.`,
  alsoCalled: (name: string, also: string) => `Von jetzt an heißt ${name} hier auch ${also}.`,
  areOne: (name: string, also: string) => `Von jetzt an sind ${name} und ${also} hier eine Person: ${name}.`,
  twoAgain: (name: string, also: string) => `${name} und ${also} sind wieder zwei Namen.`,
  inAll: (name: string, n: number) => `Von ${name} gibt es jetzt ${quotations(n)}.`,
  oneName: (name: string) => `„${name}“ ist schon ein Name. Bitte in „auch“ einen anderen nennen.`,
  nobodyIs: (name: string, also: string) =>
    `Niemand heißt in den Artikeln „${name}“ oder „${also}“. /sprecher nennt, wer zitiert wird.`,
  putRightHere: (passages: number, people: number) =>
    passages + people === 0
      ? "Hier wurde nichts berichtigt. Das tun „Falscher Sprecher?“ unter einem Zitat und /bibliothek person."
      : `Hier berichtigt: ${some(passages, "Stelle", "Stellen")}, ${some(people, "Person", "Personen")}`,
  alsoCalledLine: (name: string, also: readonly string[]) => `${name} heißt auch ${also.join(", ")}`,
  passageGone: (id: string) => `${id} steht nicht mehr in den Artikeln.`,
  apart: (name: string) => `Rückgängig: ${name}`,
  tooShort: (n: number) =>
    `Eine Nachricht wird zum Artikel, wenn sie eine Datei, einen Link oder mindestens ${n} Zeichen hat.`,
  mayI: (name: string) => `${name}: Darf diese Nachricht ein Artikel der Bibliothek dieses Servers werden?`,
  whatFor:
    "Dann kann sie hier jeder finden und zitieren, mit Namen und Datum. Wer sie schrieb, kann sie wieder wegnehmen.",
  somebody: "An die Verfasserin oder den Verfasser",
  agree: "Ich habe sie geschrieben und bin einverstanden",
  askedLongAgo:
    "Diese Frage ist eine Woche alt oder wurde beantwortet. Bitte im Menü der Nachricht noch einmal stellen.",
  notYours: "Das kann nur, wer die Nachricht geschrieben hat.",
  withdraw: "Wegnehmen",
  takenAway: "Der Artikel ist schon weggenommen.",
  struck: "Von der Liste gestrichen.",
  back: "Wieder wie zuvor.",
};
