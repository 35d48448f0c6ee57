/** Was gefunden wurde, und was nicht. */
import type { Wording } from "../en.ts";
import { amid, atHead } from "../names-in-sentence.ts";
import { some, list, quoted, IN, ofAll, name, material, of, on, known, toKnown, whose } from "./phrases.ts";

export const answers: Pick<Wording, "ask" | "shown" | "quote" | "whoSaid" | "speakers" | "passage" | "why"> =
  {
    ask: {
      found: (question, within) =>
        `${material(within)} ${within === "articles" ? "beantworten" : "beantwortet"} „${question}“`,
      may: (question) => `Das kommt „${question}“ am nächsten; vielleicht beantwortet es die Frage nicht`,
      notFound: (question, within) =>
        `${material(within)} ${within === "articles" ? "sagen" : "sagt"} dazu nichts: „${question}“`,
      cut: (characters) =>
        `Die Frage ist lang: Ich habe gesucht, was ihre ersten ${characters} Zeichen fragen.`,
      empty: "In dieser Frage steht kein Wort, nach dem ich suchen könnte. Frag in einem Satz, zum Beispiel:",
      example: (speaker) => `Was hat ${speaker} gesagt?`,
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
      nearest: "Diese Stellen kommen der Frage am nächsten. Eine Antwort sehe ich darin nicht.",
      notAnAnswer: "Nahe dran, aber ich sehe keine Antwort darin.",
      showNearest: "Nächstliegende Stellen zeigen",
      quotesOf: (speaker) => `Was ${amid(speaker)} gesagt hat`,
    },
    shown: {
      dates: "de",
      marks: ["„", "“", "‚", "‘"],
      paragraph: (n) => `Absatz ${n}`,
      page: (n: number) => `Seite ${n}`,
      row: (n: number) => `Zeile ${n}`,
      slide: (n: number) => `Folie ${n}`,
      slideNotes: (n: number) => `Folie ${n}, Notizen`,
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
      unread: (typed, n) =>
        `„${typed}“ steht bei ${n === 1 ? "diesem Zitat" : "diesen Zitaten"}: Wessen Worte es sind, lese ich nur im Englischen.`,
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
      other: (speaker, named) => `Nicht ${amid(named)}: Diese Worte gelten als die von ${toKnown(speaker)}.`,
      several: (speakers, inSeveral) =>
        `Nicht die Worte einer Person: ${inSeveral ? "In den Artikeln" : "Im Artikel"} sind sie ${list(speakers.map((who) => `teils von ${toKnown(who)}`))}.`,
      indirect: "Im Material, aber wiedergegeben: Niemandem werden sie als Wortlaut zugeschrieben.",
      indirectOf: (speaker) => `So wird ${amid(speaker)} wiedergegeben, nicht im Wortlaut.`,
      opposite: (speaker) =>
        `Das Gegenteil dessen, was ${speaker ? `${amid(speaker)} laut Quelle sagt` : "die Quelle sagt"}: Ein „nicht“ oder „kein“ macht den Unterschied.`,
      told: {
        stance: (speaker) => `Nur eine Haltung von ${toKnown(speaker)}, in den Worten des Reporters.`,
        denied: (speaker) => `Das Gegenteil: Laut Quelle bestreitet ${known(speaker)} das oder warnt davor.`,
        "not-said": (speaker) => `Laut Quelle hat ${known(speaker)} das nicht gesagt.`,
        supposed: (speaker) =>
          `Die Quelle nimmt es nur an: Sie sagt nicht, dass ${known(speaker)} das gesagt hat.`,
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
      speakersUnread: "Sprecher werden nur im Englischen gelesen, deshalb habe ich nur die Worte geprüft.",
      notQuoted: (speakers) =>
        `${list(atHead(speakers))} ${speakers.length === 1 ? "wird" : "werden"} im Material genannt, aber nicht zitiert, deshalb habe ich nur die Worte geprüft.`,
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
  };
