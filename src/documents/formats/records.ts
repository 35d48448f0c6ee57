/** The records of a collection, each an article. */
import type { Problem } from "../../model.ts";
import type { Raw } from "../document.ts";
import { fieldsOf } from "../fields.ts";
import { idOf } from "../ids.ts";
import { withoutMarkup } from "../markup/leftovers.ts";
import type { Contents } from "./index.ts";

export interface FileRecord {
  /** As a person would look it up: "notes.jsonl:7". */
  readonly where: string;
  /** What it goes by that has no id: its place in the file, from 1. */
  readonly place: number;
  /** The record, or what is wrong with it. */
  readonly record: Record<string, unknown> | string;
}

/** Where a record may have its text, the surest first. */
const TEXT = [
  "text",
  "content_text",
  "body",
  "content",
  "article",
  "content_html",
  "transcript",
  "description",
];

/** The name under which a record has its text; null where it has none. */
export const textFieldOf = (record: Readonly<Record<string, unknown>>): string | null =>
  TEXT.find((name) => typeof plainOf(record[name]) === "string") ?? null;

/** Whether a record has nothing that may be an article, in whatever letters its names are written: it is a row of a table. */
export const isRow = (record: Readonly<Record<string, unknown>>): boolean => {
  const names = new Set(Object.keys(record).map((name) => name.toLowerCase()));
  return names.size > 0 && !textFieldOf(record) && !TEXT.some((t) => t !== "description" && names.has(t));
};

/** WordPress wraps texts: {"rendered": "..."}. */
function plainOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "rendered" in value ? value.rendered : value;
}

/** `shape`: what to do about a record that is no article. `name`: what its id begins with that has none. */
export function collectionOf(
  entries: Iterable<FileRecord>,
  file: string,
  shape: string,
  name = idOf(file),
): Contents {
  const articles: Raw[] = [];
  const problems: Problem[] = [];
  let lost = false;
  for (const { where, place, record } of entries) {
    const text = typeof record === "string" ? null : textOf(record);
    const what = typeof record === "string" ? record : missing(text);
    if (typeof record === "string" || text === null || what !== null) {
      problems.push({ where, what: what ?? "", fix: shape });
      lost = true;
      continue;
    }
    const plain = Object.entries(record).map(([key, value]) => [key.toLowerCase(), plainOf(value)]);
    const { fields, misfits } = fieldsOf(Object.fromEntries(plain));
    for (const { what, fix } of misfits) problems.push({ where, what, fix });
    const { source, id, ...rest } = fields;
    articles.push({
      id: named(id) ?? `${name}-${place}`,
      ...rest,
      text: withoutMarkup(text),
      where,
      source: { file, ...source },
    });
  }
  return { articles, problems, lost };
}

function textOf(record: Record<string, unknown>): string | null {
  const name = textFieldOf(record);
  return name === null ? null : String(plainOf(record[name]));
}

function missing(text: string | null): string | null {
  if (text === null) return 'There is no "text" in it, or it is not a string.';
  return text.trim() === "" ? 'Its "text" is empty.' : null;
}

/** In feeds the id is often an address: none that a person types. */
function named(id: string | undefined): string | undefined {
  if (!id || !/^https?:\/\//iu.test(id)) return id;
  const path = id.replace(/^https?:\/\/[^/]+/iu, "").replace(/[?#].*$|\/$/su, "");
  return idOf(path || id);
}
