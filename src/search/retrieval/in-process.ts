/** The three calls of the ranking, and where words stand, answered out of an index in this process. */
import type { LookedUp, Lookup, Retrieval, Retrieved, ShownTexts, WantedTexts } from "../index/calls.ts";
import { paragraphOf, SENTENCES } from "../index/rows.ts";
import type { Phrases, HitPlaces, Scope } from "../index/store.ts";
import type { Index, LookUpIndex } from "../index/types.ts";
import { candidatesOf } from "./candidates.ts";
import { metadataRows } from "./metadata-rows.ts";
import { sentencesLike } from "./sentences-like.ts";
import { speakerRows } from "./speaker-rows.ts";

/** Sentences taken for what they mean, beside those that hold the question's words. */
const NEAREST = 15;

/** Answers the first call out of an index in this process. */
export function lookUp(index: LookUpIndex, { scope, words, forms }: Lookup): LookedUp {
  const docs = forms.length ? index.scoped(scope) : null;
  return {
    publishers: index.publishers(),
    words: new Map(
      words.map(({ folded, term, ifKnown, ifUnknown }) => {
        const known = index.stem(term) !== null;
        const like = known ? ifKnown : ifUnknown;
        return [folded, { known, like: like ? index.wordsLike(folded, like) : [] }];
      }),
    ),
    forms: forms.length ? index.formsKnown(forms, docs) : new Map(),
    named: forms.length ? index.namesKnown(forms, docs) : new Map(),
  };
}

/** Answers the second call out of an index in this process. */
export function retrieve(index: Index, retrieval: Retrieval): Retrieved {
  const { scope, terms, heads, speakers, topic, metadata, meaning, kinds } = retrieval;
  const docs = index.scoped(scope);
  const wanted = terms.flatMap(({ stem, variants }) => [stem, ...variants]);
  const statistics = index.statistics();
  const quoted = speakers.length
    ? index.quotedRows(speakers, docs).toSorted((a, b) => a.first - b.first)
    : [];
  const about = metadata ? metadataRows(index, metadata, docs) : [];
  const said = speakerRows(index, quoted, topic);
  const near = meaning ? index.nearest(meaning, docs, NEAREST).map((match) => match.row) : [];
  const stems = terms.map(({ stem }) => stem);
  const titled = index.titlesWith(stems, docs);
  return {
    statistics,
    documents: docs?.length ?? statistics.documents,
    stems: new Map(
      [...wanted, ...retrieval.stems].flatMap((term) => {
        const stem = index.stem(term);
        return stem ? [[term, stem] as const] : [];
      }),
    ),
    held: new Set(
      stems.filter((term) => titled.has(term) || (index.stem(term) && (!docs || index.holds(term, docs)))),
    ),
    named: new Set(index.namesKnown(stems, docs).keys()),
    related: index.stemsFrom(heads),
    candidates: candidatesOf(index, wanted, docs, [...about, ...said], near, kinds),
    quoted,
    metadataRows: about,
  };
}

/** Where sentences with these stand, article by article, best first. */
export function articlesLike(index: Index, phrases: Phrases, scope: Scope, sentences: number): HitPlaces[] {
  const found = sentencesLike(index, phrases, index.scoped(scope), sentences);
  const touched = found.flatMap(({ row }) => {
    const paragraph = index.paragraphAt(paragraphOf(row));
    return paragraph ? [{ paragraph, sentence: paragraph.sentences[row % SENTENCES]! }] : [];
  });
  return [...Map.groupBy(touched, ({ paragraph }) => paragraph.article.id)].map(([document, of]) => ({
    document,
    paragraphs: [...new Set(of.map(({ paragraph: { id, article } }) => id - article.first))],
    sentences: of.map(({ sentence }) => sentence.span),
  }));
}

/** Chunks are read when they are looked at: few of those that are asked for are. */
export function show(index: Index, { counted }: WantedTexts): ShownTexts {
  const counts = (counted?.stems ?? []).map((stem): [string, number] => {
    const { doc, most } = counted!;
    return [stem, Math.min(most, index.sentencesWith(stem, [doc]).length)];
  });
  return { chunk: index.chunk, counted: new Map(counts) };
}
