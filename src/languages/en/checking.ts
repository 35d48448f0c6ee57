/** What the check of a quotation must know of English: what turns it round, what is run together, how others are named as its speaker. */
import type { Negation, ShortForms } from "../checking.ts";
import { words } from "./words.ts";

export const negation: Negation = {
  negations: words("not never no none nobody nothing nowhere nor neither cannot without hardly scarcely"),
  ending: /n['’]t$/iu,
  behind: new Set(),
  prefix: /^(?:un|in|im|ir|il|dis|non)(?=\p{L}{3})/iu,
  endsClause: words("and but because so although though while who which"),
  butAlso: words("only just merely simply"),
};

export const shortForms: ShortForms = {
  whole: { cannot: "can not", "let's": "let us" },
  denied: words(
    "is are was were do does did has have had could would should must need might ought ca wo sha ai",
  ),
  deniedOtherwise: { ca: ["can"], wo: ["will"], sha: ["shall"], ai: ["is", "are", "am", "has", "have"] },
  not: "not",
  // "The dog's" is mostly "of the dog"; and "its", "were", "well", "ill", "id" without an apostrophe are words.
  joined: [
    /^(\p{L}+)'(m|re|ve|ll)$/u,
    /^(i|you|he|she|it|we|they|that|there|here|this|what|who|where|when|how|why|\p{L}+(?:one|body|thing))'(d|s)$/u,
    /^(i)(m|ve)$|^(you|they)(re|ve|ll|d)$|^(we)(ve)$|^(that|what|who|here|there|he|she)(s)$/u,
  ],
  tails: {
    m: ["am"],
    re: ["are"],
    ve: ["have"],
    ll: ["will", "shall"],
    d: ["would", "had", "did"],
    s: ["is", "has"],
  },
};

/** Words without a meaning of their own, and what is left of them where an apostrophe parts them. "Not", "no" and figures have one. */
export const functionWords = words(
  `a an the and or but nor so of in on at by for from to with as into over under about after before between through
  i you he she it we they me him her us them my your his its our their this that these those who whom which what
  is are was were be been being am do does did have has had will would shall should can could may might must
  if then than there here also very just too s t d ll re ve m`,
);

/** Between a name and words that are pasted with it: "Ada Holt said". */
export const saying = words(
  "said says told wrote writes tweeted warned added argued claimed insisted stated declared",
);
/** Words with a capital that are no names before a colon or behind a dash. */
export const noNames = words(
  "He She They It We You I The This That Who And But So As Then Note Update Source Quote Edit",
);
