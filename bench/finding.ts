/**
 * Quality of finding and refusing on material and questions of your own:
 *
 *     npm run bench -- finding MATERIAL QUESTIONS.jsonl [--across]
 *
 * A question is {id, question, document?, kind: answerable|off-topic|adversarial, gold: [[start, end], ...]} or has
 * goldDocuments: [id, ...]. `--across` drops `document`, so that all of the material is searched.
 */
import { parseArgs } from "node:util";
import { openLibrary } from "../src/library.ts";
import { measuresOf, readLines, type Asked, type Outcome } from "./measures.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { across: { type: "boolean", default: false } },
});
const [material, questions] = positionals;
if (!material || !questions)
  throw new Error("usage: npm run bench -- finding MATERIAL QUESTIONS.jsonl [--across]");

const library = await openLibrary({ material });
const outcomes: Outcome[] = [];
for (const asked of readLines<Asked>(questions)) {
  if (values.across && asked.kind !== "answerable") continue;
  const scope = values.across ? {} : { document: asked.document };
  const start = performance.now();
  const answer = await library.ask(asked.question, { scope, limit: 10 });
  const ms = performance.now() - start;
  const passages = (answer.found ? answer.passages : answer.nearest).map(({ snippet }) => ({
    document: snippet.document,
    ...snippet.span,
  }));
  outcomes.push({ asked, found: answer.found, confidence: answer.confidence, passages, ms });
}
library.close();
console.table(measuresOf(outcomes, (asked) => asked.document));
