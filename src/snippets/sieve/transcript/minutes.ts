/** Minutes: between what was said the clerk tells what was done, so that few paragraphs go on with a turn. */
import type { Paragraph } from "../../../model.ts";
import type { Reading } from "../../syntax/sentence.ts";
import { attendanceOf } from "./attendance.ts";
import type { Label } from "./labels.ts";
import { isHeading } from "./narration.ts";

/** Paragraphs above the first label that may say what the document is. */
const HEAD = 8;
/** Paragraphs without a label that tell by how they are worded, and the share of them that somebody says: in a hearing most. */
const FEWEST = 3;
const SAID = 0.4;

/** Whether the document says that it is minutes, lists who was present, or is mostly told by the clerk. */
export function isMinutes(reading: Reading, labels: readonly Label[]): boolean {
  const { text, document } = reading;
  const lineOf = ({ span }: Paragraph): string => text.slice(span.start, span.end);
  const first = labels[0]?.paragraph.number ?? 1;
  const head = document.paragraphs.slice(Math.max(0, first - 1 - HEAD), first - 1);
  const above = [document.title ?? "", ...head.map(lineOf)];
  if (
    above.some((line) => /minutes/iu.test(line) && reading.grammar.formulas.minutes.test(line)) ||
    attendanceOf(reading).length
  )
    return true;
  if (above.some((line) => reading.grammar.formulas.inFull.test(line))) return false;
  if (labels.some(({ form }) => form === "line")) return false;
  const labelled = new Set(labels.map(({ paragraph }) => paragraph.number));
  const last = labels.at(-1)?.paragraph.number ?? 0;
  const bare = document.paragraphs
    .slice(first, last)
    .filter((p) => !isHeading(reading, p) && !labelled.has(p.number));
  const spoken = bare.filter((p) => reading.grammar.formulas.spoken.test(lineOf(p)));
  return bare.length >= Math.max(FEWEST, labels.length) && spoken.length < SAID * bare.length;
}

const QUOTED = /“[^“”]{0,2000}”|"[^"]{0,2000}"/gu;
/** Words within which a sentence of the clerk's comes to its verb. */
const OPENING = 8;

/** Whether a paragraph of minutes plainly goes on with what `speaking` says: in the first person, or within marks as before. */
export function saysOn(
  { text, grammar }: Reading,
  { span }: Paragraph,
  speaking: Label,
  lastNames: ReadonlySet<string>,
): boolean {
  const line = text.slice(span.start, span.end);
  if (/^["“]/u.test(line) && /^["“]/u.test(text.slice(speaking.content))) return true;
  const own = line.replace(QUOTED, "");
  if (!grammar.formulas.spoken.test(own)) return false;
  const words = (own.match(/[\p{L}\p{N}’'-]+/gu) ?? []).map((word) => word.toLowerCase());
  const opening = words.slice(
    0,
    Math.min(
      OPENING,
      words.findIndex((word) => grammar.formulas.spoken.test(word)),
    ),
  );
  if (opening.some((word) => lastNames.has(word.replace(/[’']s$/u, "")) || grammar.reporting.has(word)))
    return false;
  const { institutions, groups, roles, unnamedSpeakers, bodies } = grammar;
  const acts = opening.findIndex((word) =>
    [institutions, groups, roles, unnamedSpeakers, bodies].some((known) => known.has(word)),
  );
  return acts === -1 || !opening.slice(acts + 1, acts + 3).some((word) => grammar.formulas.done.test(word));
}
