/** Articles and their chunks, read out of their tables. */
import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import type { Article } from "../../../model.ts";
import type { ShownChunk } from "../calls.ts";
import { nameIn, unpack, unpackChunk, unpackHead } from "../chunks.ts";
import { excerptOf, isLong } from "../excerpts.ts";
import { foundIn, narrowed } from "../passages.ts";
import type { Found, HitPlaces } from "../store.ts";

/** Articles and chunks kept read; the others are read again when asked for, an article in about a millisecond. */
const ARTICLES = 64;
const CHUNKS = 128;

export function openArticles(db: DatabaseSync) {
  const articles = new LRUCache<string, Article>({ max: ARTICLES });
  // By the paragraph asked for.
  const chunks = new LRUCache<number, ShownChunk>({ max: CHUNKS });
  const selectHead = db.prepare("select head, first, last from article where id = ?");
  const selectArticle = db.prepare("select head, rest, first, last from article where id = ?");
  const selectChunks = db.prepare("select body from chunk where first between ? and ? order by first");
  const selectChunk = db.prepare(
    `select chunk.body, article.id, article.head from chunk join article using (doc)
     where chunk.first <= ? order by chunk.first desc limit 1`,
  );

  const article = (id: string): Article | null => {
    const known = articles.get(id);
    if (known) return known;
    const row = selectArticle.get(id);
    if (!row) return null;
    const bodies = selectChunks.all(Number(row["first"]), Number(row["last"]));
    const read = bodies.map(({ body }) => unpackChunk(body as Uint8Array, id));
    const whole = unpack(String(row["head"]), String(row["rest"]), read);
    articles.set(id, whole);
    return whole;
  };
  const selectHolding = db.prepare(
    "select body from chunk where first between ? and ? and instr(passages, ?) limit 1",
  );
  const selectSize = db.prepare(
    "select count(*) as n, total(length(body)) as bytes from chunk where first between ? and ?",
  );
  const selectAround = db.prepare(
    `select * from (select first, body from chunk where first between ?1 and ?3 order by first desc limit 2)
     union select * from (select first, body from chunk where first > ?3 and first <= ?2 order by first limit 1)`,
  );

  /** Of a long article the chunks with these paragraphs and those beside them; the text between is as long, and blank. */
  const excerpt = ({ document: id, paragraphs, sentences }: HitPlaces): Article | null => {
    const row = selectHead.get(id);
    if (!row) return null;
    const [from, to] = [Number(row["first"]), Number(row["last"])];
    const size = selectSize.get(from, to)!;
    if (!isLong(Number(size["n"]), Number(size["bytes"]))) return article(id);
    const bodies = new Map<number, Uint8Array>();
    for (const before of paragraphs)
      for (const { first, body } of selectAround.all(from, to, from + before))
        bodies.set(Number(first), body as Uint8Array);
    const chunks = [...bodies].toSorted(([a], [b]) => a - b).map(([, body]) => unpackChunk(body, id));
    return excerptOf(String(row["head"]), chunks, sentences);
  };

  /** Only the chunk that holds it is unpacked. */
  const passage = (id: string): Found | null => {
    const [whole = id, place] = id.split("~");
    const owner = whole.slice(0, whole.lastIndexOf("/"));
    const row = selectHead.get(owner);
    if (!row) return null;
    const document = unpackHead(String(row["head"]));
    const holding = selectHolding.get(Number(row["first"]), Number(row["last"]), ` ${nameIn(whole)} `);
    if (!holding) return null;
    const chunk = unpackChunk(holding["body"] as Uint8Array, owner);
    const snippet = chunk.snippets.find((s) => s.id === whole);
    const shown = snippet && place ? narrowed(chunk, snippet, Number(place)) : snippet;
    return shown ? foundIn({ chunk, document }, shown) : null;
  };

  return {
    article,
    excerpt,
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
