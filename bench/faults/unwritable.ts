/** Disks that are full, folders that may not be written, and one that is renamed meanwhile. */
import { setTimeout as wait } from "node:timers/promises";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLibrary } from "../../src/library.ts";
import { dice } from "../random.ts";
import type { Row } from "./row.ts";

const folder = () => mkdtempSync(join(tmpdir(), "verbatim-bench-"));
const DAM = "The dam burst early on Tuesday, said the mayor, Greta Lindqvist.\n";

export const unwritable: Row = {
  name: "unwritable",
  what: "A data folder that is full, cannot be made, or holds damaged files of every kind",
  promise: "the articles are served, and it is told; settings are never overwritten",
  run: async () => {
    const material = folder();
    for (let n = 0; n < 30; n++) writeFileSync(join(material, `${n}.txt`), DAM.repeat(20));
    const full = join(folder(), "full");
    mkdirSync(full);
    let mounted = false;
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", full], { stdio: "ignore" });
      mounted = true;
    } catch {
      // No right to mount: said in the row.
    }
    let bad = 0;
    const tries: string[] = [];
    const look = async (dataDir: string, what: string, told: boolean) => {
      tries.push(what);
      const library = await openLibrary({ material, dataDir, inThread: true });
      if ((await library.sources()).length !== 30 || (told && !library.problems().length)) bad++;
      library.close();
    };
    if (mounted) {
      await look(full, "a full disk", true);
      execFileSync("mount", ["-o", "remount,ro", full]);
      await look(full, "a read-only disk", true);
      execFileSync("umount", [full]);
    }
    const inTheWay = join(folder(), "file");
    writeFileSync(inTheWay, "no folder");
    await look(join(inTheWay, "data"), "a folder that cannot be made", true);
    const good = folder();
    (await openLibrary({ material, dataDir: good, inThread: true })).close();
    const index = readdirSync(good).find((name) => name.endsWith(".sqlite"))!;
    const roll = dice(6);
    for (let n = 0; n < 8; n++) {
      const copy = folder();
      cpSync(good, copy, { recursive: true });
      const noise = Uint8Array.from({ length: 4096 * (1 + roll(8)) }, () => roll(256));
      writeFileSync(join(copy, index), noise, { flag: n % 2 ? "r+" : "w" });
      await look(copy, "a damaged index", false);
      rmSync(copy, { recursive: true, force: true });
    }
    rmSync(material, { recursive: true, force: true });
    return {
      times: `${tries.length} folders${mounted ? "" : " (a full disk could not be tried: no right to mount one)"}`,
      found: `${bad} without their articles or a word`,
      holds: bad === 0,
    };
  },
};

export const renamed: Row = {
  name: "renamed",
  what: "The folder renamed away and back, and its subfolders exchanged, while it is followed",
  promise: "what is there in the end is served",
  run: async () => {
    const material = folder();
    for (const sub of ["x", "y"]) {
      mkdirSync(join(material, sub));
      for (let n = 0; n < 20; n++) writeFileSync(join(material, sub, `${n}.txt`), `${DAM}In ${sub}.\n`);
    }
    const library = await openLibrary({ material, dataDir: folder(), inThread: true });
    const watch = library.watch(
      () => {},
      () => {},
    );
    for (let n = 0; n < 20; n++) {
      renameSync(material, `${material}-away`);
      await wait(30);
      renameSync(`${material}-away`, material);
      renameSync(join(material, "x"), join(material, "z"));
      renameSync(join(material, "y"), join(material, "x"));
      renameSync(join(material, "z"), join(material, "y"));
      await wait(40);
    }
    const wanted = async () => {
      const ids = (await library.sources()).length;
      const article = await library.article("x-3");
      return ids === 40 && article?.document.text.includes("In x") === true;
    };
    const until = Date.now() + 20_000;
    while (!(await wanted()) && Date.now() < until) await wait(200);
    const holds = await wanted();
    await watch.stop();
    library.close();
    rmSync(material, { recursive: true, force: true });
    return { times: "20 times", found: holds ? "all 40 articles as they are" : "not all of them", holds };
  },
};
