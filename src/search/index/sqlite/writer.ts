/** Writes articles into the tables and takes them out again. */
import type { DatabaseSync } from "node:sqlite";
import { isSaid, type Article, type Quote, type Span } from "../../../model.ts";
import { packedWord, packForward, remarksOf } from "../forward-index.ts";
import { meaningOf } from "../entities-meant.ts";
import { unitsOf, type Packed } from "../chunks.ts";
import { paragraphOf, postingOf, SENTENCES } from "../rows.ts";
import { namedForms, speakerForms } from "../speaker-forms.ts";
import { collectionStatistics } from "./collection-statistics.ts";
import { expressionsIn } from "../../analysis/expressions.ts";
import { packedVectors } from "../../analysis/sentence-vectors.ts";
import { termsOf, tokenize } from "../../analysis/terms.ts";

type Row = readonly [place: Span, row: number];

/** The first and the last of the sentences that a span touches; of none 0 and -1. `rows`: in the order of the text. */
function rowsIn(rows: readonly Row[], { start, end }: Span): [first: number, last: number] {
  const until = (isBefore: (place: Span) => boolean): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(rows[middle]![0])) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const [from, to] = [until((place) => place.end <= start), until((place) => place.start < end)];
  return from < to ? [rows[from]![1], rows[to - 1]![1]] : [0, -1];
}

/** How sure the words and whose they are, the less sure of both. */
const sureness = ({ speakers, confidence, speakerConfidence }: Quote): number =>
  speakers.length ? Math.min(confidence, speakerConfidence) : confidence;

