/** Paragraphs that say nothing by themselves, but lead to what does: questions, headings, lines that end in a colon. */
import type { ParagraphRole, Span } from "../model.ts";

/** Characters: a longer paragraph says something itself, whatever it ends in. */
const LONGEST = 300;
/** Characters of an item of a list, and how many are taken. */
const ITEM = 200;
const ITEMS = 8;
/** Characters of a heading at most, and of running text at least. */
const [SHORT, RUNNING] = [60, 40];
/** A name or a score is none: it has a figure, or ends as a sentence or a part of one does. */
const HEADING = /^\p{Lu}[^\d"“”|]*[\p{L}\p{M})’']$/u;
const CLOSED = "[\"”’')\\]*_]*$";
const QUESTION = new RegExp(`[?？]${CLOSED}`, "u");
const COLON = new RegExp(`[:：]${CLOSED}`, "u");
const SENTENCE = new RegExp(`[.!?…]${CLOSED}`, "u");

/**
 * For each paragraph, the place of the last one that it leads to, or null: a question to the paragraph that answers it, a
 * heading within the text to the one below it, a line that ends in a colon to what follows, a list to its end.
 */
export function leadsOf(
  text: string,
  paragraphs: readonly { readonly role: ParagraphRole; readonly span: Span }[],
): (number | null)[] {
  const lines = paragraphs.map(({ span }) =>
    text.slice(span.start, Math.min(span.end, span.start + LONGEST + 1)),
  );
  const story = paragraphs.findIndex(({ role }) => role === "body");
  const isBody = (i: number) => paragraphs[i]?.role === "body";
  const isQuestion = (i: number) => lines[i]!.length <= LONGEST && QUESTION.test(lines[i]!);
  return lines.map((line, i) => {
    const { role } = paragraphs[i]!;
    if (line.length > LONGEST || (role !== "heading" && role !== "body") || !isBody(i + 1)) return null;
    if (COLON.test(line)) return listEnd(i + 1);
    // A row of questions is answered by nobody; a headline stands over the whole.
    if (isQuestion(i)) return isQuestion(i + 1) ? null : i + 1;
    return i > story && (role === "heading" || isUnmarkedHeading(i)) ? i + 1 : null;
  });

  /** "How to pay", in a text without marks: a short line by itself between paragraphs of whole sentences. */
  function isUnmarkedHeading(i: number): boolean {
    const isRunning = (line: string | undefined) =>
      line !== undefined && line.length >= RUNNING && SENTENCE.test(line);
    const [line, next] = [lines[i]!, lines[i + 1]];
    return (
      HEADING.test(line) &&
      line.length <= SHORT &&
      isRunning(lines[i - 1]) &&
      next!.length > line.length &&
      isRunning(next)
    );
  }

  /** The last item of the list that begins here; a paragraph of its own where there is none. */
  function listEnd(first: number): number {
    const isItem = (i: number) => isBody(i) && lines[i]!.length <= ITEM && !COLON.test(lines[i]!);
    let end = first;
    if (SENTENCE.test(lines[first]!)) return end;
    // Items without a full stop end where running text begins.
    while (end - first < ITEMS && isItem(end + 1) && !SENTENCE.test(lines[end + 1]!)) end++;
    return end;
  }
}
