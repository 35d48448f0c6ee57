/** Why a quotation has the speaker it has, as /why says it, and where the words are that show it. */
import { fragmentOf, placeOfFragment } from "../../../addresses.ts";
import type { Article, Quote, Snippet, Span } from "../../../model.ts";
import { serve } from "../../../serve.ts";
import { callOf } from "../requests.ts";
import type { Site } from "./site.ts";

/** Words of a paragraph: offsets into its text. */
interface Words extends Span {
  readonly paragraph: number;
}

export interface EvidenceLines {
  readonly lines: readonly string[];
  /** The words that say that something was said, by whom, and who that is. */
  readonly shows: readonly Words[];
}

/** The evidence of the passage `id`; null where it is no quotation of this article, or gone. */
export async function evidenceOf(
  { document, snippets }: Article,
  key: string,
  { services }: Site,
  locale: string,
): Promise<EvidenceLines | null> {
  const id = `${document.id}/${key}`;
  const quote = snippets.find((s): s is Quote => s.kind === "quote" && s.id === id);
  if (!quote) return null;
  const { lines } = await serve(callOf({ command: "why", options: { passage: id }, locale }), services);
  const { cue, mention, chain } = quote.evidence;
  const spans = [cue, mention, ...chain.flatMap((link) => [link.mention, link.antecedent])];
  const shows = spans.flatMap((span): Words[] => {
    const paragraph = span && document.paragraphs.findLast((p) => p.span.start <= span.start);
    if (!span || !paragraph) return [];
    const { start } = paragraph.span;
    return [{ paragraph: paragraph.number, start: span.start - start, end: span.end - start }];
  });
  return { lines, shows };
}

/** What a page was asked to point out; `at` is null where nothing was, or it is gone. */
export interface PointedOut {
  /** "p13s2", or "p13". */
  readonly at: string | null;
  readonly passage: Snippet | null;
  readonly quote: Quote | null;
}

/** Reads "p13s2", "p13" or what stands behind the article's id in a passage's id. */
export async function readPlace(
  { document, snippets }: Article,
  asked: string,
  { services }: Site,
): Promise<PointedOut> {
  const nothing: PointedOut = { at: null, passage: null, quote: null };
  const quoteOf = (holds: (quote: Quote) => boolean) =>
    snippets.find((s): s is Quote => s.kind === "quote" && holds(s)) ?? null;
  const place = placeOfFragment(asked);
  if (!place) {
    const passage = (await services.library.passage(`${document.id}/${asked}`))?.snippet ?? null;
    if (passage?.document !== document.id) return nothing;
    // A long quotation is also cited by one of its sentences: "…~2".
    const [whole] = passage.id.split("~");
    return { at: fragmentOf(passage), passage, quote: quoteOf(({ id }) => id === whole) };
  }
  const { paragraph: number, sentence } = place;
  const paragraph = document.paragraphs[number - 1];
  if (!paragraph || (sentence !== null && !paragraph.sentences[sentence - 1])) return nothing;
  const here = (snippet: Snippet) =>
    snippet.paragraph === number && (sentence === null || snippet.sentence === sentence);
  return {
    at: fragmentOf(place),
    passage: snippets.find(here) ?? null,
    quote: sentence === null ? null : quoteOf(here),
  };
}
