/** What may be a speaker's label at the head of a line: "HOLT:", "[00:12:04] Ada Holt:", "HON. R. NAIR.-", "Mr. Dace (reading).". */
import type { Document, Paragraph, Span } from "../../../model.ts";

/** How the label is told from what is said: by a colon, a dash or a full stop, or by standing alone on its line. */
export type LabelForm = "colon" | "dash" | "stop" | "line";

export interface Label {
  readonly paragraph: Paragraph;
  readonly form: LabelForm;
  /** The words that name the speaker. */
  readonly span: Span;
  readonly name: string;
  /** What stands behind the name in brackets or between commas: "CEO", "Ada Holt", "Lab". */
  readonly asides: readonly string[];
  /** Whether a time of the recording stands beside it. */
  readonly timed: boolean;
  /** Where what is said begins; the end of the paragraph where the label stands alone. */
  readonly content: number;
}

/** Characters at the head of a paragraph within which a label ends. */
const HEAD = 130;
/** Characters of a label that stands alone on its line. */
const LONGEST_LINE = 70;
const CLOCK = "[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,3})?)?[\\])]?";
/** Before the name: a time, or the number that hearings give their questions. */
const LEADING = new RegExp(
  `^[*_]{0,3}(?:(${CLOCK})(?:\\s*[-–—|])?\\s*|Q\\d{1,4}\\.?\\s+(?=\\p{Lu}[^:?\\n]{1,60}:\\s))?[*_]{0,3}`,
  "u",
);
const TRAILING_CLOCK = new RegExp(`[\\s,]+(${CLOCK})$`, "u");

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’/-]*";
const SMALL = "(?:of|the|for|and|de|da|di|del|van|von|der|den|al|bin|pro|tempore|&)";
const NAME = new RegExp(`^[QA]\\d{1,3}$|^${WORD}(?:\\s+(?:${WORD}|${SMALL})){0,9}(?:\\s+\\d{1,3}\\b)?`, "u");
const ASIDE = /^\s*(?:\(([^()\n]{1,70})\)|\[([^[\]\n]{1,70})\])/u;
const DESCRIBED = /^,\s+([^:;.!?“”"\n]{2,60})$/u;

/** The label that a paragraph opens with, if it opens with anything like one. */
export function transcriptLabel({ text }: Document, paragraph: Paragraph): Label | null {
  const { span, role } = paragraph;
  if (role !== "body" && role !== "heading") return null;
  const head = text.slice(span.start, Math.min(span.end, span.start + HEAD));
  const [leading, clock] = LEADING.exec(head)!;
  const rest = head.slice(leading.length);
  if (!/^\p{Lu}/u.test(rest)) return null;
  for (const end of endsOf(rest, span.end - span.start - leading.length)) {
    const read = readName(rest.slice(0, end.name));
    const timed = clock !== undefined || read?.timed === true;
    if (!read || (end.form === "line" && !timed && !isCapitals(read.name))) continue;
    const start = span.start + leading.length;
    return {
      paragraph,
      form: end.form,
      span: { start, end: start + read.name.length },
      name: read.name,
      asides: read.asides,
      timed,
      content: Math.min(span.end, start + end.content),
    };
  }
  return null;
}

interface End {
  readonly form: LabelForm;
  /** Where the label ends, and where what is said begins. */
  readonly name: number;
  readonly content: number;
}

const COLON = /[*_]{0,3}:[*_]{0,3}(?=\s|[“"‘']|$)\s*/u;
const DASH = /\.\s?[-–—]{1,2}\s*|\s+[-–—]{1,2}\s+/u;
const TITLED =
  /^(?:M[rs]s?|Dr|Miss|Hon|Sen|Rep|Senator|Judge|The|Madam|Sir|Dame|Lord|Lady|Cllr|Councill?or)\b/u;
const LETTER = /^[QA]\d{0,3}[.)]\s+(?=\S)/u;
/** "Mr. Obama and Mr. Nair": the stop belongs to a title or an initial. */
const UNFINISHED =
  /\band\b|(?:^|\s)(?:M[rs]s?|Dr|Hon|Sen|Rep|Gen|Gov|St|Jr|Sr|Prof|Lt|Col|Sgt|Capt|(?![QA]\b)\p{Lu})\.\s+$/u;
/** A word whose stop is the label's own, but for an initial's. */
const UNSTOPPED = "(?:\\p{Lu}\\.|\\p{Lu}(?:[\\p{L}\\p{M}.'’/-]*[\\p{L}\\p{M}])?)";
const STOP = new RegExp(
  `^(?:(?:M[rs]s?|Dr|Hon|Sen|Rep)\\.\\s+)*${UNSTOPPED}(?:\\s+(?:${UNSTOPPED}|${SMALL})){0,6}?(?:\\s+\\([^()\\n]{3,40}\\))?\\.\\s+(?=\\p{Lu}|[“"])`,
  "u",
);

/** "HAMISH. Who goes there?": a play's names, and minutes'. */
const CAPITALS =
  /^\p{Lu}{2,}[\p{Lu}'’-]*(?: \p{Lu}{2,}[\p{Lu}'’-]*){0,2}(?: \([^()\n]{2,40}\))?\. +(?=["“‘'(]?\p{Lu})/u;

/** The ends that a label may have, the surest first. */
function endsOf(rest: string, length: number): End[] {
  const colon = COLON.exec(rest);
  const dash = DASH.exec(rest);
  const stop = LETTER.exec(rest) ?? (TITLED.test(rest) ? STOP.exec(rest) : CAPITALS.exec(rest));
  const out: End[] = [];
  if (colon) out.push({ form: "colon", name: colon.index, content: colon.index + colon[0].length });
  if (dash) out.push({ form: "dash", name: dash.index, content: dash.index + dash[0].length });
  if (stop && !UNFINISHED.test(stop[0]))
    out.push({ form: "stop", name: stop[0].trimEnd().length - 1, content: stop[0].length });
  if (length <= LONGEST_LINE) out.push({ form: "line", name: length, content: length });
  return out;
}

interface Read {
  readonly name: string;
  readonly asides: readonly string[];
  readonly timed: boolean;
}

/** "Dana Ruiz (CEO) [00:01:02]": the name, and what stands behind it; null where the words are no name. */
function readName(label: string): Read | null {
  let words = label.replace(/[*_]{1,3}$/u, "").trimEnd();
  const clock = TRAILING_CLOCK.exec(words);
  if (clock) words = words.slice(0, clock.index);
  const name = NAME.exec(words)?.[0];
  if (!name) return null;
  const asides: string[] = [];
  let rest = words.slice(name.length);
  for (let aside = ASIDE.exec(rest); aside; aside = ASIDE.exec(rest)) {
    asides.push((aside[1] ?? aside[2])!.trim());
    rest = rest.slice(aside[0].length);
  }
  const described = DESCRIBED.exec(rest);
  if (described) asides.push(described[1]!.trim());
  else if (/[^\s.]/u.test(rest)) return null;
  const bare = name.replace(/(?<=\p{L}{3})\.$/u, "").trimEnd();
  return { name: bare, asides, timed: clock !== null };
}

export const isCapitals = (name: string): boolean =>
  !/\p{Ll}/u.test(name.replace(/\bMc|\bMac|\bpro tempore\b|\bof\b|\bthe\b|\bfor\b/gu, "")) &&
  /\p{Lu}{2}/u.test(name);

/** One speaker's labels have one key: "MR. NAIR" and "Mr Nair". */
export const labelKey = (name: string): string =>
  name.toLowerCase().replace(/\./gu, "").replace(/\s+/gu, " ").trim();
