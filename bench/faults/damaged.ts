/** An index that is damaged under a process that answers from it. */
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openLibrary } from "../../src/library.ts";
import { dice } from "../random.ts";
import type { Row } from "./row.ts";

const TIMES = 20;
const PAGE = 4096;
const QUESTIONS = 6;

const folder = () => mkdtempSync(join(tmpdir(), "verbatim-damaged-"));
const article = (n: number) =>
  `The dam of Oder ${n}\n\n“We had no warning at all,” said the mayor, Greta Lind, ${n} times.\n`;

const roll = dice(17);
const WAYS: readonly ((file: string) => void)[] = [
  (file) => writeFileSync(file, Buffer.alloc(statSync(file).size, 0xa5)),
  (file) => truncateSync(file, 0),
  (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  (file) => {
    const handle = openSync(file, "r+");
    const pages = statSync(file).size / PAGE;
    const noise = Buffer.from(Array.from({ length: PAGE }, () => roll(256)));
    for (let n = 0; n < pages / 2; n++) writeSync(handle, noise, 0, PAGE, PAGE * roll(pages));
    closeSync(handle);
  },
];

export const damaged: Row = {
  name: "damaged",
  what: "The index overwritten, emptied, cut in half, or half of its pages made noise, under a process that answers from it and follows the folder",
  promise: "built anew and told; no question without its answer, nothing that comes later missed",
  run: async () => {
    let [asked, lost, untold, missed] = [0, 0, 0, 0];
    for (let n = 0; n < TIMES; n++) {
      const [material, dataDir] = [folder(), folder()];
      for (let i = 0; i < 40; i++) writeFileSync(join(material, `${i}.txt`), article(i));
      const library = await openLibrary({ material, dataDir, inThread: true });
      const watch = library.watch(
        () => {},
        () => {},
      );
      const index = readdirSync(dataDir).find((name) => name.endsWith(".sqlite"))!;
      WAYS[n % WAYS.length]!(join(dataDir, index));
      writeFileSync(join(material, "later.txt"), article(777));
      for (let q = 0; q < QUESTIONS; q++) {
        asked++;
        const answer = await library.ask("Who had no warning at all?").catch(() => null);
        if (!answer?.found) lost++;
        await wait(100);
      }
      const until = Date.now() + 15_000;
      const there = async () => (await library.sources().catch(() => [])).length === 41;
      while (!(await there()) && Date.now() < until) await wait(200);
      if (!(await there())) missed++;
      if (!library.problems().some(({ what }) => what.includes("damaged"))) untold++;
      await watch.stop();
      library.close();
      for (const made of [material, dataDir]) rmSync(made, { recursive: true, force: true });
    }
    return {
      times: `${TIMES} times, ${asked} questions`,
      found: `${lost} questions lost, ${untold} times not told, ${missed} times a later article missed`,
      holds: lost + untold + missed === 0,
    };
  },
};
