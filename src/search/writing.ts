/** Writes articles into the tables and takes them out again. */
import type { DatabaseSync } from "node:sqlite";
import type { Article, Span } from "../model.ts";
import { unitsOf, type Packed } from "./packing.ts";
import { SENTENCES } from "./schema.ts";
import { formsOf } from "./speaking.ts";
import { wordsOf, type Word } from "./terms.ts";

/** Changes are complete only after `flush`; the caller holds the transaction. */
export function writer(db: DatabaseSync) {
  const article = db.prepare(
    "insert into article (id, title, file, published, publisher, first, last, facts, quotes, head, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const paragraph = db.prepare("insert into paragraph values (?, ?, ?, ?, ?, ?, ?, ?)");
  const sentenceIndex = db.prepare("insert into sentence_index (rowid, body) values (?, ?)");
  const paragraphIndex = db.prepare("insert into paragraph_index (rowid, title, body) values (?, ?, ?)");
  const quote = db.prepare("insert into quote values (?, ?, ?, ?, ?, ?)");
  const voice = db.prepare("insert into voice values (?, ?, ?)");
  const form = db.prepare("insert into form values (?, ?, ?, ?)");
  const word = db.prepare("insert into word values (?1, ?2) on conflict (word) do update set n = n + ?2");
  const stem = db.prepare("insert into stem values (?1, ?2) on conflict (stem) do update set n = n + ?2");
  const last = db.prepare("select coalesce(max(id), 0) as id from paragraph");
  const find = db.prepare("select doc, first, last from article where id = ?");
  const forget = [
    db.prepare("delete from sentence_index where rowid = ?"),
    db.prepare("delete from paragraph_index where rowid = ?"),
    db.prepare("delete from paragraph where doc = ?"),
    db.prepare("delete from quote where doc = ?"),
    db.prepare("delete from voice where doc = ?"),
    db.prepare("delete from form where doc = ?"),
    db.prepare("delete from article where doc = ?"),
    db.prepare("delete from word where n <= 0"),
    db.prepare("delete from stem where n <= 0"),
  ] as const;
  // FTS5 leaves row numbers of its own behind, which are too large for a number.
  for (const statement of [
    article,
    paragraph,
    sentenceIndex,
    paragraphIndex,
    quote,
    voice,
    form,
    word,
    stem,
    ...forget,
  ])
    statement.setReadBigInts(true);
  const tallies = { words: new Map<string, number>(), stems: new Map<string, number>(), removed: false };
  const count = (words: readonly Word[], n: 1 | -1) => {
    const { words: all, stems } = tallies;
    for (const { folded } of words) all.set(folded, (all.get(folded) ?? 0) + n);
    for (const term of new Set(words.map((w) => w.term))) stems.set(term, (stems.get(term) ?? 0) + n);
  };

  return {
    add(a: Article, { head, body }: Packed): void {
      const { document, snippets } = a;
      const { published, publisher, file } = document.source;
      const base = Number(last.get()?.["id"]) + 1;
      const end = base + document.paragraphs.length - 1;
      const quotes = snippets.filter((s) => s.kind === "quote");
      const facts = snippets.length - quotes.length;
      const { lastInsertRowid: doc } = article.run(
        document.id, document.title, file, published ?? null, publisher ?? null,
        base, end, facts, quotes.length, head, body,
      ); // prettier-ignore
      const title = stems(document.title);
      const rows: (readonly [Span, number])[] = [];
      for (const [i, p] of document.paragraphs.entries()) {
        const units = unitsOf(p).slice(0, SENTENCES);
        const { start } = p.span;
        const text = document.text.slice(start, p.span.end);
        const spans = units.map((s) => `${s.start - start} ${s.end - start}`).join(" ");
        paragraph.run(base + i, doc, p.number, p.role, p.dateline ? 1 : 0, start, text, spans);
        const sentences = units.map((s) => {
          const words = wordsOf(document.text, s.start, s.end);
          count(words, 1);
          return words.map((w) => w.term).join(" ");
        });
        for (const [j, terms] of sentences.entries()) {
          const row = (base + i) * SENTENCES + j;
          rows.push([units[j]!, row]);
          sentenceIndex.run(row, terms);
        }
        paragraphIndex.run(base + i, title, sentences.join(" "));
      }
      for (const [place, s] of snippets.entries()) {
        if (s.kind === "fact") continue;
        const inside = rows.filter(([span]) => span.start < s.span.end && span.end > s.span.start);
        const [first, final] = [inside[0]?.[1] ?? 0, inside.at(-1)?.[1] ?? -1];
        const names = s.speakers.length ? s.speakers.map((speaker) => speaker.name) : [""];
        for (const name of names) quote.run(doc, place, name, s.manner, first, final);
      }
      const quoted = snippets.flatMap((s) => (s.kind === "quote" ? s.speakers : []));
      const speakers = new Map([...quoted, ...a.speakers].map((s) => [s.name, s]));
      for (const speaker of speakers.values()) {
        voice.run(doc, speaker.name, JSON.stringify(speaker));
        for (const { form: called, role } of formsOf(speaker))
          form.run(called, role ? 1 : 0, doc, speaker.name);
      }
    },
    remove({ document }: Article): void {
      const row = find.get(document.id);
      if (!row) return;
      tallies.removed = true;
      for (const [i, p] of document.paragraphs.entries()) {
        const id = Number(row["first"]) + i;
        for (const [j, s] of unitsOf(p).slice(0, SENTENCES).entries()) {
          count(wordsOf(document.text, s.start, s.end), -1);
          forget[0].run(id * SENTENCES + j);
        }
        forget[1].run(id);
      }
      for (const statement of forget.slice(2, 7)) statement.run(row["doc"]!);
    },
    flush(): void {
      for (const [folded, n] of tallies.words) if (n) word.run(folded, n);
      for (const [term, n] of tallies.stems) if (n) stem.run(term, n);
      if (tallies.removed) for (const statement of forget.slice(7)) statement.run();
      tallies.words.clear();
      tallies.stems.clear();
      tallies.removed = false;
    },
  };
}

const stems = (text: string) =>
  wordsOf(text)
    .map((w) => w.term)
    .join(" ");
