/** An article as the check reads it: its words, and which of them stand as somebody's exact words. */
import { isSaid, type Article, type Quote, type Snippet, type Span } from "../model.ts";
import { quotationsOf } from "../text/quotation-marks.ts";
import { comparedTokens, type WordToken } from "./check-tokens.ts";
import { partitionPoint } from "../text/partition-point.ts";

export interface SourceToken extends WordToken {
  /** The first after an interruption ("A," he said, "B"): punctuation before it may differ. */
  readonly joint?: boolean;
}

/** Tokens that may be read on end. */
export type Stream = readonly SourceToken[];

/** The text as it stands, and each speaker's words read on over what the reporter put between them. */
export interface Speech {
  readonly article: Article;
  readonly whole: Stream;
  readonly runs: readonly Stream[];
  /** Whether a token stands inside quotation marks. */
  readonly isMarked: (token: WordToken) => boolean;
}

export function speechOf(article: Article): Speech {
  const { text, paragraphs } = article.document;
  const quotes = article.snippets.filter(isSaid);
  const read = ({ start, end }: Span): SourceToken[] => comparedTokens(text, start, end);
  const runs = runsOf(quotes)
    .map((run) => run.flatMap((quote) => quote.content))
    .filter((pieces) => pieces.length > 1)
    .map((pieces) => joined(pieces.map(read)));
  // Words in marks that the owner says are no quotation.
  const none = article.snippets.filter((s) => s.kind === "fact" && s.corrected);
  const isNone = ({ start, end }: Span) => none.some(({ span }) => span.start <= start && end <= span.end);
  // Marks are paired only where words are met: it is the dearest part.
  let marks: ((span: Span) => boolean) | null = null;
  const isMarked = (token: WordToken) => {
    if (!marks) {
      const spans = paragraphs.map(({ span }) => span);
      const direct = quotes.filter((q) => q.manner === "direct").flatMap((q) => q.content);
      const marked = quotationsOf(text, spans).flat();
      marks = holderOf([...marked.filter((span) => !isNone(span)), ...direct]);
    }
    return marks(token);
  };
  return { article, whole: paragraphs.flatMap(({ span }) => read(span)), runs, isMarked };
}

/** Whether one of these spans holds another, by a search: a line may hold thousands of marks, and a claim thousands of words. */
function holderOf(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let so = -1;
  const ends = sorted.map(({ end }) => (so = Math.max(so, end)));
  return ({ start, end }) => {
    const begun = partitionPoint(sorted, (span) => span.start <= start);
    return begun > 0 && ends[begun - 1]! >= end;
  };
}

const found = new WeakMap<Article, Map<number, Snippet | null>>();

/** The snippet that holds a token: a quotation before a fact. Remembered, for the places of a claim share their tokens. */
export function snippetAt(article: Article, { start, end }: Span): Snippet | null {
  const known = found.get(article) ?? new Map<number, Snippet | null>();
  found.set(article, known);
  const before = known.get(start);
  if (before !== undefined) return before;
  const holds = (span: Span) => span.start <= start && end <= span.end;
  const quoted = article.snippets.find((s) => s.kind === "quote" && s.content.some(holds));
  const snippet = quoted ?? article.snippets.find((s) => holds(s.span)) ?? null;
  known.set(start, snippet);
  return snippet;
}

/** Quotations of the same speakers one after another in a paragraph, which a reader may quote as one. */
function runsOf(quotes: readonly Quote[]): Quote[][] {
  const key = (q: Quote) => `${q.paragraph} ${q.speakers.map((s) => s.name).join("+") || q.id}`;
  const runs: Quote[][] = [];
  for (const quote of quotes) {
    const run = runs.at(-1);
    if (run && key(run[0]!) === key(quote)) run.push(quote);
    else runs.push([quote]);
  }
  return runs;
}

function joined(pieces: readonly (readonly SourceToken[])[]): Stream {
  return pieces.flatMap((piece, i) => {
    const last = i === pieces.length - 1 ? piece.length : piece.findLastIndex((token) => token.word) + 1;
    return piece.slice(0, last).map((token, n) => (i > 0 && n === 0 ? { ...token, joint: true } : token));
  });
}