/** Changes are complete only after `flush`; the caller holds the transaction, and calls `forget` where it is undone. */
export function writer(db: DatabaseSync) {
  const article = db.prepare(
    "insert into article (id, title, file, published, publisher, first, last, facts, quotes, head, rest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const paragraph = db.prepare("insert into paragraph values (?, ?, ?, ?, ?, ?, ?, ?)");
  const chunk = db.prepare("insert into chunk values (?, ?, ?, ?)");
  const sentenceIndex = db.prepare("insert into sentence_index (rowid, body) values (?, ?)");
  const title = db.prepare("insert into title values (?, ?, ?)");
  const quote = db.prepare("insert into quote values (?, ?, ?, ?, ?, ?, ?, ?)");
  const saidIn = db.prepare("insert into said_in values (?, ?)");
  const speakerRow = db.prepare("insert into speaker values (?, ?, ?, ?, ?, ?, ?)");
  const form = db.prepare("insert into form values (?, ?, ?, ?)");
  const named = db.prepare("insert into named values (?, ?, ?)");
  const last = db.prepare("select coalesce(max(id), 0) as id from paragraph");
  const find = db.prepare("select doc, first, last from article where id = ?");
  const forgetSentence = db.prepare("delete from sentence_index where rowid = ?");
  const forgetParagraphs = db.prepare("delete from paragraph where id between ? and ?");
  const forgetSaid = db.prepare("delete from said_in where paragraph between ? and ?");
  const forgetChunks = db.prepare("delete from chunk where first between ? and ?");
  const forget = ["title", "quote", "speaker", "form", "named", "article"].map((table) =>
    db.prepare(`delete from ${table} where doc = ?`),
  );
  // FTS5 leaves row numbers of its own behind, which are too large for a number.
  for (const statement of [
    article,
    paragraph,
    chunk,
    sentenceIndex,
    title,
    quote,
    saidIn,
    forgetSaid,
    speakerRow,
    form,
    named,
    forgetSentence,
    forgetParagraphs,
    forgetChunks,
    ...forget,
  ])
    statement.setReadBigInts(true);
  const counts = collectionStatistics(db);

  return {
    add(a: Article, { head, rest, chunks }: Packed): void {
      const { document, snippets } = a;
      const { published, publisher, file } = document.source;
      const base = Number(last.get()?.["id"]) + 1;
      const end = base + document.paragraphs.length - 1;
      const quotes = snippets.filter(isSaid);
      const facts = snippets.length - quotes.length;
      const { lastInsertRowid: doc } = article.run(
        document.id, document.title, file, published ?? null, publisher ?? null,
        base, end, facts, quotes.length, head, rest,
      ); // prettier-ignore
      for (const { first, body, passages } of chunks) chunk.run(base + first, doc, passages, body);
      const titled = termsOf(document.title);
      for (const [term, same] of Map.groupBy(titled, (t) => t)) title.run(term, doc, same.length);
      const rows: Row[] = [];
      const meaning = meaningOf(a);
      for (const [i, p] of document.paragraphs.entries()) {
        const units = unitsOf(p).slice(0, SENTENCES);
        const { start } = p.span;
        const sentences = units.map((s) => tokenize(document.text, s.start, s.end));
        const meant = units.map((s, j) => meaning(s, sentences[j]!));
        counts.paragraph(sentences, titled, 1);
        for (const [j, words] of sentences.entries()) {
          const row = (base + i) * SENTENCES + j;
          rows.push([units[j]!, row]);
          const held = [...words, ...meant[j]!].map((w) => w.term);
          sentenceIndex.run(postingOf(row, words.length), held.join(" "));
        }
        const forward = packForward(
          units.map((s, j) => {
            const text = document.text.slice(s.start, s.end);
            return {
              span: { start: s.start - start, end: s.end - start },
              remarks: remarksOf(text),
              forward: sentences[j]!.map((w) => packedWord(counts.stem(w.term), w.flags)),
              expressions: expressionsIn(text, sentences[j]!, s.start),
              meant: meant[j]!.map(({ term, ...rest }) => ({ ...rest, stem: counts.stem(term) })),
            };
          }),
        );
        paragraph.run(
          base + i, doc, p.number, p.role, p.dateline ? 1 : 0, start, forward, packedVectors(sentences),
        ); // prettier-ignore
      }
      counts.document(1);
      const counted = new Map<string, { place: number; direct: number; mixed: number; indirect: number }>();
      for (const [place, s] of snippets.entries()) {
        if (s.kind === "fact") continue;
        const [first, final] = rowsIn(rows, s.span);
        const names = s.speakers.length ? s.speakers.map((speaker) => speaker.name) : [""];
        for (const name of names) {
          const { lastInsertRowid } = quote.run(doc, place, name, s.manner, first, final, s.id, sureness(s));
          for (let id = paragraphOf(first); id <= paragraphOf(final); id++) saidIn.run(id, lastInsertRowid);
          const counts = counted.get(name) ?? { place, direct: 0, mixed: 0, indirect: 0 };
          if (isSaid(s)) counts[s.manner]++;
          counted.set(name, counts);
        }
      }
      const quoted = snippets.flatMap((s) => (s.kind === "quote" ? s.speakers : []));
      const speakers = new Map([...quoted, ...a.speakers].map((s) => [s.name, s]));
      for (const speaker of speakers.values()) {
        const { place = 0, direct = 0, mixed = 0, indirect = 0 } = counted.get(speaker.name) ?? {};
        speakerRow.run(doc, speaker.name, JSON.stringify(speaker), place, direct, mixed, indirect);
        for (const { form: called, role } of speakerForms(speaker))
          form.run(called, role ? 1 : 0, doc, speaker.name);
      }
      for (const entity of a.entities)
        for (const called of namedForms(entity)) named.run(called, doc, entity.name);
    },
    remove({ document }: Article): void {
      const row = find.get(document.id);
      if (!row) return;
      const titled = termsOf(document.title);
      for (const [i, p] of document.paragraphs.entries()) {
        const id = Number(row["first"]) + i;
        const units = unitsOf(p).slice(0, SENTENCES);
        const sentences = units.map((s) => tokenize(document.text, s.start, s.end));
        counts.paragraph(sentences, titled, -1);
        for (const [j, words] of sentences.entries())
          forgetSentence.run(postingOf(id * SENTENCES + j, words.length));
      }
      counts.document(-1);
      for (const statement of [forgetParagraphs, forgetChunks, forgetSaid])
        statement.run(row["first"]!, row["last"]!);
      for (const statement of forget) statement.run(row["doc"]!);
    },
    flush: counts.flush,
    forget: counts.forget,
  };
}
