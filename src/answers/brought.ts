/** A passage that leads to what it asks or announces brings that with it. */
import type { Document, Hit, Paragraph, Snippet } from "../model.ts";

/** Characters of a passage with what it brings. */
const LONGEST = 900;

/** A hit as it was found: with its paragraph, where it is a sentence of one. */
export type Leading = Hit & { readonly paragraph: Pick<Paragraph, "leads" | "span"> | null };

/** Whether a passage is shown with what follows: it is the end of a paragraph that leads to others. */
export const leads = ({ snippet, paragraph }: Leading): boolean =>
  snippet.kind === "fact" && paragraph?.leads !== undefined && snippet.span.end === paragraph.span.end;

/** The passage up to the end of what it leads to, whole sentences of it; the same id, and still a slice of the text. */
export function withWhatFollows<S extends Snippet>(snippet: S, { text, paragraphs }: Document): S {
  const last = paragraphs[snippet.paragraph - 1]?.leads ?? snippet.paragraph;
  const sentences = paragraphs.slice(snippet.paragraph, last).flatMap((paragraph) => paragraph.sentences);
  const fitting = sentences.filter((s, i) => i === 0 || s.end - snippet.span.start <= LONGEST);
  const span = { start: snippet.span.start, end: fitting.at(-1)?.end ?? snippet.span.end };
  return { ...snippet, span, text: text.slice(span.start, span.end) };
}

/** Hits without those that stand in one before them already. */
export function apart<H extends Hit>(hits: readonly H[]): H[] {
  return hits.filter(
    ({ snippet }, i) =>
      !hits
        .slice(0, i)
        .some(
          ({ snippet: shown }) =>
            shown.kind === "fact" &&
            shown.document === snippet.document &&
            shown.span.start <= snippet.span.start &&
            snippet.span.end <= shown.span.end,
        ),
  );
}
