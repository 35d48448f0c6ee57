/** An article as a file of ours: Markdown with front matter, which reads back as the same text. */
import { loadYaml } from "../on-demand.ts";
import type { Place } from "../model.ts";
import type { Raw } from "./document.ts";
import { idOf } from "./ids.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { TextPiece } from "./pieces.ts";
import { commentOf } from "./places.ts";

/** What Markdown would read as its own. */
const MARKS = /[\\`*_[\]<>&~|#{}]|([=%])(?=\1)|(?<=\s)\^/gu;
const OPENING = /^(?:[-+=:](?=\s|[-=]|$)|\d{1,9}(?=[.)]))/u;

/** "2025-03-04-storm-takes-sails.md". */
export function fileNameOf({ title, source, id }: Raw): string {
  const day = source.published?.slice(0, 10);
  return `${day ? `${day}-` : ""}${idOf(`${title ?? id}.md`)}.md`;
}

/** The article as Markdown: what is known of it at the head, then its paragraphs, with their places in the original. */
export function markdownOf(raw: Raw): string {
  const { title, language, source } = raw;
  const { author, publisher, published, url } = source;
  const stated = { title, author, publisher, date: published, url, language };
  const head = Object.fromEntries(Object.entries(stated).filter(([, value]) => value));
  const front = Object.keys(head).length ? `---\n${loadYaml().stringify(head, { lineWidth: 0 })}---\n\n` : "";
  const pieces = (raw.blocks ?? paragraphsOf(raw.text)).map(({ span, ...piece }): TextPiece => ({
    ...piece,
    text: raw.text.slice(span.start, span.end),
  }));
  return `${front}${bodyOf(pieces)}`;
}

/** Paragraphs, with a comment where the place in the original changes. */
function bodyOf(pieces: readonly TextPiece[]): string {
  let last: Place | undefined;
  const lines = pieces.map(({ text, heading, quoted, place }) => {
    const moved = place && JSON.stringify(place) !== JSON.stringify(last);
    if (moved) last = place;
    const mark = heading ? `${"#".repeat(heading)} ` : "";
    // Two quoted paragraphs stay two, and one: a blank line ends a quotation.
    return `${moved ? `${commentOf(place)}\n\n` : ""}${quoted ? "> " : ""}${mark}${escaped(text)}`;
  });
  return `${lines.join("\n\n")}\n`;
}

function escaped(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line
    .replace(MARKS, "\\$&")
    .replace(OPENING, (mark) => (/^\d/u.test(mark) ? `${mark}\\` : `\\${mark}`));
}
