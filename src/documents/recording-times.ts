/** Times that a transcript's lines open with: "[00:12:04] HOLT: ...", "00:12:04 Ada Holt: ...", "Ada Holt 00:12:04". */
import type { Place } from "../model.ts";
import { secondsOf } from "../text/clock.ts";

const CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,3})?)?";
/** In brackets; to the second; or before a label. "10:30 Coffee" is a time of day. */
const OPENS = new RegExp(
  `^[*_]{0,3}(?:[\\[(](${CLOCK})[\\])]|(\\d{1,2}:\\d{2}:\\d{2})(?=[\\s.,])|(${CLOCK})\\s+(?=[*_]{0,3}\\p{Lu}[^:\\n]{1,60}:[\\s*_]))`,
  "u",
);
const CLOSES = new RegExp(`^\\p{Lu}[^:\\n]{1,60}[\\s\\[(](${CLOCK})[\\])]?(?::\\s|$)`, "u");
/** Characters of a line that are looked at. */
const HEAD = 130;

/**
 * Where in the recording each line begins, by its index; undefined where it does not say. A line below one that holds only
 * a name and a time has that time. None unless two lines have one and no time goes back.
 */
export function recordingTimes(lines: readonly string[]): readonly (Place | undefined)[] {
  const told = lines.map((line) => {
    const head = line.slice(0, HEAD);
    const [, bracketed, exact, labelled] = OPENS.exec(head) ?? [];
    return secondsOf(bracketed ?? exact ?? labelled ?? CLOSES.exec(head)?.[1] ?? "");
  });
  const times = told.filter((time) => time !== null);
  if (times.length < 2 || times.some((time, i) => i > 0 && time < times[i - 1]!)) return [];
  return told.map((time, i) => {
    const above =
      i > 0 && CLOSES.test(lines[i - 1]!.slice(0, HEAD)) && !lines[i - 1]!.includes(": ")
        ? told[i - 1]!
        : null;
    const at = time ?? above;
    return at === null ? undefined : { time: at };
  });
}
