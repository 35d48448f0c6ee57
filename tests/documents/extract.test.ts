import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openExtractor } from "../../src/documents/extract/extract.ts";
import { PERMISSIONS } from "../../src/documents/extract/guard.ts";
import { folderOf } from "./folder.ts";
import { docxOf, epubOf, odtOf, word } from "./made-files.ts";
import { furniture, pdfOf } from "./made-pdf.ts";

const extractor = openExtractor();
afterAll(() => extractor.close());

/** What a file says, one line a paragraph: its heading's level, its place, its words. */
async function read(name: string, bytes: Uint8Array | string, type?: string) {
  const { articles, problems } = await extractor.extract(Buffer.from(bytes), name, type);
  const [raw] = articles;
  return {
    stated: raw && { title: raw.title, ...raw.source },
    lines: (raw?.blocks ?? []).map(({ span, heading, place, quoted }) => {
      const at = place ? `${Object.values(place).join()} ` : "";
      return `${at}${heading ? "#".repeat(heading) : quoted ? ">" : "¶"} ${raw!.text.slice(span.start, span.end)}`;
    }),
    problems: problems.map(({ where, what }) => `${where}: ${what}`),
  };
}

const STORY = [
  "The mill at Orrin stood still on Friday after a storm had taken two of its four sails, and the carpenters went home.",
  "Ruth Calder, the warden, said that the timbers were worn and that the board had been told of it in the spring.",
  "“We ought to have mended them then,” she said. The board will meet in the old hall on the ninth of May.",
];

test("Word: headings, tables row by row, footnotes; deleted text is left out", async () => {
  const body = [
    word.p("The mill", "Title"),
    word.p("It stood still.{1} It {-never -}rained &amp; snowed."),
    word.p("Sails", "Heading1"),
    word.table([
      ["Mill", "Sails"],
      ["Orrin", "4"],
    ]),
    word.p("We ought to mend them.", "Quote"),
  ].join("");
  const made = await docxOf(body, {
    footnotes: ["In the year 2021."],
    title: "The mill",
    author: "Ruth Calder",
  });
  expect(await read("mill.docx", made)).toEqual({
    stated: { title: "The mill", file: "mill.docx", author: "Ruth Calder" },
    lines: [
      "# The mill",
      "¶ It stood still. It rained & snowed.",
      "# Sails",
      "¶ Mill | Sails",
      "¶ Orrin | 4",
      "> We ought to mend them.",
      "¶ In the year 2021.",
    ],
    problems: [],
  });
});

test("OpenDocument: notes are paragraphs of their own; comments and tracked deletions are left out", async () => {
  const made = await odtOf(
    `<text:tracked-changes><text:deletion><text:p>Gone.</text:p></text:deletion></text:tracked-changes>
    <text:h text:outline-level="2">The mill</text:h>
    <text:p>It stood<text:s/>still.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In 2021.</text:p></text:note-body></text:note> It rained.<office:annotation><text:p>Check!</text:p></office:annotation></text:p>
    <table:table><table:table-row><table:table-cell><text:p>Orrin</text:p></table:table-cell><table:table-cell><text:p>4</text:p></table:table-cell></table:table-row></table:table>`,
    "<dc:title>The mill</dc:title><meta:initial-creator>Ruth Calder</meta:initial-creator>",
  );
  expect(await read("mill.odt", made)).toEqual({
    stated: { title: "The mill", file: "mill.odt", author: "Ruth Calder" },
    lines: ["## The mill", "¶ It stood still. It rained.", "¶ In 2021.", "¶ Orrin | 4"],
    problems: [],
  });
});

test("EPUB: chapters in the order of the book, by the names of its contents", async () => {
  const made = await epubOf("Mills", "Ruth Calder", [
    ["The storm", "<h1>One</h1><p>It came at night.</p>"],
    ["The repair", "<p>It took a year.<sup><a href='#n'>1</a></sup></p>"],
  ]);
  expect(await read("mills.epub", made)).toMatchObject({
    stated: { title: "Mills", author: "Ruth Calder" },
    lines: ["The storm # One", "The storm ¶ It came at night.", "The repair ¶ It took a year."],
  });
});

