/** "...," he was quoted as saying; "...," the Echo quoted him as saying: what was said stands before all of it. */
import { verbGroupStart } from "../syntax/clauses.ts";
import type { Cue } from "../syntax/attribution.ts";
import { nounPhraseBefore } from "../syntax/noun-phrase-before.ts";
import { at, type Sentence } from "../syntax/sentence.ts";

/** Words from "quoted" to "as": "quoted by the Lenham Echo on Monday as". */
const BETWEEN = 10;

/** Where the words begin that quote somebody "as saying"; null where the cue is no such. */
export function quotedFrom(s: Sentence, { group, participle }: Cue): number | null {
  if (!participle || at(s, group - 1).lower !== "as") return null;
  for (let v = group - 2; v > 0 && group - v <= BETWEEN; v--) {
    if (!/^(?:quot|cit|report)e?[ds]$/u.test(at(s, v).lower)) continue;
    const subject = nounPhraseBefore(s, verbGroupStart(s, v));
    return subject && at(s, subject.from - 1).kind === "quotation" ? subject.from : null;
  }
  return null;
}
