/**
 * An article of 1 MB opened in a real browser, at its head and deep inside: what Lighthouse would measure, by hand.
 *
 *     npm run bench -- opening [--bytes 1000000] [--times 5]
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { longArticle } from "../tests/browser/long-article.ts";
import { noBrowser, visit } from "../tests/browser/visit.ts";

const { values } = parseArgs({
  options: { bytes: { type: "string", default: "1000000" }, times: { type: "string", default: "5" } },
});
if (noBrowser) {
  console.error("It needs a Chromium: apt-get install chromium, or set CHROMIUM to the path of one.");
  process.exit(1);
}

/** Milliseconds from the click on; the layout shift is Chromium's own score, 0 for none. */
interface Opened {
  readonly firstByte: number;
  readonly firstPaint: number;
  readonly loaded: number;
  readonly shift: number;
  readonly kilobytes: number;
}
const MEASURE = `new Promise((done) => {
  let shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((e) => (shift += e.value))).observe({ type: "layout-shift", buffered: true });
  const [page] = performance.getEntriesByType("navigation");
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  setTimeout(() => done({ firstByte: page.responseStart, firstPaint: paint.startTime, loaded: page.loadEventEnd, shift, kilobytes: page.transferSize / 1000 }), 500);
})`;

const folder = mkdtempSync(join(tmpdir(), "verbatim-opening-"));
writeFileSync(join(folder, "book.txt"), longArticle(Number(values.bytes)));
const room = await visit(folder, true);
const rows: Record<string, Record<string, number>> = {};
for (const [name, path] of [
  ["at its head", "/read/book"],
  ["deep inside", "/read/book?at=p5001s1#p5001s1"],
] as const) {
  const times: Opened[] = [];
  for (let i = 0; i < Number(values.times); i++) {
    const page = await room.open("/health");
    await page.goto(room.url + path, { waitUntil: "load" });
    times.push((await page.evaluate(MEASURE)) as Opened);
    await page.context().close();
  }
  const median = (of: (opened: Opened) => number) => {
    const sorted = times.map(of).toSorted((a, b) => a - b);
    return Math.round(sorted[Math.floor(sorted.length / 2)]! * 1000) / 1000;
  };
  rows[name] = {
    "first byte, ms": Math.round(median((o) => o.firstByte)),
    "first paint, ms": Math.round(median((o) => o.firstPaint)),
    "loaded, ms": Math.round(median((o) => o.loaded)),
    "layout shift": median((o) => o.shift),
    kB: Math.round(median((o) => o.kilobytes)),
  };
}
console.table(rows);
console.log(
  `Medians of ${values.times}; ${room.leaks.length} requests to elsewhere; the machine's load was ${loadavg()[0]!.toFixed(1)}.`,
);
await room.close();
