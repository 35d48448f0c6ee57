/**
 * What the reading of a file or a page says was wrong, in German: sentence by sentence, `{}` for what differs. The reading
 * itself speaks English, to the operator; here are the sentences that an owner meets in Discord. One that is not here stays.
 */
const SENTENCES: readonly (readonly [english: string, german: string])[] = [
  ["It is empty.", "Sie ist leer."],
  ["There is no text in it.", "Es steht kein Text darin."],
  ["There is no row in it.", "Es steht keine Zeile darin."],
  [
    "It is not a text: there is a NUL character in line {}.",
    "Sie ist kein Text: In Zeile {} steht ein NUL-Zeichen.",
  ],
  ["There is a NUL character in its text.", "In ihrem Text steht ein NUL-Zeichen."],
  [
    "It is not a text, or in an encoding that is not known.",
    "Sie ist kein Text, oder in einer Kodierung, die ich nicht kenne.",
  ],
  ["Files of this kind are not read.", "Dateien dieser Art lese ich nicht."],
  ["It is too long for one article.", "Sie ist zu lang für einen Artikel."],
  ["It has {}; at most {} are read.", "Sie hat {}; gelesen werden höchstens {}."],
  ["It is locked with a password.", "Sie ist mit einem Kennwort verschlossen."],
  ["It holds pictures of pages, and no text.", "Sie enthält Bilder von Seiten und keinen Text."],
  ["It is damaged, or a part of it is missing: {}.", "Sie ist beschädigt, oder ein Teil fehlt ({})."],
  ["It is damaged, or a part of it is missing.", "Sie ist beschädigt, oder ein Teil fehlt."],
  [
    "It is damaged, or something else than its name says: {}.",
    "Sie ist beschädigt, oder etwas anderes, als ihr Name sagt.",
  ],
  ["Unpacked it has more than {} or {} parts.", "Ausgepackt hat sie mehr als {} oder {} Teile."],
  ["Reading it was ended after {} seconds.", "Das Lesen wurde nach {} Sekunden abgebrochen."],
  [
    "Reading it was ended because it took more than {} of memory.",
    "Das Lesen wurde abgebrochen, weil es mehr als {} Speicher brauchte.",
  ],
  ["It could not be read: {}.", "Sie ließ sich nicht lesen ({})."],
  ["It could not be read.", "Sie ließ sich nicht lesen."],
  [
    "Page {} holds a picture only; its text is not read.",
    "Seite {} enthält nur ein Bild; ihr Text wird nicht gelesen.",
  ],
  [
    "Pages {} hold pictures only; their text is not read.",
    "Die Seiten {} enthalten nur Bilder; ihr Text wird nicht gelesen.",
  ],
  [
    "What is hidden in it (sheets, rows, columns) is not read.",
    "Was darin ausgeblendet ist (Blätter, Zeilen, Spalten), wird nicht gelesen.",
  ],
  [
    "Show it, and save it again, if it is to be read.",
    "Soll es gelesen werden, bitte einblenden und neu speichern.",
  ],
  [
    "It has formulas whose results were not saved; they are not read.",
    "Sie hat Formeln, deren Ergebnisse nicht mitgespeichert sind; die werden nicht gelesen.",
  ],
  [
    "Open it in a program for tables and save it again.",
    "Bitte in einem Tabellenprogramm öffnen und neu speichern.",
  ],
  [
    "The page asks for a subscription: it may be only the beginning of its article.",
    "Die Seite verlangt ein Abonnement: Vielleicht ist es nur der Anfang ihres Artikels.",
  ],
  [
    "Save it from a browser in which the whole article is shown, if it matters.",
    "Kommt es darauf an, bitte aus einem Browser speichern, der den ganzen Artikel zeigt.",
  ],
  [
    "What is quoted in a quoted mail is not read.",
    "Was in einer zitierten Mail zitiert ist, wird nicht gelesen.",
  ],
  ["Save that mail too, if it is to be read.", "Soll es gelesen werden, bitte auch jene Mail speichern."],
  ["What is attached to it is not read: {}.", "Was angehängt ist, wird nicht gelesen ({})."],
  [
    "Save it as a file of its own, if it is to be read.",
    "Soll es gelesen werden, bitte als eigene Datei speichern.",
  ],
  ["Hidden slides are not read.", "Ausgeblendete Folien werden nicht gelesen."],
  [
    "Show them, and save it again, if they are to be read.",
    "Sollen sie gelesen werden, bitte einblenden und neu speichern.",
  ],
  ["It is read as {}.", "Sie wird als {} gelesen."],
  ["These are no subtitles: {}.", "Das sind keine Untertitel ({})."],
  ["The front matter is not YAML: {}.", "Der Kopf ist kein YAML ({})."],
  ['"{}" is {}, which is not {}.', "„{}“ ist {}, und nicht {}."],
  ["There are {} more problems like these in it.", "Darin gibt es {} weitere Stellen dieser Art."],
  [
    'Another article has the id "{}", so this one is "{}".',
    "Ein anderer Artikel hat die Kennung „{}“; dieser heißt „{}“.",
  ],
  ["Put an article in it, or remove it.", "Bitte eine mit einem Artikel nehmen."],
  ["Put rows in it, or remove it.", "Bitte eine mit Zeilen nehmen."],
  ["Save it again as UTF-8.", "Bitte als UTF-8 speichern."],
  [
    'Save it again as UTF-8 (in most editors: "Save as", then the encoding).',
    "Bitte als UTF-8 speichern (meist unter „Speichern unter“, dann die Kodierung).",
  ],
  [
    "Where letters look wrong, save it again as UTF-8.",
    "Sehen Buchstaben falsch aus, bitte als UTF-8 speichern.",
  ],
  ["Remove it.", "Bitte entfernen."],
  [
    "These are: text (.txt, .md), PDF, Word (.docx, .odt), spreadsheets (.xlsx, .ods), slides (.pptx, .odp), e-books (.epub), web pages (.html, .mhtml), e-mails (.eml), subtitles (.srt, .vtt), tables (.csv, .tsv), collections (.json, .jsonl).",
    "Ich lese: Text (.txt, .md), PDF, Word (.docx, .odt), Tabellen (.xlsx, .ods, .csv, .tsv), Folien (.pptx, .odp), E-Books (.epub), Webseiten (.html, .mhtml), E-Mails (.eml), Untertitel (.srt, .vtt), Sammlungen (.json, .jsonl).",
  ],
  ["Save it as one of them, or move it elsewhere.", "Bitte als eines davon speichern."],
  ["Divide it into several.", "Bitte auf mehrere verteilen."],
  ["Save it without one.", "Bitte ohne Kennwort speichern."],
  [
    "Have its text recognised (OCR), and save it with that text.",
    "Bitte den Text erkennen lassen (OCR) und mit ihm speichern.",
  ],
  [
    "Have its text recognised (OCR) if it matters.",
    "Bitte den Text erkennen lassen (OCR), wenn es darauf ankommt.",
  ],
  [
    "Open it in the program it comes from and save it again, or fetch it once more.",
    "Bitte in dem Programm öffnen, aus dem sie kommt, und neu speichern, oder noch einmal herunterladen.",
  ],
  [
    "If it is something else, give it the ending of what it is.",
    "Ist sie etwas anderes, braucht sie die Endung davon.",
  ],
  ["Save its text as a file of its own.", "Bitte ihren Text als eigene Datei speichern."],
  [
    "Divide it, or save its text as a file of its own.",
    "Bitte verteilen, oder ihren Text als eigene Datei speichern.",
  ],
  [
    "Where the machine was only busy, save it anew: then it is read again.",
    "War nur der Rechner ausgelastet, bitte neu speichern: Dann wird sie noch einmal gelesen.",
  ],
  ["Save them again as .srt or .vtt.", "Bitte als .srt oder .vtt speichern."],
  ["Mend the first ones, and look again.", "Bitte die ersten beheben und noch einmal nachsehen."],
  ["Give it an id of its own.", "Bitte eine eigene Kennung geben."],
  ["That is no address of the web.", "Das ist keine Adresse im Web."],
  ['It begins with "https://" or "http://".', "Sie beginnt mit „https://“ oder „http://“."],
  ["That address is in a private network.", "Diese Adresse liegt in einem privaten Netz."],
  ["Name a page of the public web.", "Bitte eine Seite des öffentlichen Webs nennen."],
  ["It leads elsewhere more than five times.", "Sie führt mehr als fünfmal woandershin."],
  ["Name the page itself.", "Bitte die Seite selbst nennen."],
  ["The site answers with {}.", "Die Seite antwortet mit {}."],
  [
    "It is not open to everybody: save it in your browser and add the file.",
    "Sie ist nicht für alle offen: Bitte im Browser speichern und die Datei aufnehmen.",
  ],
  ["Check the address.", "Bitte die Adresse prüfen."],
  ["Try again later.", "Bitte später noch einmal."],
  ["It is {}, which is not read.", "Sie ist {}, und das lese ich nicht."],
  ["Name a page, a PDF or a text.", "Bitte eine Seite, ein PDF oder einen Text nennen."],
  ["It took longer than {} seconds.", "Es dauerte länger als {} Sekunden."],
  ["There is no such site.", "Eine solche Seite gibt es nicht."],
  ["The name of the site could not be looked up.", "Der Name der Seite ließ sich nicht auflösen."],
  ["The site does not answer.", "Die Seite antwortet nicht."],
  ["The site broke off.", "Die Seite brach ab."],
  ["It could not be fetched: {}.", "Sie ließ sich nicht holen ({})."],
  ["Check the address and the connection.", "Bitte Adresse und Verbindung prüfen."],
  ["It has more than {} MB.", "Sie hat mehr als {} MB."],
  ["Save it to a file and divide it.", "Bitte als Datei speichern und verteilen."],
  [
    "The site does not say whether its pages may be fetched: its robots.txt answers with {}.",
    "Die Seite sagt nicht, ob man sie abrufen darf: Ihre robots.txt antwortet mit {}.",
  ],
  [
    "Try again later, or save the page in your browser and add the file.",
    "Bitte später noch einmal, oder im Browser speichern und die Datei aufnehmen.",
  ],
  [
    "The site's robots.txt asks programs not to fetch this page.",
    "Die robots.txt der Seite bittet Programme, sie nicht abzurufen.",
  ],
  ["Save the page in your browser and add the file.", "Bitte im Browser speichern und die Datei aufnehmen."],
];

