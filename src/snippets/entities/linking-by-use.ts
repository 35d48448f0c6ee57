/** The last steps of the mention index: names that only what they do tells to be people's. */
import { at, type Reading, type Sentence } from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Mention } from "./mention-index.ts";
import { genderOf, genderOfTitle, meet, type Gender, type People, type Person } from "./person.ts";

/** "Hillary will ...": a forename alone as the subject. */
export function nameByForename(
  { grammar, sentences }: Reading,
  people: People,
  mentions: readonly Mention[],
): void {
  // "the shooting in Orlando": a town, and no man of that name.
  const towns = new Set(
    mentions
      .filter((m) =>
        /^(?:in|near|outside|across)$/u.test(at(sentences[m.sentence]!, m.run.range.from - 1).lower),
      )
      .map((m) => m.run.words.join(" ")),
  );
  for (const m of mentions) {
    const [word, more] = m.run.words;
    if (
      m.person ||
      more ||
      !m.subject ||
      m.possessive ||
      m.run.institution ||
      isTrade(sentences[m.sentence]!, m) ||
      towns.has(word!) ||
      grammar.notNames.has(word!.toLowerCase())
    )
      continue;
    const gender = genderOf(word!, grammar);
    const shared = gender ? surnameShared(sentences[m.sentence]!, m, mentions) : null;
    if (shared) m.person = meet(people, { words: [word!, shared], place: m.place, gender, weight: 0 });
    else if (gender && !/^\p{Lu}{2,}$/u.test(word!))
      m.person = meet(people, { words: [word!], place: m.place, gender, weight: 0 });
  }
}

/** "Derek and Maureen Stubbs": the surname of both, where she is named in full. */
function surnameShared(s: Sentence, m: Mention, mentions: readonly Mention[]): string | null {
  if (!/^(?:and|&)$/u.test(at(s, m.run.range.to).lower)) return null;
  const other = mentions.find(
    ({ sentence, run }) => sentence === m.sentence && run.range.from === m.run.range.to + 1,
  );
  const words = other?.person?.words ?? [];
  return words.length === 2 ? words[1]! : null;
}

/** "Marine biologist Thora Orr": the word before what she does, though Marine is a forename too. */
const isTrade = (s: Sentence, { run: { range } }: Mention): boolean =>
  range.from === 0 && kind.isRole(at(s, range.to)) && !at(s, range.to).capital && at(s, range.to + 1).capital;

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
    if (m.person || institution || !name || m.possessive) continue;
    // "Her ex, rapper Almaz Bekele, weighed in"
    const described = kind.isRole(at(s, range.from - 1)) && at(s, range.to).text === ",";
    if (!described && !kind.isVerb(s, range.to)) continue;
    if (kind.isDeterminer(at(s, range.from - 1))) continue;
    const next = sentences[m.sentence + 1]?.tokens ?? [];
    // "“It leaks,” she says": the pronoun may stand behind what was said.
    const opening = next.slice(0, next[0]?.kind === "quotation" ? 2 : 1);
    const after = [...s.tokens.slice(range.to), ...opening];
    const pronoun = after.find((t) => Object.hasOwn(PRONOUN, t.lower));
    // "The fly-half had missed three"
    const trait = m.subject && next[0]?.lower === "the" && s.grammar.traits.has(next[1]?.lower ?? "");
    if (!pronoun && !trait) continue;
    m.person = meet(people, { words, place: m.place, gender: pronoun ? PRONOUN[pronoun.lower]! : null });
  }
}

/** "Mattie himself put it down to luck": somebody, whom the text has named with another word beside it. */
export function nameByReflexive({ sentences }: Reading, people: People, mentions: readonly Mention[]): void {
  for (const m of mentions) {
    const [word, more] = m.run.words;
    const own = at(sentences[m.sentence]!, m.run.range.to).lower;
    if (m.person || more || !/^(?:him|her)self$/u.test(own)) continue;
    const gender = own === "himself" ? "man" : "woman";
    const full = mentions.find(
      ({ run }) =>
        run.words.length > 1 && !run.institution && [run.words[0], run.words.at(-1)].includes(word),
    );
    if (!full) continue;
    const { words } = full.run;
    for (const other of mentions)
      if (!other.person && (other === m || other.run.words.join(" ") === words.join(" ")))
        other.person = meet(people, { words, place: other.place, gender });
  }
}

/** Times that the text must speak of somebody as of the other gender: once may be of a wife whom it has not named. */
const ENOUGH = 2;

/** Names behind a name among which another person's is looked for: one or two sentences hold no more. */
const BETWEEN = 12;

/**
 * "Ashley Orr is late. She takes off her coat": a forename says man or woman for most who bear it. Where "he" or "she" right
 * behind the name, and nobody else named between, says the other and never this one, the text knows better.
 */
export function genderByPronoun({ sentences, grammar }: Reading, mentions: readonly Mention[]): void {
  const times = new Map<Person, Record<Gender, number>>();
  for (const [i, { person, subject, possessive, sentence, run }] of mentions.entries()) {
    if (!person || !subject || possessive) continue;
    const s = sentences[sentence]!;
    const next = sentences[sentence + 1];
    const own = s.tokens.slice(run.range.to);
    const behind = own.concat(next?.tokens ?? []);
    // "Lind grew up in Holm, where her father fished"
    const pronoun =
      behind.find((t) => t.lower === "he" || t.lower === "she") ??
      own.find((t) => t.lower === "his" || t.lower === "her");
    const other = mentions.slice(i + 1, i + 1 + BETWEEN).find((m) => m.person && m.person !== person);
    if (!pronoun || (other && other.place.start < pronoun.start)) continue;
    const known = times.get(person) ?? { man: 0, woman: 0 };
    known[PRONOUN[pronoun.lower]!]++;
    times.set(person, known);
  }
  for (const [person, known] of times) {
    const { gender, words, titleWords } = person;
    if (!gender) {
      if (known.man !== known.woman) person.gender = known.man > known.woman ? "man" : "woman";
      continue;
    }
    const other = gender === "man" ? "woman" : "man";
    const byForename = genderOf(words[0]!, grammar) === gender && !genderOfTitle([...titleWords], grammar);
    if (byForename && known[other] >= ENOUGH && !known[gender]) person.gender = other;
  }
}

/**
 * "Marguerite Falco has died. Marguerite Ann Dudek was born in Lenham": the name somebody was born with, where the one
 * whom the text has named with that forename has another now.
 */
export function nameByBirth({ sentences }: Reading, mentions: readonly Mention[]): void {
  for (const [i, m] of mentions.entries()) {
    const { words, range } = m.run;
    const s = sentences[m.sentence]!;
    if (words.length < 2 || at(s, range.to).lower !== "was" || at(s, range.to + 1).lower !== "born") continue;
    const before = mentions.slice(0, i).flatMap(({ person }) => person ?? []);
    const sharing = new Set(before.filter((p) => p.words.length > 1 && p.words[0] === words[0]));
    const [only] = sharing;
    if (only && sharing.size === 1) m.person = only;
  }
}
