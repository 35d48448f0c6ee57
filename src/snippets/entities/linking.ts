/** The steps of the mention index, from the surest evidence that a name is a person's to the least. */
import { at, type Reading, type Sentence } from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { AttributionsOf, Mention } from "./mention-index.ts";
import {
  courtesyBefore,
  genderOfCourtesy,
  gendersByCourtesy,
  meansOneOf,
  sharedSurnames,
} from "./courtesies.ts";
import { genderAhead } from "./gender-ahead.ts";
import { statedTitle } from "./titles.ts";
import {
  entitle,
  genderOf,
  key,
  meet,
  mentioned,
  personOf,
  withoutGenitive,
  type People,
  type Person,
} from "./person.ts";

function describe(reading: Reading, mention: Mention): void {
  const { run, person } = mention;
  if (!person) return;
  const role = statedTitle(reading.text, run, reading.grammar);
  entitle(person, role, run.place.start, reading.grammar);
  person.gender ??= run.gender;
  if (run.titled) for (const word of placeBehind(reading, mention)) person.titleWords.add(word);
}

/** "Senator Ann Lee of Kent", "Sen. Ann Lee (D-Kent)": where an office is held, for "the Kent senator". */
function placeBehind(reading: Reading, { run, sentence }: Mention): string[] {
  const s = reading.sentences[sentence]!;
  const party = /^\p{Lu}-(\p{Lu}\p{L}+)/u.exec(run.party ? at(s, run.range.to + 1).text : "");
  if (party) return [party[1]!.toLowerCase()];
  const out: string[] = [];
  if (at(s, run.range.to).lower !== "of") return out;
  for (let i = run.range.to + 1; at(s, i).capital; i++) out.push(at(s, i).lower);
  return out;
}

export function nameByDescription(
  reading: Reading,
  people: People,
  mentions: readonly Mention[],
  attributionsOf: AttributionsOf,
): void {
  for (const mention of mentions) {
    const { run } = mention;
    if (run.words.length < 2) continue;
    const s = reading.sentences[mention.sentence]!;
    const speaks = attributionsOf(s).some(
      (a) => a.subject.from <= run.range.from && a.subject.to >= run.range.to,
    );
    // "Young NDP": an abbreviation behind a word is no surname.
    const abbreviated = /^\p{Lu}{2,}$/u.test(run.words.at(-1)!) && /\p{Ll}/u.test(run.words[0]!);
    if (!run.person && (!speaks || run.institution || abbreviated || isOffice(s, run))) continue;
    mention.person =
      knownAs(reading, people, run) ??
      meet(people, { words: run.words, place: run.place, gender: run.gender });
    describe(reading, mention);
  }
}

/** "Health Minister of the province Ian Orr", "the Directorate General of Health": the capitals are an office. */
const isOffice = (s: Sentence, { range }: Mention["run"]): boolean =>
  kind.isTitle(at(s, range.to - 1)) && /^(?:of|for)$/u.test(at(s, range.to).lower);

/** "Lopez Garcia" and "Van Dam" where the forename is known, "Dean Krol" where he is Ivo Krol. */
function knownAs({ grammar }: Reading, people: People, { words, place }: Mention["run"]): Person | null {
  const first = words[0]!.toLowerCase();
  if (grammar.nameParticles.has(first)) return personOf(people, words.slice(-1), place.start, null, grammar);
  const longer = (people.bySurname.get(key(words.slice(-1))) ?? []).find(
    (p) => p.words.length > words.length && key(p.words).endsWith(` ${key(words)}`),
  );
  if (longer && !genderOf(first, grammar)) return longer;
  if (words.length > 2 || !grammar.titles.has(first)) return null;
  return (
    (people.bySurname.get(key(words.slice(-1))) ?? []).find(
      (p) => p.words.length > 1 && key(p.words.slice(0, 1)) !== first,
    ) ?? null
  );
}

