/** The verbs: from the command line to a running bot. */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { answerJson, quotesJson } from "./doors/terminal/json.ts";
import { openLibrary } from "./library.ts";

export async function main(argv: readonly string[]): Promise<void> {
  const [verb = "start", ...rest] = argv;
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: {
      material: { type: "string", default: process.env["MATERIAL_DIR"] ?? "seeds" },
      batch: { type: "string" },
      limit: { type: "string", default: "3" },
      json: { type: "boolean", default: false },
    },
  });
  const library = await openLibrary({ material: values.material });
  for (const p of library.problems()) console.error(`${p.where}: ${p.what} ${p.fix}`);
  const limit = Number(values.limit);
  const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
  if (verb === "ask") {
    const questions = values.batch
      ? (await readFile(values.batch, "utf8"))
          .split("\n")
          .filter(Boolean)
          .map((line) => JSON.parse(line))
      : [{ question: positionals.join(" ") }];
    for (const { id, question, document } of questions) {
      const start = performance.now();
      const answer = await library.ask(question, { scope: { document }, limit });
      print(answerJson(question, answer, performance.now() - start, id));
    }
  }
  if (verb === "quotes") {
    for (const { document } of await library.sources()) {
      const article = (await library.article(document.id))!;
      print(
        quotesJson(
          article,
          article.snippets.filter((s) => s.kind === "quote"),
        ),
      );
    }
  }
  library.close();
}
