/** The last steps of the mention index: names that only what they do tells to be people's. */
import { at, type Reading } from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Mention } from "./mention-index.ts";
import { genderOf, meet, type Gender, type People } from "./person.ts";

/** "Hillary will ...": a forename alone as the subject. */
export function nameByForename({ grammar }: Reading, people: People, mentions: readonly Mention[]): void {
  for (const m of mentions) {
    const [word, more] = m.run.words;
    if (
      m.person ||
      more ||
      !m.subject ||
      m.possessive ||
      m.run.institution ||
      grammar.notNames.has(word!.toLowerCase())
    )
      continue;
    const gender = genderOf(word!, grammar);
    if (gender && !/^\p{Lu}{2,}$/u.test(word!))
      m.person = meet(people, { words: [word!], place: m.place, gender, weight: 0 });
  }
}

const PRONOUN: Readonly<Record<string, Gender>> = {
  he: "man",
  his: "man",
  him: "man",
  she: "woman",
  her: "woman",
};

/** "Almaz Bekele had not missed a match. She ...": two unknown words that act, and a "he" or "she" right after. */
export function nameByPronoun({ sentences }: Reading, people: People, mentions: readonly Mention[]): void {
  for (const m of mentions) {
    const { words, institution, range } = m.run;
    const s = sentences[m.sentence]!;
    const name = words.length > 1 && words.length < 4 && !words.some((w) => /^\p{Lu}{2,}$/u.test(w));
    if (m.person || institution || !name || m.possessive || !kind.isVerb(s, range.to)) continue;
    if (kind.isDeterminer(at(s, range.from - 1))) continue;
    const next = sentences[m.sentence + 1];
    const after = [...s.tokens.slice(range.to), ...(next?.tokens.slice(0, 1) ?? [])];
    const pronoun = after.find((t) => Object.hasOwn(PRONOUN, t.lower));
    if (!pronoun) continue;
    m.person = meet(people, { words, place: m.place, gender: PRONOUN[pronoun.lower]! });
  }
}
