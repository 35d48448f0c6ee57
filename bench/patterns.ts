/**
 * Whether a regular expression of src/ may take more than linear time over what anybody can write:
 *
 *     npm run bench -- patterns [FILE]
 *
 * recheck names those that may. Each of them is run over a text of recheck's making, or where it makes none over texts of the
 * expression's own words, doubled again and again: an expression with bounded repetitions is linear, though not quick. One that is
 * not must see only texts that BOUNDED says the length of, and by what; any other is told and ends the run with 1.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// The checker's own engine, in this process: the native ones are not there for every machine.
process.env["RECHECK_BACKEND"] = "pure";
const { checkSync } = await import("recheck");

const SRC = fileURLToPath(new URL("../src/", import.meta.url));

interface Bound {
  /** UTF-16 units. */
  readonly longest: number;
  readonly by: string;
}
const QUESTION: Bound = { longest: 600, by: "the longest question" };
/** By file. */
const BOUNDED: Readonly<Record<string, Bound>> = {
  "answers/check-short.ts": { longest: 3, by: "the characters before a word" },
  "documents/byline.ts": { longest: 160, by: "the longest byline" },
  "documents/credits.ts": { longest: 600, by: "the longest credit" },
  "documents/document.ts": { longest: 60, by: "the opening that stands for a title" },
  "documents/extract/readers/mhtml.ts": { longest: 10_000, by: "the head of the file that is searched" },
  "documents/roles.ts": { longest: 400, by: "what is read of a title" },
  "doors/discord/shorten.ts": { longest: 4000, by: "what Discord shows" },
  "doors/discord/written.ts": { longest: 4000, by: "the longest message" },
  "doors/terminal/add.ts": { longest: 400, by: "what is shown of an article" },
  "doors/terminal/chat.ts": QUESTION,
  "languages/en/asking/saying.ts": QUESTION,
  "languages/en/formulas.ts": { longest: 70, by: "what is read around an interviewer’s name" },
  "servers/file-store.ts": { longest: 255, by: "the longest file name" },
  "snippets/sieve/transcript/accepted.ts": { longest: 130, by: "the longest label" },
  "snippets/sieve/transcript/labels.ts": { longest: 130, by: "the longest label" },
  "snippets/syntax/sentence.ts": { longest: 26, by: "the longest name that is looked for there" },
};

/** Characters of the shortest text and of the longest; it is doubled until an expression takes so many milliseconds. */
const SHORTEST = 16;
const LONGEST = 16_000;
const ENOUGH = 30;
/** A doubling may take so many times as long; of less than so many milliseconds nothing is told. */
const MOST = 2.9;
const FAINT = 4;
const LITERAL =
  /(?<=[\s(=,:!?|&])\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuy]*)(?=[\s,;.)\]])/gu;
const SECONDS = 3;

const compiles = (source: string, flags: string): boolean => {
  try {
    return Boolean(new RegExp(source, flags));
  } catch {
    return false;
  }
};

/** What an expression is run over: its own words and what is met everywhere, alone and two by two, over and over. */
function* textsFor(source: string): Generator<(length: number) => string> {
  const own = source.replace(/\\[pP]\{[^}]*\}|\\./gu, " ").match(/\p{L}{2,12}|[^\p{L}\s]/gu) ?? [];
  const atoms = [
    ...new Set([" ", "a", "A ", "1", ".", ",", "“", ...own, ...own.map((word) => `${word} `)]),
  ].slice(0, 14);
  const filled = (atom: string, length: number) => atom.repeat(Math.ceil(length / atom.length));
  for (const one of atoms)
    for (const other of atoms) {
      yield (length) => filled(one + other, length);
      yield (length) => other + filled(one, length);
      yield (length) => filled(one, length) + other;
    }
}

const timed = (pattern: RegExp, text: string): number => {
  pattern.lastIndex = 0;
  const begun = performance.now();
  if (pattern.global) for (const _ of text.matchAll(pattern));
  else pattern.exec(text);
  return performance.now() - begun;
};

/** The least of three, since other work disturbs. */
const least = (pattern: RegExp, text: string) => Math.min(...[0, 0, 0].map(() => timed(pattern, text)));

/** How many times as long the expression takes over a text of twice the length, at the worst; and milliseconds there. */
function growth(source: string, flags: string, attack: ((length: number) => string) | null) {
  const pattern = new RegExp(source, flags.replace("y", "g"));
  let worst = { times: 0, ms: 0, length: 0 };
  for (const textOf of attack ? [attack] : textsFor(source)) {
    if (!attack && timed(pattern, textOf(LONGEST / 8)) < FAINT / 8) continue;
    let [length, before, ms] = [SHORTEST, 0, 0];
    for (; length <= LONGEST && ms < ENOUGH; length *= 2) [before, ms] = [ms, least(pattern, textOf(length))];
    const times = ms / Math.max(0.01, before);
    if (ms >= FAINT && times > worst.times) worst = { times, ms, length: length / 2 };
    if (worst.times > MOST) break;
  }
  return worst;
}

const only = (process.argv[2] ?? "").replace(/^(?:\.\/)?src\//u, "");
const seen = new Set<string>();
const needed = new Set<string>();
let unbounded = 0;
for (const name of readdirSync(SRC, { recursive: true, encoding: "utf8" }).toSorted()) {
  if (!name.endsWith(".ts") || !name.includes(only)) continue;
  const code = readFileSync(join(SRC, name), "utf8").replace(/\/\*\*?[\s\S]*?\*\/|^\s*\/\/.*$/gmu, "");
  for (const [literal, source = "", flags = ""] of code.matchAll(LITERAL)) {
    if (seen.has(literal) || !compiles(source, flags)) continue;
    seen.add(literal);
    const found = checkSync(source, flags, { timeout: SECONDS * 1000 });
    if (found.status === "safe") continue;
    const how = found.status === "vulnerable" ? found.complexity.summary : "not known";
    const attack =
      found.status === "vulnerable"
        ? (length: number) => {
            const { pumps, suffix } = found.attack;
            const size = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
            const times = Math.ceil(length / Math.max(1, size));
            return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join("") + suffix;
          }
        : null;
    const { times, ms, length } = growth(source, flags, attack);
    const bound = BOUNDED[name];
    const linear = times <= MOST;
    if (!linear && bound) needed.add(name);
    if (!linear && !bound) unbounded++;
    const told = linear
      ? "linear"
      : `${ms.toFixed(0)} ms for ${length} characters, ${bound ? `of which it sees ${bound.longest} at most (${bound.by})` : "NOT BOUNDED"}`;
    console.log(`${name}: ${how}; ${told}: ${literal.slice(0, 100)}`);
  }
}
const stale = only ? [] : Object.keys(BOUNDED).filter((name) => !needed.has(name));
if (stale.length) console.log(`no bound is needed any more in ${stale.join(", ")}`);
console.log(`${seen.size} expressions, ${unbounded} superlinear over texts without a bound`);
process.exitCode = unbounded ? 1 : 0;
