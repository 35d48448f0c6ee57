/** A list of words by their places, read without making a string of each: of forty thousand that takes 20 ms, this 4. */

export interface WordList {
  /** Where a word stands in it, from 0; undefined where it does not. */
  placeOf(word: string): number | undefined;
  wordAt(place: number): string;
}

/** FNV-1a, by Fowler, Noll and Vo. */
const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** `bytes`: the words in Latin-1, each once, with a space between two. `size`: how many, fewer than 65,536. */
export function wordListOf(bytes: Buffer, size: number): WordList {
  const ends = new Uint32Array(size);
  let read = 0;
  let hash = BASIS;
  // By hash, each at the next free slot: the place after its own, 0 where there is none. There are more than twice as many as words.
  const slots = new Uint16Array(1 << (32 - Math.clz32(2 * size)));
  const mask = slots.length - 1;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = at < bytes.length ? bytes[at]! : SPACE;
    if (byte !== SPACE) {
      hash = Math.imul(hash ^ byte, PRIME);
      continue;
    }
    let slot = hash & mask;
    while (slots[slot]) slot = (slot + 1) & mask;
    ends[read++] = at;
    slots[slot] = read;
    hash = BASIS;
  }
  const startOf = (place: number) => (place ? ends[place - 1]! + 1 : 0);
  const isAt = (place: number, word: string): boolean => {
    const start = startOf(place);
    if (ends[place]! - start !== word.length) return false;
    for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word.charCodeAt(i)) return false;
    return true;
  };
  return {
    placeOf: (word) => {
      let hash = BASIS;
      for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
      for (let slot = hash & mask; slots[slot]; slot = (slot + 1) & mask)
        if (isAt(slots[slot]! - 1, word)) return slots[slot]! - 1;
      return undefined;
    },
    wordAt: (place) => bytes.toString("latin1", startOf(place), ends[place]),
  };
}

const SPACE = 32;
