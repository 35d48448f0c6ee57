/** Passages with whether anything of the kind that is asked for stands in them, or in the paragraphs that they are shown from. */
import type { CitedHit, Lack } from "../model.ts";
import { holdsKind } from "./kinds-held.ts";
import type { DocumentReader } from "./index/store.ts";

/** One more look into the index, and only for a question that something is lacking for. */
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
  const articles = await reader.excerpts(places);
  const documents = new Map(articles.map(({ document }) => [document.id, document]));
  return hits.map((hit) => {
    const { document: id, span, text } = hit.snippet;
    const document = documents.get(id);
    const around =
      document?.paragraphs.filter((p) => p.span.start < span.end && p.span.end > span.start) ?? [];
    const texts = [text, ...around.map((p) => document!.text.slice(p.span.start, p.span.end))];
    return texts.some((shown) => holdsKind(lacks.kind, shown)) ? { ...hit, holdsKind: true } : hit;
  });
}
