/** Whether a sentence is one that answers nothing by itself, a question or the headline over the whole, or stands where the news tells most. */
import { ASKS } from "../../index/forward-index.ts";
import type { Candidate } from "../../index/types.ts";
import type { PreparedQuestion } from "./prepare-question.ts";

export type ShapeFeature = "asking" | "headline" | "early";

/** Paragraphs at the head of an article that are its headline where they are a heading; further down, one leads to what follows. */
const HEAD = 2;
/** Paragraphs in which the news tells what happened; the rest of an article tells of it. */
const EARLY = 3;
const isHeadline = ({ role, number }: Candidate["paragraph"]) => role === "heading" && number <= HEAD;

export function shape(
  { terms, speakers }: PreparedQuestion,
  { sentence, paragraph }: Pick<Candidate, "sentence" | "paragraph">,
): Record<ShapeFeature, number> {
  // At the end of a paragraph it leads to its answer, as in a list of frequent questions, and is shown with it.
  const leads = sentence.place === paragraph.sentences.length - 1 && !speakers.names.length;
  return {
    asking: sentence.remarks & ASKS && !leads ? 1 : 0,
    // Whoever types a single word may want to see it there.
    headline: terms.length > 1 && isHeadline(paragraph) ? 1 : 0,
    early: paragraph.number <= EARLY ? 1 : 0,
  };
}
