/** The tables that articles are put into, as lists of rows; 0001-index.sql makes them. */
import type { Transaction } from "../../../postgres/connect.ts";
import type { Article } from "../../../model.ts";
import { isSaid } from "../../../model.ts";
import { backwards } from "../../analysis/terms.ts";
import type { PackedArticle } from "../chunks.ts";
import { namedEntries, quoteEntries, speakerEntries, titleEntries } from "../entries.ts";
import { piecesOf } from "../pieces.ts";
import { paragraphOf } from "../rows.ts";
import type { StatisticsDelta } from "../statistics-delta.ts";
import { rowsInto } from "./insert.ts";

/** The database takes no character 0 in a text. */
export const withoutNul = (text: string) => (text.includes("\0") ? text.replaceAll("\0", "\uFFFD") : text);
const plainOr = (text: string | undefined) => (text === undefined ? null : withoutNul(text));

export function tables() {
  const text = (name: string) => ["text", name] as const;
  const int = (name: string) => ["int", name] as const;
  const bigint = (name: string) => ["bigint", name] as const;
  const bytea = (name: string) => ["bytea", name] as const;
  const article = rowsInto("index_article", [
    bigint("doc"), text("id"), text("title"), text("file"), text("published"), text("publisher"), bigint("first"),
    bigint("last"), int("facts"), int("quotes"), text("head"), text("rest"),
  ]); // prettier-ignore
  const chunk = rowsInto("index_chunk", [bigint("first"), bigint("doc"), text("passages"), bytea("body")]);
  const paragraph = rowsInto("index_paragraph", [
    bigint("id"), bigint("doc"), int("number"), text("role"), ["bool", "dated"], int("start"), bytea("forward"),
    bytea("vectors"),
  ]); // prettier-ignore
  const posting = rowsInto(
    "index_posting",
    [text("stem"), int("block"), bytea("list")],
    "on conflict (tenant, stem, block) do update set list = index_posting.list || excluded.list",
  );
  const title = rowsInto("index_title", [text("stem"), bigint("doc"), int("n")]);
  const quote = rowsInto("index_quote", [
    bigint("doc"), int("place"), text("speaker"), text("manner"), bigint("first"), bigint("last"), text("id"),
    ["float8", "sure"], text("digest"),
  ], "on conflict do nothing"); // prettier-ignore
  const saidIn = rowsInto(
    "index_said_in",
    [bigint("paragraph"), bigint("doc"), int("place")],
    "on conflict do nothing",
  );
  const speaker = rowsInto(
    "index_speaker",
    [bigint("doc"), text("name"), text("json"), int("place"), int("direct"), int("mixed"), int("indirect")],
    "on conflict do nothing",
  );
  const form = rowsInto(
    "index_form",
    [text("form"), bigint("doc"), text("name"), ["bool", "role"]],
    "on conflict do nothing",
  );
  const named = rowsInto(
    "index_named",
    [text("form"), bigint("doc"), text("name"), int("place")],
    "on conflict do nothing",
  );
  const word = rowsInto(
    "index_word",
    [text("word"), int("n"), text("tail")],
    "on conflict (tenant, word) do update set n = index_word.n + excluded.n",
  );
  const stem = rowsInto(
    "index_stem",
    [text("stem"), int("id"), int("sentences"), int("paragraphs")],
    `on conflict (tenant, stem) do update set sentences = index_stem.sentences + excluded.sentences,
     paragraphs = index_stem.paragraphs + excluded.paragraphs`,
  );
  const all = [
    article, chunk, paragraph, posting, title, quote, saidIn, speaker, form, named, word, stem,
  ]; // prettier-ignore

  return {
    paragraph,
    posting,
    /** All that an article has besides its paragraphs and postings. `base`: the number of its first paragraph. */
    article(a: Article, { head, rest, chunks }: PackedArticle, doc: number, base: number): void {
      const { document, snippets } = a;
      const { published, publisher, file } = document.source;
      const quotes = snippets.filter(isSaid).length;
      article.add(
        doc, document.id && withoutNul(document.id), withoutNul(document.title), withoutNul(file), plainOr(published), plainOr(publisher),
        base, base + piecesOf(document.paragraphs).length - 1, snippets.length - quotes, quotes, head, rest,
      ); // prettier-ignore
      for (const { first, body, passages } of chunks)
        chunk.add(base + first, doc, withoutNul(passages), body);
      for (const [term, n] of titleEntries(document)) title.add(term, doc, n);
      const said = quoteEntries(a, base);
      for (const { quote: q, place, speaker, first, last, sure, digest } of said) {
        quote.add(doc, place, withoutNul(speaker), q.manner, first, last, withoutNul(q.id), sure, digest);
        for (let id = paragraphOf(first); id <= paragraphOf(last); id++) saidIn.add(id, doc, place);
      }
      for (const { name, json, place, direct, mixed, indirect, forms } of speakerEntries(a, said)) {
        speaker.add(doc, withoutNul(name), json, place, direct, mixed, indirect);
        for (const { form: called, role } of forms) form.add(called, doc, withoutNul(name), role);
      }
      for (const [place, { form, name }] of namedEntries(a).entries())
        named.add(form, doc, withoutNul(name), place);
    },
    /** `stem`: the number of each. */
    counts({ words, stems }: StatisticsDelta, numbers: ReadonlyMap<string, number>): void {
      for (const [folded, n] of words) if (n) word.add(folded, n, backwards(folded));
      for (const [term, id] of numbers) {
        const { sentences = 0, paragraphs = 0 } = stems.get(term) ?? {};
        stem.add(term, id, sentences, paragraphs);
      }
    },
    async flush(sql: Transaction, tenant: string): Promise<void> {
      await Promise.all(all.map((rows) => rows.flush(sql, tenant)));
    },
  };
}
