/** A Reply as lines of plain text for a terminal. */
import type { Reply, ShownPassage } from "../../reply.ts";
import { rowsTogether } from "../../rows-together.ts";

export interface Style {
  /** Columns to wrap at. */
  readonly width: number;
  /** Whether the terminal shows bold and dim. */
  readonly rich: boolean;
}

/** `actions`: whether to list the follow-ups, numbered, as something to choose from. */
export function renderReply(reply: Reply, style: Style, actions = false): string {
  const blocks = [
    paint(printable(reply.heading), "1", style),
    reply.lines.map((line) => wrap(printable(line), "", style)).join("\n"),
    ...reply.passages.map((passage) => renderPassage(passage, style)),
    reply.closing.map((line) => wrap(printable(line), "", style)).join("\n"),
    reply.form
      ? reply.form.fields
          .map(({ label, value }) => wrap(printable(`${label}: ${value || "–"}`), "  ", style))
          .join("\n")
      : "",
    fileOf(reply.file),
    actions ? renderActions(reply, style) : "",
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

/** A text as it is; of anything else, that it was made. */
function fileOf(file: Reply["file"]): string {
  if (!file) return "";
  if (typeof file.content !== "string") return `${printable(file.name)}: ${file.content.length} bytes`;
  return `${printable(file.name)}:\n${printable(file.content)}`;
}

function renderPassage(passage: ShownPassage, style: Style): string {
  const { attribution, citation } = passage;
  const number = passage.number === null ? "" : `[${passage.number}] `;
  // Where nobody is named above the words, the number stands with what names the article.
  const [head, foot] = attribution ? [number + attribution, citation] : ["", number + citation];
  const lines = [
    head && paint(printable(head), "1", style),
    wrap(emphasised(rowsTogether(passage), style), "  │ ", style),
    paint(`  ${printable(foot)}`, "2", style),
    passage.note && `  ${printable(passage.note)}`,
  ];
  return lines.filter(Boolean).join("\n");
}

/** What can be done next, in the order in which `followUpsOf` numbers it. */
function renderActions(reply: Reply, style: Style): string {
  const offered = followUpsOf(reply);
  return paint(offered.map(({ label }, i) => `${i + 1}) ${printable(label)}`).join("   "), "2", style);
}

export function followUpsOf(reply: Reply) {
  return [...reply.passages.flatMap((p) => p.followUps), ...reply.followUps].filter((f) => !f.disabled);
}

/** The passage's text with its marks underlined, where the terminal can. */
function emphasised({ text, marks }: ShownPassage, { rich }: Style): string {
  if (!rich) return printable(text);
  let at = 0;
  const pieces = marks.map(({ start, end }) => {
    const piece =
      printable(text.slice(at, start)) + UNDERLINE + printable(text.slice(Math.max(at, start), end)) + PLAIN;
    at = Math.max(at, end);
    return piece;
  });
  return pieces.join("") + printable(text.slice(at));
}

const UNDERLINE = "\u001b[4m";
const PLAIN = "\u001b[24m";

/** Text that cannot steer the terminal or turn its direction: such characters are left out. */
function printable(text: string): string {
  return text.replace(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, (c) => (c === "\t" ? " " : ""));
}

function wrap(text: string, indent: string, { width }: Style): string {
  const room = Math.max(20, width - indent.length);
  return text
    .split("\n")
    .flatMap((line) => {
      const out: string[] = [];
      let current = "";
      for (const word of line.split(" ")) {
        if (current && visible(current) + 1 + visible(word) > room) {
          out.push(current);
          current = word;
        } else current = current ? `${current} ${word}` : word;
      }
      return [...out, current];
    })
    .map((line) => indent + line)
    .join("\n");
}

const visible = (text: string) => text.replaceAll(UNDERLINE, "").replaceAll(PLAIN, "").length;

function paint(text: string, code: string, { rich }: Style): string {
  return rich && text ? `\u001b[${code}m${text}\u001b[0m` : text;
}
