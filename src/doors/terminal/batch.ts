/** Questions by the file: JSON lines {id, question, document?}. */
import { createReadStream } from "node:fs";

export interface BatchQuestion {
  readonly id?: unknown;
  readonly question: string;
  /** Narrows the question to this article. */
  readonly document?: string | undefined;
}

/** Bytes: half a million questions. */
const LONGEST = 100_000_000;

/** The questions of a file, or of a pipe (`/dev/stdin`); where it cannot be read, a sentence that says why, with the line. */
export async function readBatch(file: string): Promise<BatchQuestion[] | string> {
  const content = await contentOf(file);
  if (typeof content !== "string") return content.why;
  const questions: BatchQuestion[] = [];
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

function questionOf(line: string): BatchQuestion | null {
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

async function contentOf(file: string): Promise<string | { readonly why: string }> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      if (length > LONGEST) return { why: `${file} is longer than ${LONGEST / 1_000_000} MB; divide it.` };
    }
  } catch {
    return { why: `${file} cannot be read.` };
  }
  return Buffer.concat(pieces).toString();
}
