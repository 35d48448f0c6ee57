/** Interviews of magazines: a question stands alone in its paragraph, and those below it are the answer. */
import type { Paragraph } from "../../../model.ts";
import type { MentionIndex } from "../../entities/mention-index.ts";
import type { Reading } from "../../syntax/sentence.ts";
import { interviewOf } from "./interviews.ts";
import { isNarration } from "./narration.ts";
import { speakerOfTurn, type Turn } from "./turn.ts";

/** Questions that such an interview has at least; with fewer a story asks its readers. */
const LEAST = 3;
/** Share of the answers that speak of themselves, as somebody who is asked does and a reporter does not. */
const SELVES = 0.5;
/** Paragraphs to an answer, on the whole. */
const ANSWERS = 1.6;

/** The turns by paragraph; none where the text's head does not say who is asked. */
export function unlabelledInterview(
  reading: Reading,
  mentionIndex: MentionIndex,
): ReadonlyMap<number, Turn | null> {
  const { document, text } = reading;
  const out = new Map<number, Turn | null>();
  const lineOf = ({ span }: Paragraph): string => text.slice(span.start, span.end);
  const isQuestion = (p: Paragraph) =>
    p.leads === p.number + 1 && /\?["”*_]*$/u.test(lineOf(p)) && !/^["“‘'«]/u.test(lineOf(p));
  const [begin, finish] = [document.paragraphs.find(isQuestion), document.paragraphs.findLast(isQuestion)];
  // "Tell us about your first boss.": between questions this asks too.
  const isAsked = (p: Paragraph) =>
    p.number > begin!.number &&
    p.number < finish!.number &&
    p.role !== "heading" &&
    reading.grammar.formulas.prompts.test(lineOf(p));
  const questions = document.paragraphs.filter((p) => isQuestion(p) || (begin && isAsked(p)));
  const [first] = questions;
  if (
    !first ||
    questions.length < LEAST ||
    !questions.some((q) => reading.grammar.formulas.addressed.test(lineOf(q)))
  )
    return out;
  const { asks, answers, announced } = interviewOf(reading, mentionIndex, first);
  if (!answers) return out;
  const asking = new Set(questions.map((q) => q.number));
  const last = new Set([answers.words.at(-1)!.toLowerCase()]);
  const answering = document.paragraphs
    .slice(first.number)
    .filter((p) => p.role === "body" && !asking.has(p.number));
  const end = answering.find((p) => p.number > questions.at(-1)!.number + 1 && isNarration(reading, p, last));
  const said = answering.filter((p) => !end || p.number < end.number);
  // Where the head names one person and says no more, questions and answers go by turns.
  const byTurns = questions.length > LEAST && said.length < ANSWERS * questions.length;
  if (!announced && !byTurns) return out;
  if (said.filter((p) => reading.grammar.formulas.self.test(lineOf(p))).length < SELVES * said.length)
    return out;
  for (const q of questions)
    out.set(q.number, asks && { contents: [q.span], voice: speakerOfTurn(q.span, [asks], null, null) });
  for (const p of said)
    out.set(p.number, { contents: [p.span], voice: speakerOfTurn(p.span, [answers], null, null) });
  return out;
}
