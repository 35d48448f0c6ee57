/** What a file says of its article besides the text: the same fields in front matter and in a line of a collection. */
import type { Source } from "../model.ts";
import { isoDateOf } from "./dates.ts";

export interface Fields {
  readonly id?: string;
  readonly title?: string;
  readonly language?: string;
  readonly source: Partial<Omit<Source, "file">>;
}

/** A field that could not be taken; the others stand. */
export interface Misfit {
  readonly field: string;
  readonly what: string;
  readonly fix: string;
}

const line = (value: unknown): string | null =>
  typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)
    ? String(value).trim()
    : null;
/** A name, or an object with one, as feeds have it. */
const name = (value: unknown): string | null =>
  line(value) ?? (typeof value === "object" && value && "name" in value ? line(value.name) : null);
function words(value: unknown): string | null {
  if (!Array.isArray(value)) return name(value);
  const names = value.map(name);
  return names.includes(null) ? null : names.filter(Boolean).join(", ");
}

/** Other names that are common for a field. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ["id"],
  title: ["title", "headline"],
  author: ["author", "authors", "byline", "creator"],
  publisher: ["publisher", "publication", "newspaper", "outlet"],
  published: ["published", "date", "date_published", "published_at", "publication_date", "pubdate"],
  url: ["url", "link"],
  language: ["language", "lang"],
  collection: ["collection"],
};

const ALL = new Set(Object.values(NAMES).flat());

/** Whether a column or key of this name, in small letters, says something of an article. */
export const isField = (name: string): boolean => ALL.has(name);

/** Reads the fields of an object. Unknown ones are left alone; null and empty ones count as absent. */
export function fieldsOf(record: Readonly<Record<string, unknown>>): { fields: Fields; misfits: Misfit[] } {
  const misfits: Misfit[] = [];
  const take = (
    name: string,
    read: (value: string) => string | null,
    expected: string,
  ): string | undefined => {
    const field = NAMES[name]?.find((key) => record[key] !== undefined && record[key] !== null);
    if (!field) return undefined;
    const written = (name === "author" ? words : line)(record[field]);
    if (written === "") return undefined;
    const value = written === null ? null : read(written);
    if (value !== null) return value;
    const shown = JSON.stringify(record[field])?.slice(0, 60);
    misfits.push({
      field,
      what: `"${field}" is ${shown}, which is not ${expected}.`,
      fix: `Write ${expected}.`,
    });
    return undefined;
  };
  const any = (value: string) => value;
  const id = take("id", any, "one word or number");
  const title = take("title", any, "a line of text");
  const language = take("language", languageOf, 'a language code such as "en" or "de"');
  const source = {
    author: take("author", any, "a name or a list of names"),
    publisher: take("publisher", any, "a line of text"),
    published: take("published", isoDateOf, 'a date such as "2026-11-04" or "4 November 2026"'),
    collection: take("collection", any, "a line of text"),
    url: take("url", urlOf, 'an address that begins with "https://" or "http://"'),
  };
  return { fields: { ...stated({ id, title, language }), source: stated(source) }, misfits };
}

function languageOf(value: string): string | null {
  try {
    return new Intl.Locale(value.replace("_", "-")).language;
  } catch {
    return null;
  }
}

/** Only addresses of the web: a "javascript:" one must never become a link. */
function urlOf(value: string): string | null {
  return /^https?:\/\/[^\s"<>]+$/iu.test(value) && URL.canParse(value) ? value : null;
}

function stated<T extends Record<string, string | undefined>>(record: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value)) as {
    [K in keyof T]?: string;
  };
}