/** A full name inside what was said helps to know the surname outside of it. */
export function nameInsideQuotations({ text, grammar }: Reading, people: People): void {
  for (const match of text.matchAll(/\b(\p{Lu}\p{Ll}+) ((?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+)/gu)) {
    const gender = genderOf(match[1]!, grammar);
    if (!gender || grammar.notNames.has(match[1]!.toLowerCase())) continue;
    const words = [match[1]!, ...withoutGenitive(match[2]!).split(" ")];
    if (
      people.byName.has(words.join(" ").toLowerCase()) ||
      grammar.institutions.has(words.at(-1)!.toLowerCase())
    )
      continue;
    meet(people, {
      words,
      place: { start: match.index, end: match.index + words.join(" ").length },
      gender,
      weight: 0,
    });
  }
}

/** What the longer pattern looks for behind a forename: few texts have it, and the others need not be gone through forename by forename. */
const NICKNAME = / ["“‘'(]\p{Lu}[\p{L}. ]{0,24}["”’')] \p{Lu}/u;

/** "Robert “Bob” Mellor", "William (Bill) Tarr": marks keep the parts of the name from being one run of capitals. */
export function nameWithNickname({ text, grammar }: Reading, people: People): void {
  if (!NICKNAME.test(text)) return;
  for (const match of text.matchAll(
    /\b(\p{Lu}\p{Ll}{1,20}) (["“‘'(]\p{Lu}[\p{L}. ]{0,24}["”’')]) (\p{Lu}[\p{L}’'-]{1,30})/gu,
  )) {
    const [, forename, nickname, surname] = match;
    const gender = genderOf(forename!, grammar);
    const last = withoutGenitive(surname!);
    const speaksAgain = text.indexOf(` ${last} `, match.index + match[0].length) >= 0;
    if (grammar.institutions.has(last.toLowerCase()) || grammar.notNames.has(forename!.toLowerCase()))
      continue;
    if (!gender && !speaksAgain) continue;
    const words = [forename!, nickname!, last];
    const place = { start: match.index, end: match.index + words.join(" ").length };
    meet(people, { words, place, gender });
  }
}

/** "Darian Lonechild ... Lonechild said": an unknown pair whose last word speaks alone is a person. */
export function nameBySpeakingSurname(
  reading: Reading,
  people: People,
  mentions: readonly Mention[],
  attributionsOf: AttributionsOf,
): void {
  const unknown = new Map<string, Mention[]>();
  for (const m of mentions) {
    const { words, institution } = m.run;
    const name = words.length > 1 && words.length < 4 && !words.some((w) => /^\p{Lu}{2,}$/u.test(w));
    if (m.person || institution || !name) continue;
    const last = words.at(-1)!.toLowerCase();
    const known = unknown.get(last);
    if (known) known.push(m);
    else unknown.set(last, [m]);
  }
  for (const s of reading.sentences) {
    for (const { subject } of attributionsOf(s)) {
      const names = s.tokens
        .slice(subject.from, subject.to)
        .filter((t) => kind.isWord(t) && t.capital && !kind.isTitle(t));
      if (names.length !== 1 || !(subject.to - subject.from === 1 || kind.isTitle(at(s, subject.from))))
        continue;
      const last = withoutGenitive(names[0]!.text).toLowerCase();
      if ((people.bySurname.get(last) ?? []).some((p) => p.words.length > 1)) continue;
      for (const m of unknown.get(last) ?? []) {
        m.person = meet(people, { words: m.run.words, place: m.place, gender: m.run.gender });
        describe(reading, m);
      }
    }
  }
}

/** "Liu" where "Liu Yunshan" is known. */
export function nameByShorterForm(reading: Reading, people: People, mentions: readonly Mention[]): void {
  const shared = sharedSurnames(reading, people, mentions);
  const genders = gendersByCourtesy(reading, mentions);
  for (const m of mentions) {
    if (m.person) continue;
    const { words, titled, institution } = m.run;
    const courtesy = courtesyBefore(reading, m);
    const gender =
      m.run.gender ??
      (titled && words.length === 1 ? (genders.get(key(words)) ?? null) : genderAhead(reading, people, m));
    const apart = courtesy !== null && words.length === 1 && shared.has(key(words));
    const person = apart
      ? (people.byName.get(key([courtesy, ...words])) ??
        (meansOneOf(people, words, gender, m.place.start) &&
          personOf(people, words, m.place.start, gender, reading.grammar)))
      : personOf(people, words, m.place.start, gender, reading.grammar);
    if (person) {
      m.person = person;
      person.weight++;
      mentioned(person, words, m.place);
    } else if (
      words.length === 1 &&
      !institution &&
      !isOffice(reading.sentences[m.sentence]!, m.run) &&
      ((titled && m.run.title !== null) ||
        // "a student, Titas, has painted"
        (m.run.title !== null && at(reading.sentences[m.sentence]!, m.run.range.to).text === ",") ||
        (m.run.titled && genderOfCourtesy(reading, m) !== null))
    ) {
      m.person = meet(people, { words: apart ? [courtesy, ...words] : words, place: m.place, gender });
    }
    describe(reading, m);
  }
}
