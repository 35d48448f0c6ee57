/**
 * What answers are worth from which confidence on, to choose MAY and LIKELY in src/search/ranking/confidence.ts:
 *
 *     npm run bench -- thresholds MATERIAL QUESTIONS.jsonl [MATERIAL QUESTIONS.jsonl ...]
 *
 * To be run on the questions that the weights were fitted on, after every fit. MAY is the lowest confidence below which 97 % of
 * the off-topic questions fall; LIKELY the lowest from which on more than 78 % of SQuAD's answers have a right passage among the first
 * three (everyday questions that were fitted on are of no use for it: those without an answer repeat the article's words).
 */
import { openLibrary } from "../src/library.ts";
import { isRight, readLines, type Asked } from "./measures.ts";

const STEPS = Array.from({ length: 27 }, (_, i) => (30 + 2 * i) / 100);
const SHOWN = 3;
const percent = (part: number, of: number) => (of ? Math.round((1000 * part) / of) / 10 : null);

const given = process.argv.slice(2);
for (let i = 0; i + 1 < given.length; i += 2) {
  const [material, questions] = [given[i]!, given[i + 1]!];
  const library = await openLibrary({ material });
  const told: { kind: Asked["kind"]; confidence: number; right: boolean }[] = [];
  for (const asked of readLines<Asked>(questions)) {
    const answer = await library.ask(asked.question, { scope: { document: asked.document }, limit: SHOWN });
    const hits = answer.found ? answer.passages : answer.nearest;
    const right = hits.some(({ snippet }) =>
      isRight({ document: snippet.document, ...snippet.span }, asked, asked.document),
    );
    const { kind } = asked;
    told.push({ kind, confidence: answer.confidence, right: kind === "answerable" && right });
  }
  library.close();
  const of = (kind: Asked["kind"]) => told.filter((t) => t.kind === kind);
  const row = (from: number) => {
    const sure = told.filter((t) => t.confidence >= from);
    const right = sure.filter((t) => t.right).length;
    const below = (kind: Asked["kind"]) =>
      percent(of(kind).filter((t) => t.confidence < from).length, of(kind).length);
    return {
      "right of those told": percent(right, sure.length),
      "told right of the answerable": percent(right, of("answerable").length),
      "adversarial below": below("adversarial"),
      "off-topic below": below("off-topic"),
    };
  };
  console.log(questions);
  console.table(Object.fromEntries(STEPS.map((from) => [from, row(from)])));
}
