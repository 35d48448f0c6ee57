/** The step for the second half of what was said: ", he said, B". */
import { at, bodyEnd, reportingForm, type Range, type Sentence } from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Subject } from "../syntax/attribution.ts";
import { contentEnd } from "./content-end.ts";

/** Behind a fronted content: ", he said, B". */
export function interrupted(s: Sentence, subject: Subject, from: number, quoted: boolean): Range | null {
  const end = bodyEnd(s);
  let k = from;
  while (
    k < end &&
    at(s, k).text !== "," &&
    at(s, k).kind !== "quotation" &&
    !kind.isStop(at(s, k)) &&
    k - from < 25
  )
    k++;
  if (at(s, k).text !== ",") return null;
  const next = at(s, k + 1);
  // “It held,” she said, but “only just.”
  const joined = quoted && kind.isConjunction(next) ? pastAdverbs(s, k + 2) : null;
  if (
    joined !== null &&
    at(s, joined).kind === "quotation" &&
    !at(s, joined).begins &&
    at(s, joined).words >= LEAST
  )
    return { from: joined, to: contentEnd(s, joined, end, null, null) };
  if (next.kind === "quotation" || (!quoted && !subject.inverted && goesOn(s, k + 1)))
    return { from: k + 1, to: contentEnd(s, k + 1, end, null, null) };
  // "he said, pointing at a letter, “and he left.”"
  const meanwhile = quoted && /^(?:with|his|her)$|ing$/u.test(next.lower) && !isCue(s, k + 1);
  if (!subject.inverted && !meanwhile) return null;
  for (let q = k + 1; q < end && q - k < 40; q++) {
    if (meanwhile && isCue(s, q)) return null;
    if (at(s, q).kind === "quotation" && at(s, q - 1).text === ",")
      return { from: q, to: contentEnd(s, q, end, null, null) };
  }
  return null;
}

/** Words in marks that go on with what stood before them: fewer may be a term. */
const LEAST = 3;

function pastAdverbs(s: Sentence, from: number): number {
  let i = from;
  while (kind.isAdverb(at(s, i)) || at(s, i).lower === "still") i++;
  return i;
}

/** A reporting verb, but for "pointing at". */
const isCue = (s: Sentence, i: number): boolean =>
  reportingForm(s, i) !== undefined && at(s, i + 1).lower !== "at";

/** Whether the words behind ", he said," go on with what was said. */
function goesOn(s: Sentence, i: number): boolean {
  const t = at(s, i);
  if (
    t.text === "" ||
    t.lower.endsWith("ing") ||
    s.grammar.functionWords.unfinished.has(t.lower) ||
    /^[RDI]-/u.test(t.text)
  )
    return false;
  const joined = t.lower === "and" || t.lower === "but";
  let k = i + 1;
  while (kind.isAdverb(at(s, k))) k++;
  return !(joined && reportingForm(s, k));
}
