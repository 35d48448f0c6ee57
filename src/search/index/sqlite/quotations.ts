/** Quotations by speaker, topic and manner, out of the index: only those that are shown are unpacked. */
import type { DatabaseSync } from "node:sqlite";
import type { Quote } from "../../../model.ts";
import { docsWithTwins, eachAlone, placeKey, withCopies, type Speakers } from "../quotation-copies.ts";
import { foundIn } from "../passages.ts";
import { inLists, paragraphsTouched, type QuotationRow } from "../quotation-rows.ts";
import { paragraphOf } from "../rows.ts";
import type { Found, Quotations, WantedQuotations } from "../store.ts";
import type { Index } from "../types.ts";
import { bindings, IN_SCOPE, NEWEST } from "./documents.ts";

/** Within an article exact words first, then partly exact ones, then reports. */
const EXACT_FIRST = "case manner when 'direct' then 0 when 'mixed' then 1 else 2 end";

/** `holding`: the sentences that hold a term in their own text, not only for whom they mean. */
export function openQuotations(
  db: DatabaseSync,
  index: Index,
  holding: Index["sentencesWith"],
): (wanted: WantedQuotations) => Quotations {
  const select = (from: string) => {
    const statement = db.prepare(
      `select distinct quote.id, quote.first, quote.last, manner, quote.doc, place, digest from ${from}
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

  const rows = ({ speakers, topic, manners, sure, scope }: WantedQuotations): readonly QuotationRow[] => {
    const names = speakers ? JSON.stringify(speakers) : "";
    const values = [...bindings(scope), JSON.stringify(manners), sure, names] as const;
    const read = (found: unknown[]) =>
      (found as [string, number, number, string, number, number, string][]).map(
        ([id, first, last, manner, doc, place, digest]): QuotationRow => ({
          id,
          first,
          last,
          manner,
          doc,
          place,
          digest,
        }),
      );
    if (!topic.length) return read((speakers ? by : anywhere).all(...values));
    const docs = index.scoped(scope);
    const lists = topic.map((term) => holding(term, docs));
    if (lists.some((list) => !list.length)) return [];
    return inLists(read(about.all(...values, JSON.stringify(paragraphsTouched(lists)))), lists);
  };

  const speakers = db.prepare(
    `select doc, place, group_concat(speaker, char(10)) as names from (
       select doc, place, speaker from quote where doc in (select value from json_each(?)) order by speaker
     ) group by doc, place`,
  );
  const speakersIn = (docs: readonly number[]): Speakers => {
    const told = speakers.all(JSON.stringify(docs)) as { doc: number; place: number; names: string }[];
    return new Map(told.map((row) => [placeKey(row), row.names]));
  };
  const unpacked = ({ id, first }: QuotationRow): Found<Quote>[] => {
    const shown = index.chunk(paragraphOf(first));
    const snippet = shown?.chunk.snippets.find((s): s is Quote => s.kind === "quote" && s.id === id);
    return shown && snippet ? [foundIn(shown, snippet)] : [];
  };

  return (wanted) => {
    const all = rows(wanted);
    const twins = wanted.once ? docsWithTwins(all) : [];
    const printed = twins.length ? withCopies(all, speakersIn(twins)) : eachAlone(all);
    const page = printed.slice(wanted.offset, wanted.offset + wanted.limit);
    const found = page.flatMap(({ first, copies }) =>
      unpacked(first).map((one) => ({ ...one, copies: copies.flatMap(unpacked) })),
    );
    return { total: printed.length, printed: all.length, found };
  };
}
