/** Kept in all; then it is begun anew. */
const MOST = 20_000;
/** In characters. Of longer words the engine would keep the whole text that they were cut out of. */
const LONGEST = 12;

/** `of`, worked out once for each word: an article has few words that another did not have. */
export function byWord<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (word.length > LONGEST) return of(word);
    let value = known.get(word);
    if (value === undefined) {
      value = of(word);
      if (known.size >= MOST) known.clear();
      known.set(word, value);
    }
    return value;
  };
}
