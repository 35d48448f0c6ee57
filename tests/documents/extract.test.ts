import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openExtractor } from "../../src/documents/extract/extract.ts";
import { PERMISSIONS } from "../../src/documents/extract/guard.ts";
import { extractor, readBytes, STORY } from "./extracting.ts";
import { folderOf } from "./folder.ts";
import { docxOf, epubOf, odtOf, word } from "./made-files.ts";
import { pdfOf } from "./made-pdf.ts";

test("Word: headings, tables row by row, footnotes; deleted text and the table of contents are left out", async () => {
  const body = [
    word.p("Sails 1", "TOC1"),
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
  expect(await readBytes("mill.docx", made)).toEqual({
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
  expect(await readBytes("mill.odt", made)).toEqual({
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
  expect(await readBytes("mills.epub", made)).toMatchObject({
    stated: { title: "Mills", author: "Ruth Calder" },
    lines: ["The storm # One", "The storm ¶ It came at night.", "The repair ¶ It took a year."],
  });
});

test("EPUB: several chapters in one file are told apart; what stands before the first is in none", async () => {
  const made = await epubOf(
    "Mills",
    "Ruth Calder",
    [
      ["", "<p>All rights reserved.</p>"],
      ["The storm", "<h2>One</h2><p>It came at night.</p><h2><a id='two'></a>Two</h2><p>It took a year.</p>"],
    ],
    [["The repair", "c2.xhtml#two"]],
  );
  expect((await readBytes("mills.epub", made)).lines).toEqual([
    "¶ All rights reserved.",
    "The storm ## One",
    "The storm ¶ It came at night.",
    "The repair ## Two",
    "The repair ¶ It took a year.",
  ]);
});

test("what cannot be read is named with what it is", async () => {
  const scan = await pdfOf((pdf) => void pdf.rect(60, 60, 400, 600).fill("grey"));
  const half = await pdfOf((pdf) => void pdf.text(STORY[0]!).addPage().rect(0, 0, 9, 9).fill());
  const locked = await pdfOf((pdf) => void pdf.text(STORY[0]!), { userPassword: "x" });
  const docx = await docxOf(word.p("It fell."));
  expect((await readBytes("scan.pdf", scan)).problems).toEqual([
    "scan.pdf: It holds pictures of pages, and no text.",
  ]);
  expect((await readBytes("half.pdf", half)).problems).toEqual([
    "half.pdf: Page 2 holds a picture only; its text is not read.",
  ]);
  expect((await readBytes("locked.pdf", locked)).problems).toEqual([
    "locked.pdf: It is locked with a password.",
  ]);
  expect((await readBytes("cut.pdf", locked.subarray(0, 500))).problems[0]).toMatch(/damaged/u);
  expect((await readBytes("cut.docx", docx.subarray(0, docx.length / 2))).problems[0]).toMatch(
    /^cut\.docx: It is damaged/u,
  );
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
  const sealed = Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]);
  for (const name of ["locked.docx", "locked.xlsx", "locked.pptx"])
    expect((await readBytes(name, sealed)).problems).toEqual([`${name}: It is locked with a password.`]);
  expect((await readBytes("old.docx", compound)).problems[0]).toMatch(/an Office before 2007/u);
  expect((await readBytes("page.pdf", "<p>It fell.</p>")).problems).toEqual([
    "page.pdf: It is damaged, or something else than its name says: it does not begin as a PDF does.",
  ]);
  const noise = Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7_919 + (i >> 3) * 104_729) % 251);
  for (const name of ["noise.pdf", "noise.docx", "noise.epub", "noise.ods"])
    expect((await readBytes(name, noise)).problems).toEqual([
      expect.stringMatching(/^noise\.\w+: It is damaged, or something else than its name says: /u),
    ]);
  expect((await readBytes("blank.html", "<html><body><img src='x'></body></html>")).problems).toEqual([
    "blank.html: There is no text in it.",
  ]);
  expect((await readBytes("empty.pdf", "")).problems).toEqual(["empty.pdf: It is empty."]);
  expect((await readBytes("sums.xls", "PK")).problems).toEqual([
    "sums.xls: Files of this kind are not read.",
  ]);
});

test("a bomb costs its limit and is named, and the next file is read", async () => {
  const impatient = openExtractor({ limits: { time: 700, memory: 512_000_000 } });
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
