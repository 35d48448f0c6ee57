/** Deutsch. */
import type { Wording } from "./en.ts";
import type { Within } from "./shape.ts";
import { inGerman } from "./de/problems.ts";
import { amid, atHead } from "./amid.ts";
import { library, libraryCommands } from "./de/library.ts";

const some = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const list = (words: readonly string[]) => new Intl.ListFormat("de", { type: "conjunction" }).format(words);
const quoted = (words: readonly string[]) => list(words.map((word) => `„${word}“`));
const languageName = (code: string) => new Intl.DisplayNames("de", { type: "language" }).of(code) ?? code;
const IN = { all: "im Material", article: "in diesem Artikel", articles: "in diesen Artikeln" } as const;
const ofAll = (within: Within) =>
  within === "article" ? "Dieser Artikel" : within === "articles" ? "Diese Artikel" : "Die Artikel";
const name = (within: Within) => `${ofAll(within)} ${within === "article" ? "nennt" : "nennen"}`;
const material = (within: Within) => (within === "all" ? "Das Material" : ofAll(within));
const of = (speakers: readonly string[]) => (speakers.length ? ` von ${list(speakers.map(amid))}` : "");
const on = (about: string | undefined) => (about ? ` zu „${about}“` : "");

const whose = (read: boolean) =>
  read ? "der Artikel sagt nicht, von wem sie sind" : "Sprecher werden nur im Englischen gelesen";

const source = { name: "artikel", summary: "Nur in diesem Artikel" };
const priv = { name: "privat", summary: "Die Antwort nur dir zeigen" };
const publisher = { name: "quelle", summary: "Nur von dieser Zeitung oder Agentur" };
const since = { name: "seit", summary: "Nur ab diesem Tag, z. B. 2026-11-04" };
const until = { name: "bis", summary: "Nur bis zu diesem Tag, z. B. 2026-11-30" };

