import type { FeatureName } from "../src/search/ranking/features/features.ts";

/** Features that say much the same, to be left out together: one of them alone is made up for by its kin. */
const KIN: Readonly<Record<string, readonly FeatureName[]>> = {
  "Fuse": ["fuse"],
  "BM25": ["rank"],
  "coverage, exact": ["coverFlat", "coverLocal"],
  "coverage, aligned": ["alignBack", "alignSteep"],
  "background rarity": ["alignBack", "paragraphCoverBack", "windowBack"],
  "rarity among the candidates": ["coverLocal"],
  "names and numbers": ["names", "namesHere"],
  "focus": ["coverUnfocused"],
  "shared roots": ["root"],
  "neighbours": ["before", "after"],
  "paragraph": ["paragraph", "paragraphCover", "paragraphCoverBack"],
  "article": ["document"],
  "order and nearness": ["near", "adjacent", "window", "windowBack"],
  "runs to the letter": ["two", "run", "runLong"],
  "kind of answer": ["heldPerson", "heldPlace", "heldDate", "heldTime", "heldQuantity", "heldCause", "heldManner", "answerNear", "answerCounts"],
  "length and place": ["fresh", "first", "quotation"],
  "asked for words": ["saying", "quotation"],
  "publisher and date": ["publisher", "date"],
}; // prettier-ignore

export const groups = (names: readonly string[]): [string, readonly string[]][] => [
  ...Object.entries(KIN).map(([name, list]): [string, readonly string[]] => [
    `(${name})`,
    list.filter((n) => names.includes(n)),
  ]),
  ...names.map((name): [string, readonly string[]] => [name, [name]]),
];
