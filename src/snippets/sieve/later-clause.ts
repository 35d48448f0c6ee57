/** The subject of a clause that is joined to the sentence's own, where a later verb hangs on it. */
import { nameBehindRole } from "../syntax/name-behind-role.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Range, type Sentence } from "../syntax/sentence.ts";

/**
 * "..., but Wallace came back to it, asking": the subject of the last clause that is joined to the sentence. "While most
 * called for more, Lind held to it, noting": of the sentence's own clause, where the one before opens it.
 */
export function laterClause(s: Sentence, limit: number, previous: Range | null): Range | null {
  const own = previous ? behindSubordinate(s, limit, previous) : null;
  if (own) return own;
  for (let i = limit - 2; i > (previous?.to ?? 1); i--) {
    if (at(s, i - 1).text !== "," || !/^(?:and|but|while)$/u.test(at(s, i).lower)) continue;
    const to = endOfSubject(s, i + 1);
    const apposed =
      to !== null && at(s, to).text === "," ? nameBehindRole(s, { from: i + 1, to }, limit) : null;
    if (apposed && at(s, apposed.to).text === "," && kind.isVerb(s, apposed.to + 1)) return apposed;
    const verb = to !== null && kind.isLyAdverb(at(s, to)) ? to + 1 : to;
    return to !== null && verb! < limit && kind.isVerb(s, verb!) ? { from: i + 1, to } : null;
  }
  return null;
}

/** "the rights group the Pier League": what it is and its name. */
function endOfSubject(s: Sentence, from: number): number | null {
  const to = nounPhraseFrom(s, from);
  return to !== null && at(s, to).lower === "the" && at(s, to + 1).capital ? nounPhraseFrom(s, to) : to;
}

/** The subject of the sentence's own clause, behind the comma that ends what opens with "while". */
function behindSubordinate(s: Sentence, limit: number, { from, to }: Range): Range | null {
  if (!s.grammar.functionWords.frontingSubordinators.has(at(s, from - 1).lower)) return null;
  for (let i = to; i < limit - 2; i++) {
    if (at(s, i).text !== ",") continue;
    const end = nounPhraseFrom(s, i + 1);
    if (end !== null && end < limit && kind.isVerb(s, end)) return { from: i + 1, to: end };
  }
  return null;
}

/**
 * "A group called for a boycott, and Lind went home and said it was late": the subject of the clause between the last cue and
 * this one, where its verb is a past of the reporter's own.
 */
export function joinedClause(s: Sentence, limit: number, previous: Range): Range | null {
  const range = laterClause(s, limit, previous);
  if (!range || kind.isAuxiliary(at(s, range.to))) return null;
  const verb = kind.isAdverb(at(s, range.to)) ? range.to + 1 : range.to;
  return kind.isPastForm(at(s, verb)) || at(s, verb).form?.tenses.has("past") ? range : null;
}
