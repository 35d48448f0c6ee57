/** What somebody asks of the reporter, which is how they speak and not what they say. */
import type { Cue } from "../syntax/attribution.ts";
import { at, type Sentence } from "../syntax/sentence.ts";

/** "asked not to be named": how they speak, not what they say. */
export const asksSilence = (s: Sentence, { form }: Cue, from: number): boolean =>
  (/^(?:ask|beg|implore|urge)$/u.test(form.verb) &&
    /^(?:me|us)$/u.test(at(s, from).lower) &&
    at(s, from + 1).lower === "not" &&
    /^(?:name|identify|quote|use|print|publish)$/u.test(at(s, from + 3).lower)) ||
  (form.verb === "ask" &&
    (at(s, from).lower === "not" ||
      (at(s, from).lower === "to" && /^(?:remain|stay|be)$/u.test(at(s, from + 1).lower)) ||
      (at(s, from).lower === "for" && at(s, from + 1).lower === "anonymity")));
