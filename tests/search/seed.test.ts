import { afterAll, expect, test } from "vitest";
import { openLibrary } from "../../src/library.ts";
import { answerable, unanswerable } from "./seed-questions.ts";

const library = await openLibrary({ material: "seeds" });
afterAll(() => library.close());

/** Floors: they only rise. */
const FIRST_RIGHT = 1;
const REFUSED = 0.9;

test("the first passage answers the question", async () => {
  const wrong: string[] = [];
  for (const { question, paragraphs } of answerable) {
    const answer = await library.ask(question);
    const [first] = answer.found ? answer.passages : answer.nearest;
    if (!answer.found || !first || !paragraphs.includes(first.snippet.paragraph))
      wrong.push(
        `${question} ${answer.found ? "" : "(refused) "}¶${first?.snippet.paragraph} ${answer.confidence.toFixed(2)}`,
      );
  }
  expect(1 - wrong.length / answerable.length, wrong.join("\n")).toBeGreaterThanOrEqual(FIRST_RIGHT);
  if (process.env["SHOW"]) console.log(wrong.join("\n"));
});

test("what the article does not say is refused", async () => {
  const wrong: string[] = [];
  for (const { question } of unanswerable) {
    const answer = await library.ask(question);
    if (answer.found)
      wrong.push(`${question} ${answer.confidence.toFixed(2)} ${answer.passages[0].snippet.text}`);
  }
  expect(1 - wrong.length / unanswerable.length, wrong.join("\n")).toBeGreaterThanOrEqual(REFUSED);
  if (process.env["SHOW"]) console.log(wrong.join("\n"));
});
