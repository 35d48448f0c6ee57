/** Paragraphs and articles as the ranking sees them, read out of their tables. */
import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import type { ParagraphRole } from "../../model.ts";
import { headsOf, unpackCodes } from "./forward-index.ts";
import type { Sentence, ArticleMetadata, IndexedParagraph } from "./types.ts";
import { textIn, type Chunk } from "./chunks.ts";
import { SENTENCES } from "./schema.ts";
import { termsOf, tokenize, type Word } from "../analysis/terms.ts";

/** Paragraphs kept read, for the ranking looks at the same neighbourhoods again and again. */
const KEPT = 512;

type Row = [
  id: number,
  doc: number,
  number: number,
  role: ParagraphRole,
  dated: number,
  start: number,
  codes: Uint8Array,
  vectors: Uint8Array,
];

const NOTHING = { start: 0, text: "" };

const wordsIn = ({ start, text }: Pick<Chunk, "start" | "text">, from: number, to: number) =>
  tokenize(text, from - start, to - start, start);

type Wordless = Omit<Sentence, "words"> & { readonly partOf: () => Pick<Chunk, "start" | "text"> };
/** One getter for all sentences, of which a question needs hundreds: one for each would take as long as the rest of them. */
const reader = {
  get words(): readonly Word[] {
    const { span, partOf } = this as unknown as Wordless;
    return wordsIn(partOf(), span.start, span.end);
  },
};
const withWords = (sentence: Wordless): Sentence => Object.setPrototypeOf(sentence, reader) as Sentence;

/** `part`: the part of an article that holds a paragraph. */
export function openParagraphs(db: DatabaseSync, part: (paragraph: number) => Chunk | null) {
  const stretches = new LRUCache<number, IndexedParagraph>({ max: KEPT });
  const marks = new LRUCache<number, ArticleMetadata>({ max: KEPT });
  const selectParagraphs = db.prepare(
    `select id, doc, number, role, dated, start, codes, vectors from paragraph
     where id in (select value from json_each(?))`,
  );
  selectParagraphs.setReturnArrays(true);
  const selectMark = db.prepare(
    "select doc, id, title, published, publisher, first, last from article where doc = ?",
  );

  const metadata = (doc: number): ArticleMetadata | null => {
    const known = marks.get(doc);
    if (known) return known;
    const row = selectMark.get(doc);
    if (!row) return null;
    const title = String(row["title"]);
    const text = (key: string) => (row[key] === null ? null : String(row[key]));
    const mark = {
      doc,
      id: String(row["id"]),
      title,
      titleTerms: termsOf(title),
      published: text("published"),
      publisher: text("publisher"),
      first: Number(row["first"]),
      last: Number(row["last"]),
    };
    marks.set(doc, mark);
    return mark;
  };

  /** `row`: in the order of the columns asked for. */
  const read = ([id, doc, number, role, dated, start, packed, vectors]: Row): IndexedParagraph | null => {
    const article = metadata(doc);
    if (!article) return null;
    // Not kept: few sentences are read.
    const partOf = () => part(id) ?? NOTHING;
    const codes = unpackCodes(packed);
    const sentences: Sentence[] = [];
    for (const { start: head, end, ...rest } of headsOf(codes)) {
      const place = sentences.length;
      const row = id * SENTENCES + place;
      const span = { start: start + head, end: start + end };
      sentences.push(withWords({ row, place, span, codes, ...rest, partOf }));
    }
    const found: IndexedParagraph = {
      id,
      article,
      number,
      role,
      dated: dated !== 0,
      vectors: new Int8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength),
      sentences,
      textOf: ({ span }) => textIn(partOf(), span),
    };
    stretches.set(id, found);
    return found;
  };
  const load = (ids: Iterable<number>): void => {
    const wanted = [...new Set(ids)].filter((id) => !stretches.has(id));
    if (!wanted.length) return;
    for (const row of selectParagraphs.all(JSON.stringify(wanted))) read(row as unknown as Row);
  };

  return {
    metadata,
    paragraphAt: (id: number): IndexedParagraph | null => {
      const known = stretches.get(id);
      if (known) return known;
      load([id]);
      return stretches.get(id) ?? null;
    },
    load,
    forget: () => {
      stretches.clear();
      marks.clear();
    },
  };
}
