import type { FeatureName } from "../src/search/ranking/features/features.ts";

/** Features that say much the same, to be left out together: one of them alone is made up for by its kin. */
const KIN: Readonly<Record<string, readonly FeatureName[]>> = {
  "meaning": ["softAlign", "softLoose", "softLocal", "softMissing", "softArticle", "centroidOwn", "centroidAround", "focusNear", "explained"],
  "softly aligned words": ["softAlign", "softLoose", "softLocal", "softMissing", "softArticle"],
  "middles of vectors": ["centroidOwn", "centroidAround"],
  "BM25": ["rank"],
  "neighbours": ["before", "after"],
  "paragraph": ["paragraphCoverBack"],
  "article": ["document", "softArticle"],
  "order and nearness": ["near", "two", "runLong"],
  "kind of answer": ["heldPerson", "heldPlace", "heldDate", "heldTime", "heldQuantity", "heldCause", "heldManner", "answerCounts"],
  "length": ["fresh"],
  "names": ["namesAround"],
  "asked for words": ["saying", "quotation", "quoted"],
  "questions and headlines": ["asking", "headline"],
  "publisher and date": ["publisher", "date"],
}; // prettier-ignore

export const groups = (names: readonly string[]): [string, readonly string[]][] => [
  ...Object.entries(KIN).map(([name, list]): [string, readonly string[]] => [
    `(${name})`,
    list.filter((n) => names.includes(n)),
  ]),
  ...names.map((name): [string, readonly string[]] => [name, [name]]),
];
