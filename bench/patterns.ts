/**
 * The regular expressions of src/ that may take more than linear time, by recheck:
 *
 *     npm run bench -- patterns
 *
 * Those of the files in BOUNDED are told with the longest text they ever see; any other ends the run with 1.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// The checker's own engine, in this process: the native ones are not there for every machine.
process.env["RECHECK_BACKEND"] = "pure";
const { checkSync } = await import("recheck");

const SRC = fileURLToPath(new URL("../src/", import.meta.url));
/** UTF-16 units; each guarded where the pattern is used. */
const BOUNDED: Readonly<Record<string, number>> = {
  "answers/check-claim.ts": 6000,
  "answers/check-short.ts": 3,
  "config.ts": 2000,
  "doctor/api.ts": 2000,
  "documents/byline.ts": 160,
  "documents/credits.ts": 600,
  "documents/document.ts": 60,
  "documents/labels.ts": 400,
  "documents/roles.ts": 400,
  "doors/discord/codec.ts": 100,
  "doors/discord/shorten.ts": 4000,
  "doors/terminal/add.ts": 400,
  "doors/terminal/chat.ts": 600,
  "search/query/question.ts": 600,
  "languages/en/asking/idioms.ts": 600,
  "languages/en/asking/saying.ts": 600,
  "languages/en/asking/sources.ts": 600,
  "languages/en/asking/types.ts": 600,
  "servers/shelf.ts": 255,
  "snippets/sieve/headlines.ts": 160,
  "snippets/sieve/transcript/accepted.ts": 130,
  "snippets/sieve/transcript/interviews.ts": 70,
  "snippets/sieve/transcript/labels.ts": 130,
  "snippets/syntax/sentence.ts": 26,
};
const LITERAL =
  /(?<=[\s(=,:!?|&])\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuy]*)(?=[\s,;.)\]])/gu;
const SECONDS = 8;

const compiles = (source: string, flags: string): boolean => {
  try {
    return Boolean(new RegExp(source, flags));
  } catch {
    return false;
  }
};

const seen = new Set<string>();
let unbounded = 0;
for (const name of readdirSync(SRC, { recursive: true, encoding: "utf8" }).toSorted()) {
  if (!name.endsWith(".ts")) continue;
  for (const [literal, source = "", flags = ""] of readFileSync(join(SRC, name), "utf8").matchAll(LITERAL)) {
    if (seen.has(literal) || !compiles(source, flags)) continue;
    seen.add(literal);
    const found = checkSync(source, flags, { timeout: SECONDS * 1000 });
    if (found.status === "safe") continue;
    const how = found.status === "vulnerable" ? found.complexity.summary : "not known";
    const longest = BOUNDED[name];
    if (longest === undefined) unbounded++;
    const bound = longest === undefined ? "NOT BOUNDED" : `at most ${longest} characters`;
    console.log(`${name}: ${how}, ${bound}: ${literal.slice(0, 100)}`);
  }
}
console.log(`${seen.size} expressions, ${unbounded} superlinear over texts without a bound`);
process.exitCode = unbounded ? 1 : 0;
