/** Questions by the file: JSON lines {id, question, document?}. */
import { readFile } from "node:fs/promises";

export interface Question {
  readonly id?: unknown;
  readonly question: string;
  /** Narrows the question to this article. */
  readonly document?: string | undefined;
}

/** The questions of a file; where it cannot be read, a sentence that says why, with the line. */
export async function readBatch(file: string): Promise<Question[] | string> {
  const content = await readFile(file, "utf8").catch(() => null);
  if (content === null) return `${file} cannot be read.`;
  const questions: Question[] = [];
  for (const [i, line] of content
    .replace(/^\ufeff/u, "")
    .split("\n")
    .entries()) {
    if (line.trim() === "") continue;
    const question = questionOf(line);
    if (!question)
      return `${file}:${i + 1} is not a JSON object with a "question", such as {"id": 1, "question": "Who edited this?"}.`;
    questions.push(question);
  }
  return questions;
}

function questionOf(line: string): Question | null {
  try {
    const read: unknown = JSON.parse(line);
    if (read === null || typeof read !== "object" || !("question" in read)) return null;
    if (typeof read.question !== "string") return null;
    const { id, document } = { id: undefined, document: null, ...read };
    return { id, question: read.question, document: document === null ? undefined : String(document) };
  } catch {
    return null;
  }
}
