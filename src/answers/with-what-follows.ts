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

/**
 * Hits with each sentence in one of them only. A later one that stands in an earlier one goes; of a heading what it would
 * bring, where that is shown by itself; any other that is more than an earlier one takes its place.
 */
export function withoutRepeats<H extends Leading>(hits: readonly H[]): H[] {
  let out: H[] = [];
  for (const hit of hits) {
    if (out.some((shown) => holds(shown, hit))) continue;
    const within = out.filter((shown) => shown.snippet.kind === hit.snippet.kind && holds(hit, shown));
    const [first] = within;
    if (!first) out.push(hit);
    else if (!isHeading(hit)) {
      const matched = [...within, hit].flatMap((h) => h.matched).toSorted((x, y) => x.start - y.start);
      const joined = { ...hit, score: first.score, matched };
      out = out.flatMap((h) => (h === first ? [joined] : within.includes(h) ? [] : [h]));
    }
  }
  return out;
}

/** Whether all of the other's words stand in the first: a fact, or a quotation of which the other is a sentence. */
function holds({ snippet: a }: Leading, { snippet: b }: Leading): boolean {
  const within = a.document === b.document && a.span.start <= b.span.start && b.span.end <= a.span.end;
  return within && (a.kind === "fact" || quotationIn(a.id) === quotationIn(b.id));
}

/** A line that is no sentence: it neither asks nor announces. */
function isHeading({ snippet, paragraph }: Leading): boolean {
  const end = (paragraph?.span.end ?? snippet.span.end) - snippet.span.start;
  return (
    paragraph?.leads !== undefined && end < snippet.text.length && !LEADS_ON.test(snippet.text.slice(0, end))
  );
}
const LEADS_ON = /[?？:：]["”’')\]]*$/u;
/** Of "<quotation>~<n>" too. */
const quotationIn = (id: string) => id.replace(/~\d+$/u, "");

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
