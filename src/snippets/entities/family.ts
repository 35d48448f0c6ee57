/** Members of a family who are named by the forename alone, and by the surname after that: "her son Ian", "Mr Krol". */
import { at, type Reading, type Sentence } from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { genderOfCourtesy } from "./courtesies.ts";
import type { Mention } from "./mention-index.ts";
import { key, meet, mentioned, type People } from "./person.ts";

/** Mentions before a surname among which the relative is looked for: a page of news has no more. */
const BACK = 60;

/** Where everybody of that surname whom the text names in full is of the other gender, and one relative before is not. */
export function nameRelatives(reading: Reading, people: People, mentions: readonly Mention[]): void {
  for (const [i, m] of mentions.entries()) {
    const gender = m.run.words.length === 1 && m.run.titled ? genderOfCourtesy(reading, m) : null;
    if (!gender || m.person) continue;
    const family = (people.bySurname.get(key(m.run.words)) ?? []).filter((p) => p.words.length > 1);
    if (!family.length || family.some((p) => p.gender === gender)) continue;
    const relatives = mentions
      .slice(Math.max(0, i - BACK), i)
      .filter((r) => r.run.words.length === 1 && r.run.gender === gender && isRelative(reading, r));
    const names = new Set(relatives.map((r) => r.run.words[0]!));
    const owner = relatives[0] && ownerOf(reading.sentences[relatives[0].sentence]!, relatives[0]);
    const known = family.every((p) => p.gender) || owner === (gender === "man" ? "her" : "his");
    if (names.size !== 1 || !known) continue;
    for (const r of relatives) r.person = meet(people, { words: r.run.words, place: r.place, gender });
    m.person = relatives[0]!.person!;
    mentioned(m.person, m.run.words, m.place);
  }
}

function isRelative({ text, sentences, grammar }: Reading, { run, sentence }: Mention): boolean {
  const title = run.title ? text.slice(run.title.start, run.title.end).toLowerCase() : "";
  if (!grammar.nouns.relatives.has(title.split(/\s/u).at(-1)!)) return false;
  return ownerOf(sentences[sentence]!, { run }) !== null;
}

/** "her" of "her son Ian" and "Her sister, Ada", "Krol’s" of "Krol’s son Ian". */
function ownerOf(s: Sentence, { run: { range } }: Pick<Mention, "run">): string | null {
  for (let i = range.from - 1; i >= 0 && range.from - i <= 5; i--)
    if (/^(?:his|her|their)$/u.test(at(s, i).lower) || kind.isPossessive(at(s, i))) return at(s, i).lower;
  return null;
}
