/** Files as a self-hoster may have them: those that hold an article; unreadable-files.ts has the others. */
import { docxOf, epubOf, odtOf, word } from "./made-files.ts";
import { pptxOf, row, shape, xlsxOf } from "./made-office.ts";
import { runningHead, pdfOf } from "./made-pdf.ts";

/** A good file: its content, a question that it alone answers, the words of the answer, and how they are cited. */
export interface Good {
  readonly content: string | Uint8Array;
  readonly ask: string;
  readonly words: string;
  readonly cited: string;
}

export const FILLER =
  "The harbour was quiet that morning, and the fishermen mended their nets beside the old wall.";

const columns = pdfOf((pdf) => {
  for (let page = 1; page <= 3; page++) {
    if (page > 1) pdf.addPage();
    runningHead(pdf, "Yearbook of the harbour", page);
    for (const [column, x] of [60, 310].entries()) {
      const story =
        page === 3 && column === 1 ? "The crane at Pellworm quay lifts nine tons, said Ingrid Falk." : FILLER;
      pdf
        .font("Times-Roman")
        .fontSize(10)
        .text(`${FILLER} ${FILLER} ${FILLER}\n${story}`, x, 90, { width: 225 });
    }
  }
});

const saved = [
  "Snapshot-Content-Location: https://example.org/kites",
  "Subject: Kites over Dunmore",
  "MIME-Version: 1.0",
  'Content-Type: multipart/related; type="text/html"; boundary="xx"',
  "",
  "--xx",
  "Content-Type: text/html",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  `<html><body><p>${FILLER}</p><p>The kites over Dunmore were made of =`,
  "silk.</p></body></html>",
  "--xx--",
].join("\r\n");

const page = `<html lang="en"><head><title>The glacier retreats | Alpine Post</title><meta name="author" content="Jo Reed"><meta property="og:site_name" content="Alpine Post">
</head><body><nav><a href="/">Home</a></nav><article><h1>The glacier retreats</h1>${`<p>${FILLER}</p>`.repeat(4)}<p>The Hornkees glacier lost eleven metres, said Vera Lenz.</p></article><footer>Imprint</footer></body></html>`;

