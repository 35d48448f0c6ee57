/** Where passages can be read: in our own reading room, and at their publisher's. Doors turn these into links. */
import type { Snippet } from "./model.ts";

/** A place in an article. */
export interface Anchor {
  /** The document's id. */
  readonly document: string;
  readonly paragraph: number;
  /** 1-based in its paragraph; null for the paragraph as a whole. */
  readonly sentence: number | null;
  /** The passage's id, which outlives edits elsewhere in the article; null for a place alone. */
  readonly passage: string | null;
}

/** Where a passage stands. */
export const anchorOf = ({ document, paragraph, sentence, id }: Snippet): Anchor => ({
  document,
  paragraph,
  sentence,
  passage: id,
});

/** "p13s2", or "p13": the id of the place in the article's page. */
export const fragmentOf = ({ paragraph, sentence }: Pick<Anchor, "paragraph" | "sentence">) =>
  sentence === null ? `p${paragraph}` : `p${paragraph}s${sentence}`;

/** The place that "p13s2" or "p13" names; null where a text names none. */
export function placeOfFragment(fragment: string): Pick<Anchor, "paragraph" | "sentence"> | null {
  const [, paragraph, sentence] = /^p(\d{1,7})(?:s(\d{1,5}))?$/u.exec(fragment) ?? [];
  if (paragraph === undefined) return null;
  return { paragraph: Number(paragraph), sentence: sentence === undefined ? null : Number(sentence) };
}

/** A part of an address: of what is left as it is, Markdown reads only the brackets as its own. */
const part = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[()'*!~]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );

/** The path of an article’s page, from the reading room’s address on. */
export const articlePath = (document: string) => `/read/${part(document)}`;

/**
 * The page that shows the place, highlighted and with its evidence open. By the passage, where it is known: then the page
 * finds it again when other paragraphs have come before it.
 */
export function readingPath(anchor: Anchor): string {
  const { document, passage } = anchor;
  const path = articlePath(document);
  if (passage?.startsWith(`${document}/`))
    return `${path}?passage=${part(passage.slice(document.length + 1))}`;
  return `${path}?at=${fragmentOf(anchor)}#${fragmentOf(anchor)}`;
}

/** All that a speaker said. */
export const speakerPath = (name: string) => `/read/speaker/${part(name)}`;

/** What several speakers said about something, side by side. */
export function comparisonPath(speakers: readonly string[], about = ""): string {
  const asked = [
    ...speakers.map((name) => `speaker=${part(name)}`),
    ...(about ? [`about=${part(about)}`] : []),
  ];
  return `/read/compare/${asked.length ? "?" : ""}${asked.join("&")}`;
}

/** An article's own address, where it is one of the web; null where it is none. Written as a URI, which Discord wants. */
export function webAddress(url: string | null | undefined): string | null {
  if (!url || !/^https?:\/\/[^\s<>"]+$/iu.test(url) || !URL.canParse(url)) return null;
  return URI.test(url) ? url : encoded(new URL(url));
}

/** What a URI may consist of (RFC 3986), but for brackets, which hold an address of IPv6 alone. */
const URI =
  /^https?:\/\/(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*)?$/iu;

/** "/wiki/Käse|Brot" as browsers send it, and the signs as well that they leave as they are. */
function encoded({ origin, username, password, href, hash }: URL): string {
  const user = username || password ? `${username}${password ? `:${password}` : ""}@` : "";
  const from = href.indexOf("/", href.indexOf("//") + 2);
  const path = href.slice(from, href.length - hash.length);
  const clean = (text: string) =>
    text
      .replace(/%(?![\da-f]{2})/giu, "%25")
      .replace(/[^\w.~:/?@!$&'()*+,;=%-]/gu, (sign) => encodeURIComponent(sign.toWellFormed()));
  return `${origin.replace("//", () => `//${user}`)}${clean(path)}${hash && `#${clean(hash.slice(1))}`}`;
}

/** Whether an address is that of a message in Discord, which opens it itself. */
export const isMessage = (url: string | null): boolean =>
  url !== null && /^https:\/\/(?:[a-z]+\.)?discord\.com\/channels\//u.test(url);

/** Words at each end of a long text that a browser looks for. */
const ENDS = 6;

/**
 * The publisher's page at these words: a text fragment (https://wicg.github.io/scroll-to-text-fragment/). Of a long text
 * its first and last words; browsers that do not know it open the page at its top. A message
 * is short enough without. Null where `url` is no web address.
 */
export function publisherLink(url: string | null | undefined, text: string): string | null {
  const address = webAddress(url);
  if (address === null) return null;
  const words = text.trim().split(/\s+/u).filter(Boolean);
  if (!words.length || address.includes("#") || isMessage(address)) return address;
  const directive = (some: readonly string[]) => part(some.join(" ")).replaceAll("-", "%2D");
  const ends = [words.slice(0, ENDS), words.slice(-ENDS)].map(directive);
  return `${address}#:~:text=${words.length > 2 * ENDS ? ends.join(",") : directive(words)}`;
}
