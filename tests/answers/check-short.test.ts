import { expect, test } from "vitest";
import { checkOf, type Check } from "../../src/answers/check.ts";
import { articleFrom } from "../snippets/reading.ts";

const article = articleFrom(
  "Keepers said that animals fled the flooded barn when Dora Finch rang the bell. " +
    "Finch called the drill a “shambles”, and the bell “a costly toy”.\n\n" +
    "“The old barn keeps its animals dry, and we won,” said Dora Finch.\n\n" +
    "“Nonsense,” said Finch.\n",
);
const check = (words: string, articles = [article]): Promise<Check> =>
  checkOf(words, null, {
    articlesWith: async () => articles,
    nearest: async () => [],
    cite: (snippet) => ({ snippet, score: 1, matched: [], citation: {} as never }),
    namesOf: async () => [],
  });

test.each(["animals", "Animals", "“animals”", "barn", "old barn", "the barn", "the animals.", "drill"])(
  "a word or two inside longer words tell nobody's quotation: %s",
  async (words) =>
    expect(await check(words)).toMatchObject({ verdict: "not-found", passages: [], short: true }),
);

test.each([
  ["shambles", "exact"],
  ["costly toy", "exact"],
  ["Nonsense", "exact"],
  ["we won", "exact"],
  ["animals fled", "indirect"],
  ["keeps its animals dry", "exact"],
  ["Dora Finch", "indirect"],
])("all of a quotation, a clause, three words or a name are checked: %s", async (words, verdict) => {
  const found = await check(words);
  expect(found.verdict).toBe(verdict);
  expect(found.short).toBeUndefined();
});

test.each(["a", "of the", "?!"])(
  "what says nothing at all is too short, and not missing: %s",
  async (words) => {
    expect(await check(words)).toMatchObject({ verdict: "not-found", short: true });
  },
);

test("a word that is nowhere is not found, however short", async () => {
  const found = await check("bananas");
  expect([found.verdict, found.short]).toEqual(["not-found", undefined]);
});

test("a turn of one word is all of a quotation, without marks", async () => {
  const hearing = articleFrom(
    "Hearing on the barn\n\nDORA FINCH: The barn stood for a century, and it fell in a night.\n\nTOM HALE: Nonsense.\n\n" +
      "DORA FINCH: It was an old nuisance, and the keepers knew it well.\n\nTOM HALE: It was sound.\n",
  );
  const found = async (words: string) => (await check(words, [hearing])).verdict;
  expect([await found("nonsense"), await found("nuisance")]).toEqual(["exact", "not-found"]);
});
