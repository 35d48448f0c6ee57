/** A collection: one article a line, as a JSON object with `text` and, where known, id, title, author and the rest. */
import type { Problem } from "../../model.ts";
import type { Raw } from "../document.ts";
import { fieldsOf } from "../fields.ts";
import { idOf } from "../ids.ts";
import { withoutMarkup } from "../markup/leftovers.ts";
import type { Format } from "./index.ts";

const SHAPE = 'Each line must be a JSON object with a "text": {"id": "one", "text": "..."}.';

export const jsonl: Format = (content, file) => {
  const articles: Raw[] = [];
  const problems: Problem[] = [];
  let lost = false;
  for (const [i, line] of content.split("\n").entries()) {
    if (line.trim() === "") continue;
    const where = `${file}:${i + 1}`;
    const read = parse(line);
    if (typeof read === "string") {
      problems.push({ where, what: read, fix: SHAPE });
      lost = true;
      continue;
    }
    const { fields, misfits } = fieldsOf(read.record);
    for (const { what, fix } of misfits) problems.push({ where, what, fix });
    const { source, ...rest } = fields;
    const id = `${idOf(file)}-${i + 1}`;
    articles.push({ id, ...rest, text: withoutMarkup(read.text), where, source: { file, ...source } });
  }
  return { articles, problems, lost };
};

function parse(line: string): { text: string; record: Record<string, unknown> } | string {
  try {
    const record: unknown = JSON.parse(line);
    if (typeof record !== "object" || record === null || Array.isArray(record))
      return "This is not a JSON object.";
    const text = "text" in record ? record.text : undefined;
    if (typeof text !== "string") return 'There is no "text" in it, or it is not a string.';
    return text.trim() === "" ? 'Its "text" is empty.' : { text, record: { ...record } };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    // Node's own "line 1" would be taken for the file's.
    return `This is not JSON: ${why.replace(/ in JSON at position (\d+).*$/su, ", character $1").slice(0, 160)}.`;
  }
}
