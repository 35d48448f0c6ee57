/**
 * Quality of finding and refusing on material and questions of your own:
 *
 *     npm run bench -- finding MATERIAL QUESTIONS.jsonl [--across] [--encoder use-lite]
 *
 * A question is {id, question, document?, kind: answerable|off-topic|adversarial, gold: [[start, end], ...]} or has
 * goldDocuments: [id, ...]. `--across` drops `document`, so that all of the material is searched.
 */
import { parseArgs } from "node:util";
import { openLibrary } from "../src/library.ts";
import { ENCODERS } from "../src/search/encoding/index.ts";
import { measuresOf, readLines, type Asked, type Outcome } from "./measures.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { across: { type: "boolean", default: false }, encoder: { type: "string" } },
});
const [material, questions] = positionals;
if (!material || !questions)
  throw new Error("usage: npm run bench -- finding MATERIAL QUESTIONS.jsonl [--across]");

const encoder = ENCODERS.find((name) => name === values.encoder) ?? null;
const library = await openLibrary({ material, encoder });
for (const { what, fix } of encoder ? library.problems() : []) console.error(`${what} ${fix}`);
const encoded = await library.encode((n) => n % 1000 === 0 && console.error(`${n} sentences encoded`));
if (encoded) console.error(`${encoded} sentences encoded`);
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
  outcomes.push({ asked, certainty: answer.certainty, confidence: answer.confidence, passages, ms });
}
library.close();
console.table(measuresOf(outcomes, (asked) => asked.document));
