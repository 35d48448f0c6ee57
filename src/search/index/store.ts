/**
 * Where articles stand, and the index over their sentences: SQLite with FTS5, in memory or in a file. The rest of
 * `search/` asks only this interface, so that another engine can stand here later.
 */
import { DatabaseSync } from "node:sqlite";
import type { Article, Manner, Snippet, Speaker } from "../../model.ts";
import { openArticles } from "./articles.ts";
import { pack, unpackHead, wholeOf, type Head } from "./chunks.ts";
import type { Index } from "./types.ts";
import { openIndex } from "./reader.ts";
import { prepareTables } from "./schema.ts";
import { narrowed } from "./passages.ts";
import { damage } from "./trouble.ts";
import { writer } from "./writer.ts";

/** Narrows a question or a look-up. `since` and `until` are ISO dates, both included. */
export interface Scope {
  readonly document?: string | undefined;
  readonly publisher?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** An article as a list shows it: all of its document but the text. */
export interface Listed {
  readonly document: Head;
  readonly facts: number;
  readonly quotes: number;
}

/** Somebody whom an article quotes, with how often. */
export interface Quoted extends Readonly<Record<Manner, number>> {
  readonly document: string;
  readonly speaker: Speaker;
}

export interface DocumentStore extends Index {
  /** Adds articles, replacing those with the same id, all at once. */
  put(articles: readonly Article[]): void;
  remove(ids: readonly string[]): void;
  /**
   * After much was put: brings the index into one piece, step by step of about 30 ms; whether there is more to do. Measured:
   * a word is then found in half the time.
   */
  settle(): boolean;
  /** Ids of the documents in scope, newest first, undated ones last, then by id. */
  ids(scope?: Scope): string[];
  /** The documents in scope without their texts, in the order of `ids`. */
  list(scope?: Scope): Listed[];
  article(id: string): Article | null;
  /** Who is quoted in scope: a row for each article and speaker. */
  quotedSpeakers(scope?: Scope): Quoted[];
  /** The passage with this id, also one sentence of a long quotation. */
  snippet(id: string): Snippet | null;
  /** Grows with every change, so that what was worked out can be known to be old. */
  changes(): number;
  /** What was noted, by key. */
  notes(): Map<string, string>;
  /** Keeps notes with the articles; null forgets one. */
  note(notes: readonly (readonly [string, string | null])[]): void;
  /** Drops what was remembered when another process changed the file. */
  catchUp(): void;
  /**
   * What is read until the returned function is called is of one moment, also where another thread or process writes
   * meanwhile. Where this store writes itself there is nothing to do.
   */
  snapshot(): () => void;
  /** Reads the file through; throws where it is damaged. A second for a gigabyte. */
  check(): void;
  /** Where nothing more is to be written for now: puts all into the one file that a copy would take. */
  rest(): void;
  close(): void;
}

const IN_SCOPE = `(?1 is null or id = ?1) and (?2 is null or publisher = ?2 collate nocase)
  and (?3 is null or published >= ?3) and (?4 is null or substr(published, 1, length(?4)) <= ?4)`;
const NEWEST = "order by published is null, published desc, id";

const bindings = (scope: Scope) =>
  [scope.document ?? null, scope.publisher ?? null, scope.since ?? null, scope.until ?? null] as const;

/** What is put is much where it is a tenth of all. */
const SETTLED = 10;
/** Pages of the index merged in a step. */
const STEP = 500;

/** Milliseconds that a writer waits for another one. */
const PATIENCE = 5000;

/**
 * Opens a store in memory, or in `file`. `reading` names the code that reads the articles: a file with articles that
 * other code read, or of other tables, is emptied. `readOnly`: a file that another thread or process keeps up.
 */
export function openStore(file = ":memory:", reading = "", readOnly = false): DocumentStore {
  const db = new DatabaseSync(file, { readOnly, timeout: PATIENCE });
  if (readOnly) db.exec("pragma cache_size = -16000");
  else prepareTables(db, reading);
  const articles = openArticles(db);
  const write = writer(db);
  const selectDocs = db.prepare(`select doc from article where ${IN_SCOPE}`);
  const docsOf = (scope: Scope) => selectDocs.all(...bindings(scope)).map((row) => Number(row["doc"]));
  const index = openIndex(db, docsOf, articles.part);
  const selectIds = db.prepare(`select id from article where ${IN_SCOPE} ${NEWEST}`);
  const selectHeads = db.prepare(`select head, facts, quotes from article where ${IN_SCOPE} ${NEWEST}`);
  const selectQuoted = db.prepare(
    `select id, json, direct, mixed, indirect from article cross join voice using (doc)
     where ${IN_SCOPE} and direct + mixed + indirect > 0 ${NEWEST}, place`,
  );

  // Below zero it begins, above it goes on, until nothing more is changed: so FTS5 wants it.
  const merge = db.prepare("insert into sentence_index (sentence_index, rank) values ('merge', ?)");
  const totalChanges = db.prepare("select total_changes() as n");
  merge.setReadBigInts(true);
  let merging: number | null = null;
  let put = 0;

  const selectNotes = db.prepare("select key, value from note");
  const insertNote = db.prepare("insert or replace into note values (?, ?)");
  const forgetNote = db.prepare("delete from note where key = ?");
  const dataVersion = db.prepare("pragma data_version");
  let version = Number(dataVersion.get()?.["data_version"]);

  for (const statement of [insertNote, forgetNote]) statement.setReadBigInts(true);

  let readers = 0;
  const catchUp = () => {
    const now = Number(dataVersion.get()?.["data_version"]);
    if (now === version) return;
    version = now;
    articles.forget();
    index.forget();
  };

  const atomic = (change: () => void) => {
    db.exec("begin immediate");
    try {
      change();
      db.exec("commit");
    } catch (error) {
      db.exec("rollback");
      write.forget();
      throw error;
    }
  };
  const together = (change: () => void) => {
    try {
      atomic(change);
    } finally {
      index.forget();
      articles.forget();
    }
  };
  const drop = (ids: readonly string[]) => {
    for (const id of ids) {
      const known = articles.article(id);
      articles.forgetArticle(id);
      if (known) write.remove(known);
    }
  };
  return {
    ...index,
    put: (articles) =>
      together(() => {
        drop(articles.map((a) => a.document.id));
        for (const a of articles) write.add(a, pack(a));
        write.flush();
        put += articles.length;
      }),
    remove: (ids) =>
      together(() => {
        drop(ids);
        write.flush();
      }),
    settle: () => {
      if (merging === null && put * SETTLED < index.documentCount()) return false;
      const before = Number(totalChanges.get()?.["n"]);
      merge.run(merging ?? -STEP);
      const more = Number(totalChanges.get()?.["n"]) - before > 1;
      merging = more ? STEP : null;
      put = 0;
      return more;
    },
    ids: (scope = {}) => selectIds.all(...bindings(scope)).map((row) => String(row["id"])),
    list: (scope = {}) =>
      selectHeads.all(...bindings(scope)).map((row) => ({
        document: unpackHead(String(row["head"])),
        facts: Number(row["facts"]),
        quotes: Number(row["quotes"]),
      })),
    quotedSpeakers: (scope = {}) =>
      selectQuoted.all(...bindings(scope)).map((row) => ({
        document: String(row["id"]),
        speaker: JSON.parse(String(row["json"])) as Speaker,
        direct: Number(row["direct"]),
        mixed: Number(row["mixed"]),
        indirect: Number(row["indirect"]),
      })),
    article: articles.article,
    snippet: (id) => {
      const [whole = id, place] = id.split("~");
      const owner = articles.article(whole.slice(0, whole.lastIndexOf("/")));
      const snippet = owner?.snippets.find((s) => s.id === whole) ?? null;
      return owner && snippet && place ? narrowed(wholeOf(owner), snippet, Number(place)) : snippet;
    },
    changes: index.edition,
    notes: () => new Map(selectNotes.all().map((row) => [String(row["key"]), String(row["value"])])),
    note: (notes) =>
      atomic(() => {
        for (const [key, value] of notes)
          if (value === null) forgetNote.run(key);
          else insertNote.run(key, value);
      }),
    catchUp,
    snapshot: () => {
      if (!readOnly) return () => {};
      if (readers++ === 0) {
        db.exec("begin");
        catchUp();
      }
      let done = false;
      return () => {
        if (done) return;
        done = true;
        if (--readers === 0) db.exec("commit");
      };
    },
    check: () => {
      const [found] = db.prepare("pragma quick_check(1)").all();
      if (found?.["quick_check"] !== "ok") throw damage(String(found?.["quick_check"]));
    },
    rest: () => void db.exec("pragma wal_checkpoint(truncate)"),
    close: () => db.close(),
  };
}
