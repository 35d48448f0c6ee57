import { afterAll, expect, test } from "vitest";
import { openLibrary } from "../../src/library.ts";
import { everydayQuestions } from "./everyday-questions.ts";

const library = await openLibrary({ material: "tests/fixtures/everyday" });
afterAll(() => library.close());

/** Of 51 with an answer and 16 without one. Floors and a ceiling, which only get better. */
const FIRST = 32;
const AMONG_THREE = 43;
const ANSWERED = 37;
const ANSWERED_WITHOUT_ONE = 5;

test("everyday questions find the passage that a reader wants, and few are answered that have no answer", async () => {
  let [first, amongThree, answered, without] = [0, 0, 0, 0];
  const wrong: string[] = [];
  for (const { article, question, answer, why } of everydayQuestions) {
    const told = await library.ask(question, { scope: { document: article }, limit: 3 });
    const hits = told.found ? told.passages : told.nearest;
    if (answer === null) {
      if (told.certainty !== "answers") continue;
      without++;
      wrong.push(`${question} is answered, though ${why}: ${hits[0]?.snippet.text}`);
      continue;
    }
    const place = hits.findIndex(({ snippet }) => snippet.text.includes(answer));
    if (place === 0) first++;
    else wrong.push(`${question} ${told.certainty} ${place}: ${why}`);
    if (place < 0) continue;
    amongThree++;
    if (told.found) answered++;
  }
  const all = wrong.join("\n");
  if (process.env["SHOW"]) console.log(all, { first, amongThree, answered, without });
  expect(first, all).toBeGreaterThanOrEqual(FIRST);
  expect(amongThree, all).toBeGreaterThanOrEqual(AMONG_THREE);
  expect(answered, all).toBeGreaterThanOrEqual(ANSWERED);
  expect(without, all).toBeLessThanOrEqual(ANSWERED_WITHOUT_ONE);
});
