/** The mention index of an article: who its people are, and every place that names one. */
import {
  nameByDescription,
  nameByShorterForm,
  nameBySpeakingSurname,
  nameInsideQuotations,
  nameWithNickname,
} from "./linking.ts";
import { nameRelatives } from "./family.ts";
import { nameByBareSurname } from "./linking-bare-surnames.ts";
import {
  genderByPronoun,
  nameByBirth,
  nameByForename,
  nameByPronoun,
  nameByReflexive,
} from "./linking-by-use.ts";
import type { Span } from "../../model.ts";
import { at, type Range, type Reading, type Sentence } from "../syntax/sentence.ts";
import { mainSubject } from "../syntax/main-subject.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import type { Attribution } from "../syntax/attribution.ts";
import { nameRuns, type NameRun } from "./name-mentions.ts";
import { noPeople, type People, type Person } from "./person.ts";

/** A place that names somebody, or may. */
export interface Mention {
  readonly run: NameRun;
  readonly place: Span;
  /** Index of the sentence. */
  readonly sentence: number;
  /** Whether it is the subject of its sentence. */
  readonly subject: boolean;
  readonly possessive: boolean;
  person: Person | null;
  /** Whether it is the subject of a cue. */
  speaks: boolean;
  /** Whether it stands in what somebody said. */
  inContent: boolean;
}

export interface MentionIndex {
  readonly people: People;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  readonly byStart: ReadonlyMap<number, Mention>;
  /** Those of one sentence, by its index. */
  readonly inSentence: (index: number) => readonly Mention[];
  /** How many mentions hold a word. */
  readonly timesNamed: ReadonlyMap<string, number>;
}

export type AttributionsOf = (sentence: Sentence) => readonly Attribution[];

/** Names people from the surest evidence to the least: title or description, forename, a surname that speaks alone. */
export function mentionIndexOf(reading: Reading, attributionsOf: AttributionsOf): MentionIndex {
  const people = noPeople();
  const mentions = reading.sentences.flatMap((s) => mentionsIn(s));
  nameByDescription(reading, people, mentions, attributionsOf);
  nameInsideQuotations(reading, people);
  nameWithNickname(reading, people);
  nameBySpeakingSurname(reading, people, mentions, attributionsOf);
  nameRelatives(reading, people, mentions);
  nameByShorterForm(reading, people, mentions);
  nameByBareSurname(reading, people, mentions, attributionsOf);
  nameByForename(reading, people, mentions);
  nameByPronoun(reading, people, mentions);
  nameByReflexive(reading, people, mentions);
  nameByBirth(reading, mentions);
  genderByPronoun(reading, mentions);
  const bySentence = Map.groupBy(mentions, (m) => m.sentence);
  return {
    people,
    mentions,
    byStart: new Map(mentions.map((m) => [m.place.start, m])),
    inSentence: (index) => bySentence.get(index) ?? [],
    timesNamed: timesNamed(mentions),
  };
}

function timesNamed(mentions: readonly Mention[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { run } of mentions)
    for (const word of new Set(run.words)) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}

/** Mentions that are looked back over: more than 500 sentences of news hold, and a list of names may be one sentence of 40,000. */
const MOST_BACK = 2000;

/** The mentions from the end of a sentence back, not further than `reach` sentences. */
export function* mentionsBack(
  { inSentence }: MentionIndex,
  sentence: number,
  reach: number,
): Generator<Mention> {
  let left = MOST_BACK;
  for (let k = sentence; k >= Math.max(0, sentence - reach); k--) {
    const there = inSentence(k);
    for (let i = there.length - 1; i >= 0; i--) {
      if (left-- === 0) return;
      yield there[i]!;
    }
  }
}

/** "The mother of one of them, Dr Carol Nash, shouted": the name between the commas is the subject's. */
const isApposed = (s: Sentence, main: Range, { range }: NameRun): boolean =>
  at(s, main.to).text === "," &&
  at(s, range.to).text === "," &&
  range.from > main.to &&
  range.from - main.to <= 4 &&
  s.tokens.slice(main.to + 1, range.from).every((t) => kind.isTitle(t) || t.lower === "the");

/** "When Lind came in, the room fell silent": who acts there is who is spoken of. */
const opensWhen = (s: Sentence, { range }: NameRun): boolean =>
  (s.grammar.functionWords.meanwhileSubordinators.has(at(s, 0).lower) || at(s, 0).lower === "once") &&
  range.from <= 3 &&
  s.tokens.slice(1, range.from).every((t) => kind.isTitle(t)) &&
  kind.isVerb(s, range.to);

/** "Hale wants it shown, but Lind will not hear of it": who acts in the second clause. */
const opensSecond = (s: Sentence, { range, possessive }: NameRun): boolean =>
  !possessive &&
  /^(?:but|yet|while|and)$/u.test(at(s, range.from - 1).lower) &&
  at(s, range.from - 2).text === "," &&
  kind.isVerb(s, range.to);

/** "Landlords oppose it. So, surprisingly, does Lux": who does stands behind the verb. */
const doesToo = (s: Sentence, { range }: NameRun): boolean =>
  /^(?:so|nor|neither)$/u.test(at(s, 0).lower) &&
  /^(?:do|does|did|is|was|has|had|will|would)$/u.test(at(s, range.from - 1).lower) &&
  /^[.,;]?$/u.test(at(s, range.to).text);

function mentionsIn(s: Sentence): Mention[] {
  const main = mainSubject(s, s.tokens.length);
  return nameRuns(s).map((run) => ({
    run,
    place: run.place,
    sentence: s.index,
    subject:
      (main !== null &&
        ((main.from <= run.range.from && main.to >= run.range.to) ||
          // "Superintendent of Police (East) Ada Krol"
          run.title?.start === at(s, main.from).start ||
          isApposed(s, main, run))) ||
      opensWhen(s, run) ||
      opensSecond(s, run) ||
      doesToo(s, run),
    possessive: run.possessive,
    person: null,
    speaks: false,
    inContent: false,
  }));
}
