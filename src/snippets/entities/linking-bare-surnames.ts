/** The last step of naming people: a bare surname that speaks. */
import { at, type Reading, type Sentence } from "../syntax/sentence.ts";
import type { AttributionsOf, Mention } from "./mention-index.ts";
import { genderOf, meet, mentioned, type People } from "./person.ts";

/** "Trudeau said", and nothing more is known: a surname, unless it is a place, a firm or a plural. */
export function nameByBareSurname(
  reading: Reading,
  people: People,
  mentions: readonly Mention[],
  attributionsOf: AttributionsOf,
): void {
  const byStart = new Map(mentions.map((m) => [m.place.start, m]));
  for (const s of reading.sentences) {
    for (const { subject, verb, participle } of attributionsOf(s)) {
      const t = at(s, subject.from);
      if (verb === "according to" || participle || subject.to - subject.from !== 1 || !isSurname(s, t.text))
        continue;
      const m = byStart.get(t.start);
      if (m && !m.person)
        m.person = meet(people, {
          words: [t.text],
          place: m.place,
          gender: genderOf(t.text, s.grammar),
          surnameOnly: true,
        });
    }
  }
  for (const m of mentions) {
    if (m.person || m.run.words.length !== 1) continue;
    const known = people.byName.get(m.run.words[0]!.toLowerCase());
    if (!known?.surnameOnly) continue;
    m.person = known;
    mentioned(known, m.run.words, m.place);
  }
}

function isSurname(s: Sentence, word: string): boolean {
  const g = s.grammar;
  const lower = word.toLowerCase();
  if (!/^\p{Lu}\p{L}*$/u.test(word) || !/\p{Ll}/u.test(word) || word.endsWith("s")) return false;
  return ![
    g.subjectPronouns,
    g.notNames,
    g.institutions,
    g.groups,
    g.speakingPlaces,
    g.titles,
    g.roles,
    g.traits,
  ].some((w) => w.has(lower));
}
