/** Features that say much the same, to be left out together: one of them alone is made up for by its kin. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  "Fuse": ["fuse"],
  "BM25": ["bm25", "rank"],
  "coverage, exact": ["coverRare", "coverBack", "coverFlat", "coverSquared", "coverLocal"],
  "coverage, aligned": ["alignRare", "alignBack", "alignSteep", "alignSteepBack", "alignLocal"],
  "background rarity": ["coverBack", "alignBack", "alignSteepBack", "paragraphCoverBack", "placeCoverBack", "windowBack"],
  "rarity among the candidates": ["coverLocal", "alignLocal"],
  "names and numbers": ["names", "namesHere", "marksMissing"],
  "focus": ["coverUnfocused"],
  "shared roots": ["root"],
  "neighbours": ["before", "beforePronoun", "after"],
  "title": ["title"],
  "paragraph": ["rest", "paragraph", "paragraphCover", "paragraphCoverBack", "placeCoverBack"],
  "article": ["document"],
  "order and nearness": ["order", "near", "adjacent", "window", "windowBack"],
  "runs to the letter": ["two", "three", "run", "runLong"],
  "kind of answer": ["who", "when", "where", "howMany", "why", "answerNear"],
  "length and place": ["length", "short", "fresh", "first", "head", "opens", "asks", "heading", "quotation"],
  "definition": ["definition"],
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