const PAGE = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Storm takes sails | Orrin Post</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Storm takes sails","author":[{"@type":"Person","name":"Jo Reed"}],"datePublished":"2025-03-04T10:00:00Z","publisher":{"name":"Orrin Post"}}]}</script>
<link rel="canonical" href="https://example.org/mill"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<h1>Storm takes sails</h1><article>${STORY.map((p) => `<p>${p}</p>`)
  .join("\n")
  .repeat(3)}<figure><img src="x"><figcaption>The mill</figcaption></figure></article>
<aside><a href="/more">Read more: ten mills</a></aside><footer>Cookies, imprint</footer></body></html>`;

test("a saved page: the article without what stands around it, and what the page says of itself", async () => {
  const { stated, lines } = await read("mill.html", PAGE);
  expect(stated).toEqual({
    title: "Storm takes sails",
    file: "mill.html",
    author: "Jo Reed",
    publisher: "Orrin Post",
    published: "2025-03-04T10:00:00Z",
    url: "https://example.org/mill",
  });
  expect(lines[0]).toBe("# Storm takes sails");
  expect(lines.slice(1, 4)).toEqual(STORY.map((p) => `¶ ${p}`));
  expect(lines.join("\n")).not.toMatch(/Home|News|Read more|Cookies/u);
});

test("a page that is no article is read whole; its encoding is what it says", async () => {
  const page =
    "<html><head><meta charset='windows-1251'></head><body><h2>Hours</h2><ul><li>Mo: \xcf\xee\xed</li></ul></body></html>";
  expect((await read("hours.htm", Buffer.from(page, "latin1"))).lines).toEqual(["## Hours", "¶ Mo: Пон"]);
});

test("a page saved as one file, and a page that only its content type names", async () => {
  const mhtml = [
    "From: <Saved by a browser>",
    "Snapshot-Content-Location: https://example.org/saved",
    "Subject: Storm takes sails",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="xx"',
    "",
    "--xx",
    "Content-Type: text/html",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "<html><body><p>It fell =E2=80=93 and ro=",
    "se.</p></body></html>",
    "--xx--",
    "",
  ].join("\r\n");
  expect(await read("page.mhtml", mhtml)).toMatchObject({
    stated: { title: "Storm takes sails", url: "https://example.org/saved" },
    lines: ["¶ It fell – and rose."],
  });
  expect((await read("download", "<p>It fell.</p>", "text/html; charset=utf-8")).lines).toEqual([
    "¶ It fell.",
  ]);
});

/** Pages in two columns, with heads and page numbers; one word is divided, one paragraph runs over a page's end. */
const twoColumns = pdfOf(
  (pdf) => {
    const long = (n: number) => STORY.map((p) => p.replace("Friday", `day ${n}`)).join(" ");
    for (let page = 1; page <= 4; page++) {
      if (page > 1) pdf.addPage();
      furniture(pdf, page % 2 ? "Orrin Mill Trust" : "The state of the mills", page);
      if (page === 1) pdf.font("Times-Bold").fontSize(20).text("The state of the mills", 60, 60);
      pdf.font("Times-Roman").fontSize(10);
      for (const [column, x] of [60, 297].entries()) {
        const n = page * 2 + column;
        pdf.text(`${long(n)}\n${long(n + 10)}`, x, 110, { width: 225, align: "justify" });
      }
    }
  },
  { info: { Title: "The state of the mills", Author: "rcalder" } },
);

test("PDF: columns in reading order, with pages, without heads and page numbers", async () => {
  const { stated, lines, problems } = await read("mills.pdf", await twoColumns);
  expect(problems).toEqual([]);
  expect(stated).toEqual({ title: "The state of the mills", file: "mills.pdf" });
  expect(lines.map((line) => line.replace(/^(\d) (.*?on day (\d+))?.*$/u, "$1 $3")).slice(1)).toEqual(
    [2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [`${Math.floor(n / 2)} ${n}`, `${Math.floor(n / 2)} ${n + 10}`]),
  );
  expect(lines[0]).toBe("1 # The state of the mills");
  expect(lines[1]).toBe(`1 ¶ ${STORY.join(" ").replace("Friday", "day 2")}`);
});

test("PDF: a sentence goes on over a page's end, and a divided word is whole", async () => {
  const made = await pdfOf((pdf) => {
    pdf.font("Times-Roman").fontSize(11);
    pdf.text("The warden said that the sails were worn and that the car-", 60, 700, { lineBreak: false });
    pdf.text("penters had told the board, which had put the let-", 60, 714, { lineBreak: false });
    pdf.addPage();
    pdf.text("ter into a drawer. It is there still, she said, and so", 60, 60, { lineBreak: false });
    pdf.text("is the bill for the car-", 60, 74, { lineBreak: false });
    pdf.text("penters.", 60, 88, { lineBreak: false });
  });
  expect((await read("letter.pdf", made)).lines).toEqual([
    "1 ¶ The warden said that the sails were worn and that the carpenters had told the board, which had put the letter into a drawer. It is there still, she said, and so is the bill for the carpenters.",
  ]);
});

test("PDF: heads that differ from chapter to chapter, lists with drawn marks, and tables of contents", async () => {
  const made = await pdfOf((pdf) => {
    for (let page = 1; page <= 6; page++) {
      if (page > 1) pdf.addPage();
      const chapter = Math.ceil(page / 2);
      pdf
        .font("Times-Roman")
        .fontSize(9)
        .text(`Part ${"ABC"[chapter - 1]} of the yearbook    ${page + 4}`, 60, 30, { lineBreak: false });
      pdf
        .fontSize(10)
        .text(`${STORY[0]!.replace("Orrin", `mill ${page}`)} ${STORY[1]}`, 60, 90, { width: 400 });
      if (page > 1) continue;
      for (const [i, item] of ["Sails inspected", "Timbers mended"].entries()) {
        const y = 140 + 14 * i;
        pdf
          .circle(64, y + 5, 2)
          .fill("black")
          .text(item, 75, y, { lineBreak: false });
      }
      pdf.text("The repair . . . . . . . . . . . . . . . . 7", 60, 190, { lineBreak: false });
    }
  });
  const { lines } = await read("heads.pdf", made);
  expect(lines).toEqual([
    `1 ¶ ${STORY[0]!.replace("Orrin", "mill 1")} ${STORY[1]}`,
    "1 ¶ Sails inspected",
    "1 ¶ Timbers mended",
    ...[2, 3, 4, 5, 6].map((n) => `${n} ¶ ${STORY[0]!.replace("Orrin", `mill ${n}`)} ${STORY[1]}`),
  ]);
});

test("what cannot be read is named with what it is", async () => {
  const scan = await pdfOf((pdf) => void pdf.rect(60, 60, 400, 600).fill("grey"));
  const half = await pdfOf((pdf) => void pdf.text(STORY[0]!).addPage().rect(0, 0, 9, 9).fill());
  const locked = await pdfOf((pdf) => void pdf.text(STORY[0]!), { userPassword: "x" });
  const docx = await docxOf(word.p("It fell."));
  expect((await read("scan.pdf", scan)).problems).toEqual([
    "scan.pdf: It holds pictures of pages, and no text.",
  ]);
  expect((await read("half.pdf", half)).problems).toEqual([
    "half.pdf: Page 2 holds a picture only; its text is not read.",
  ]);
  expect((await read("locked.pdf", locked)).problems).toEqual(["locked.pdf: It is locked with a password."]);
  expect((await read("cut.pdf", locked.subarray(0, 500))).problems[0]).toMatch(/damaged/u);
  expect((await read("cut.docx", docx.subarray(0, docx.length / 2))).problems[0]).toMatch(
    /^cut\.docx: It is damaged/u,
  );
  expect((await read("locked.docx", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).problems[0]).toMatch(
    /password/u,
  );
  expect((await read("page.pdf", "<p>It fell.</p>")).problems).toEqual([
    "page.pdf: It is damaged, or something else than its name says: it does not begin as a PDF does.",
  ]);
  const noise = Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7_919 + (i >> 3) * 104_729) % 251);
  for (const name of ["noise.pdf", "noise.docx", "noise.epub"])
    expect((await read(name, noise)).problems).toEqual([
      expect.stringMatching(/^noise\.\w+: It is damaged, or something else than its name says: /u),
    ]);
  expect((await read("blank.html", "<html><body><img src='x'></body></html>")).problems).toEqual([
    "blank.html: There is no text in it.",
  ]);
  expect((await read("empty.pdf", "")).problems).toEqual(["empty.pdf: It is empty."]);
  expect((await read("sums.xlsx", "PK")).problems).toEqual(["sums.xlsx: Files of this kind are not read."]);
});

test("a bomb costs its limit and is named, and the next file is read", async () => {
  const impatient = openExtractor({ limits: { time: 3_000, memory: 512_000_000 } });
  const frugal = openExtractor({ limits: { time: 20_000, memory: 220_000_000 } });
  const told = async (by: typeof extractor, name: string, bytes: Uint8Array | string) =>
    (await by.extract(Buffer.from(bytes), name)).problems.map(({ what }) => what).join();
  try {
    expect(await told(impatient, "deep.html", "<div>".repeat(300_000))).toMatch(
      /^Reading it was ended after/u,
    );
    expect(await told(frugal, "wide.html", "<b>x</b> ".repeat(2_000_000))).toMatch(/memory/u);
    for (const by of [extractor, frugal]) expect(await told(by, "next.html", "<p>It rose.</p>")).toBe("");
  } finally {
    impatient.close();
    frugal.close();
  }
});

test("what was read is kept readable, and is not read again", async () => {
  const dataDir = folderOf({});
  const first = openExtractor({ dataDir });
  const page = Buffer.from("<h1>The mill</h1><p>It fell.</p>");
  const once = await first.extract(page, "mill.html");
  const broken = await first.extract(Buffer.from("no"), "mill.docx");
  first.close();
  const [, kept = ""] = readdirSync(join(dataDir, "extracted")).toSorted();
  expect(readFileSync(join(dataDir, "extracted", kept), "utf8")).toContain('{"text":"It fell.","heading":0}');
  // With no time to read anything, only what is kept can be given.
  const second = openExtractor({ dataDir, limits: { time: 0, memory: 0 } });
  expect(await second.extract(page, "mill.html")).toEqual(once);
  expect(await second.extract(Buffer.from("no"), "mill.docx")).toEqual(broken);
  expect((await second.extract(Buffer.from("<p>New.</p>"), "new.html")).problems[0]?.what).toMatch(/ended/u);
  second.close();
});

test("the process that reads has no files, no processes and no network", () => {
  const probe = `
    const tried = [];
    const attempt = async (name, act) => { try { await act(); tried.push(name); } catch (error) { if (!/ERR_ACCESS_DENIED/.test(String(error.code ?? error.cause?.code))) tried.push(name + ": " + error); } };
    (async () => {
      await attempt("file", () => require("node:fs").readFileSync("seeds/README.md"));
      await attempt("write", () => require("node:fs").writeFileSync("src/x", ""));
      await attempt("process", () => require("node:child_process").execSync("true"));
      if (Number(process.versions.node.split(".")[0]) >= 25) await attempt("network", () => fetch("http://127.0.0.1:1023/"));
      console.log(JSON.stringify(tried));
    })();`;
  const out = execFileSync(process.execPath, [...PERMISSIONS, "-e", probe], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  expect(JSON.parse(out)).toEqual([]);
});
