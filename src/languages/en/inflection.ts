/** The forms of the reporting verbs, made from their infinitives. */
import type { Basic, Frame, ReportingForm, Tense } from "../language.ts";
import { basics, frames, irregular, onlyPast, onlyWithThat, prepositionsOf } from "./reporting.ts";

const TENSES: readonly Tense[] = ["base", "third", "past", "participle", "past", "participle"];

/** "announce" to ["announce", "announces", "announced", "announcing", "announced"]. */
function formsOf(verb: string): string[] {
  const known = irregular[verb];
  if (known) return [verb, ...known.split(" ")];
  const y = /[^aeiou]y$/u.test(verb);
  const stem = verb.slice(0, -1);
  const third = y ? `${stem}ies` : /(?:s|sh|ch|x|z)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  const past = y ? `${stem}ied` : verb.endsWith("e") ? `${verb}d` : `${verb}ed`;
  const participle = /[^e]e$/u.test(verb) ? `${stem}ing` : `${verb}ing`;
  return [verb, third, past, participle, past];
}

/** Every form of every reporting verb, with how it takes what was said. */
export function reportingForms(): ReadonlyMap<string, ReportingForm> {
  const out = new Map<string, ReportingForm & { frames: Set<Frame>; tenses: Set<Tense> }>();
  const basicOf = new Map(Object.entries(basics).map(([basic, verb]) => [verb, basic as Basic]));
  const put = (verb: string, frame: Frame): void => {
    for (const [i, form] of formsOf(verb).entries()) {
      // "holding out", "a volunteer": but for their past these are no verbs of saying.
      if ((onlyWithThat.has(verb) || onlyPast.has(verb)) && TENSES[i] !== "past") continue;
      const entry = out.get(form) ?? {
        verb,
        basic: basicOf.get(verb) ?? null,
        frames: new Set<Frame>(),
        tenses: new Set<Tense>(),
      };
      out.set(form, entry);
      if (entry.verb !== verb) continue;
      entry.frames.add(frame);
      entry.tenses.add(TENSES[i]!);
    }
  };
  for (const [frame, verbs] of Object.entries(frames) as [Frame, string][]) {
    for (const verb of verbs.trim().split(/\s+/u)) put(verb, frame);
  }
  for (const verb of Object.keys(prepositionsOf)) {
    if (!out.has(verb)) put(verb, "about");
  }
  return out;
}
