/** Whether a candidate holds what the question asks for: a person, a date, a place, somebody's words, the byline. */
import { QUOTES, SAYS } from "../../index/forward-index.ts";
import { tells } from "../lexical-field.ts";
import type { AskedType } from "../../query/asked-type.ts";
import type { PreparedCandidate } from "./prepare-candidate.ts";
import type { PreparedQuestion } from "./prepare-question.ts";

export type AnswerTypeFeature =
  | "heldPerson"
  | "heldPlace"
  | "heldDate"
  | "heldTime"
  | "heldQuantity"
  | "heldCause"
  | "heldManner"
  | "heldOccasion"
  | "answerCounts"
  | "told"
  | "quotation"
  | "saying"
  | "quoted"
  | "metadataPart";

export function answerType(
  { question, speakers, metadataRows, told }: PreparedQuestion,
  { sentence, answering }: PreparedCandidate,
): Record<AnswerTypeFeature, number> {
  const { type } = question.askedFor;
  const held = (...types: AskedType[]) => (answering.here && types.includes(type) ? 1 : 0);
  return {
    heldPerson: held("person", "name"),
    heldPlace: held("place"),
    heldDate: held("date"),
    heldTime: held("duration", "age"),
    heldQuantity: held("money", "percent", "number", "measure", "frequency"),
    heldCause: held("cause"),
    heldManner: held("manner"),
    heldOccasion: question.occasion ? held("place", "date") : 0,
    told: told.length ? told.filter((field) => tells(sentence, field)).length / told.length : 0,
    answerCounts: answering.counts ? 1 : 0,
    quotation: sentence.remarks & QUOTES ? 1 : 0,
    saying: question.saying && sentence.remarks & SAYS ? 1 : 0,
    quoted: speakers.quoted(sentence.row) ? 1 : 0,
    metadataPart: metadataRows.has(sentence.row) ? 1 : 0,
  };
}
