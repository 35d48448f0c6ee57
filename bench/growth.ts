/**
 * Whether reading stays linear in an article's length: `npm run bench -- growth [largest in MB]`, by default 6.4.
 *
 * Each kind of text is doubled from 100 kB. Printed are the milliseconds of the three steps and how often the whole took
 * the time of half the length; a run ends with 1 where that is more than MOST on average over three doublings.
 */
import { documentOf } from "../src/documents/document.ts";
import { formats } from "../src/documents/formats/index.ts";
import { openStore } from "../src/search/index/sqlite/store.ts";
import { articleOf } from "../src/snippets/article.ts";
import { KINDS } from "./long-texts.ts";
import { threadTime } from "./process-figures.ts";

const LARGEST = Number(process.argv[2] ?? 6.4) * 1_000_000;
const only = process.argv[3];
const SMALLEST = 100_000;
/** A doubling may cost so much. */
const MOST = 2.3;
/** A text that takes longer is not doubled again. */
const PATIENCE = 60_000;

const rows: Record<string, Record<string, string>> = {};
let worst = 0;
for (const [kind, textOf] of Object.entries(KINDS)) {
  if (only && !kind.includes(only)) continue;
  const totals: number[] = [];
  for (let size = SMALLEST; size <= LARGEST * 1.001; size *= 2) {
    const steps = await time(textOf(size));
    const total = steps.read + steps.attribute + steps.index;
    totals.push(total);
    const growth = totals.length > 1 ? total / totals.at(-2)! : null;
    const three = totals.length > 3 ? Math.cbrt(total / totals.at(-4)!) : null;
    if (three !== null) worst = Math.max(worst, three);
    rows[`${kind}, ${(size / 1e6).toFixed(1)} MB`] = {
      "reading ms": steps.read.toFixed(0),
      "attribution ms": steps.attribute.toFixed(0),
      "indexing ms": steps.index.toFixed(0),
      "times the half": growth?.toFixed(2) ?? "",
      "a doubling, over three": three?.toFixed(2) ?? "",
    };
    console.error(kind, size, Object.values(rows).at(-1));
    if (total > PATIENCE) break;
  }
}
console.table(rows);
console.log(`the worst doubling, over three: ${worst.toFixed(2)} times`);
process.exitCode = worst > MOST ? 1 : 0;

async function time(text: string) {
  const begun = threadTime();
  const raw = formats[".txt"]!(text, "long.txt").articles[0]!;
  const document = documentOf(raw);
  const read = threadTime();
  const article = articleOf(document);
  const attributed = threadTime();
  const store = openStore();
  await store.put([article]);
  const indexed = threadTime();
  store.close();
  return { read: read - begun, attribute: attributed - read, index: indexed - attributed };
}
