/** What a transcript hears and sees but nobody says: "(Laughter)", "[She turns away.]". */
import type { Span } from "../../../model.ts";
import type { Grammar } from "../../../languages/index.ts";

const BRACKETS = /\(([^()[\]\n]{2,80})\)|\[([^()[\]\n]{2,80})\]/gu;
/** Words of a direction within a speech; at its head it may be longer. */
const SHORT = 3;

/** The pieces of a speech without the stage directions in it; empty where it is nothing else. */
export function withoutDirections(text: string, { start, end }: Span, g: Grammar): Span[] {
  const out: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(BRACKETS)) {
    const at = start + match.index;
    const opens = /^[\s*_]*$/u.test(text.slice(from, at)) && from === start;
    if (!isDirection((match[1] ?? match[2])!, opens, match[1] !== undefined, g)) continue;
    push(text, out, from, at);
    from = at + match[0].length;
  }
  push(text, out, from, end);
  return out;
}

/** At the head of a speech any lower-case words in round brackets direct; square ones may mend what was said. */
function isDirection(inside: string, opens: boolean, round: boolean, g: Grammar): boolean {
  const said = inside.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const known = [said[0], said.at(-1)].some((word) => word !== undefined && g.stageDirections.has(word));
  if (!opens) return known && said.length <= SHORT;
  return known || (round && /^\p{Ll}/u.test(inside));
}

/** Whether a paragraph is one direction from bracket to bracket. */
export const isDirectionAlone = (text: string, { start, end }: Span): boolean =>
  /^[*_]*(?:\([^()]+\)|\[[^[\]]+\])[.*_]*$/u.test(text.slice(start, Math.min(end, start + 600)));

function push(text: string, out: Span[], from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && /[\s*_]/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) out.push({ start, end });
}
