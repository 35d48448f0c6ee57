/** Reads the index out of its tables. */
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import type { ParagraphRole } from "../model.ts";
import type { Index, Match, Sentence, Shelfmark, Stretch } from "./index.ts";
import { SENTENCES } from "./schema.ts";
import type { Scope } from "./shelf.ts";
import { termsOf, wordsOf, type Word } from "./terms.ts";

/** Paragraphs kept read, for the ranking looks at the same neighbourhoods again and again. */
const KEPT = 512;

export function openIndex(db: DatabaseSync, docsOf: (scope: Scope) => number[]): Index {
  const stretches = new LRUCache<number, Stretch>({ max: KEPT });
  const marks = new LRUCache<number, Shelfmark>({ max: KEPT });
  let sizes: { sentences: number; documents: number } | null = null;
  let edition = 0;
  const selectParagraph = db.prepare("select * from paragraph where id = ?");
  const selectMark = db.prepare(
    "select doc, id, title, published, publisher, first, last from article where doc = ?",
  );
  const selectTerm = db.prepare("select n from stem where stem = ?");
  const selectForms = db.prepare(
    `select form, name, min(role) as role from form where form in (select value from json_each(?1))
     and (?2 = '' or doc in (select value from json_each(?2))) group by form, name limit 2000`,
  );
  const size = db.prepare(
    "select (select count(*) from sentence_index) as sentences, (select count(*) from article) as documents",
  );

  const search = (table: string, rank: string, unit: number) => {
    const base = `select rowid as row, -${rank} as score from ${table} where ${table} match ?1`;
    const tail = "order by score desc, row limit ?2";
    const everywhere = db.prepare(`${base} ${tail}`);
    const within = db.prepare(`${base} and rowid between ?3 and ?4 ${tail}`);
    const among = db.prepare(
      `${base} and (select doc from paragraph where id = ${table}.rowid / ${unit}) in (select value from json_each(?3)) ${tail}`,
    );
    return (terms: readonly string[], docs: readonly number[] | null, limit: number): Match[] => {
      if (!terms.length || docs?.length === 0) return [];
      const query = terms.map((t) => `"${t}"`).join(" OR ");
      const rows = (() => {
        if (!docs) return everywhere.all(query, limit);
        const mark = docs.length === 1 ? shelfmark(docs[0]!) : null;
        if (!mark) return among.all(query, limit, JSON.stringify(docs));
        return within.all(query, limit, mark.first * unit, (mark.last + 1) * unit - 1);
      })();
      return rows.map((r) => ({ row: Number(r["row"]), score: Number(r["score"]) }));
    };
  };
  const shelfmark = (doc: number): Shelfmark | null => {
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
  const anyWith = search("sentence_index", "1.0", SENTENCES);
  const all = (statement: StatementSync, ...values: (string | number)[]) => statement.all(...values);

  return {
    scoped: (scope) => (Object.values(scope).some((v) => v !== undefined) ? docsOf(scope) : null),
    sentencesLike: search("sentence_index", "bm25(sentence_index)", SENTENCES),
    paragraphsLike: search("paragraph_index", "bm25(paragraph_index, 0.5, 1.0)", 1),
    shelfmark,
    stretch: (id) => {
      const known = stretches.get(id);
      if (known) return known;
      const row = selectParagraph.get(id);
      const article = row && shelfmark(Number(row["doc"]));
      if (!article) return null;
      const text = String(row["text"]);
      const start = Number(row["start"]);
      const bounds = String(row["spans"]).split(" ").map(Number);
      const sentences: Sentence[] = [];
      for (let i = 0; i + 1 < bounds.length; i += 2) {
        const [from, to] = [bounds[i]!, bounds[i + 1]!];
        const span = { start: start + from, end: start + to };
        let words: readonly Word[] | null = null;
        sentences.push({
          row: id * SENTENCES + i / 2,
          place: i / 2,
          span,
          // Read when first asked for: of a neighbouring paragraph only one sentence is.
          get words() {
            return (words ??= wordsOf(text, from, to, start));
          },
        });
      }
      const stretch: Stretch = {
        id,
        article,
        number: Number(row["number"]),
        role: String(row["role"]) as ParagraphRole,
        dated: Boolean(row["dated"]),
        sentences,
        textOf: ({ span }) => text.slice(span.start - start, span.end - start),
      };
      stretches.set(id, stretch);
      return stretch;
    },
    frequency: (term) => Number(selectTerm.get(term)?.["n"] ?? 0),
    holds: (term, docs) => anyWith([term], docs, 1).length > 0,
    sentenceCount: () => read().sentences,
    documentCount: () => read().documents,
    words: () =>
      all(db.prepare("select word, n from word")).map((r) => ({
        word: String(r["word"]),
        n: Number(r["n"]),
      })),
    publishers: () =>
      all(db.prepare("select distinct publisher from article where publisher is not null")).map((r) =>
        String(r["publisher"]),
      ),
    quotedRows: (names, docs) =>
      all(
        db.prepare(
          "select first, last, doc from quote where speaker in (select value from json_each(?1)) and (?2 = '' or doc in (select value from json_each(?2)))",
        ),
        JSON.stringify(names),
        docs ? JSON.stringify(docs) : "",
      ).map((r) => ({ first: Number(r["first"]), last: Number(r["last"]), doc: Number(r["doc"]) })),
    formsKnown: (forms, docs) => {
      const rows = all(selectForms, JSON.stringify(forms), docs ? JSON.stringify(docs) : "");
      const found = new Map<string, { names: string[]; role: boolean }>();
      for (const row of rows) {
        const form = String(row["form"]);
        const before = found.get(form) ?? { names: [], role: true };
        found.set(form, {
          names: [...before.names, String(row["name"])],
          role: before.role && Boolean(row["role"]),
        });
      }
      return found;
    },
    anyDocument: () => {
      const row = db.prepare("select doc from article limit 1").get();
      return row ? Number(row["doc"]) : null;
    },
    forget: () => {
      stretches.clear();
      marks.clear();
      sizes = null;
      edition++;
    },
    edition: () => edition,
  };

  function read() {
    if (!sizes) {
      const row = size.get();
      sizes = {
        sentences: Number(row?.["sentences"]),
        documents: Number(row?.["documents"]),
      };
    }
    return sizes;
  }
}
