/** The step for what somebody was told: "Traders have been told the bridge will stay shut", "was warned by Bell that it would". */
import { verbGroupStart } from "../syntax/clauses.ts";
import type { Attribution } from "../syntax/attribution.ts";
import { nounPhraseBefore } from "../syntax/noun-phrase-before.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import { isSurelyFinite } from "../syntax/parts-of-speech.ts";
import { at, bodyEnd, reportingForm, type Sentence } from "../syntax/sentence.ts";
import { tellingOf } from "./assertion.ts";
import { contentEnd } from "./content-end.ts";
import { contentStart } from "./content-start.ts";
import { isPassive } from "./is-passive.ts";
import { withNameBehind } from "./inverted-subject.ts";

/** Whose words they are stands behind "by", or nowhere. */
export function toldPassively(s: Sentence): Attribution[] {
  return s.tokens.flatMap((_, i): Attribution[] => {
    const form = reportingForm(s, i);
    const told = form?.frames.has("told") && form.tenses.has("past") && isPassive(s, i);
    if (!form || !told) return [];
    // "is convinced that": what somebody thinks, whoever told them.
    if (form.verb === "convince" && at(s, i + 1).lower !== "by") return [];
    const group = verbGroupStart(s, i);
    const hearer = nounPhraseBefore(s, group);
    const agent = at(s, i + 1).lower === "by" ? nounPhraseFrom(s, i + 2) : null;
    // "was told by bosses at the depot to"
    const by = agent !== null && at(s, agent).lower === "at" ? nounPhraseFrom(s, agent + 1, false) : agent;
    // "Orr, 61, was told by the council that": a comma stands behind who was told.
    if (!hearer && by === null) return [];
    const end = bodyEnd(s);
    const start = contentStart(s, by ?? i + 1, end);
    const clause = start?.opening === "clause" && form.basic === "tell" && opensClause(s, start.index);
    // "was asked by reporters if he would go"
    const asked =
      form.basic === "ask" &&
      by !== null &&
      start?.index === by &&
      s.grammar.functionWords.questionWords.has(at(s, by).lower);
    // "was urged by clerks (not) to go"
    const to = by !== null && at(s, by).lower === "not" ? by + 1 : by;
    const toDo = to !== null && s.grammar.toldToDo.has(form.verb) && at(s, to).lower === "to";
    // "was told to “stop being a hero”": by whom is not told, and not by the hearer.
    const marked = by === null && at(s, i + 1).lower === "to" && at(s, i + 2).kind === "quotation";
    if (marked && s.grammar.toldToDo.has(form.verb))
      return [
        {
          step: "clause after the cue",
          verb: form.verb,
          cue: { from: group, to: i + 1 },
          subject: hearer!,
          contents: [{ from: i + 2, to: i + 3 }],
          participle: false,
          inPassing: true,
          unstated: true,
          telling: null,
        },
      ];
    if (!start || start.index >= end || !(start.opening === "that" || clause || asked || toDo)) return [];
    const cue = { index: i, group, form, participle: false };
    const subject = by === null ? hearer! : withNameBehind(s, { from: i + 2, to: by });
    return [
      {
        step: start.opening === "that" ? "“that” after the cue" : "clause after the cue",
        verb: form.verb,
        cue: { from: group, to: i + 1 },
        subject,
        contents: [{ from: start.index, to: contentEnd(s, start.index, end, null, start.opening) }],
        participle: false,
        inPassing: true,
        unstated: by === null,
        telling: tellingOf(s, cue, { range: hearer ?? subject, inverted: false }, null, start),
      },
    ];
  });
}

/** "was told she would have to pay", not "was told off". */
function opensClause(s: Sentence, i: number): boolean {
  const to = nounPhraseFrom(s, i);
  return to !== null && isSurelyFinite(s, to);
}
