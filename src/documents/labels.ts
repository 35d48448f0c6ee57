/** A head of labelled lines, as articles are often saved: "Headline: ...", "Author: ...", "Date: ...". */
import type { Source } from "../model.ts";
import { isoDateOf } from "./dates.ts";

export interface LabelledLine {
  readonly role: "heading" | "byline";
  readonly title?: string;
  readonly source: Partial<Source>;
}

const LABEL =
  /^[*_]*(headline|title|subtitle|subhead|dek|authors?|byline|by|date|published|updated|publisher|publication|source|url|link)[*_]*:[*_]*\s+(.+)$/iu;

/** What a labelled line states; null where it is none. Only lines at the very head, and at least two of them, are meant. */
export function labelledLine(line: string): LabelledLine | null {
  const [, name = "", value = ""] = (line.length <= 400 && LABEL.exec(line)) || [];
  const label = name.toLowerCase();
  if (!value) return null;
  if (label === "headline" || label === "title") return { role: "heading", title: value.trim(), source: {} };
  if (/^(?:sub|dek)/u.test(label)) return { role: "heading", source: {} };
  return { role: "byline", source: sourceOf(label, value.trim()) };
}

function sourceOf(label: string, value: string): Partial<Source> {
  if (/^(?:author|by)/u.test(label)) return { author: value.replace(/^by\s+/iu, "") };
  if (label === "url" || label === "link") return /^https?:\/\/\S+$/iu.test(value) ? { url: value } : {};
  if (label === "date" || label === "published") {
    const published = isoDateOf(value);
    return published ? { published } : {};
  }
  return label === "updated" ? {} : { publisher: value };
}
