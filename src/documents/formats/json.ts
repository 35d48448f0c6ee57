/** A JSON file of articles: a feed (JSON Feed, WordPress), a list of records, or one record; or of a table, whose records hold no texts. */
import { collectionOf, isRow, textFieldOf, type FileRecord } from "./records.ts";
import { tableOfRecords } from "./table.ts";
import type { Format } from "./index.ts";

const SHAPE = 'It must hold a list of objects with a "text": [{"id": "one", "text": "..."}].';
/** How far down a list of records is looked for. */
const DEPTH = 3;

export const json: Format = (content, file) => {
  const lost = (what: string) => ({
    articles: [],
    problems: [{ where: file, what, fix: SHAPE }],
    lost: true,
  });
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return lost(`It is not JSON: ${error instanceof Error ? error.message.slice(0, 160) : String(error)}.`);
  }
  const list = recordsIn(value, DEPTH);
  const rows = list ? null : rowsIn(value);
  if (rows)
    return tableOfRecords(
      rows.map((record, i) => ({ place: i + 1, record })),
      file,
    );
  if (!list) return lost("There are no articles in it.");
  const entries = list.records.map((record, i): FileRecord => ({
    where: list.one ? file : `${file}, record ${i + 1}`,
    place: i + 1,
    record: isRecord(record) ? record : "This is not a JSON object.",
  }));
  const contents = collectionOf(entries, file, SHAPE);
  return list.publisher === null
    ? contents
    : {
        ...contents,
        articles: contents.articles.map((raw) => ({
          ...raw,
          source: { publisher: list.publisher!, ...raw.source },
        })),
      };
};

interface Records {
  readonly records: readonly unknown[];
  /** Whether the file is one record itself. */
  readonly one: boolean;
  /** The title of the feed. */
  readonly publisher: string | null;
}

/** The first list of objects of which one has a text. */
function recordsIn(value: unknown, depth: number): Records | null {
  if (Array.isArray(value))
    return value.some((one) => isRecord(one) && textFieldOf(one))
      ? { records: value, one: false, publisher: null }
      : null;
  if (!isRecord(value)) return null;
  const lists = Object.values(value).filter((inner) => Array.isArray(inner) || isRecord(inner));
  for (const inner of depth > 0 ? lists : []) {
    const found = recordsIn(inner, depth - 1);
    if (found && !found.one) return { ...found, publisher: found.publisher ?? titleOf(value) };
  }
  return textFieldOf(value) ? { records: [value], one: true, publisher: null } : null;
}

/** A list of objects that hold no texts, by itself or as one part of an object. */
function rowsIn(value: unknown): readonly Record<string, unknown>[] | null {
  const lists = isRecord(value) ? Object.values(value) : [value];
  const isTable = (list: unknown): list is readonly Record<string, unknown>[] =>
    Array.isArray(list) && list.length > 0 && list.every((one) => isRecord(one) && isRow(one));
  return lists.find(isTable) ?? null;
}

const titleOf = ({ title }: Record<string, unknown>) =>
  typeof title === "string" && title.trim() ? title.trim() : null;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
