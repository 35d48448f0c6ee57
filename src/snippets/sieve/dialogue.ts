/** Dialogue: closed quotations that answer each other, paragraph by paragraph. Who speaks the next one the text must say. */
import type { Span } from "../../model.ts";
import type { Reading } from "../syntax/sentence.ts";

const found = new WeakMap<Reading, ReadonlySet<number>>();
/** Words of a paragraph's first quotation that a turn of dialogue has at most: a statement of the news runs on. */
const LONGEST_TURN = 30;

/** Words of an answer that is told by its shortness. */
const ANSWER = 10;
/** Turns that a dialogue has at least. */
const LEAST = 3;

interface Spoken {
  readonly number: number;
  readonly asks: boolean;
  readonly answers: boolean;
  /** Whether its tag says that somebody asks. */
  readonly asked: boolean;
  /** Whether it is one short quotation and nothing else. */
  readonly alone: boolean;
  readonly short: boolean;
}

/** Numbers of the paragraphs that stand in a dialogue: runs that open with closed marks, where one asks and another answers. */
export function dialogueIn(reading: Reading): ReadonlySet<number> {
  const known = found.get(reading);
  if (known) return known;
  const out = new Set<number>();
  let run: Spoken[] = [];
  const close = (): void => {
    const exchange = run.some((turn, i) => {
      const next = run[i + 1];
      return next?.short && (turn.asks || next.answers);
    });
    // “Shall I look?” asks her mate.\n\n“Stay where you are.”: asked, and answered in few words alone.
    const answered = run.some((turn, i) => turn.asks && turn.asked && run[i + 1]?.alone);
    if ((exchange && run.length >= LEAST) || answered) for (const { number } of run) out.add(number);
    run = [];
  };
  for (const { number, span } of reading.document.paragraphs) {
    const spoken = spokenBy(reading, number, span);
    if (spoken) run.push(spoken);
    else close();
  }
  close();
  found.set(reading, out);
  return out;
}

function spokenBy({ text, quotations, grammar }: Reading, number: number, span: Span): Spoken | null {
  const marks = quotations.get(number) ?? [];
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last || first.start !== span.start || !last.closed || first.continues) return null;
  const tag =
    text
      .slice(first.end, Math.min(span.end, first.end + TAG))
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return {
    number,
    asks: /[?][”"’'»]*$/u.test(text.slice(last.start, last.end)),
    asked: tag.some((word) => grammar.reporting.get(word)?.basic === "ask"),
    alone:
      marks.length === 1 &&
      first.end === span.end &&
      text.slice(first.start, first.end).split(/\s+/u).length <= ANSWER,
    answers: tag.some((word) =>
      grammar.reportingVerbs.answering.has(grammar.reporting.get(word)?.verb ?? ""),
    ),
    short: text.slice(first.start, first.end).split(/\s+/u).length <= LONGEST_TURN,
  };
}
/** Characters behind a quotation in which its tag stands. */
const TAG = 60;
