/** What stands in the small databases of the data folder. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { mustBePlain } from "../../plain-file.ts";
import { TABLES as BUTTONS } from "../buttons.ts";
import { TABLES as NOTES } from "../notes-file.ts";
import { TABLES as READERS } from "../readers.ts";
import { type Cell, type RecordType, type MovedRow } from "./records.ts";
import { storableText } from "../storable-text.ts";

interface Kept {
  readonly file: string;
  readonly tables: string;
  readonly table: string;
  readonly columns: readonly string[];
}
const NOTED = { file: "servers.sqlite", tables: NOTES };
const READING = { file: "readers.sqlite", tables: READERS };
const ASKED = ["server", "key", "text", "count"];

const KEPT: Partial<Record<RecordType, Kept>> = {
  settings: { ...NOTED, table: "settings", columns: ["server", "value"] },
  questions: { ...NOTED, table: "gaps", columns: ASKED },
  doubts: { ...NOTED, table: "doubts", columns: ASKED },
  uses: { ...NOTED, table: "uses", columns: ["server", "day", "command", "answered", "refused"] },
  citations: { ...NOTED, table: "cited", columns: ["server", "document", "count"] },
  buttons: { file: "buttons.sqlite", tables: BUTTONS, table: "kept", columns: ["key", "text", "day"] },
  keys: { ...READING, table: "key", columns: ["only", "value"] },
  generations: { ...READING, table: "generation", columns: ["server", "number"] },
  tickets: { ...READING, table: "used", columns: ["name", "until"] },
};
/** There is one key, and its name says what it is for. */
const KEY = "readers";

export const isSmall = (kind: RecordType): boolean => kind in KEPT;

/** The rows of a kind that is small. */
export function* readSmall(folder: string, kind: RecordType): Generator<MovedRow> {
  const { file, table, columns } = KEPT[kind]!;
  if (!existsSync(join(folder, file))) return;
  mustBePlain(join(folder, file));
  const db = new DatabaseSync(join(folder, file), { readOnly: true, timeout: 5000 });
  try {
    // What a server noted keeps its order.
    const order = ASKED === columns ? "server, rowid" : "1";
    for (const row of db.prepare(`SELECT ${columns.join()} FROM ${table} ORDER BY ${order}`).iterate()) {
      const cells = Object.values(row).map((cell): Cell =>
        typeof cell === "string" ? storableText(cell) : typeof cell === "bigint" ? Number(cell) : cell,
      );
      yield kind === "keys" ? [KEY, cells[1]!] : cells;
    }
  } finally {
    db.close();
  }
}

export async function writeSmall(
  folder: string,
  kind: RecordType,
  rows: AsyncIterable<MovedRow>,
): Promise<void> {
  const { file, tables, table, columns } = KEPT[kind]!;
  let db: DatabaseSync | null = null;
  try {
    for await (const row of rows) {
      if (kind === "keys" && row[0] !== KEY) continue;
      if (!db) {
        db = new DatabaseSync(join(folder, file));
        db.exec(`${tables}; BEGIN`);
      }
      const places = columns.map(() => "?").join();
      const cells = kind === "keys" ? [1, row[1]!] : row;
      db.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${places})`).run(...cells);
    }
    db?.exec("COMMIT");
  } finally {
    db?.close();
  }
}