/** What a library says of a file may be several sentences; it stands before what to do. */
const DETAILED = SENTENCES.filter(([english]) => english.endsWith(": {}.")).flatMap(([english, german]) =>
  SENTENCES.filter(([next]) => next.startsWith("Open it in the program")).map(
    ([next, then]) => [`${english} ${next}`, `${german} ${then}`] as const,
  ),
);

const patterns = [...DETAILED, ...SENTENCES]
  .map(
    ([english, german]) =>
      [
        new RegExp(
          `^${english.replace(/[.*+?^$()|[\]\\]/gu, "\\$&").replaceAll("{}", "(.+?)")}(?=\\s|$)`,
          "u",
        ),
        german,
      ] as const,
  )
  .toSorted(([a], [b]) => b.source.length - a.source.length);

/** One or several sentences, each in German where it is known. */
export function inGerman(sentences: string): string {
  const rest = sentences.trim();
  if (!rest) return "";
  for (const [pattern, german] of patterns) {
    const match = pattern.exec(rest);
    if (!match) continue;
    let at = 0;
    const said = german.replace(/\{\}/gu, () => match[++at] ?? "");
    return `${said} ${inGerman(rest.slice(match[0].length))}`.trim();
  }
  const [first = rest] = /^.+?[.!?](?=\s)/su.exec(rest) ?? [];
  return `${first} ${inGerman(rest.slice(first.length))}`.trim();
}
