/**
 * What answers are worth from which likelihood on, to choose MAY and LIKELY in src/search/ranking/confidence.ts:
 *
 *     npm run bench -- thresholds MATERIAL QUESTIONS.jsonl [MATERIAL QUESTIONS.jsonl ...]
 *
 * To be run on the questions that the weights were fitted on, after every fit. The confidence's bias is moved until 97 % of the
 * questions put to other articles fall below MAY, which is printed first. LIKELY: where about 81 % of SQuAD's answers have a right
 * passage among the first three, which is 78 % of everyday ones over articles not fitted to (those that were fitted on are of no
 * use for it: where they have no answer, they repeat the article's words).
 */
import { LIKELY, MAY } from "../src/search/ranking/confidence.ts";
import { gather, type Sample } from "./samples.ts";

const STEPS = Array.from({ length: 27 }, (_, i) => (30 + 2 * i) / 100);
const percent = (part: number, of: number) => (of ? Math.round((1000 * part) / of) / 10 : null);

const given = process.argv.slice(2);
for (let i = 0; i + 1 < given.length; i += 2) {
  const [material, questions] = [given[i]!, given[i + 1]!];
  const { samples } = await gather([{ material, questions, weight: 1 }]);
  const told = samples.filter((s) => s.scope !== "across");
  const of = (kind: Sample["kind"], scope: Sample["scope"] = "within") =>
    told.filter((s) => s.kind === kind && s.scope === scope);
  const share = (list: readonly Sample[], is: (s: Sample) => boolean) =>
    percent(list.filter(is).length, list.length);
  const isRight = (s: Sample) => s.kind === "answerable" && s.shown;
  console.log(questions);
  console.log(
    `off-topic below ${MAY}:`,
    share(of("off-topic"), (s) => s.confidence < MAY),
  );
  console.log(`put to another article below ${MAY}:`, share(of("off-topic", "elsewhere"), (s) => s.confidence < MAY)); // prettier-ignore
  const row = (from: number) => {
    const isSure = (s: Sample) => s.confidence >= MAY && s.likelihood >= from;
    return {
      "right of those told": share(
        told.filter((s) => s.scope === "within" && isSure(s)),
        isRight,
      ),
      "told right of the answerable": share(of("answerable"), (s) => isSure(s) && isRight(s)),
      "adversarial told": share(of("adversarial"), isSure),
      "off-topic told": share(of("off-topic"), isSure),
    };
  };
  const steps = [...new Set([...STEPS, LIKELY])].toSorted((a, b) => a - b);
  console.table(Object.fromEntries(steps.map((from) => [from, row(from)])));
}
