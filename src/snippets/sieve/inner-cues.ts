/** The step that drops cues inside what somebody said, where they report no speech of their own. */
import { at, reportingForm, type Sentence } from "../syntax/sentence.ts";
import { hasQuotation } from "../syntax/clauses.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Attribution } from "../syntax/attribution.ts";

/**
 * "He said he thought ...", "according to the mayor, the paper had praised ...": of cues inside of reported speech 35 in
 * 100 report speech themselves; of those kept 6 in 10. Kept are cues with quotation marks of their own, and plain
 * sentences of saying by somebody named.
 */
export function withoutInnerCues(s: Sentence, found: readonly Attribution[]): Attribution[] {
  return found.filter((a) => {
    const outer = found.find(
      (o) => o !== a && o.contents.some((c) => a.cue.from >= c.from && a.cue.to <= c.to),
    );
    return !outer || reports(s, a, outer);
  });
}

function reports(
  s: Sentence,
  { contents, cue, subject, participle }: Attribution,
  outer: Attribution,
): boolean {
  const [first] = contents;
  // "attacked him by saying that": a stance is not listed, what is said within it is.
  if (!first || outer.telling === "stance") return true;
  // "said it would respond “in due course”": what will be said is no report.
  const awaited = s.tokens.slice(cue.from, cue.to).some((t) => /^(?:will|would|’ll|’d)$/u.test(t.lower));
  if (hasQuotation(s, first.from, contents.at(-1)!.to)) return !awaited;
  const form = reportingForm(s, cue.to - 1);
  if (outer.step === "preposition after the cue" && form?.frames.has("clause") && !participle) return true;
  if (!form || participle || outer.step === "according to") return false;
  if (!form.frames.has("clause")) return form.frames.has("belief") && form.tenses.has("third");
  const pronoun = subject.to - subject.from === 1 && kind.isSubjectPronoun(at(s, subject.from));
  return !form.frames.has("thing") && (!pronoun || form.tenses.has("third"));
}
