/** A passage with where it stands, as other programs take it: text, Markdown, BibTeX, RIS and CSL-JSON. */
import type { Document } from "../../../model.ts";

export const FORMS = ["plain", "markdown", "bibtex", "ris", "csl"] as const;
export type CitationForm = (typeof FORMS)[number];

/** Names, the same in every language. */
export const FORM_NAMES: Readonly<Record<CitationForm, string>> = {
  plain: "Text",
  markdown: "Markdown",
  bibtex: "BibTeX",
  ris: "RIS",
  csl: "CSL-JSON",
};

export interface CitedText {
  readonly document: Document;
  /** The source's words. */
  readonly text: string;
  /** Whose they are and how they are given; null for the reporter's own. */
  readonly attribution: string | null;
  /** "Catherine Cadell, Reuters, paragraph 13", and its end alone. */
  readonly citation: string;
  readonly place: string;
  /** Tells citations apart in one file: "china-internet-conference-p13s2". */
  readonly key: string;
  /** Where it can be read; null for nowhere on the web. */
  readonly url: string | null;
}

/** A passage in one of the forms that other programs read. */
export function citeAs(form: CitationForm, cited: CitedText): string {
  return { plain, markdown, bibtex, ris, csl }[form](cited);
}

function plain({ text, attribution, citation, url }: CitedText): string {
  const said = attribution === null ? "" : `${attribution}. `;
  return [text, `— ${said}${citation}`, ...(url ? [url] : [])].join("\n");
}

/** Signs that mean something in Markdown, and in the HTML that Markdown lets through. */
const MARKDOWN = /[\\`*_{}[\]<>()#+\-.!|~&]/gu;
const escaped = (text: string) => text.replace(MARKDOWN, "\\$&");

function markdown({ text, attribution, citation, url }: CitedText): string {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => `> ${escaped(line)}`);
  const said = attribution === null ? "" : `${escaped(attribution)}\\. `;
  const where = url
    ? `[${escaped(citation)}](<${url.replace(/[<>]/gu, encodeURIComponent)}>)`
    : escaped(citation);
  return [...lines, ">", `> — ${said}${where}`].join("\n");
}

interface Parts {
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  readonly url: string | undefined;
  /** Year, month and day, as far as they are known. */
  readonly date: readonly string[];
}

function partsOf({ document, url }: CitedText): Parts {
  const { author, publisher, published, url: own } = document.source;
  const [, ...date] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(published ?? "") ?? [];
  return {
    authors: (author ?? "")
      .replace(/\s+/gu, " ")
      .split(/ and | ?[&;] ?/u)
      .filter(Boolean),
    publisher,
    url: url ?? own,
    date: date.filter((part) => part !== undefined),
  };
}

const line = (text: string) => text.replace(/\s+/gu, " ").trim();

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const tex = (text: string) => line(text).replace(/[\\{}$&%#_~^]/gu, (sign) => TEX[sign] ?? `\\${sign}`);

function bibtex(cited: CitedText): string {
  const { authors, publisher, url, date } = partsOf(cited);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", authors.length ? authors.map((name) => `{${tex(name)}}`).join(" and ") : undefined],
    ["title", `{${tex(cited.document.title)}}`],
    ["journal", publisher && tex(publisher)],
    ["date", date.length ? date.join("-") : undefined],
    ["year", date[0]],
    ["url", url && url.replace(/[{}\\\s]/gu, encodeURIComponent)],
    ["note", tex(cited.place)],
    ["annote", tex([cited.text, cited.attribution].filter(Boolean).join(" — "))],
  ];
  const said = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  const key = cited.key.normalize("NFKD").replace(/[^\w-]+/gu, "") || "article";
  return [`@${publisher ? "article" : "misc"}{${key},`, ...said, "}"].join("\n");
}

function ris(cited: CitedText): string {
  const { authors, publisher, url, date } = partsOf(cited);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["TY", publisher ? "NEWS" : "GEN"],
    ...authors.map((name) => ["AU", name] as const),
    ["TI", cited.document.title],
    ["T2", publisher],
    ["PY", date[0]],
    ["DA", date.length ? [date[0], date[1] ?? "", date[2] ?? "", ""].join("/") : undefined],
    ["UR", url],
    ["LA", cited.document.language],
    ["M1", cited.place],
    ["N1", [cited.text, cited.attribution].filter(Boolean).join(" — ")],
    ["ER", ""],
  ];
  return fields
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}  - ${line(value)}`]))
    .join("\r\n");
}

function csl(cited: CitedText): string {
  const { authors, publisher, url, date } = partsOf(cited);
  const item = {
    id: cited.key,
    type: publisher ? "article-newspaper" : "document",
    title: cited.document.title,
    ...(authors.length ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(publisher ? { "container-title": publisher } : {}),
    ...(date.length ? { issued: { "date-parts": [date.map(Number)] } } : {}),
    ...(url ? { URL: url } : {}),
    language: cited.document.language,
    note: cited.place,
    annote: [cited.text, cited.attribution].filter(Boolean).join(" — "),
  };
  return JSON.stringify([item], null, 2);
}
