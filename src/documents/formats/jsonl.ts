/** A collection: one article a line, as a JSON object with `text` and, where known, id, title, author and the rest. */
import { collectionOf, isRow, type FileRecord } from "./records.ts";
import { tableOfRecords } from "./table.ts";
import type { Format } from "./index.ts";

const SHAPE = 'Each line must be a JSON object with a "text": {"id": "one", "text": "..."}.';

export const jsonl: Format = (content, file) => {
  const rows = rowsIn(linesOf(content, file));
  return rows ? tableOfRecords(rows, file) : collectionOf(linesOf(content, file), file, SHAPE);
};

/** All records, where not one holds a text or is none; no further line is read than the first that tells. */
function rowsIn(entries: Iterable<FileRecord>) {
  const rows: { place: number; record: Record<string, unknown> }[] = [];
  for (const { place, record } of entries) {
    if (typeof record === "string" || !isRow(record)) return null;
    rows.push({ place, record });
  }
  return rows.length ? rows : null;
}

function* linesOf(content: string, file: string): Generator<FileRecord> {
  for (const [i, line] of content.split("\n").entries())
    if (line.trim() !== "") yield { where: `${file}:${i + 1}`, place: i + 1, record: parse(line) };
}

function parse(line: string): FileRecord["record"] {
  try {
    const record: unknown = JSON.parse(line);
    if (typeof record !== "object" || record === null || Array.isArray(record))
      return "This is not a JSON object.";
    return { ...record };
  } catch (error) {
    return `This is not JSON: ${reasonOf(error)}.`;
  }
}

/** Why a text is no JSON. Node's own "line 1" would be taken for the file's. */
function reasonOf(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return why.replace(/ in JSON at position (\d+).*$/su, ", character $1").slice(0, 160);
}