export const de: Wording = {
  commands: {
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
  },
  ask: {
    found: (question, within) =>
      `${material(within)} ${within === "articles" ? "beantworten" : "beantwortet"} „${question}“`,
    may: (question) => `Das kommt „${question}“ am nächsten; vielleicht beantwortet es die Frage nicht`,
    notFound: (question, within) =>
      `${material(within)} ${within === "articles" ? "sagen" : "sagt"} dazu nichts: „${question}“`,
    empty: "In dieser Frage steht kein Wort, nach dem ich suchen könnte. Frag in einem Satz, zum Beispiel:",
    looked: (words, articles) =>
      `Ich habe in ${some(articles, "Artikel", "Artikeln")} nach ${quoted(words)} gesucht.`,
    unknown: (words, within) =>
      `${quoted(words)} ${words.length === 1 ? "kommt" : "kommen"} ${IN[within]} nicht vor.`,
    repaired: (typed, read) => `„${typed}“ habe ich als „${read}“ gelesen.`,
    notSaid: (speakers) =>
      `${list(atHead(speakers))} ${speakers.length === 1 ? "wird" : "werden"} zitiert, aber dazu habe ich nichts gefunden.`,
    notQuoted: (speakers, within) =>
      `${list(atHead(speakers))} ${speakers.length === 1 ? "wird" : "werden"} genannt, aber ${IN[within]} nicht zitiert.`,
    lacks: {
      age: (topic, within) => `${name(within)} kein Alter für „${topic}“.`,
      money: (topic, within) => `${name(within)} keinen Preis und keine Summe für „${topic}“.`,
      percent: (topic, within) => `${name(within)} keinen Anteil und keinen Prozentsatz für „${topic}“.`,
      date: (topic, within) => `${name(within)} kein Datum und keine Uhrzeit für „${topic}“.`,
      duration: (topic, within) =>
        `${ofAll(within)} ${within === "article" ? "sagt" : "sagen"} nicht, wie lange, zu „${topic}“.`,
      number: (topic, within) => `${name(within)} keine Zahl für „${topic}“.`,
      measure: (topic, within) => `${name(within)} weder Größe noch Entfernung oder Tempo für „${topic}“.`,
    },
    noMatch: "Keine Stelle enthält genug von dem, was du gefragt hast, um eine Antwort zu sein.",
    nearest: "Diese Stellen kommen der Frage am nächsten. Sie beantworten sie nicht.",
    notAnAnswer: "Nahe dran, aber keine Antwort.",
    showNearest: "Nächstliegende Stellen zeigen",
    quotesOf: (speaker) => `Was ${amid(speaker)} gesagt hat`,
  },
  shown: {
    dates: "de",
    marks: ["„", "“", "‚", "‘"],
    paragraph: (n) => `Absatz ${n}`,
    page: (n: number) => `Seite ${n}`,
    row: (n: number) => `Zeile ${n}`,
    chapter: (heading: string) => `Kapitel „${heading}“`,
    time: (clock: string) => `bei ${clock}`,
    direct: "direktes Zitat",
    mixed: "teils im Wortlaut, teils wiedergegeben",
    indirect: "wiedergegeben, nicht im Wortlaut",
    stance: "eine Haltung, nicht im Wortlaut",
    denied: "bestritten",
    "not-said": "laut Quelle nicht gesagt",
    supposed: "nur angenommen, nicht gesagt",
    unstated: "Sprecher nicht genannt",
    unread: "Sprecher nicht gelesen (nicht auf Englisch)",
    probably: (name) => `Wahrscheinlich ${amid(name)}`,
    corrected: "Sprecher vom Eigentümer berichtigt.",
    correctedNone: "Kein Zitat: vom Eigentümer berichtigt.",
    alsoIn: (citations, more) =>
      `Dasselbe steht in: ${citations.join("; ")}${more ? `; und in ${more} weiteren` : ""}.`,
    context: (n) => (n === null ? "Umfeld zeigen" : `Umfeld von ${n} zeigen`),
    doubt: (n) => (n === null ? "Falscher Sprecher?" : `Falscher Sprecher? (${n})`),
    why: (n) => (n === null ? "Warum dieser Sprecher?" : `Warum dieser Sprecher? (${n})`),
    read: (n) => (n === null ? "Im Artikel lesen" : `Im Artikel lesen (${n})`),
  },
  quote: {
    found: (total, speakers, about) => `${some(total, "Zitat", "Zitate")}${of(speakers)}${on(about)}`,
    none: (speakers, about, within) => `Kein Zitat${of(speakers)}${on(about)} ${IN[within]}.`,
    order: "Erst der Wortlaut, dann Wiedergegebenes.",
    noManner: "Es gibt andere; lass „art“ weg, um sie zu sehen.",
    unknownSpeaker: (typed, within) => `Niemand ${IN[within]} heißt „${typed}“.`,
    asTopic: (typed) => `Was über „${typed}“ gesagt wurde`,
    seeSpeakers: "/sprecher zeigt, wer zitiert wird.",
    nothingAsked: "Nenne einen Sprecher, ein Thema oder beides.",
    copies: (n) =>
      n === 1
        ? "Eines mehr steht genauso in einem anderen Artikel, der dabei genannt ist."
        : `${n} weitere stehen genauso in anderen Artikeln, die dabei genannt sind.`,
    shown: (from, to, total) =>
      `${from} bis ${to} von ${total}, neueste Artikel zuerst, in jedem der Wortlaut vor Wiedergegebenem.`,
  },
  whoSaid: {
    exact: (speaker) => `Genau so: Das sind die Worte von ${amid(speaker)}.`,
    exactUnstated: (read) => `Genau so: Diese Worte sind zitiert, aber ${whose(read)}.`,
    near: (speaker) => `Fast: ${amid(speaker)} wird mit anderen Worten zitiert.`,
    nearUnstated: (read) => `Fast: Die Worte sind anders zitiert, und ${whose(read)}.`,
    nearMarks: (speaker) => `Fast: die Worte von ${amid(speaker)}, mit anderen Satzzeichen.`,
    nearMarksUnstated: (read) => `Fast: dieselben Worte mit anderen Satzzeichen, und ${whose(read)}.`,
    nearForm: (speaker) => `Fast: die Worte von ${amid(speaker)}, bis auf eine Kurzform.`,
    nearFormUnstated: (read) => `Fast: dieselben Worte bis auf eine Kurzform, und ${whose(read)}.`,
    other: (speaker, named) => `Nicht ${amid(named)}: Diese Worte gelten als die von ${amid(speaker)}.`,
    indirect: "Im Material, aber wiedergegeben: Niemandem werden sie als Wortlaut zugeschrieben.",
    indirectOf: (speaker) => `So wird ${amid(speaker)} wiedergegeben, nicht im Wortlaut.`,
    opposite: (speaker) =>
      `Das Gegenteil dessen, was ${speaker ? `${amid(speaker)} laut Quelle sagt` : "die Quelle sagt"}: Ein „nicht“ oder „kein“ macht den Unterschied.`,
    told: {
      stance: (speaker) => `Nur eine Haltung von ${amid(speaker)}, in den Worten des Reporters.`,
      denied: (speaker) => `Das Gegenteil: Laut Quelle bestreitet ${amid(speaker)} das oder warnt davor.`,
      "not-said": (speaker) => `Laut Quelle hat ${amid(speaker)} das nicht gesagt.`,
      supposed: (speaker) =>
        `Die Quelle nimmt es nur an: Sie sagt nicht, dass ${amid(speaker)} das gesagt hat.`,
    },
    notFound: "Nicht im Material; das beweist nicht, dass es falsch ist.",
    tooShort:
      "Zu kurz, um es zu prüfen: Solche ein, zwei Wörter stehen in vielen Sätzen. Gib mehr vom Zitat an.",
    nearest: "Am nächsten kommt dies:",
    checked: (words) => `Geprüft: „${words}“`,
    missing: (words) => `Nur in der Quelle: „${words}“`,
    added: (words) => `Nur in deiner Angabe: „${words}“`,
    changed: (source, yours) => `„${source}“ in der Quelle, „${yours}“ in deiner Angabe`,
    marks: "Auch die Satzzeichen weichen ab.",
    form: (source, yours) =>
      `Dasselbe, anders geschrieben: „${source}“ in der Quelle, „${yours}“ in deiner Angabe`,
    unknownSpeaker: (typed) =>
      `Niemand im Material heißt „${typed}“, deshalb habe ich nur die Worte geprüft.`,
    unknownName: "jemandem, den der Artikel nicht nennt",
  },
  speakers: {
    heading: (n, within) =>
      n === 0 ? `Niemand wird ${IN[within]} zitiert.` : `${n} Sprecher, die am häufigsten zitierten zuerst`,
    counts: (direct, mixed, indirect) =>
      [direct && `${direct} direkt`, mixed && `${mixed} gemischt`, indirect && `${indirect} indirekt`]
        .filter(Boolean)
        .join(", "),
    read: (name) => `Was ${amid(name)} gesagt hat`,
  },
  passage: {
    heading: (paragraph, title) => `Absatz ${paragraph} von „${title}“`,
    noParagraph: (paragraph, last) =>
      `Dieser Artikel hat die Absätze 1 bis ${last}; einen Absatz ${paragraph} gibt es nicht.`,
    label: (paragraph) => `Absatz ${paragraph}`,
    cited: (paragraph, sentence) => `Belegt: Absatz ${paragraph}, Satz ${sentence}.`,
    gone: "Diese Stelle gibt es im Material nicht mehr: Der Artikel wurde geändert oder entfernt.",
    up: "Weiter oben",
    down: "Weiter unten",
  },
  why: {
    heading: (speaker) => `Warum ${amid(speaker)}?`,
    unstated: "Der Artikel sagt nicht, wer das gesagt hat.",
    unread: "Wer spricht, lese ich nur im Englischen; die Stelle selbst sagt es vielleicht.",
    title: (title) => `Der Artikel nennt die Rolle „${title}“.`,
    titleCorrected: (title) => `Die Rolle „${title}“ hat der Eigentümer dieses Materials angegeben.`,
    cue: (cue, paragraph) => `„${cue}“ in Absatz ${paragraph} zeigt an, dass etwas gesagt wurde.`,
    mention: (mention, paragraph) => `„${mention}“ in Absatz ${paragraph} sagt, von wem.`,
    link: (mention, paragraph, antecedent, where) =>
      `„${mention}“ in Absatz ${paragraph} ist „${antecedent}“ in Absatz ${where}.`,
    steps: {
      "cue before the quotation": "das Redeverb steht vor dem Zitat",
      "cue after the quotation": "das Redeverb steht nach dem Zitat",
      "cue inside the quotation": "das Redeverb unterbricht das Zitat",
      "cue after the clause": "das Redeverb steht nach dem Gesagten",
      "cue between commas": "das Redeverb steht zwischen Kommas im Gesagten",
      "colon after the cue": "auf das Redeverb folgt ein Doppelpunkt",
      "“that” after the cue": "auf das Redeverb folgt „that“",
      "preposition after the cue": "das Redeverb nimmt das Gesagte mit einer Präposition",
      "clause after the cue": "das Gesagte folgt auf das Redeverb",
      participle: "ein Partizip („saying“, „adding“) setzt die Aussage des Subjekts fort",
      "noun of saying": "ein Substantiv des Sagens („claim“, „promise“) gehört ihnen",
      "“put it” beside the quotation": "„put it“ steht beim Zitat",
      "asked by": "sie werden als Fragende genannt",
      "told to a hearer": "jemand hat es jemandem gesagt",
      "according to": "„according to“ nennt, wer es gesagt hat",
      "quotation marks alone": "nur die Anführungszeichen; Sprecher werden nur im Englischen gelesen",
      "name before a colon": "davor stehen ein Name und ein Doppelpunkt",
      "block quotation":
        "der Artikel hebt die Worte als Zitatblock ab, unter einer Zeile, die sagt, wessen sie sind",
      "speaker’s name before a colon": "in dieser Mitschrift eröffnet der Name den Redebeitrag",
      "headline with a colon": "in der Überschrift stehen davor ein Name und ein Doppelpunkt",
      "name below the quotation": "der Name steht unter dem Zitat",
      "subject of the sentence before": "der Satz davor handelt von ihnen",
      "follow-on quotation": "es setzt das vorige Zitat fort",
      "cue in the next sentence": "der nächste Satz sagt, wer es gesagt hat",
      "cue elsewhere in the sentence": "ein anderer Teil des Satzes sagt, wer spricht",
      "subject of the sentence": "sie sind das Subjekt des Satzes",
      "name in the sentence": "sie sind im Satz genannt",
      "not stated": "der Artikel nennt keinen Sprecher",
      "corrected by the owner": "vom Eigentümer dieses Materials berichtigt",
    },
    sure: (words, speaker) =>
      `Wie sicher: ${words} von 100 solchen Lesarten sind jemandes Worte${speaker === null ? "" : `, ${speaker} von 100 solchen Sprechern stimmen`}.`,
    step: (step) => `Gefunden durch diese Regel: ${step}.`,
    correct: (id) => `Zum Berichtigen nenne diese Stelle in corrections.yaml: ${id}`,
    fact: "Diese Stelle ist kein Zitat, sondern ein eigener Satz des Berichts.",
  },
  sources: {
    noPublisher: (typed: string, known: readonly string[]) =>
      `Kein Artikel von „${typed}“; ${known.length ? `es gibt: ${list(known)}.` : "kein Artikel nennt seine Herkunft."}`,
    noneThen: (first: string | null, last: string | null) =>
      first === null
        ? "Kein Artikel hat ein Datum, also ist keiner aus dieser Zeit."
        : `Kein Artikel aus dieser Zeit; es gibt welche von ${first} bis ${last}.`,
    undated: (n: number) => `Ausgelassen, weil ohne Datum: ${some(n, "Artikel", "Artikel")}.`,
    heading: (n) => `${n} Artikel im Material`,
    counts: (paragraphs, quotes) =>
      `${some(paragraphs, "Absatz", "Absätze")}, ${some(quotes, "Zitat", "Zitate")}`,
    problem: (where, what) => `Nicht gelesen: ${where}: ${inGerman(what)}`,
    none: (typed) => `Einen Artikel „${typed}“ gibt es nicht.`,
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
  room: {
    filters: "Was markiert ist",
    manners: "Wie es gesagt ist",
    speakers: "Wer spricht",
    everyone: "Alle",
    onlyTheirs: "Nur die Absätze damit",
    matching: "%n von %m Zitaten markiert",
    before: "Zurück",
    after: "Weiter",
    paragraph: (paragraph) => `Absatz ${paragraph}`,
    sentence: ", Satz %n",
    evidence: "Warum dieser Sprecher",
    counts: (paragraphs, quotations, speakers) =>
      `${some(paragraphs, "Absatz", "Absätze")}, ${some(quotations, "Zitat", "Zitate")}, ${speakers} Sprecher`,
    otherLanguage:
      "Sprecher werden nur auf Englisch erkannt: Hier sind Zitate allein an ihren Zeichen zu erkennen.",
    find: "Durch Fragen finden",
    findHint: "Was wurde gesagt über …?",
    ask: "Fragen",
    article: "Artikel",
    publisher: "Von",
    date: "Datum",
    paragraphs: "Absätze",
    quotations: "Zitate",
    gone: "Diesen Artikel gibt es nicht: Er wurde geändert oder entfernt.",
    compare: "Sprecher vergleichen",
    compareHow:
      "Nenne zwei oder drei: Was sie gesagt haben, steht dann nebeneinander. Ein Thema grenzt es ein.",
    compared: (speakers, about) =>
      `Was ${list(speakers.map(amid))} gesagt haben${about ? ` über „${about}“` : ""}`,
    follow: "Neue Zitate als RSS",
    timeline: "Wann sie sprachen, als Balken; die Liste darunter sagt dasselbe in Worten",
    narrow: "Eingrenzen",
    anyManner: "jede",
    show: "Zeigen",
    words: "Wörter finden",
    sentences: (n, words) => `${some(n, "Satz", "Sätze")} mit „${words}“`,
    print: "Druckansicht",
    copy: "Mit Quellenangabe kopieren",
    copied: "Kopiert",
    moved:
      "Die Stelle, auf die dieser Link zeigte, steht nicht mehr im Artikel: Sie wurde geändert oder entfernt.",
  },
  entry: {
    heading: "Der Lesesaal",
    why: "Was hier steht, ist nicht für alle.",
    password: "Passwort",
    enter: "Eintreten",
    leave: "Abmelden",
    signIn: "Mit Discord anmelden",
    wrong: "Das ist nicht das Passwort. Bitte versuch es noch einmal.",
    wait: "Von deinem Anschluss kamen zu viele falsche Passwörter. Bitte warte eine Viertelstunde.",
    nothing: "Diesen Artikel gibt es nicht",
    private:
      "Er wurde geändert oder entfernt, oder er ist nicht für alle. Die eigenen Artikel eines Servers öffnet man aus Discord, mit „Im Artikel lesen“ unter einer Antwort.",
    linkEnded:
      "Dieser Link öffnet nichts mehr: Er wurde benutzt, zehn Minuten sind vorbei, oder der Server hat ihn geschlossen. Drück in Discord noch einmal auf „Im Artikel lesen“.",
    signInEnded:
      "Die Anmeldung ist nicht gelungen. Bitte geh zurück zu dem, was du lesen wolltest, und versuch es noch einmal.",
    offline:
      "Der Bot ist gerade nicht mit Discord verbunden, deshalb kann sich niemand anmelden. Bitte versuch es in einer Minute noch einmal.",
    room: "Zum Lesesaal",
    link: "Dein privater Link in den Artikel",
    linkHow:
      "Er gilt einmal, zehn Minuten lang, und hält dir dann die Artikel dieses Servers in jenem Browser einen Tag lang offen. Gib ihn nicht weiter.",
    open: "Artikel öffnen",
    elsewhere: "Dieser Artikel wird hier nicht mit privaten Links gelesen.",
  },
  page: {
    title: "Verbatim – Vorschau",
    skip: "Zum Eingabefeld springen",
    places: "Orte",
    server: "Verbatim-Vorschau",
    channel: "frag-die-artikel",
    otherChannel: "allgemein",
    librarians: "Bibliothekare",
    members: "Mitglieder",
    topic: "Nur dieser Rechner sieht, was hier geschieht.",
    room: "Lesesaal",
    openRoom: "Lies sie im Lesesaal.",
    connect: "Mit Discord verbinden",
    material: (articles, quotes) => `${articles} Artikel, ${some(quotes, "Zitat", "Zitate")}.`,
    welcome: "Willkommen bei Verbatim",
    what: "Stell eine Frage, und die Artikel antworten mit ihren eigenen Worten: jede Stelle genau kopiert, mit Fundort, Sprecher und Art der Rede. Wo sie nichts dazu sagen, erfährst du das.",
    tryOne: "Probier eine davon",
    steps: [
      "Drück im Entwicklerportal von Discord (unten) auf „New Application“ und gib einen Namen ein.",
      "Drück unter „Bot“ auf „Reset Token“ und kopier das Token. Kein „Privileged Intent“ ist nötig.",
      "Schreib DISCORD_TOKEN= und das Token in eine Datei namens .env im Ordner von Verbatim.",
      "Führ npm start noch einmal aus: Es zeigt den Link, der den Bot auf deinen Server einlädt.",
    ],
    conversation: "Unterhaltung",
    suggestions: "Vorschläge",
    message: "Nachricht",
    placeholder: "Stell eine Frage, oder tippe / für Befehle",
    send: "Senden",
    youUsed: "Du hast benutzt:",
    youPressed: "Du hast gedrückt:",
    youAsked: "Du hast gefragt:",
    app: "APP",
    thinking: "Verbatim denkt nach",
    onlyYou: "Nur du kannst das sehen",
    dismiss: "Nachricht verwerfen",
    remove: "Weglassen",
    original: "Original",
    unreachable:
      "Verbatim antwortet nicht. Läuft es noch? Starte es mit npm start und versuch es noch einmal.",
    yes: "ja",
    no: "nein",
  },
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
    collection: (channel: string, part: string) => `In ${channel}: nur der Teil „${part}“.`,
    whichChannel: "In welchem Kanal? Bitte neben „teil“ auch „kanal“ angeben.",
    librarians: (role) =>
      role
        ? `Um die Artikel dieses Servers kümmern sich die, die ihn verwalten, und ${role}.`
        : "Um die Artikel dieses Servers kümmern sich die, die ihn verwalten.",
    askers: (roles) => `Fragen dürfen: ${roles.length ? list(roles) : "alle"}.`,
    everybody: "Alle fragen lassen",
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
  library,
  discord: {
    checkQuote: "Zitat prüfen",
    addToLibrary: "In die Bibliothek",
    askAbout: "Dazu fragen",
    readOn: "Weiterlesen",
    share: "Im Kanal teilen",
    article: (n) => (n === null ? "Beim Verlag" : `Beim Verlag (${n})`),
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
  slips: {
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
    notADay: (option) => `„${option}“ ist ein Tag wie 2026-11-04, ein Monat wie 2026-11 oder ein Jahr.`,
  },
  databaseAway:
    "Ich erreiche gerade nicht, was ich aufbewahre. Es ist nichts verloren; bitte versuch es in einer Minute noch einmal.",
  trouble: (id) =>
    `Bei mir ist etwas schiefgegangen. Es ist als ${id} notiert; bitte versuch es gleich noch einmal.`,
};
