import { expect, test } from "vitest";
import { answerOf, type RankedHits } from "../../src/answers/answer.ts";
import type { CitedHit, Searched } from "../../src/model.ts";

const hit = { snippet: { kind: "fact" }, score: 1, matched: [] } as unknown as CitedHit;
const searched: Searched = {
  words: ["pier"],
  repaired: [],
  speakers: [],
  silent: false,
  unquoted: [],
  lacks: null,
  documents: 1,
};
const result = (given: Partial<RankedHits>, missing: Partial<Searched> = {}): RankedHits => ({
  hits: [hit],
  confidence: 1,
  certainty: "answers",
  unknownWords: [],
  ...given,
  searched: { ...searched, ...missing },
});
const answer = (given: Partial<RankedHits>, missing: Partial<Searched> = {}) =>
  answerOf(result(given, missing));

test("without a passage there is no answer, however sure", () => {
  expect(answer({ certainty: "may" })).toMatchObject({ found: true, certainty: "may" });
  expect(answer({ certainty: "no" })).toMatchObject({ found: false, certainty: "no" });
  expect(answer({ hits: [] })).toMatchObject({ found: false, certainty: "no", nearest: [] });
});

test("a no has the reason that is known to be true", () => {
  const why = (missing: Partial<Searched>) => {
    const no = answer({ certainty: "no" }, missing);
    return no.found ? null : no.why;
  };
  expect(why({ words: [] })).toBe("no-words");
  expect(why({ unquoted: ["Gordon Brand"] })).toBe("not-quoted");
  expect(why({ lacks: { kind: "age", topic: "Brand" } })).toBe("lacks");
  expect(why({ speakers: ["Ada Holt"], silent: true })).toBe("not-said");
  // Her words stand right below: nobody is told that she is silent about it.
  expect(why({ speakers: ["Ada Holt"], silent: false })).toBe("no-match");
  expect(why({})).toBe("no-match");
});
