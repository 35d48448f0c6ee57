/** The engine in this process: SQLite with FTS5, in memory or in a file. It answers at once. */
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { mustBePlain } from "../../../plain-file.ts";
import { articlesLike, lookUp, retrieve, show } from "../../retrieval/in-process.ts";
import { packArticle } from "../chunks.ts";
import type { DocumentReader, DocumentStore } from "../store.ts";
import type { LookUpIndex } from "../types.ts";
import { openArticles } from "./articles.ts";
import { openDocuments } from "./documents.ts";
import { merger } from "./merge.ts";
import { openIndexNotes } from "./notes.ts";
import { openQuotations } from "./quotations.ts";
import { openIndex } from "./reader.ts";
import { prepareTables } from "./schema.ts";
import { damage } from "../trouble.ts";
import { writer } from "./writer.ts";

export interface SqliteStore extends DocumentStore {
  readonly index: LookUpIndex;
  /** Reads the file through; throws where it is damaged. A second for a gigabyte. */
  check(): void;
  /** Where nothing more is to be written for now: puts all into the one file that a copy would take. */
  rest(): void;
}

/** Counted over all stores: one that takes another's place is not to be taken for it. */
let changesOfAll = 0;

/** Milliseconds after which a further question waits, as long at most, to see the material as it is by then. */
const LONGEST_MOMENT = 1000;

/** Milliseconds that a writer waits for another one. */
const PATIENCE = 5000;

/**
 * Opens a store in memory, or in `file`. `reading` names the code that reads the articles: a file with articles that
 * other code read, or of other tables, is emptied. `readOnly`: a file that another thread or process keeps up.
 */
export function openStore(file = ":memory:", reading = "", readOnly = false): SqliteStore {
  mustBePlain(file);
  const db = new DatabaseSync(file, { readOnly, timeout: PATIENCE });
  if (readOnly) db.exec("pragma cache_size = -16000");
  else prepareTables(db, reading);
  const articles = openArticles(db);
  const documents = openDocuments(db);
  const { index, holding, ready, forget } = openIndex(db, documents.docsIn, articles.chunk);
  const quotations = openQuotations(db, index, holding);
  const notes = openIndexNotes(db);
  const merging = merger(db);
  const write = writer(db);
  let changes = ++changesOfAll;
  const forgetAll = () => {
    changes = ++changesOfAll;
    forget();
    articles.forget();
  };

  const dataVersion = db.prepare("pragma data_version");
  let version = Number(dataVersion.get()?.["data_version"]);
  /** Drops what was remembered where another process or thread changed the file. */
  const catchUp = () => {
    const now = Number(dataVersion.get()?.["data_version"]);
    if (now === version) return;
    version = now;
    forgetAll();
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
  const changed = (change: () => void) => {
    try {
      atomic(change);
    } finally {
      forgetAll();
    }
  };
  const drop = (ids: readonly string[]) => {
    for (const id of ids) {
      const known = articles.article(id);
      articles.forgetArticle(id);
      if (known) write.remove(known);
    }
  };

  const reader: DocumentReader = {
    lookUp: async (lookup) => {
      catchUp();
      return lookUp(index, lookup);
    },
    retrieve: async (retrieval) => {
      // Where this store writes itself, it would write in between.
      if (readOnly) await ready(retrieval);
      return retrieve(index, retrieval);
    },
    show: async (wanted) => show(index, wanted),
    ids: async (scope = {}) => documents.ids(scope),
    list: async (scope = {}) => documents.list(scope),
    articles: async (ids) => ids.flatMap((id) => articles.article(id) ?? []),
    passages: async (ids) => ids.flatMap((id) => articles.passage(id) ?? []),
    quotations: async (wanted) => quotations(wanted),
    quotedSpeakers: async (ids) => documents.quotedSpeakers(ids),
    frequencies: async (terms) => new Map(terms.map((term) => [term, index.stem(term)?.sentences ?? 0])),
    articlesLike: async (phrases, scope, sentences) => articlesLike(index, phrases, scope, sentences),
    excerpts: async (places) => places.flatMap((place) => articles.excerpt(place) ?? []),
    changes: async () => changes,
    notes: async () => notes.all(),
  };

  let readers = 0;
  /** When what is read was begun to be read, and what is called when it is over. */
  let since = 0;
  let waiting: (() => void)[] = [];
  /** A moment that cannot be begun must not stay open: no other could be begun after it. */
  const begin = () => {
    db.exec("begin");
    since = performance.now();
    try {
      catchUp();
    } catch (error) {
      end();
      throw error;
    }
  };
  const end = () => {
    if (db.isOpen && db.isTransaction) db.exec("rollback");
    for (const over of waiting) over();
    waiting = [];
  };
  return {
    ...reader,
    index,
    moment: async (ask) => {
      // What this store writes itself it writes between two questions, which wait for nothing.
      if (!readOnly) return ask(reader);
      // One moment after the other would be the same for ever, where each question begins before the last one ends.
      if (readers && performance.now() - since > LONGEST_MOMENT)
        await Promise.race([
          new Promise<void>((over) => waiting.push(over)),
          wait(LONGEST_MOMENT, undefined, { ref: false }),
        ]);
      if (!readers) begin();
      readers++;
      try {
        return await ask(reader);
      } finally {
        if (--readers === 0) end();
      }
    },
    put: async (put) => {
      changed(() => {
        drop(put.map((a) => a.document.id));
        for (const a of put) write.add(a, packArticle(a));
        write.flush();
      });
      merging.added(put.length);
    },
    remove: async (ids) =>
      changed(() => {
        drop(ids);
        write.flush();
      }),
    settle: async () => merging.step(index.statistics().documents),
    note: async (noted) => atomic(() => notes.set(noted)),
    check: () => {
      const [found] = db.prepare("pragma quick_check(1)").all();
      if (found?.["quick_check"] !== "ok") throw damage(String(found?.["quick_check"]));
    },
    rest: () => void db.exec("pragma wal_checkpoint(truncate)"),
    close: () => db.close(),
  };
}
