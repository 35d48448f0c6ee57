/** Quotations by speaker, topic and manner, out of the index: only those that are shown are unpacked. */
import type { DatabaseSync } from "node:sqlite";
import type { Quote } from "../../../model.ts";
import { holdsStem } from "../forward-index.ts";
import { foundIn } from "../passages.ts";
import { paragraphOf, rowOf } from "../rows.ts";
import type { Found, Quotations, WantedQuotations } from "../store.ts";
import type { Index, PostingList } from "../types.ts";
import { bindings, IN_SCOPE, NEWEST } from "./documents.ts";

/** Paragraphs read at a time; the index keeps as many. */
const READ = 400;

interface Row {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

/** Within an article exact words first, then partly exact ones, then reports. */
const EXACT_FIRST = "case manner when 'direct' then 0 when 'mixed' then 1 else 2 end";

export function openQuotations(db: DatabaseSync, index: Index): (wanted: WantedQuotations) => Quotations {
  const select = (from: string) => {
    const statement = db.prepare(
      `select distinct quote.id, quote.first, quote.last from ${from}
       where ${IN_SCOPE} and manner in (select value from json_each(?6)) and sure >= ?7
       and (?8 = '' or speaker in (select value from json_each(?8))) ${NEWEST}, ${EXACT_FIRST}, place`,
    );
    statement.setReturnArrays(true);
    return statement;
  };
  const anywhere = select("article cross join quote on quote.doc = article.doc");
  const by = select(
    `json_each(?8) as name cross join quote on quote.speaker = name.value
     cross join article on article.doc = quote.doc`,
  );
  const about = select(
    `json_each(?9) as touched cross join said_in on said_in.paragraph = touched.value
     cross join quote on quote.rowid = said_in.quote cross join article on article.doc = quote.doc`,
  );

  const rows = ({ speakers, topic, manners, sure, scope }: WantedQuotations): readonly Row[] => {
    const names = speakers ? JSON.stringify(speakers) : "";
    const values = [...bindings(scope), JSON.stringify(manners), sure, names] as const;
    const read = (found: unknown[]) =>
      (found as [string, number, number][]).map(([id, first, last]): Row => ({ id, first, last }));
    if (!topic.length) return read((speakers ? by : anywhere).all(...values));
    const docs = index.scoped(scope);
    const lists = topic
      .map((term) => index.sentencesWith(term, docs))
      .toSorted((a, b) => a.length - b.length);
    if (lists.some((list) => !list.length)) return [];
    const touched = new Set(Array.from(lists[0]!, (posting) => paragraphOf(rowOf(posting))));
    const found = read(about.all(...values, JSON.stringify([...touched])));
    return holding(
      index,
      found.filter((row) => lists.every((list) => standsIn(list, row))),
      topic,
    );
  };

  return (wanted) => {
    const all = rows(wanted);
    const page = all.slice(wanted.offset, wanted.offset + wanted.limit);
    const found = page.flatMap(({ id, first }): Found<Quote>[] => {
      const shown = index.chunk(paragraphOf(first));
      const snippet = shown?.chunk.snippets.find((s): s is Quote => s.kind === "quote" && s.id === id);
      return shown && snippet ? [foundIn(shown, snippet)] : [];
    });
    return { total: all.length, found };
  };
}

/** Whether one of the sentences from the first to the last is in the list. */
function standsIn(list: PostingList, { first, last }: Row): boolean {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rowOf(list[middle]!) < first) low = middle + 1;
    else high = middle;
  }
  return low < list.length && rowOf(list[low]!) <= last;
}

/**
 * Those that hold each of the words in their own text. The lists name a sentence also for the people whom it means: where a
 * word has more of them than sentences that hold it, the sentences are looked at.
 */
function holding(index: Index, rows: readonly Row[], topic: readonly string[]): readonly Row[] {
  const meant = topic.filter(
    (term) => index.sentencesWith(term, null).length > (index.stem(term)?.sentences ?? 0),
  );
  if (!meant.length) return rows;
  const stems = meant.map((term) => index.stem(term)?.id ?? -1);
  const held: Row[] = [];
  for (let i = 0; i < rows.length; i += READ) {
    const some = rows.slice(i, i + READ);
    index.load(some.map(({ first }) => paragraphOf(first)));
    for (const row of some) {
      const sentences = sentencesOf(index, row);
      if (stems.every((stem) => sentences.some((sentence) => holdsStem(sentence, stem)))) held.push(row);
    }
  }
  return held;
}

function sentencesOf(index: Index, { first, last }: Row) {
  const sentences = [];
  for (let id = paragraphOf(first); id <= paragraphOf(last); id++)
    for (const sentence of index.paragraphAt(id)?.sentences ?? [])
      if (sentence.row >= first && sentence.row <= last) sentences.push(sentence);
  return sentences;
}
