/** The data folder as a place to move from and to. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { readWholeSync } from "../../plain-file.ts";
import { setAside } from "../backup.ts";
import { lockFolder } from "../lock.ts";
import { readLogins } from "../logins.ts";
import { type Cell, type RecordType, type Put, type MovedRow, type Target } from "./records.ts";
import { isSmall, readSmall, writeSmall } from "./small.ts";
import { storableText } from "../storable-text.ts";

/** Bytes of a file: more is in no row of a database. */
const LONGEST = 1_000_000_000;
const PLACES = ["articles", "bin", "asked"];
/** A file that is being written. */
const UNFINISHED = /^\.\d+-\d+-\d+$/u;

/** A data folder, to be copied from or to; what is written is put in place when all of it is there. */
export function folderSide(folder: string): Target {
  return {
    name: `the folder ${folder}`,
    busy: async () => {
      if (!existsSync(folder)) return null;
      const lock = lockFolder(folder);
      if (lock === "taken") return `A bot is running on ${folder}.`;
      lock.release();
      return null;
    },
    rows: (kind) => rowsIn(folder, kind),
    close: async () => {},
    take: async (replace, fill) => {
      mkdirSync(folder, { recursive: true });
      const work = mkdtempSync(join(folder, ".backup-"));
      try {
        await fill(putIn(work), (kind) => rowsIn(work, kind));
        if (replace) setAside(folder);
        for (const name of readdirSync(work)) renameSync(join(work, name), join(folder, name));
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
    },
  };
}

async function* rowsIn(folder: string, kind: RecordType): AsyncGenerator<MovedRow> {
  if (isSmall(kind)) yield* readSmall(folder, kind);
  else if (kind === "logins")
    for (const { at, ended, shard = 0 } of readLogins(join(folder, "logins.json")))
      yield [at, Number(ended), shard];
  else for (const server of listed(join(folder, "servers"))) yield* ofServer(folder, server, kind);
}

function* ofServer(folder: string, server: string, kind: RecordType): Generator<MovedRow> {
  const path = join(folder, "servers", server);
  if (kind === "departures") {
    const left = statSync(join(path, "left"), { throwIfNoEntry: false });
    if (left) yield [server, Math.round(left.mtimeMs)];
  }
  if (kind === "extracts")
    for (const name of listed(join(path, "extracted")))
      if (name.endsWith(".json"))
        yield [
          server,
          name.slice(0, -5),
          storableText(String(readWholeSync(join(path, "extracted", name), LONGEST))),
        ];
  if (kind === "files")
    for (const place of PLACES)
      for (const name of listed(join(path, place))) {
        if (UNFINISHED.test(name)) continue;
        const file = join(path, place, name);
        const binned = place === "bin" ? Number.parseInt(name.split("-")[0]!, 36) : null;
        const called = place === "asked" ? name.replace(/\.json$/u, "") : name;
        yield [
          server,
          place,
          called,
          readWholeSync(file, LONGEST),
          Math.round(statSync(file).mtimeMs),
          binned,
        ];
      }
}

const listed = (folder: string) => (existsSync(folder) ? readdirSync(folder).toSorted() : []);

const putIn =
  (folder: string): Put =>
  async (kind, rows) => {
    if (isSmall(kind)) return writeSmall(folder, kind, rows);
    if (kind === "logins") return intoLogins(join(folder, "logins.json"), rows);
    for await (const [server, ...row] of rows) intoServer(join(folder, "servers", digits(server)), kind, row);
  };

async function intoLogins(file: string, rows: AsyncIterable<MovedRow>): Promise<void> {
  const logins: object[] = [];
  for await (const [at, ended, shard] of rows)
    logins.push({ at, ended: ended === 1, ...(shard ? { shard } : {}) });
  if (logins.length) writeFileSync(file, JSON.stringify(logins));
}

function intoServer(path: string, kind: RecordType, row: MovedRow): void {
  const write = (file: string, content: string | Uint8Array, at?: number) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: 0o600 });
    if (at !== undefined) utimesSync(file, at / 1000, at / 1000);
  };
  if (kind === "departures") write(join(path, "left"), "", Number(row[0]));
  if (kind === "extracts") write(join(path, "extracted", `${named(row[0])}.json`), String(row[1]));
  if (kind === "files") {
    const [place, name, content, added] = row;
    const called = place === "asked" ? `${named(name)}.json` : named(name);
    write(join(path, named(place), called), content as Uint8Array, Number(added));
  }
}

/** A name that stays in its folder. */
function named(cell: Cell | undefined): string {
  const name = String(cell);
  if (basename(name) !== name || name === "." || name === "..")
    throw new Error(`${name} is no name of a file`);
  return name;
}

const digits = (cell: Cell | undefined) => String(cell).replace(/\D/gu, "") || "0";
