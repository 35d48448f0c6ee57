/** Paragraphs of a transcript that the reporter or the clerk wrote, not the speaker whose turn it is. */
import type { Paragraph } from "../../../model.ts";
import type { AttributionsOf } from "../../entities/mention-index.ts";
import type { Reading, Sentence } from "../../syntax/sentence.ts";
import type { Label } from "./labels.ts";
import { isDirectionAlone } from "./stage-directions.ts";

/** Characters and words of a heading. */
const HEADING = 80;
const HEADING_WORDS = 10;
const SENTENCE = /[.!?…:;,-]["”’')\]*_]{0,9}$/u;

/** Short, from a capital or a number on, and ending like no sentence: "Rats", "3. Finance", "Any other business". */
export const isHeading = ({ text }: Reading, { span, role }: Paragraph): boolean => {
  if (role === "heading") return true;
  if (span.end - span.start > HEADING) return false;
  const line = text.slice(span.start, span.end);
  const [, number, words] = /^[*_#\s]*((?:\(?(?:\d+(?:\.\d+)*|\p{L}|[ivx]+)[.):])\s*)?(.*)$/su.exec(line)!;
  if (!/^\p{Lu}/u.test(words!) || words!.split(/\s+/u).length > HEADING_WORDS) return false;
  return !SENTENCE.test(line) || (number !== undefined && words!.split(/\s+/u).length < 5);
};

/** Whether what is said ends like sentences at all: what a machine wrote down does not. */
export const isPunctuated = ({ text }: Reading, labels: readonly Label[]): boolean => {
  const told = labels.filter(({ content, paragraph: { span } }) => content < span.end);
  const ended = told.filter(({ paragraph: { span } }) =>
    SENTENCE.test(text.slice(Math.max(span.start, span.end - 6), span.end)),
  );
  return 2 * ended.length >= told.length;
};

/** Whether nobody of the transcript says the paragraph: it closes the sitting, or tells what a speaker did. */
export function isNarration(
  { text, grammar: { formulas } }: Reading,
  { span }: Paragraph,
  lastNames: ReadonlySet<string>,
): boolean {
  const line = text.slice(span.start, span.end);
  if (formulas.closing.test(line.slice(0, 200))) return true;
  if (formulas.spoken.test(line)) return false;
  if (formulas.voted.test(line.slice(0, 200)) || formulas.published.test(line.slice(0, 200))) return true;
  const opening = line.slice(0, 60).toLowerCase().split(/\s+/u).slice(0, 4);
  return opening.some((word) => lastNames.has(word.replace(/[’']s$|[,.]$/u, "")));
}

/** What stands below a label that is alone on its line. */
export const isBelow = ({ form, paragraph }: Label, { number }: Paragraph): boolean =>
  form === "line" && paragraph.number === number - 1;

/**
 * Which paragraphs without a label may go on with a turn: all between two labels, unless they are those of an article that
 * quotes from a transcript; behind the last label as many as any turn before it had. Of headings and the like `mayBeSaid` is
 * false: they tell nothing of it.
 */
export function goingOn(
  reading: Reading,
  labels: readonly Label[],
  attributionsOf: AttributionsOf,
  mayBeSaid: (paragraph: Paragraph) => boolean,
): (paragraph: Paragraph) => boolean {
  const opened = new Map(labels.map((label) => [label.paragraph.number, label]));
  const [first, last] = [labels[0]!.paragraph.number, labels.at(-1)!.paragraph.number];
  const bare = reading.document.paragraphs.filter((p) => {
    const above = opened.get(p.number - 1);
    const told = opened.has(p.number) || (above && isBelow(above, p));
    const bodied = p.role === "body" && mayBeSaid(p) && !isDirectionAlone(reading.text, p.span);
    return p.number > first && !told && bodied;
  });
  const between = bare.filter((p) => p.number < last);
  const goOn = between.length > 0 && !isReported(reading, between, attributionsOf);
  let [longest, run, before] = [0, 0, 0];
  for (const { number } of between) {
    run = number === before + 1 ? run + 1 : 1;
    before = number;
    longest = Math.max(longest, run);
  }
  const tail = bare.filter((p) => p.number > last).slice(0, longest);
  const tailGoesOn = goOn && !isReported(reading, tail, attributionsOf);
  const lastOne = tailGoesOn ? (tail.at(-1)?.number ?? last) : last;
  return (p) => {
    const above = opened.get(p.number - 1);
    return (goOn && p.number <= lastOne) || (above !== undefined && isBelow(above, p));
  };
}

/** Whether paragraphs are those of an article that quotes from a transcript. */
function isReported(
  reading: Reading,
  paragraphs: readonly Paragraph[],
  attributionsOf: AttributionsOf,
): boolean {
  const wanted = new Set(paragraphs.map((p) => p.number));
  const inParagraph = Map.groupBy(
    reading.sentences.filter((s) => wanted.has(s.paragraph)),
    (s) => s.paragraph,
  );
  const reports = paragraphs.filter(({ number, span }) => {
    const sentences: readonly Sentence[] = inParagraph.get(number) ?? [];
    return (
      !reading.grammar.formulas.spoken.test(reading.text.slice(span.start, span.end)) &&
      sentences.some((s) => attributionsOf(s).some((a) => a.contents.length && !a.inPassing))
    );
  });
  return paragraphs.length > 0 && 3 * reports.length >= paragraphs.length;
}
