/**
 * The words that every station shares. Values only: readonly interfaces, no behaviour.
 *
 * The text of a document is what its format hands over: the file's own text, or the words without the marks of the format
 * (see `documents/`). From there on it is never copied, normalised or repaired: everything else points into it with spans,
 * so that `document.text.slice(span.start, span.end)` is what a reader is shown.
 */
export * from "./model/document.ts";
export * from "./model/snippet.ts";
export * from "./model/answer.ts";

/** Something wrong with the material or the configuration, told to the operator. */
export interface Problem {
  /** File, variable or setting, e.g. "seeds/notes.jsonl:7". */
  readonly where: string;
  readonly what: string;
  /** What to do about it. */
  readonly fix: string;
  /** Whether it is only worth knowing: nothing is left out for it. */
  readonly note?: true;
}
