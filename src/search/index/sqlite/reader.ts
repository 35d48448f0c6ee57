/** Reads the index out of its tables. */
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import type { Index, LookUpIndex, CollectionStatistics, Stem } from "../types.ts";
import type { Retrieval } from "../calls.ts";
import { openPostings } from "./postings.ts";
import { isUnscoped } from "../scope.ts";
import type { Scope } from "../store.ts";
import { openNearest } from "./nearest.ts";
import { openParagraphs } from "./paragraphs.ts";
import { backwards } from "../../analysis/terms.ts";

/** Stems kept read: each of a question's is asked for about five times. */
const KEPT = 2_000;

export function openIndex(
  db: DatabaseSync,
  docsIn: (scope: Scope) => number[],
  chunk: Index["chunk"],
): {
  index: LookUpIndex;
  holding: Index["sentencesWith"];
  /** Reads ahead, in turns between which others are answered, what the question's meaning is compared with. */
  ready(retrieval: Retrieval): Promise<void>;
  forget(): void;
} {
  const { metadata, paragraphAt, load, forget } = openParagraphs(db);
  const postings = openPostings(db, metadata);
  const meanings = openNearest(db);
  let statistics: CollectionStatistics | null = null;
  let publishers: string[] | null = null;
  // Wrapped, for that a stem is nowhere is kept too.
  const stems = new LRUCache<string, { readonly stem: Stem | null }>({ max: KEPT });
  const selectStem = db.prepare("select id, sentences, paragraphs from stem where stem = ?");
  const selectStems = db.prepare(
    `select distinct stem.id, stem from json_each(?) as head
     cross join stem on stem >= head.value and stem < head.value || char(0x10ffff)`,
  );
  const selectForms = db.prepare(
    `select form, name, min(role) as role from form where form in (select value from json_each(?1))
     and (?2 = '' or doc in (select value from json_each(?2))) group by form, name limit 2000`,
  );
  const selectNamed = db.prepare(
    `select distinct form, name from named where form in (select value from json_each(?1))
     and (?2 = '' or doc in (select value from json_each(?2))) limit 2000`,
  );
  const selectSizes = db.prepare("select name, n from size");
  const selectPublishers = db.prepare(
    "select distinct publisher from article where publisher is not null order by publisher",
  );
  const selectWords = db.prepare(
    `select word, n from word where (word >= ?1 and word < ?1 || char(0x10ffff)) and n <= ?3 and length(word) between ?4 and ?5
     union all select word, n from word where (tail >= ?2 and tail < ?2 || char(0x10ffff)) and n <= ?3 and length(word) between ?4 and ?5`,
  );
  const selectAny = db.prepare("select doc from article limit 1");
  const selectQuoted = db.prepare(
    `select first, last, doc from quote where speaker in (select value from json_each(?1))
     and (?2 = '' or doc in (select value from json_each(?2)))`,
  );
  const all = (statement: StatementSync, ...values: (string | number)[]) => statement.all(...values);
  const listed = (docs: readonly number[] | null) => (docs ? JSON.stringify(docs) : "");
  const stem = (term: string): Stem | null => {
    const known = stems.get(term);
    if (known) return known.stem;
    const row = selectStem.get(term);
    const [id, sentences, paragraphs] = [
      Number(row?.["id"]),
      Number(row?.["sentences"]),
      Number(row?.["paragraphs"]),
    ];
    const found = sentences > 0 ? { id, sentences, paragraphs } : null;
    stems.set(term, { stem: found });
    return found;
  };
  const measured = (): CollectionStatistics => {
    if (statistics) return statistics;
    const known = new Map(selectSizes.all().map((row) => [String(row["name"]), Number(row["n"])]));
    const of = (name: keyof CollectionStatistics) => known.get(name) ?? 0;
    statistics = {
      documents: of("documents"),
      sentences: of("sentences"),
      paragraphs: of("paragraphs"),
      words: of("words"),
      titledWords: of("titledWords"),
    };
    return statistics;
  };

  const index: LookUpIndex = {
    ...postings.lists,
    nearest: meanings.nearest,
    scoped: (scope) => (isUnscoped(scope) ? null : docsIn(scope)),
    metadata,
    paragraphAt,
    load,
    stem,
    stemsFrom: (heads) =>
      selectStems
        .all(JSON.stringify(heads))
        .map((row) => ({ id: Number(row["id"]), stem: String(row["stem"]) })),
    holds: (term, docs) => postings.lists.sentencesWith(term, docs).length > 0,
    statistics: measured,
    chunk,
    wordsLike: (word, { letters, most, often }) =>
      all(
        selectWords,
        word.slice(0, letters),
        backwards(word).slice(0, letters),
        often,
        word.length - most,
        word.length + most,
      ).map((r) => ({ word: String(r["word"]), n: Number(r["n"]) })),
    publishers: () => (publishers ??= all(selectPublishers).map((r) => String(r["publisher"]))),
    quotedRows: (names, docs) =>
      all(selectQuoted, JSON.stringify(names), listed(docs)).map((r) => ({
        first: Number(r["first"]),
        last: Number(r["last"]),
        doc: Number(r["doc"]),
      })),
    formsKnown: (forms, docs) => {
      const rows = all(selectForms, JSON.stringify(forms), listed(docs));
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
    namesKnown: (forms, docs) => {
      const rows = all(selectNamed, JSON.stringify(forms), listed(docs));
      const byForm = Map.groupBy(rows, (row) => String(row["form"]));
      return new Map([...byForm].map(([form, same]) => [form, same.map((row) => String(row["name"]))]));
    },
    anyDocument: () => {
      const row = selectAny.get();
      return row ? Number(row["doc"]) : null;
    },
  };
  return {
    index,
    holding: postings.holding,
    ready: async ({ meaning, scope }) => {
      if (meaning) await meanings.ready(() => index.scoped(scope));
    },
    forget: () => {
      forget();
      postings.forget();
      meanings.changed();
      stems.clear();
      statistics = null;
      publishers = null;
    },
  };
}
