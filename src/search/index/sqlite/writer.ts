/** Writes articles into the tables and takes them out again. */
import type { DatabaseSync } from "node:sqlite";
import { isSaid, type Article } from "../../../model.ts";
import { termsOf } from "../../analysis/terms.ts";
import type { PackedArticle } from "../chunks.ts";
import {
  namedEntries,
  packedParagraph,
  paragraphEntries,
  postingAt,
  quoteEntries,
  speakerEntries,
  titleEntries,
} from "../entries.ts";
import { piecesOf } from "../pieces.ts";
import { paragraphOf } from "../rows.ts";
import { collectionStatistics } from "./collection-statistics.ts";

const terms = (words: readonly { readonly term: string }[]) => words.map(({ term }) => term).join(" ");

/** Changes are complete only after `flush`; the caller holds the transaction, and calls `forget` where it is undone. */
export function writer(db: DatabaseSync) {
  const article = db.prepare(
    "insert into article (id, title, file, published, publisher, first, last, facts, quotes, head, rest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const paragraph = db.prepare("insert into paragraph values (?, ?, ?, ?, ?, ?, ?, ?)");
  const chunk = db.prepare("insert into chunk values (?, ?, ?, ?)");
  const sentenceIndex = db.prepare("insert into sentence_index (rowid, body, meant) values (?, ?, ?)");
  const title = db.prepare("insert into title values (?, ?, ?)");
  const quote = db.prepare("insert into quote values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const saidIn = db.prepare("insert into said_in values (?, ?)");
  const speakerRow = db.prepare("insert into speaker values (?, ?, ?, ?, ?, ?, ?)");
  const form = db.prepare("insert into form values (?, ?, ?, ?)");
  const named = db.prepare("insert into named values (?, ?, ?)");
  const last = db.prepare("select coalesce(max(id), 0) as id from paragraph");
  const find = db.prepare("select doc, first, last from article where id = ?");
  const forgetSentence = db.prepare("delete from sentence_index where rowid = ?");
  const forgetParagraphs = db.prepare("delete from paragraph where id between ? and ?");
  const forgetSaid = db.prepare("delete from said_in where paragraph between ? and ?");
  const forgetChunks = db.prepare("delete from chunk where first between ? and ?");
  const forgetDoc = ["title", "quote", "speaker", "form", "named", "article"].map((table) =>
    db.prepare(`delete from ${table} where doc = ?`),
  );
  // FTS5 leaves row numbers of its own behind, which are too large for a number.
  for (const statement of [
    article,
    paragraph,
    chunk,
    sentenceIndex,
    title,
    quote,
    saidIn,
    forgetSaid,
    speakerRow,
    form,
    named,
    forgetSentence,
    forgetParagraphs,
    forgetChunks,
    ...forgetDoc,
  ])
    statement.setReadBigInts(true);
  const counts = collectionStatistics(db);

  return {
    add(a: Article, { head, rest, chunks }: PackedArticle): void {
      const { document, snippets } = a;
      const { published, publisher, file } = document.source;
      const base = Number(last.get()?.["id"]) + 1;
      const end = base + piecesOf(document.paragraphs).length - 1;
      const quotes = snippets.filter(isSaid);
      const facts = snippets.length - quotes.length;
      const { lastInsertRowid: doc } = article.run(
        document.id, document.title, file, published ?? null, publisher ?? null,
        base, end, facts, quotes.length, head, rest,
      ); // prettier-ignore
      for (const { first, body, passages } of chunks) chunk.run(base + first, doc, passages, body);
      for (const [term, n] of titleEntries(document)) title.run(term, doc, n);
      const titled = termsOf(document.title);
      counts.document(1);
      let id = base;
      for (const entry of paragraphEntries(a)) {
        counts.paragraph(entry, titled, 1);
        for (const [n, sentence] of entry.sentences.entries())
          sentenceIndex.run(postingAt(id, n, sentence), terms(sentence.words), terms(sentence.meant));
        const { number, role, dateline, span } = entry.paragraph;
        const { forward, vectors } = packedParagraph(document, entry, counts.stem);
        paragraph.run(id++, doc, number, role, dateline ? 1 : 0, span.start, forward, vectors);
      }
      const said = quoteEntries(a, base);
      for (const { quote: q, place, speaker, first, last, sure, digest } of said) {
        const { lastInsertRowid } = quote.run(doc, place, speaker, q.manner, first, last, q.id, sure, digest);
        for (let id = paragraphOf(first); id <= paragraphOf(last); id++) saidIn.run(id, lastInsertRowid);
      }
      for (const { name, json, place, direct, mixed, indirect, forms } of speakerEntries(a, said)) {
        speakerRow.run(doc, name, json, place, direct, mixed, indirect);
        for (const { form: called, role } of forms) form.run(called, role ? 1 : 0, doc, name);
      }
      for (const { form, name } of namedEntries(a)) named.run(form, doc, name);
    },
    remove(a: Article): void {
      const row = find.get(a.document.id);
      if (!row) return;
      const titled = termsOf(a.document.title);
      counts.document(-1);
      let id = Number(row["first"]);
      for (const entry of paragraphEntries(a)) {
        counts.paragraph(entry, titled, -1);
        for (const [n, sentence] of entry.sentences.entries()) forgetSentence.run(postingAt(id, n, sentence));
        id++;
      }
      for (const statement of [forgetParagraphs, forgetChunks, forgetSaid])
        statement.run(row["first"]!, row["last"]!);
      for (const statement of forgetDoc) statement.run(row["doc"]!);
    },
    flush: counts.flush,
    forget: counts.forget,
  };
}
