/** Words that English runs together, with or without their apostrophe. */
import type { Asking } from "../../asking.ts";

const PRONOUNS = "that|there|he|she|it|they|we|you|i|who|what|when|where|why|how";
const tails: Readonly<Record<string, string>> = {
  s: "is",
  re: "are",
  ll: "will",
  d: "did",
  ve: "have",
  m: "am",
};

/** "who's", "whos", "they're", "didn't", "didnt"; not "were", "well", "hell", "shed", "id", "its", which are words. */
const joined = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${PRONOUNS})['’](s|re|ll|d|ve|m)|(what|who|where|when|why|how|that|there)(s)|(what|who|how|where|why)(re|d|ll)(?<!where))(?![\\p{L}\\p{N}'’])`,
  "giu",
);
const denied =
  /(?<![\p{L}\p{N}])(is|are|was|were|do|does|did|has|have|had|could|would|should|must|need|ca|wo|ai)n['’]?t(?![\p{L}\p{N}])/giu;
const verbs: Readonly<Record<string, string>> = { ca: "can", wo: "will", ai: "is" };

export const contractions: Asking["contractions"] = { joined, tails, denied, verbs, not: "not" };
