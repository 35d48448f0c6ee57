/** What each paragraph is: headings, bylines and datelines at the head, the body, credit lines. */
import type { ParagraphRole, Source } from "../model.ts";
import { bylineOf, publisherOf } from "./byline.ts";
import { isCredit } from "./credits.ts";
import { datelineOf, opensInCapitals, type Dateline } from "./dateline.ts";
import { labelledLine } from "./labels.ts";
import type { Block } from "./paragraphs.ts";
import { bareWords } from "./plain/bare-words.ts";

/** A byline is looked for in the first paragraphs, and so is a dateline. */
const HEAD = 6;

export interface Roles {
  readonly roles: readonly ParagraphRole[];
  readonly dateline: (Dateline & { readonly index: number }) | null;
  /** The headline, where the text has one. */
  readonly title: string | null;
  readonly source: Partial<Source>;
}

/** `title`: what the file says the title is; a line that says the same is the headline. The rows of a table are all body. */
export function rolesOf(
  text: string,
  blocks: readonly Block[],
  title: string | null,
  language: string,
): Roles {
  if (blocks.some(({ place }) => place && "row" in place))
    return { roles: blocks.map(() => "body"), dateline: null, title: null, source: {} };
  const lines = blocks.map(({ span }) => text.slice(span.start, span.end));
  const labels = labelled(lines);
  let source: Partial<Source> = Object.assign({}, ...labels.map((l) => l?.source));
  let dateline: Roles["dateline"] = null;
  const alone = lines.filter(opensInCapitals).length === 1;
  /** Whether the line before is a byline. */
  let below = false;
  const roles = blocks.map(({ span, heading }, i): ParagraphRole => {
    const line = lines[i]!;
    if (heading) return "heading";
    if (labels[i]) return labels[i].role;
    if (i < HEAD) {
      const byline = bylineOf(line, language) ?? (below ? publisherOf(line) : null);
      below = byline !== null;
      if (byline) {
        source = { ...byline, ...source };
        return "byline";
      }
      const found = dateline ? null : datelineOf(text, span, alone);
      if (found) {
        dateline = { ...found, index: i };
        source = { ...found.source, ...source };
        return found.story < span.end ? "body" : "byline";
      }
    }
    return isCredit(line) ? "credit" : "body";
  });
  const headline = headlineAt(lines, roles, dateline, title);
  for (let i = 0; i <= headline; i++) if (roles[i] === "body") roles[i] = "heading";
  const named = labels.find((l) => l?.title)?.title;
  return { roles, dateline, title: named ?? titleOf(lines, roles, blocks), source };
}

/** The labelled lines at the head, by index; none unless there are two. */
function labelled(lines: readonly string[]) {
  const first = lines.slice(0, 2).findIndex((line) => labelledLine(line));
  if (first === -1) return [];
  const labels = lines.slice(0, first + 8).map(labelledLine);
  const end = labels.findIndex((label, i) => i >= first && !label);
  const head = end === -1 ? labels : labels.slice(0, end);
  return head.length - first >= 2 ? head : [];
}

/** Index of the last line of the headline and its deck, or -1. */
function headlineAt(
  lines: readonly string[],
  roles: readonly ParagraphRole[],
  dateline: Roles["dateline"],
  title: string | null,
): number {
  let last = -1;
  for (const [i, line] of lines.slice(0, 3).entries()) {
    if (roles[i] !== "body" || dateline?.index === i) continue;
    const story = roles[i + 1] === "byline" || dateline?.index === i + 1;
    const same = title !== null && bareWords(title).trim() === bareWords(line).trim();
    if (!same && !(i === 0 && story && line.length <= 160) && !looksLikeHeading(line, lines.slice(i + 1)))
      break;
    last = i;
  }
  return last;
}

/** A short line that ends like no sentence, above lines that do. */
function looksLikeHeading(line: string, below: readonly string[]): boolean {
  if (line.length > 140 || /[.!?…:;,][*_]*["”’')\]]*$/u.test(line) || /^[*•–—-]\s/u.test(line)) return false;
  return below.slice(0, 6).some((next) => next.length > line.length && /[.!?…]["”’')\]]*$/u.test(next));
}

/** The first heading above the story, or else the first of the highest level that the format marks. */
function titleOf(
  lines: readonly string[],
  roles: readonly ParagraphRole[],
  blocks: readonly Block[],
): string | null {
  const story = roles.findIndex((role) => role === "body");
  const above = roles.slice(0, Math.max(story, 0)).indexOf("heading");
  const at = above === -1 ? blocks.findIndex((block) => block.heading === 1) : above;
  const line = lines[at]
    ?.slice(0, 400)
    .replace(/[*_`]+|\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
  return line ? line.slice(0, 200) : null;
}
