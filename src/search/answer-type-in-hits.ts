/** Passages with whether anything of the kind that is asked for stands in them, or in the paragraphs that they are shown from. */
import type { Article, CitedHit, Lack, Paragraph, Snippet } from "../model.ts";
import { holdsAnswerType } from "./holds-answer-type.ts";
import { piecesOf } from "./index/pieces.ts";
import type { DocumentReader } from "./index/store.ts";

/** Another look into the index, and only for a question that something is lacking for. */
export async function withHeld<H extends CitedHit>(
  reader: DocumentReader,
  lacks: Lack | null,
  hits: readonly H[],
): Promise<readonly H[]> {
  if (!lacks || !hits.length) return hits;
  const places = [...Map.groupBy(hits, ({ snippet }) => snippet.document)].map(([document, of]) => ({
    document,
    paragraphs: of.map(({ snippet }) => snippet.paragraph - 1),
  }));
  const excerpts = await reader.excerpts(places);
  // Pieces of very long paragraphs count as paragraphs of an excerpt: behind one it is of another place.
  const missed = hits.filter(
    ({ snippet }) => !excerpts.some((article) => paragraphsAround(article, snippet).length),
  );
  const ids = [...new Set(missed.map(({ snippet }) => snippet.document))];
  const whole = ids.length ? await reader.articles(ids) : [];
  const articles = new Map([...excerpts, ...whole].map((article) => [article.document.id, article]));
  return hits.map((hit) => {
    const article = articles.get(hit.snippet.document);
    const around = article ? paragraphsAround(article, hit.snippet) : [];
    const texts = [
      hit.snippet.text,
      ...around.map(({ span }) => article!.document.text.slice(span.start, span.end)),
    ];
    return texts.some((shown) => holdsAnswerType(lacks.kind, shown)) ? { ...hit, holdsKind: true } : hit;
  });
}

/** Those that a passage stands in, of very long ones the pieces; none where the excerpt is of another place. */
const paragraphsAround = ({ document }: Article, { document: id, span }: Snippet): readonly Paragraph[] =>
  document.id === id
    ? piecesOf(document.paragraphs).filter((p) => p.span.start < span.end && p.span.end > span.start)
    : [];
