/**
 * Where articles stand, and the index over their sentences: SQLite with FTS5, in memory or in a file. The rest of
 * `search/` asks only this interface, so that another engine can stand here later.
 */
import { DatabaseSync } from "node:sqlite";
import type { Article, Snippet } from "../model.ts";

/** Narrows a question or a look-up. `since` and `until` are ISO dates, both included. */
export interface Scope {
  readonly document?: string | undefined;
  readonly publisher?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export interface Shelf {
  /** Adds articles, replacing those with the same id, all at once. */
  put(articles: readonly Article[]): void;
  remove(ids: readonly string[]): void;
  /** Ids of the documents in scope, newest first, undated ones last, then by id. */
  ids(scope?: Scope): string[];
  article(id: string): Article | null;
  snippet(id: string): Snippet | null;
  close(): void;
}

/** Opens a shelf in memory, or in `file`. */
export function openShelf(file = ":memory:"): Shelf {
  const db = new DatabaseSync(file);
  db.exec(
    "create table if not exists article (id text primary key, published text, publisher text, json text)",
  );
  db.exec("create table if not exists snippet (id text primary key, document text, place integer)");
  const insert = db.prepare("insert or replace into article values (?, ?, ?, ?)");
  const insertSnippet = db.prepare("insert or replace into snippet values (?, ?, ?)");
  const removeArticle = db.prepare("delete from article where id = ?");
  const removeSnippets = db.prepare("delete from snippet where document = ?");
  const cache = new Map<string, Article>();
  const drop = (id: string) => {
    removeArticle.run(id);
    removeSnippets.run(id);
    cache.delete(id);
  };
  const together = (change: () => void) => {
    db.exec("begin");
    try {
      change();
      db.exec("commit");
    } catch (error) {
      db.exec("rollback");
      throw error;
    }
  };
  const article = (id: string): Article | null => {
    const known = cache.get(id);
    if (known) return known;
    const row = db.prepare("select json from article where id = ?").get(id);
    if (!row) return null;
    const read = JSON.parse(String(row["json"])) as Article;
    cache.set(id, read);
    return read;
  };
  return {
    put: (articles) =>
      together(() => {
        for (const a of articles) {
          drop(a.document.id);
          const { published, publisher } = a.document.source;
          insert.run(a.document.id, published ?? null, publisher ?? null, JSON.stringify(a));
          for (const [i, s] of a.snippets.entries()) insertSnippet.run(s.id, a.document.id, i);
        }
      }),
    remove: (ids) => together(() => ids.forEach(drop)),
    ids: (scope = {}) =>
      db
        .prepare(
          `select id from article where (?1 is null or id = ?1) and (?2 is null or publisher = ?2 collate nocase)
           and (?3 is null or published >= ?3) and (?4 is null or substr(published, 1, length(?4)) <= ?4)
           order by published is null, published desc, id`,
        )
        .all(scope.document ?? null, scope.publisher ?? null, scope.since ?? null, scope.until ?? null)
        .map((row) => String(row["id"])),
    article,
    snippet: (id) => {
      const row = db.prepare("select document, place from snippet where id = ?").get(id);
      return row ? (article(String(row["document"]))?.snippets[Number(row["place"])] ?? null) : null;
    },
    close: () => db.close(),
  };
}
