/** A passage that leads to what it asks or announces brings that with it. */
import type { Article, Document, Hit, Paragraph, Quote, Searched, Snippet } from "../model.ts";

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

/**
 * Beside a question that somebody in a transcript asks, the turn that answers it, cited by itself: it is somebody else's.
 * Before it, but after it where whose question it is was named: then their words are wanted.
 */
export async function withAnswers<H extends Hit & { readonly paragraph: Paragraph | null }>(
  hits: readonly H[],
  { words, speakers }: Pick<Searched, "words" | "speakers">,
  articleOf: (document: string) => Promise<Article | null>,
): Promise<H[]> {
  const out = new Map<string, H>();
  const add = (hit: H) => out.set(hit.snippet.id, out.get(hit.snippet.id) ?? hit);
  const asked = new Set(words.map((word) => word.toLowerCase()));
  for (const hit of hits) {
    const { snippet } = hit;
    const article = isAskingTurn(hit) ? await articleOf(snippet.document) : null;
    const answer = article && answerTo(snippet, article);
    const paragraph = answer && article.document.paragraphs[answer.paragraph - 1];
    const names = snippet.kind === "quote" ? snippet.speakers.map(({ name }) => name) : [];
    const isNamed = names.some(
      (name) => speakers.includes(name) || name.split(" ").some((part) => asked.has(part.toLowerCase())),
    );
    if (isNamed) add(hit);
    if (answer && paragraph) add({ ...hit, snippet: answer, paragraph, matched: [] });
    add(hit);
  }
  return [...out.values()];
}

const isAskingTurn = ({ snippet, paragraph }: Leading): boolean =>
  isTurn(snippet) &&
  paragraph?.leads !== undefined &&
  snippet.span.end === paragraph.span.end &&
  QUESTION.test(snippet.text);

/** The turn that answers, of the same article; null where nobody else speaks next. */
function answerTo(asking: Snippet, { snippets }: Article): Quote | null {
  const next = snippets.find((s): s is Quote => isTurn(s) && s.paragraph > asking.paragraph);
  if (!next || next.paragraph > asking.paragraph + NEXT) return null;
  const asked = new Set(asking.kind === "quote" ? asking.speakers.map(({ name }) => name) : []);
  return next.speakers.some(({ name }) => asked.has(name)) ? null : next;
}

const isTurn = (snippet: Snippet): snippet is Quote =>
  snippet.kind === "quote" && snippet.evidence.step === "speaker’s name before a colon";
const QUESTION = /[?？]["”’')\]]*$/u;
/** Paragraphs from a question to the turn that answers it: between them may stand what is done and not said. */
const NEXT = 2;
