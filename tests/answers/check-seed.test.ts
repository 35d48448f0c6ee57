import { expect, test } from "vitest";
import { openLibrary } from "../../src/library.ts";

test.each([
  ["the internet knows no international boundaries", undefined, "exact", 4],
  ["The development of the internet knows no boundaries", undefined, "near", 4],
  [
    '(Countries) can\'t seek their own so-called "absolute security" while sacrificing the security of another country',
    "Liu",
    "exact",
    13,
  ],
  ["[Nations] can't seek their own so-called 'absolute security'", undefined, "exact", 13],
  ["There can’t be national security for one country while there is security in another", "Liu", "near", 13],
  ["There can’t be national security for one country", "Xi", "other-speaker", 13],
  ["Insecurity in one corner of the internet was a risk to all", undefined, "indirect", 12],
  ["promote equitable global internet governance", "Xi", "exact", 7],
  ["in a more balanced way", "Liu Yunshan", "exact", 11],
  ["root out cybersecurity threats in critical industries", undefined, "indirect", 10],
] as const)(
  "in the seed, %j (%s) is %s, and paragraph %i shows it",
  async (words, speaker, verdict, paragraph) => {
    const library = await openLibrary({ material: "seeds" });
    const check = await library.whoSaid(words, { speaker });
    library.close();
    expect(check.verdict).toBe(verdict);
    expect(check.passages[0]?.citation.text).toBe(`Catherine Cadell, Reuters, paragraph ${paragraph}`);
  },
);

test("in the seed, what nobody says is not found", async () => {
  const library = await openLibrary({ material: "seeds" });
  expect((await library.whoSaid("Taiwan will be reunited with the motherland")).verdict).toBe("not-found");
  library.close();
});
