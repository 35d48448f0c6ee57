/** A collection: one article a line, as a JSON object with `text` and, where known, id, title, author and the rest. */
import { z } from "zod";
import type { Problem } from "../../model.ts";
import type { Raw } from "../document.ts";
import { idOf } from "../ids.ts";
import type { Format } from "./index.ts";

const text = z.string().optional();
const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  title: text,
  author: text,
  publisher: text,
  published: text,
  url: text,
  language: text,
});

export const jsonl: Format = (content, file) => {
  const articles: Raw[] = [];
  const problems: Problem[] = [];
  for (const [i, line] of content.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = parse(line);
    if (typeof read === "string") {
      problems.push({
        where: `${file}:${i + 1}`,
        what: read,
        fix: 'Each line must be a JSON object with a "text".',
      });
      continue;
    }
    const { id, text, title, language, ...source } = read;
    articles.push({
      id: id === undefined ? `${idOf(file)}-${i + 1}` : String(id),
      text,
      ...(title ? { title } : {}),
      ...(language ? { language } : {}),
      source: { file, ...stated(source) },
    });
  }
  return { articles, problems };
};

function parse(line: string): z.infer<typeof Line> | string {
  try {
    const read = Line.safeParse(JSON.parse(line));
    if (read.success) return read.data;
    const issue = read.error.issues[0];
    return `"${issue?.path.join(".") || "the line"}" is not as it should be: ${issue?.message}`;
  } catch (error) {
    return `This is not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function stated(source: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(source).filter((e): e is [string, string] => Boolean(e[1])));
}
