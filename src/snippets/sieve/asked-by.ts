/** The step for questions that are told in passing: "Asked by the coroner whether he had been heard, Menon said ..." */
import { at, bodyEnd, reportingForm, type Sentence } from "../syntax/sentence.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Attribution } from "../syntax/attribution.ts";
import { withNameBehind } from "./inverted-subject.ts";

const asks = (s: Sentence, i: number): boolean =>
  s.grammar.functionWords.questionWords.has(at(s, i).lower) || at(s, i).lower === "about";

/** At most one, with the question as what was said; its asker does not get the floor. */
export function askedBy(s: Sentence): Attribution[] {
  const at0 = /^(?:when|if|after|while)$/u.test(at(s, 0).lower) ? 1 : 0;
  const cue = { from: at0, to: at0 + 1 };
  if (at(s, at0).lower !== "asked" || at(s, at0 + 1).lower !== "by") return [];
  const to = nounPhraseFrom(s, at0 + 2);
  if (to === null) return [];
  let from = to;
  while (from < bodyEnd(s) && from - to < 12 && !asks(s, from)) from++;
  if (!asks(s, from)) return [];
  if (at(s, from).lower === "about") from++;
  let end = from;
  while (end < bodyEnd(s) && !(at(s, end).text === "," && opensMain(s, end + 1))) end++;
  const contents = at(s, end).text === "," && end > from ? [{ from, to: end }] : [];
  const subject = withNameBehind(s, { from: at0 + 2, to });
  return [{ step: "asked by", verb: "ask", cue, subject, contents, participle: false, inPassing: true }];
}

/** Behind the comma stands who answered. */
const opensMain = (s: Sentence, i: number): boolean => {
  const end = nounPhraseFrom(s, i);
  return end !== null && (kind.isVerb(s, end) || at(s, end).text === "," || kind.isAdverb(at(s, end)));
};

/** "Asked the secret of their marriage, she replied": who is asked answers behind the comma. */
export function isAnswered(s: Sentence, from: number): boolean {
  const comma = s.tokens.findIndex((t, k) => k >= from && t.text === ",");
  const subject = comma > 0 ? nounPhraseFrom(s, comma + 1) : null;
  return (
    subject !== null &&
    kind.isVerb(s, subject) &&
    !s.tokens.slice(from, comma).some((t) => t.kind === "quotation")
  );
}

/** "Krol, asked on Monday if it held, said": between commas, and who was asked answers. */
export function isAskedMeanwhile(s: Sentence, i: number): boolean {
  if (!/^(?:asked|pressed|quizzed|questioned)$/u.test(at(s, i).lower) || at(s, i - 1).text !== ",")
    return false;
  const comma = s.tokens.findIndex((t, k) => k > i && t.text === ",");
  const verb = kind.isAdverb(at(s, comma + 1)) ? comma + 2 : comma + 1;
  return comma > 0 && i > 1 && reportingForm(s, verb)?.tenses.has("past") === true;
}
