/** How long anything keeps the thread that answers. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openLibrary, type Library } from "../../src/library.ts";
import { KINDS } from "../long-texts.ts";
import { threadTime } from "../process-figures.ts";
import { longestBlock, type Row } from "./row.ts";

const folder = () => mkdtempSync(join(tmpdir(), "verbatim-bench-"));
const MOST = 100;

const asked = (library: Library): readonly (() => Promise<unknown>)[] => [
  () => library.ask("How many times was the dam in Turku closed before the bridge was sold?"),
  () => library.ask("What did Lindqvist say about the harbour?"),
  () => library.quotes({ about: "harbour" }),
  () => library.quotes({ speaker: "Greta" }),
  () => library.whoSaid("We know that the dam in Linz was closed 17 times", { speaker: "Greta" }),
  () => library.speakers(),
];

/** A large article dropped into the folder of a running bot. */
export const large: Row = {
  name: "large",
  what: "An article of 4.6 MB dropped into the folder of a running bot, while questions of all kinds are asked: prose, quotations, a transcript, one line",
  promise: "no question waits over 100 ms for it",
  run: async () => {
    let [longest, questions] = [0, 0];
    const per: string[] = [];
    for (const kind of ["prose", "quotations", "transcript", "one line without spaces"]) {
      const [material, dataDir] = [folder(), folder()];
      writeFileSync(join(material, "small.txt"), KINDS["quotations"]!(100_000));
      const library = await openLibrary({ material, dataDir, inThread: true });
      const news: unknown[] = [];
      const isIn = () => news.length > 0;
      const watch = library.watch(
        (heard) => news.push(heard),
        () => {},
      );
      for (const ask of asked(library)) await ask();
      const text = KINDS[kind]!(4_600_000);
      writeFileSync(join(material, "large.txt"), text);
      const begun = performance.now();
      const block = await longestBlock(async () => {
        while (!isIn() && performance.now() - begun < 150_000)
          for (const ask of asked(library)) {
            if (isIn()) break;
            await ask();
            questions++;
            await wait(15);
          }
      });
      per.push(
        `${kind} ${Math.round(block.own)} ms of the thread's time, ${Math.round(block.clock)} by the clock${isIn() ? ` (in after ${Math.round((performance.now() - begun) / 1000)} s)` : " (not in within 150 s)"}`,
      );
      longest = Math.max(longest, isIn() ? block.own : Infinity);
      await watch.stop();
      library.close();
      for (const at of [material, dataDir]) rmSync(at, { recursive: true, force: true });
    }
    return {
      times: `4 articles, ${questions} questions meanwhile`,
      found: per.join(", "),
      holds: longest <= MOST,
    };
  },
};

export const slow: Row = {
  name: "slow",
  what: "Questions of every kind in 1 MB of material made to be slow: marks that never close, sentences without an end, one word on each line, a thousand people of one name",
  promise: "none blocks over 100 ms",
  run: async () => {
    const material = folder();
    writeFileSync(join(material, "marks.txt"), `${"“ we know ".repeat(3000)}\n${"“a” ".repeat(10_000)}`);
    for (const [n, kind] of [
      "one line without a full stop",
      "lines of one word",
      "marks alone",
      "capitals alone",
      "one surname",
    ].entries())
      writeFileSync(join(material, `${n}.txt`), KINDS[kind]!(200_000));
    const library = await openLibrary({ material, dataDir: folder(), inThread: true });
    const more = [
      ...asked(library),
      () =>
        library.ask(
          "the of and to in a we know that was before harbour dam bridge river ".repeat(9).slice(0, 600),
        ),
      () => library.quotes({ about: "know" }),
      () => library.whoSaid("we know “ we know “ we know ".repeat(40)),
      () => library.whoSaid("a ".repeat(2000)),
      () => library.quotes({ speaker: "Smith" }),
      () => library.ask("What did Smith say?"),
    ];
    let [longest, which] = [0, 0];
    for (const ask of more) await ask();
    for (const [n, ask] of more.entries()) {
      const begun = threadTime();
      await ask();
      const took = threadTime() - begun;
      if (took > longest) [longest, which] = [took, n];
    }
    library.close();
    rmSync(material, { recursive: true, force: true });
    return {
      times: `${more.length} questions`,
      found: `longest ${Math.round(longest)} ms of the thread's time (the ${which + 1}th)`,
      holds: longest <= MOST,
    };
  },
};
