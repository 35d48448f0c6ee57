/** Subtitles (.srt, .vtt): what is said, put together from the lines on the screen, with the time at which it is. */
import { loadEntities, loadSubtitleParser } from "../../on-demand.ts";
import { composed, type TextPiece } from "../pieces.ts";
import type { Format } from "./index.ts";
import { contentsOfArticle } from "./plain.ts";

/** Milliseconds of silence, and characters, after which the end of a sentence is the end of a paragraph. */
const SILENCE = 2_000;
const LONG = 400;
/** "<v Ada Holt>": who speaks. */
const VOICE = /<v(?:\.[\w.-]{1,60})?\s+([^<>]{1,80})>/gu;
/** A dash, ">>", "MARA QUILL:" or "SPEAKER 1:" at the head of a line. */
const SPEAKS = /^(?:[-–—]\s?\p{L}|>>|\p{Lu}[\p{L}\p{M}\d .'’-]{1,40}:\s)/u;
/** "[WIND HOWLING]", "♪ Oh, the sea ♪": what is heard besides, and nobody's words. */
const SOUND = /^(?:\[[^\]]*\]|\([^)]*\)|[♪♫][^♪♫]*[♪♫]*)$/u;
const TAG = /<\/?[^<>]{0,200}>|\{\\[^{}]{0,200}\}/gu;

export const subtitles: Format = (content, file) => {
  try {
    return contentsOfArticle(content, file, (text) => composed(piecesOf(text)));
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 160) : String(error);
    const problem = {
      where: file,
      what: `These are no subtitles: ${why}.`,
      fix: "Save them again as .srt or .vtt.",
    };
    return { articles: [], problems: [problem], lost: true };
  }
};

/** Milliseconds, and what stands on the screen between them. */
interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function piecesOf(content: string): TextPiece[] {
  const { entries }: { entries: readonly Cue[] } = loadSubtitleParser().parse(
    content.replace(/\r\n?/gu, "\n"),
  );
  const pieces: { text: string; from: number; to: number }[] = [];
  for (const { from, to, lines } of unrolled(entries))
    for (const line of voicesIn(lines)) {
      const last = pieces.at(-1);
      if (last && goesOn(last, line, from)) {
        last.text += ` ${line}`;
        last.to = to;
      } else pieces.push({ text: line.replace(/^(?:[-–—]|>>+)\s*/u, ""), from, to });
    }
  return pieces.map(({ text, from }) => ({ text, heading: 0, place: { time: from / 1000 } }));
}

/** A new speaker begins a paragraph; so does, after the end of a sentence, a silence or much that was said before. */
function goesOn(last: { text: string; to: number }, line: string, from: number): boolean {
  if (SPEAKS.test(line) || SOUND.test(line) || SOUND.test(last.text)) return false;
  if (!/[.!?…]["”’)\]]*$/u.test(last.text)) return last.text.length < 3 * LONG;
  return from - last.to < SILENCE && last.text.length < LONG;
}

/** A cue with the lines on the screen that say something new. */
interface Screen {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Milliseconds between two cues of which one goes on from the other; and this share of the cues does so where lines roll up. */
const AT_ONCE = 50;
const ROLLING = 0.3;

/** Where lines roll up the screen, as those do that a program hears, each is shown again above the next: it was said once. */
function unrolled(cues: readonly Cue[]): Screen[] {
  const screens = cues.map(({ from, to, text }): Screen => ({ from, to, lines: linesOf(text) }));
  const shared = screens.map((screen, i) => {
    const before = screens[i - 1];
    if (!before || screen.from - before.to > AT_ONCE) return 0;
    for (let n = Math.min(before.lines.length, screen.lines.length); n > 0; n--)
      if (before.lines.slice(-n).every((line, k) => line === screen.lines[k])) return n;
    return 0;
  });
  const rolls = shared.filter((n) => n > 0).length >= Math.max(2, ROLLING * cues.length);
  return rolls ? screens.map((screen, i) => ({ ...screen, lines: screen.lines.slice(shared[i]) })) : screens;
}

function linesOf(text: string): string[] {
  const voiced = text.replace(VOICE, (_, name: string) => `\n${name.trim()}: `);
  return loadEntities()
    .decodeHTMLStrict(voiced.replace(TAG, ""))
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter(Boolean);
}

/** What stands on the screen: one line, or one for each speaker and for what is heard besides. */
function voicesIn(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines)
    if (out.length && !SPEAKS.test(line) && !SOUND.test(line) && !SOUND.test(out.at(-1)!))
      out[out.length - 1] += ` ${line}`;
    else out.push(line);
  return out;
}
