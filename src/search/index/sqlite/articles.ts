/** Articles and their chunks, read out of their tables. */
import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import type { Article } from "../../../model.ts";
import type { ShownChunk } from "../calls.ts";
import { unpack, unpackChunk, unpackHead } from "../chunks.ts";
import { foundIn, narrowed } from "../passages.ts";
import type { Found } from "../store.ts";

/** Articles and chunks kept read; the others are read again when asked for, an article in about a millisecond. */
const ARTICLES = 64;
const CHUNKS = 128;

export function openArticles(db: DatabaseSync) {
  const articles = new LRUCache<string, Article>({ max: ARTICLES });
  // By the paragraph asked for.
  const chunks = new LRUCache<number, ShownChunk>({ max: CHUNKS });
  const selectArticle = db.prepare("select head, rest, first, last from article where id = ?");
  const selectChunks = db.prepare("select body from chunk where first between ? and ? order by first");
  const selectChunk = db.prepare(
    `select chunk.body, article.id, article.head from chunk join article using (doc)
     where chunk.first <= ? order by chunk.first desc limit 1`,
  );

  /** Chunk after chunk, until it is found: no article is unpacked for one passage. */
  const passage = (id: string): Found | null => {
    const [whole = id, place] = id.split("~");
    const owner = whole.slice(0, whole.lastIndexOf("/"));
    const row = selectArticle.get(owner);
    if (!row) return null;
    const document = unpackHead(String(row["head"]));
    for (const { body } of selectChunks.iterate(Number(row["first"]), Number(row["last"]))) {
      const chunk = unpackChunk(body as Uint8Array, owner);
      const snippet = chunk.snippets.find((s) => s.id === whole);
      if (!snippet) continue;
      const shown = place ? narrowed(chunk, snippet, Number(place)) : snippet;
      return shown && foundIn({ chunk, document }, shown);
    }
    return null;
  };

  return {
    article: (id: string): Article | null => {
      const known = articles.get(id);
      if (known) return known;
      const row = selectArticle.get(id);
      if (!row) return null;
      const bodies = selectChunks.all(Number(row["first"]), Number(row["last"]));
      const read = bodies.map(({ body }) => unpackChunk(body as Uint8Array, id));
      const article = unpack(String(row["head"]), String(row["rest"]), read);
      articles.set(id, article);
      return article;
    },
    /** The chunk that holds a paragraph, by its number in the index. */
    chunk: (paragraph: number): ShownChunk | null => {
      const known = chunks.get(paragraph);
      if (known) return known;
      const row = selectChunk.get(paragraph);
      if (!row) return null;
      const chunk = unpackChunk(row["body"] as Uint8Array, String(row["id"]));
      const shown = { chunk, document: unpackHead(String(row["head"])) };
      chunks.set(paragraph, shown);
      return shown;
    },
    passage,
    forgetArticle: (id: string) => articles.delete(id),
    forget: () => {
      articles.clear();
      chunks.clear();
    },
  };
}
