/** One line of a text that somebody typed or that was found, at most so long. */
import { directionClosed } from "../../src/text/direction.ts";

/** Made when a text is first cut: that takes 8 ms of a start. */
let characters: Intl.Segmenter | null = null;

/**
 * `text` on one line of at most `length` UTF-16 units. It is cut after a word; within one only where that word fills half
 * of the line, and never within a character as readers see it. A cut is shown as "…". Directions that it leaves open are closed,
 * so that the quotation mark behind it stands behind it.
 */
export function shortened(text: string, length = 200): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= length) return directionClosed(line);
  const cut = line.slice(
    0,
    (characters ??= new Intl.Segmenter()).segment(line).containing(length - 1)!.index,
  );
  const end = /\s/u.test(line.charAt(cut.length)) ? cut.length : cut.lastIndexOf(" ");
  const kept = cut.slice(0, end > length / 2 ? end : cut.length).replace(/[\s,;:]+$/u, "");
  return directionClosed(`${kept}…`);
}