export const good = async (): Promise<Readonly<Record<string, Good>>> => ({
  "plain.txt": {
    content: `${FILLER}\nThe lighthouse keeper owns four goats.`,
    ask: "How many goats does the lighthouse keeper own?",
    words: "four goats",
    cited: "paragraph 2",
  },
  "wide.txt": {
    content: Buffer.from(`\uFEFF${FILLER}\nThe ferry to Borkum carries eighty cyclists.`, "utf16le"),
    ask: "How many cyclists does the ferry to Borkum carry?",
    words: "eighty cyclists",
    cited: "paragraph 2",
  },
  "old.text": {
    content: Buffer.from(`${FILLER}\nThe caf\u00e9 in Tr\u00e9port sells lemon cake.`, "latin1"),
    ask: "What does the café in Tréport sell?",
    words: "café in Tréport",
    cited: "paragraph 2",
  },
  "wrapped.txt": {
    content: `The weavers of Ardmore met on Tuesday in the long hall, and they\ntalked until midnight about the price of wool. The price of the\ndyed wool had doubled, and nobody at the table could say why it\nhad, or whether it would fall again before the end of the summer\nfair, which opens in August.\n`,
    ask: "Where did the weavers of Ardmore meet?",
    words: "in the long hall, and they talked",
    cited: "paragraph 1",
  },
  "notes.md": {
    content: `# Bees\n\n**Otto Brandt** [keeps](https://example.org) forty hives behind the *old* brewery.\n`,
    ask: "Who keeps forty hives behind the old brewery?",
    words: "Otto Brandt keeps forty hives behind the old brewery.",
    cited: "paragraph 2",
  },
  "head.markdown": {
    content: `+++\ntitle = "Clocks: a history"\nauthor = "Jo Reed"\n+++\n\nThe clock in Visby strikes thirteen at noon.\n`,
    ask: "How often does the clock in Visby strike at noon?",
    words: "strikes thirteen",
    cited: "“Clocks: a history”, Jo Reed, paragraph 1",
  },
  "glacier.html": {
    content: page,
    ask: "How much did the Hornkees glacier lose?",
    words: "eleven metres",
    cited: "“The glacier retreats”, Jo Reed, Alpine Post, paragraph 6",
  },
  "menu.htm": {
    content: Buffer.from(
      `<html><head><meta charset="windows-1252"></head><body><h1>Inn</h1><p>The inn at Sch\u00f6nau serves trout on Fridays.</p></body></html>`,
      "latin1",
    ),
    ask: "What does the inn at Schönau serve on Fridays?",
    words: "Schönau serves trout",
    cited: "paragraph 2",
  },
  "kites.mhtml": {
    content: saved,
    ask: "What were the kites over Dunmore made of?",
    words: "made of silk",
    cited: "“Kites over Dunmore”, paragraph 2",
  },
  "yearbook.pdf": {
    content: await columns,
    ask: "What does the crane at Pellworm quay lift?",
    words: "nine tons",
    cited: "page 3",
  },
  "letter.pdf": {
    content: await pdfOf(
      (pdf) => void pdf.text("Dear neighbours, the violin from Cremona was sold for six hundred crowns."),
    ),
    ask: "What was the violin from Cremona sold for?",
    words: "six hundred crowns",
    cited: "page 1, paragraph 1",
  },
  "minutes.docx": {
    content: await docxOf(
      word.p("Minutes", "Title") +
        word.table([
          ["Item", "Cost"],
          ["Gravel for the towpath", "350 crowns"],
        ]) +
        word.p(`${FILLER}{1}`),
      { footnotes: ["The towpath was last mended by Hanna Voss."] },
    ),
    ask: "Who last mended the towpath?",
    words: "Hanna Voss",
    cited: "paragraph 5",
  },
  "harbour fees.xlsx": {
    content: await xlsxOf(
      [
        { name: "Moorings", rows: row(1, ["Boat", "Fee"]) + row(2, ["Pinnace", [1250, 1]]) },
        { name: "Visits", rows: row(1, ["Boat", "Came"]) + row(3, ["Osprey of Lerwick", [45123, 2]]) },
      ],
      { formats: ['#,##0 "crowns"', "14"] },
    ),
    ask: "When did the Osprey of Lerwick come?",
    words: "Boat: Osprey of Lerwick · Came: 2023-07-16",
    cited: "“Harbour fees: Visits”, Ruth Calder, row 3",
  },
  "plan.pptx": {
    content: await pptxOf([
      { shapes: shape("ctrTitle", "The lighthouse plan") },
      {
        shapes: shape("title", "Lamps") + shape(null, FILLER),
        notes: "The spare lamps of Sumburgh are kept in the cellar.",
      },
    ]),
    ask: "Where are the spare lamps of Sumburgh kept?",
    words: "in the cellar",
    cited: "“The lighthouse plan”, slide 2, speaker notes, paragraph 4",
  },
  "essay.odt": {
    content: await odtOf(
      `<text:h>Rye</text:h><text:p>${FILLER}</text:p><text:p>The bakers of Tartu grind rye by hand.</text:p>`,
    ),
    ask: "Who grinds rye by hand?",
    words: "bakers of Tartu",
    cited: "paragraph 3",
  },
  "book.epub": {
    content: await epubOf("Islands", "Mira Sand", [
      ["The sea", `<p>${FILLER}</p>`],
      ["The well", "<p>The well on Fanø is forty feet deep.</p>"],
      ["The road", `<p>${FILLER}</p>`],
    ]),
    ask: "How deep is the well on Fanø?",
    words: "forty feet deep",
    cited: "“Islands”, Mira Sand, chapter “The well”, paragraph 2",
  },
  "talk.srt": {
    content:
      "1\n00:00:01,000 --> 00:00:03,000\nWelcome to the orchard.\n\n2\n00:12:04,000 --> 00:12:07,000\nThe pear tree bears\nfruit every third year.\n",
    ask: "How often does the pear tree bear fruit?",
    words: "pear tree bears fruit every third year",
    cited: "at 0:12:04",
  },
  "film.vtt": {
    content: "WEBVTT\n\n01:00.000 --> 01:04.000\n<v Karin Holm>The sledge dogs eat dried cod.</v>\n",
    ask: "What do the sledge dogs eat?",
    words: "dried cod",
    cited: "at 0:01:00",
  },
  "list.jsonl": {
    content: JSON.stringify({
      id: "tin",
      text: "&quot;The tin mine at Botallack closed,&quot; said Piers Rowe.",
      title: "Tin",
    }),
    ask: "Who said that the tin mine at Botallack closed?",
    words: "“The tin".slice(1),
    cited: "“Tin”, paragraph 1",
  },
  "feed.json": {
    content: JSON.stringify({
      title: "Field Notes",
      items: [{ title: "Moss", content_html: "<p>Peat moss at Emly grows a millimetre a year.</p>" }],
    }),
    ask: "How fast does peat moss at Emly grow?",
    words: "a millimetre a year",
    cited: "“Moss”, Field Notes, paragraph 1",
  },
  "table.csv": {
    content: 'title,text\nBells,"The bell of Ilsenburg weighs two tons, and rings on Sundays."\n',
    ask: "What does the bell of Ilsenburg weigh?",
    words: "two tons",
    cited: "“Bells”, paragraph 1",
  },
  "berths.csv": {
    content: "Berth,Boat,Owner\n7,Kittiwake,Runa Holm\n\n8,Marigold,Pia Lund\n",
    ask: "Who owns the Kittiwake?",
    words: "Berth: 7 · Boat: Kittiwake · Owner: Runa Holm",
    cited: "“Berths”, row 2, paragraph 1",
  },
});
