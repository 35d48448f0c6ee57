/** The step for passives: "was described as “a heavy loss” by the department", "dismissed by the council as “a stunt”". */
import { at, reportingForm, type Range, type Sentence } from "../syntax/sentence.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Attribution } from "../syntax/attribution.ts";
import { withNameBehind } from "./inverted-subject.ts";

/** Words between the verb and its marks: "described on Monday as". */
const BETWEEN = 4;
/** Words between the verb and marks that stand behind who called it so: "described by the head of the port as". */
const WITH_AGENT = 14;

interface Passive {
  readonly verb: number;
  readonly subject: Range;
}

/** What is told with its speaker behind "by"; a title or the name of a thing is nobody's words. */
export function passives(s: Sentence): Attribution[] {
  const out: Attribution[] = [];
  let last: number | null = null;
  for (let i = 0; i < s.tokens.length; i++) {
    const token = at(s, i);
    if (token.kind !== "quotation") continue;
    const found: Passive | null = agentBehind(s, i, last) ?? agentBefore(s, i);
    if (!found || (token.titled && !s.grammar.reportingVerbs.dubbing.has(reportingForm(s, found.verb)!.verb)))
      continue;
    last = found.verb;
    out.push({
      step: "cue before the quotation",
      verb: reportingForm(s, found.verb)!.verb,
      cue: { from: found.verb, to: found.verb + 1 },
      subject: found.subject,
      contents: [{ from: i, to: i + 1 }],
      participle: false,
      inPassing: true,
      telling: null,
    });
  }
  return out;
}

/** "was called “a folly” by Lind", and behind it "and “a gift” by Rao", which has the verb of `last`. */
function agentBehind(s: Sentence, i: number, last: number | null): Passive | null {
  const to = at(s, i + 1).lower === "by" ? nounPhraseFrom(s, i + 2) : null;
  const verb = to === null ? null : (passiveBefore(s, i) ?? (isJoined(s, i) ? last : null));
  return to === null || verb === null ? null : { verb, subject: withNameBehind(s, { from: i + 2, to }) };
}

function passiveBefore(s: Sentence, i: number): number | null {
  for (let v = i - 1; v >= 0 && i - v <= BETWEEN; v--) {
    if (!kind.isWord(at(s, v))) return null;
    if (!calls(s, v)) continue;
    let left = v - 1;
    while (left > 0 && kind.isAdverb(at(s, left))) left--;
    // "Branded “greedy” by students, the council": what opens the sentence, or stands between commas, has no "was".
    const joined = /^(?:,|and|but)$/u.test(at(s, left).lower);
    return s.grammar.functionWords.beForms.has(at(s, left).lower) || v === 0 || joined ? v : null;
  }
  return null;
}

const isJoined = (s: Sentence, i: number): boolean => {
  let left = i - 1;
  while (kind.isDeterminer(at(s, left)) || at(s, left).lower === "as") left--;
  return /^(?:and|but)$/u.test(at(s, left).lower);
};

/** "described by police as “isolated”": the marks, with an article at most, stand behind "as". */
function agentBefore(s: Sentence, i: number): Passive | null {
  const as = kind.isDeterminer(at(s, i - 1)) ? i - 2 : i - 1;
  if (at(s, as).lower !== "as") return null;
  for (let v = as - 3; v >= 0 && as - v <= WITH_AGENT; v--) {
    if (at(s, v + 1).lower !== "by" || !calls(s, v)) continue;
    const to = nounPhraseFrom(s, v + 2);
    return to === null || to > as ? null : { verb: v, subject: withNameBehind(s, { from: v + 2, to }) };
  }
  return null;
}

function calls(s: Sentence, v: number): boolean {
  const form = reportingForm(s, v);
  return Boolean(form?.tenses.has("past") && (form.frames.has("thing") || form.frames.has("clause")));
}
