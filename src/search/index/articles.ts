/** Articles and their parts, read out of their tables. */
import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import type { Article } from "../../model.ts";
import { unpack, unpackChunk, type Chunk } from "./chunks.ts";

/** Articles and parts kept read; the others are read again when asked for, an article in about a millisecond. */
const ARTICLES = 64;
const PARTS = 128;

export function openArticles(db: DatabaseSync) {
  const articles = new LRUCache<string, Article>({ max: ARTICLES });
  // By the paragraph asked for.
  const parts = new LRUCache<number, Chunk>({ max: PARTS });
  const selectArticle = db.prepare("select head, rest, first, last from article where id = ?");
  const selectParts = db.prepare("select body from part where first between ? and ? order by first");
  const selectPart = db.prepare(
    `select part.body, article.id from part join article using (doc)
     where part.first <= ? order by part.first desc limit 1`,
  );

  return {
    article: (id: string): Article | null => {
      const known = articles.get(id);
      if (known) return known;
      const row = selectArticle.get(id);
      if (!row) return null;
      const bodies = selectParts.all(Number(row["first"]), Number(row["last"]));
      const read = bodies.map(({ body }) => unpackChunk(body as Uint8Array, id));
      const article = unpack(String(row["head"]), String(row["rest"]), read);
      articles.set(id, article);
      return article;
    },
    /** The part that holds a paragraph, by its number in the index. */
    part: (paragraph: number): Chunk | null => {
      const known = parts.get(paragraph);
      if (known) return known;
      const row = selectPart.get(paragraph);
      if (!row) return null;
      const part = unpackChunk(row["body"] as Uint8Array, String(row["id"]));
      parts.set(paragraph, part);
      return part;
    },
    forgetArticle: (id: string) => articles.delete(id),
    forget: () => {
      articles.clear();
      parts.clear();
    },
  };
}
