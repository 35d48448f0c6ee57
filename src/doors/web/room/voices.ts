/** Who speaks in one article, and how. */
import { isUnread, type Manner, type Quote, type Said } from "../../../model.ts";

export interface RoomVoice extends Readonly<Record<Manner, number>> {
  /** Null for the quotations whose speaker is not stated, or not read. */
  readonly name: string | null;
  readonly unread: boolean;
  readonly title: string | null;
  readonly total: number;
}

/** Most often quoted first; those not stated last. */
export function voicesIn(quotes: readonly Said[]): readonly RoomVoice[] {
  const voices = new Map<string | null, { -readonly [K in keyof RoomVoice]: RoomVoice[K] }>();
  for (const quote of quotes) {
    const { speakers, manner } = quote;
    for (const name of namesOf(speakers)) {
      const voice = voices.get(name) ?? {
        name,
        unread: isUnread(quote),
        title: titleOf(name, speakers),
        direct: 0,
        mixed: 0,
        indirect: 0,
        total: 0,
      };
      voices.set(name, voice);
      voice[manner]++;
      voice.total++;
    }
  }
  return [...voices.values()].toSorted(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) || b.total - a.total || compare(a.name, b.name),
  );
}

/** Finds the places of a quotation's speakers among the voices. */
export function voicePlaces(voices: readonly RoomVoice[]): (quote: Quote) => readonly number[] {
  const places = new Map(voices.map(({ name }, i) => [name, i]));
  return ({ speakers }) => namesOf(speakers).map((name) => places.get(name) ?? -1);
}

/** The role the article gives first. */
const titleOf = (name: string | null, speakers: Quote["speakers"]) =>
  speakers.find((s) => s.name === name)?.titles[0] ?? null;
const namesOf = (speakers: Quote["speakers"]) => (speakers.length ? speakers.map((s) => s.name) : [null]);
const compare = (a: string | null, b: string | null) => (a ?? "").localeCompare(b ?? "");
