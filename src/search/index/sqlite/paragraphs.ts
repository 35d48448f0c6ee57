/** Paragraphs and articles as the ranking sees them, read out of their tables. */
import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import type { ParagraphRole } from "../../../model.ts";
import { headsOf, unpackForward } from "../forward-index.ts";
import type { IndexedSentence, ArticleMetadata, IndexedParagraph } from "../types.ts";
import { SENTENCES } from "../rows.ts";
import { termsOf } from "../../analysis/terms.ts";

/** Paragraphs kept read, for the ranking looks at the same neighbourhoods again and again. */
const KEPT = 512;

type Row = [
  id: number,
  doc: number,
  number: number,
  role: ParagraphRole,
  dated: number,
  start: number,
  forward: Uint8Array,
  vectors: Uint8Array,
];

export function openParagraphs(db: DatabaseSync) {
  const paragraphs = new LRUCache<number, IndexedParagraph>({ max: KEPT });
  const articles = new LRUCache<number, ArticleMetadata>({ max: KEPT });
  const selectParagraphs = db.prepare(
    `select id, doc, number, role, dated, start, forward, vectors from paragraph
     where id in (select value from json_each(?))`,
  );
  selectParagraphs.setReturnArrays(true);
  const selectArticle = db.prepare(
    "select doc, id, title, published, publisher, first, last from article where doc = ?",
  );

  const metadata = (doc: number): ArticleMetadata | null => {
    const known = articles.get(doc);
    if (known) return known;
    const row = selectArticle.get(doc);
    if (!row) return null;
    const title = String(row["title"]);
    const text = (key: string) => (row[key] === null ? null : String(row[key]));
    const found = {
      doc,
      id: String(row["id"]),
      title,
      titleTerms: termsOf(title),
      published: text("published"),
      publisher: text("publisher"),
      first: Number(row["first"]),
      last: Number(row["last"]),
    };
    articles.set(doc, found);
    return found;
  };

  /** `row`: in the order of the columns asked for. */
  const read = ([id, doc, number, role, dated, start, packed, vectors]: Row): IndexedParagraph | null => {
    const article = metadata(doc);
    if (!article) return null;
    const forward = unpackForward(packed);
    const sentences: IndexedSentence[] = [];
    for (const head of headsOf(forward)) {
      const place = sentences.length;
      sentences.push({
        row: id * SENTENCES + place,
        place,
        span: { start: start + head.start, end: start + head.end },
        remarks: head.remarks,
        forward,
        from: head.from,
        length: head.length,
        expressions: head.expressions,
        meant: head.meant,
      });
    }
    const found: IndexedParagraph = {
      id,
      article,
      number,
      role,
      dated: dated !== 0,
      vectors: new Int8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength),
      sentences,
    };
    paragraphs.set(id, found);
    return found;
  };
  const load = (ids: Iterable<number>): void => {
    const wanted = [...new Set(ids)].filter((id) => !paragraphs.has(id));
    if (!wanted.length) return;
    for (const row of selectParagraphs.all(JSON.stringify(wanted))) read(row as unknown as Row);
  };

  return {
    metadata,
    paragraphAt: (id: number): IndexedParagraph | null => {
      const known = paragraphs.get(id);
      if (known) return known;
      load([id]);
      return paragraphs.get(id) ?? null;
    },
    load,
    forget: () => {
      paragraphs.clear();
      articles.clear();
    },
  };
}
