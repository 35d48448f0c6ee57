/** A quotation turned round: the word that turns it is shown. */
import { expect, test } from "vitest";
import { openLibrary } from "../../src/library.ts";
import { folderOf } from "../documents/folder.ts";

const ARTICLE = `“Nobody wants to sell the pool,” said Mark Devlin, the councillor.

“I do not believe that the slide is safe,” said Joan Prewett, the warden.

“The slide is no longer open on Sundays,” said Ruth Hale, the keeper.
`;

test.each([
  ["I want to sell the pool", "Devlin", /nobody/iu],
  ["wants to sell the pool", "Devlin", /nobody/iu],
  ["the slide is safe", "Prewett", /not/u],
  ["I do believe that the slide is safe", "Prewett", /not/u],
  ["The slide is", "Hale", /no longer/u],
])(
  "%s: what the source says instead has the word that makes the difference",
  async (words, speaker, word) => {
    const library = await openLibrary({ material: folderOf({ "pool.txt": ARTICLE }) });
    const { opposite, differences = [] } = await library.whoSaid(words, { speaker });
    library.close();
    expect(opposite).toBe(true);
    expect(differences.flatMap(({ kind, text }) => (kind === "source-only" ? [text] : [])).join(" ")).toMatch(
      word,
    );
  },
);

test.each(["nobody Wants To sell the POOL", "I do not believe that the Slide is safe"])(
  "%s: capitals make no difference",
  async (words) => {
    const library = await openLibrary({ material: folderOf({ "pool.txt": ARTICLE }) });
    const { verdict, opposite, differences = [] } = await library.whoSaid(words);
    library.close();
    expect({ verdict, opposite }).toEqual({ verdict: "exact", opposite: undefined });
    expect(differences.filter(({ kind }) => kind !== "same")).toEqual([]);
  },
);
