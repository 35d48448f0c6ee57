/** A text as it is read, without a folder. */
import { documentOf } from "../../src/documents/document.ts";
import { formats } from "../../src/documents/formats/index.ts";
import type { Document } from "../../src/model.ts";

/** The document in a file of that name. */
export function read(file: string, content: string): Document {
  const raw = formats[/\.[^.]+$/u.exec(file)![0]]!(content, file).articles[0]!;
  return documentOf(raw);
}
/** One line a paragraph: what it is, and its text. */
export const lines = (document: Document) =>
  document.paragraphs.map(
    ({ number, role, span }) => `¶${number} ${role} | ${document.text.slice(span.start, span.end)}`,
  );
