/** What `--json` prints: one object a line. People script against it; see the command-line contract in README.md. */
import type { Answer, Article, CitedHit, Quote, Speaker } from "../../model.ts";
import { whyBeside } from "../../answers/answer.ts";
import type { Check, Listed } from "../../library.ts";

const joined = (speakers: readonly Speaker[]) => speakers.map((s) => s.name).join(" and ");

function passageJson({ snippet, score, citation, also }: CitedHit) {
  const { document, paragraph, sentence, span, text, kind } = snippet;
  const quote = snippet.kind === "quote" ? snippet : null;
  return {
    document,
    title: citation.title,
    paragraph,
    sentence,
    ...citation.place,
    start: span.start,
    end: span.end,
    text,
    kind,
    ...(quote ? { manner: quote.manner } : {}),
    speaker: quote?.speakers.length ? { name: joined(quote.speakers), title: quote.title } : null,
    cue: quote?.cue ?? null,
    score: round(score),
    citation: citation.text,
    ...(also ? { also: also.map(({ document, text }) => ({ document, citation: text })) } : {}),
  };
}

/** An answer as `ask --json` prints it; `ms` is what it took, `id` that of a question of a batch. */
export function answerJson(question: string, answer: Answer, ms: number, id?: unknown) {
  return {
    ...(id === undefined ? {} : { id }),
    question,
    found: answer.found,
    certainty: answer.certainty,
    confidence: round(answer.confidence),
    ...(answer.found ? {} : { why: whyBeside(answer, answer.nearest) }),
    passages: (answer.found ? answer.passages : answer.nearest).map(passageJson),
    ms: Math.round(ms * 100) / 100,
  };
}

function quoteJson(text: string, quote: Quote) {
  const { content, speakers, title, mention, evidence, cue, manner } = quote;
  return {
    text: content.map((s) => text.slice(s.start, s.end)).join(" "),
    start: content[0]?.start ?? quote.span.start,
    end: content.at(-1)?.end ?? quote.span.end,
    spans: content.map((s) => [s.start, s.end]),
    manner,
    speaker: speakers.length ? joined(speakers) : null,
    title,
    mention,
    speakerStart: evidence.mention?.start ?? null,
    speakerEnd: evidence.mention?.end ?? null,
    cue,
    confidence: round(quote.confidence),
    speakerConfidence: round(quote.speakerConfidence),
  };
}

/** An article’s quotations as `quotes --json` prints them. */
export function quotesJson(article: Article, quotes: readonly Quote[]) {
  return { id: article.document.id, quotes: quotes.map((q) => quoteJson(article.document.text, q)) };
}

/** `suggestions`: for a named speaker whom nobody goes by, names that come near. */
export function checkJson(
  { verdict, passages, differences, opposite, several, telling }: Check,
  suggestions: readonly string[] | null,
) {
  return {
    verdict,
    passages: passages.map(passageJson),
    ...(differences ? { differences } : {}),
    ...(opposite ? { opposite } : {}),
    ...(several ? { several } : {}),
    ...(telling ? { telling } : {}),
    ...(suggestions ? { suggestions } : {}),
  };
}

const round = (n: number) => Math.round(n * 10_000) / 10_000;

export function sourceJson({ document, facts, quotes }: Listed) {
  const { id, title, language, source, paragraphCount } = document;
  return { id, title, language, ...source, paragraphs: paragraphCount, facts, quotes };
}
