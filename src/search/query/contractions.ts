/** Words run together, with or without their apostrophe: "hows bernie doing" asks how he is doing. */

const PRONOUNS = "that|there|he|she|it|they|we|you|i|who|what|when|where|why|how";
const LONG: Readonly<Record<string, string>> = {
  s: "is",
  re: "are",
  ll: "will",
  d: "did",
  ve: "have",
  m: "am",
};

/** "who's", "whos", "they're", "didn't", "didnt"; not "were", "well", "hell", "shed", "id", "its", which are words. */
const JOINED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${PRONOUNS})['’](s|re|ll|d|ve|m)|(what|who|where|when|why|how|that|there)(s)|(what|who|how|where|why)(re|d|ll)(?<!where))(?![\\p{L}\\p{N}'’])`,
  "giu",
);
const DENIED =
  /(?<![\p{L}\p{N}])(is|are|was|were|do|does|did|has|have|had|could|would|should|must|need|ca|wo|ai)n['’]?t(?![\p{L}\p{N}])/giu;
const IRREGULAR: Readonly<Record<string, string>> = { ca: "can", wo: "will", ai: "is" };

/** The question with such words written out: for its patterns, not for its places. */
export function spelledOut(text: string): string {
  return text
    .replace(JOINED, (joined, ...parts: (string | undefined)[]) => {
      const [word, tail] = parts.slice(0, 6).filter((part) => part !== undefined);
      return word && tail ? `${word} ${LONG[tail.toLowerCase()] ?? ""}` : joined;
    })
    .replace(DENIED, (_, verb: string) => `${IRREGULAR[verb.toLowerCase()] ?? verb} not`);
}
