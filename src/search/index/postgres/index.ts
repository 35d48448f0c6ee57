/** The index as the ranking asks it, out of what has been read; what has not is empty, and noted. */
import { postingsWithin } from "../rows.ts";
import { isUnscoped } from "../scope.ts";
import type { Index, PostingList, Titled } from "../types.ts";
import { nearestExactly } from "../vector-scan.ts";
import { listKey, type ParagraphRange, type Caches } from "./caches.ts";

/** Of so many articles the lists and vectors are read one by one; of more than these as a whole. */
export const FEW = 8;

const NOTHING: PostingList = new Float64Array();
const EMPTY = { documents: 0, sentences: 0, paragraphs: 0, words: 0, titledWords: 0 };

const namedKey = (form: string, docs: readonly number[] | null) => JSON.stringify([form, docs]);

export function indexOver(caches: Caches): Index {
  const { whole, stems, lists, listsWithin, heads, titles, ranges, articles, paragraphs } = caches;
  const rangesOf = (docs: readonly number[]): ParagraphRange[] =>
    docs.flatMap((doc) => ranges.get(doc)?.found ?? []).toSorted((a, b) => a.first - b.first);
  const sentencesWith = (term: string, docs: readonly number[] | null): PostingList => {
    if (docs?.length === 0) return NOTHING;
    const known = docs && lists.peek(term);
    if (docs && docs.length <= FEW && !known) {
      const each = docs
        .toSorted((a, b) => a - b)
        .map((doc) => listsWithin.get(listKey(term, doc)) ?? NOTHING);
      return each.length === 1 ? each[0]! : Float64Array.from(each.flatMap((list) => [...list]));
    }
    const list = lists.get(term) ?? NOTHING;
    return docs ? postingsWithin(list, rangesOf(docs)) : list;
  };
  const index: Index = {
    scoped: (scope) => (isUnscoped(scope) ? null : (caches.docs.get(JSON.stringify(scope)) ?? [])),
    sentencesWith,
    holds: (term, docs) => sentencesWith(term, docs).length > 0,
    titlesWith: (terms, docs) => {
      const wanted = docs && new Set(docs);
      const found = terms.map((term): [string, Titled[]] => {
        const all = titles.get(term) ?? [];
        return [term, all.filter(({ doc }) => !wanted || wanted.has(doc))];
      });
      return new Map(found.filter(([, titled]) => titled.length));
    },
    nearest: (question, docs, limit) => {
      if (docs && docs.length <= FEW) {
        const each = docs.toSorted((a, b) => a - b).flatMap((doc) => caches.vectors.get(doc) ?? []);
        return nearestExactly(each, question, limit);
      }
      return caches.scans.get("all")?.(question, docs && new Set(docs), limit) ?? [];
    },
    paragraphAt: (id) => paragraphs.get(id)?.found ?? null,
    load: (ids) => {
      for (const id of ids) paragraphs.get(id);
    },
    metadata: (doc) => articles.get(doc)?.found ?? null,
    stem: (term) => stems.get(term)?.found ?? null,
    stemsFrom: (beginnings) => {
      const all = beginnings.flatMap((head) => heads.get(head) ?? []);
      return [...new Map(all.map((one) => [one.id, one])).values()];
    },
    statistics: () => whole.get("whole")?.statistics ?? EMPTY,
    anyDocument: () => whole.get("whole")?.anyDocument ?? null,
    chunk: (paragraph) => caches.chunks.get(paragraph)?.found?.() ?? null,
    quotedRows: (names, docs) => {
      const wanted = docs && new Set(docs);
      const all = caches.quoted.get(JSON.stringify(names)) ?? [];
      return all.filter(({ doc }) => !wanted || wanted.has(doc));
    },
    namesKnown: (forms, docs) => {
      const found = forms
        .toSorted()
        .map((form): [string, string[]] => [form, [...(caches.named.get(namedKey(form, docs)) ?? [])]]);
      return new Map(found.filter(([, names]) => names.length));
    },
  };
  return index;
}
