/** What was read out of files, kept in the data folder so that the next start need not read it again. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Extracted, Failure, Workbook, type ExtractionOutcome } from "./extracted.ts";
import type { FileType } from "./file-types.ts";
import { READING_LIMITS } from "./limits.ts";
import { makeFolder } from "../../make-folder.ts";
import { readWhole } from "../../plain-file.ts";

/** Days after which what no start has asked for is forgotten. */
const KEPT = 60;
const DAY = 86_400_000;

export interface ExtractStore {
  /** What was read of these bytes before, by the readers as they are now; else what `read` gives, which is kept. */
  take(kind: FileType, bytes: Uint8Array, read: () => Promise<ExtractionOutcome>): Promise<ExtractionOutcome>;
}

/** Where they are kept, by name. */
export interface Texts {
  /** Rejects, or gives null, where there is none. */
  get(name: string): Promise<string | null>;
  put(name: string, text: string): Promise<void>;
}

/** Outcomes below `folder`, one readable file each. A folder that cannot be written keeps nothing, and nothing else is wrong. */
export function openExtractStore(folder: string): ExtractStore {
  void forget(folder);
  return storeIn({
    get: async (name) => {
      const path = join(folder, `${name}.json`);
      const text = String(await readWhole(path, READING_LIMITS.bytes));
      const now = new Date();
      await utimes(path, now, now).catch(() => {});
      return text;
    },
    put: async (name, text) => {
      const path = join(folder, `${name}.json`);
      makeFolder(folder);
      const written = `${path}.${process.pid}.part`;
      await writeFile(written, text);
      await rename(written, path);
    },
  });
}

/** What the names end in under which is kept what was read of these bytes. */
export const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex").slice(0, 24);

/**
 * Outcomes named by the kind and a hash of the bytes. What could not be read is kept too, so that a bomb costs its limit once.
 * What cannot be kept is not.
 */
export function storeIn(texts: Texts): ExtractStore {
  const version = readersVersion();
  return {
    take: async (kind, bytes, read) => {
      const name = `${kind}-${hashOf(bytes)}`;
      const kept = await recall(texts, name, version);
      if (kept) return kept;
      const outcome = await read();
      if (isLasting(outcome)) await texts.put(name, readable(version, outcome)).catch(() => {});
      return outcome;
    },
  };
}

/** Whether it would come out the same another time: a fault may be ours, and too long may have been a busy day. */
const isLasting = (outcome: ExtractionOutcome) =>
  !("failed" in outcome && (outcome.failed === "fault" || outcome.failed === "time"));

const Kept = z.union([
  z.strictObject({ readers: z.string(), ...Extracted.shape }),
  z.strictObject({ readers: z.string(), ...Workbook.shape }),
  z.strictObject({ readers: z.string(), ...Failure.shape }),
]);

async function recall(texts: Texts, name: string, version: string): Promise<ExtractionOutcome | null> {
  try {
    const { readers, ...outcome } = Kept.parse(JSON.parse((await texts.get(name)) ?? "null"));
    return readers === version ? outcome : null;
  } catch {
    return null;
  }
}

/** JSON with a line for each paragraph or row. */
function readable(readers: string, outcome: ExtractionOutcome): string {
  if ("failed" in outcome) return `${JSON.stringify({ readers, ...outcome }, null, 1)}\n`;
  if ("pieces" in outcome) {
    const { pieces, ...head } = outcome;
    return withLines({ readers, ...head }, "pieces", linesOf(pieces));
  }
  const { sheets, ...head } = outcome;
  const tables = sheets.map(
    ({ name, rows }) => `{"name":${JSON.stringify(name)},"rows":[\n${linesOf(rows)}\n]}`,
  );
  return withLines({ readers, ...head }, "sheets", tables.join(",\n"));
}

const linesOf = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).join(",\n");
const withLines = (head: object, name: string, lines: string) =>
  `${JSON.stringify(head, null, 1).replace(/\n\}$/u, "")},\n "${name}": [\n${lines}\n]}\n`;

async function forget(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const at = await stat(path).catch(() => null);
    if (at && Date.now() - at.mtimeMs > KEPT * DAY) await rm(path, { force: true }).catch(() => {});
  }
}

/** Changes with the code that reads, so that nobody has to remember to raise a number. */
function readersVersion(): string {
  const hash = createHash("sha256");
  for (const folder of ["./", "../markup/", "../plain/"]) {
    const path = new URL(folder, import.meta.url);
    const files = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts"));
    for (const file of files.toSorted()) hash.update(file).update(readFileSync(new URL(file, path)));
  }
  return hash.digest("hex").slice(0, 16);
}
