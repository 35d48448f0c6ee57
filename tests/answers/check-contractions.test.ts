import { expect, test } from "vitest";
import { readingsOf } from "../../src/answers/check-contractions.ts";
import { articleWith } from "./check-article.ts";
import { check } from "./checking.ts";

const LIBRARIAN = articleWith(
  "library",
  `The branch library stays open

“I will not close a library over a leaking pipe, and it is not the first leak we have had,” said librarian Nora Flint.
“They cannot say we don’t listen. It's a quarrel about keys,” she added.
One reader broke his wrist on the stairs, the caretaker reported.`,
  [
    {
      speaker: "Nora Flint",
      manner: "direct",
      content: [
        "I will not close a library over a leaking pipe, and it is not the first leak we have had,",
        "They cannot say we don’t listen. It's a quarrel about keys,",
      ],
    },
  ],
);

const of = async (words: string) => {
  const { verdict, opposite = false, differences = [] } = await check(words, null, [LIBRARIAN]);
  const apart = differences
    .filter(({ kind }) => kind !== "same")
    .map((part) => (part.kind === "form" ? `${part.text} = ${part.yours}` : `${part.kind} ${part.text}`));
  return { verdict, opposite, apart };
};

test.each([
  ["I won't close a library over a leaking pipe", ["will not = won't"]],
  [
    "I won’t close a library over a leaking pipe, and it’s not the first leak",
    ["will not = won’t", "it is = it’s"],
  ],
  ["I wont close a library over a leaking pipe", ["will not = wont"]],
  ["They can't say we do not listen", ["cannot = can't", "don’t = do not"]],
  ["They can not say we dont listen", ["cannot = can not", "don’t = dont"]],
  ["It is a quarrel about keys", ["It's = It is"]],
])("“%s” is nearly the same, and both forms are shown", async (words, apart) => {
  expect(await of(words)).toEqual({ verdict: "near", opposite: false, apart });
});

test("a short form without its “not” is the opposite all the same", async () => {
  expect(await of("I will close a library over a leaking pipe")).toMatchObject({ opposite: true });
  expect(await of("I'll close a library over a leaking pipe")).toMatchObject({ opposite: true });
  expect(await of("They can say we do not listen")).toMatchObject({ opposite: true });
});

test.each([
  ["I will not close a library over a leaking roof", ["source-only pipe", "yours-only roof"]],
  ["One reader broke his arm", ["source-only wrist", "yours-only arm"]],
  ["Each reader broke his wrist on the stairs", ["source-only One", "yours-only Each"]],
])("where a wrong word stands at an end the source's is shown too: %s", async (words, apart) => {
  expect((await of(words)).apart).toEqual(apart);
});

test("what is added behind the source's sentence has nothing of the next one beside it", async () => {
  expect(
    (await of("One reader broke his wrist on the stairs, the caretaker reported yesterday")).apart,
  ).toEqual(["yours-only yesterday"]);
});

test("“its”, “were”, “well” and what belongs to somebody are no short forms", () => {
  for (const word of ["its", "were", "well", "ill", "wed", "dog's", "Nora's", "hell", "id"])
    expect(readingsOf(word)).toEqual([word.toLowerCase()]);
  expect(readingsOf("he's")).toEqual(["he is", "he has"]);
  expect(readingsOf("Couldn't")).toEqual(["could not"]);
});
