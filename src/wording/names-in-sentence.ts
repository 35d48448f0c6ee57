/** Speakers in the middle of a sentence of ours. Sources name them in English only, so these are English words. */

const ARTICLE = /^(?:The|An?|One|Another|Some|Several|Two|Three|Four)(?= \S)/u;
/** Small words of names and titles: "The Duke of York". */
const OF_NAMES =
  /^(?:of|the|and|for|in|on|at|to|de|del|della|di|da|du|la|le|van|von|den|der|ten|bin|al|el|y|e)$/u;

/** "A spokeswoman" as "a spokeswoman", and so each of several joined by "&"; names stay: "The Chair", "An Wang". */
export const amid = (speaker: string): string =>
  speaker
    .split(" & ")
    .map((one) => {
      const [article] = ARTICLE.exec(one) ?? [];
      const others = one.split(" ").slice(1);
      const describes = others.some((word) => /^\p{Ll}/u.test(word) && !OF_NAMES.test(word));
      return article && describes ? article.toLowerCase() + one.slice(article.length) : one;
    })
    .join(" & ");

/** The first opens the sentence. */
export const atHead = (speakers: readonly string[]): string[] =>
  speakers.map((speaker, i) => (i === 0 ? speaker : amid(speaker)));
