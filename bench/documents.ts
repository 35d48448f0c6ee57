/**
 * What it takes to read documents that are no plain text: `npm run bench -- documents [pages]`, by default 1,000 saved pages
 * of 30 kB, a PDF of 300 pages, and bombs, all made here. Prints the seconds of a first and a second start, and how long
 * questions take while the bombs are read.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openLibrary } from "../src/library.ts";
import { runningHead, pdfOf } from "../tests/documents/made-pdf.ts";
import { bad } from "../tests/documents/unreadable-files.ts";
import { dice } from "./random.ts";
import { quantile } from "./quantile.ts";

const pages = Number(process.argv[2] ?? 1000);
const KILOBYTES = 30;

const roll = dice(7);
const WORDS =
  "mill storm sail board timber warden spring carpenter harbour council river bridge money repair letter meeting winter engineer".split(
    " ",
  );
const sentence = () =>
  `The ${Array.from({ length: 12 + roll(12) }, () => WORDS[roll(WORDS.length)]).join(" ")} stood, said Ruth Calder.`;
const paragraph = () => Array.from({ length: 3 + roll(4) }, sentence).join(" ");

function pageOf(n: number): string {
  const menu = `<ul>${Array.from({ length: 60 }, (_, k) => `<li class="item"><a href="/section/${k}">Section ${k}</a></li>`).join("")}</ul>`;
  const body: string[] = [];
  while (body.join("").length < KILOBYTES * 1000 - 2 * menu.length)
    body.push(`<p class="text">${paragraph()}</p>\n<div class="ad"><a href="/x">Advertisement</a></div>`);
  return `<!doctype html><html lang="en"><head><title>Page ${n} | Post</title></head><body><header><nav>${menu}</nav></header><main><article><h1>Page ${n}</h1>${body.join("\n")}</article></main><footer>${menu}</footer></body></html>`;
}

const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
const row = (what: string, value: string) => console.log(`${what.padEnd(58)} ${value}`);

async function starts(what: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const material = join(folder, what.replace(/\W+/gu, "-"));
  mkdirSync(material);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(material, name), content);
  for (const start of ["first start", "second start"]) {
    const began = performance.now();
    const library = await openLibrary({ material, dataDir: join(folder, "data") });
    const read = (await library.sources()).length;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    row(`${what}, ${start}`, `${seconds} s, ${read} read, ${library.problems().length} problems`);
    library.close();
  }
}

/** Questions every 20 ms while the bombs are read beside; the running bot keeps its index in a thread of its own. */
async function bombs(): Promise<void> {
  const material = join(folder, "bombs");
  mkdirSync(material);
  writeFileSync(join(material, "mill.txt"), Array.from({ length: 200 }, paragraph).join("\n"));
  const library = await openLibrary({ material, dataDir: join(folder, "data"), inThread: true });
  let told = 0;
  const watch = library.watch(
    (news) => void (told += news.problems.length),
    (error) => console.error(error),
  );
  const files = Object.entries(await bad());
  for (const [name, { content }] of files) writeFileSync(join(material, name), content);
  const times: number[] = [];
  const end = performance.now() + 120_000;
  while (told < files.length && performance.now() < end) {
    const began = performance.now();
    await library.ask(`What did the ${WORDS[roll(WORDS.length)]} do?`);
    times.push(performance.now() - began);
    await wait(20);
  }
  const at = (share: number) => `${quantile(times, share).toFixed(1)} ms`;
  row(
    `${told} of ${files.length} bad files named; ${times.length} questions meanwhile`,
    `half ${at(0.5)}, p99 ${at(0.99)}`,
  );
  await watch.stop();
  library.close();
}

try {
  await starts(
    `${pages} saved pages of ${KILOBYTES} kB`,
    Object.fromEntries(Array.from({ length: pages }, (_, n) => [`page-${n}.html`, pageOf(n)])),
  );
  const book = await pdfOf((pdf) => {
    for (let page = 1; page <= 300; page++) {
      if (page > 1) pdf.addPage();
      runningHead(pdf, "Yearbook of the mills", page);
      pdf
        .font("Times-Roman")
        .fontSize(10)
        .text(Array.from({ length: 7 }, paragraph).join("\n"), 60, 60, { width: 475 });
    }
  });
  await starts("a PDF of 300 pages", { "book.pdf": book });
  await bombs();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
