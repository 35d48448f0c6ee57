/** Paragraphs and articles as the ranking sees them, read out of their tables. */
import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import type { ParagraphRole } from "../model.ts";
import { headsOf, unpackCodes } from "./codes.ts";
import type { Sentence, Shelfmark, Stretch } from "./index.ts";
import { SENTENCES } from "./schema.ts";
import { termsOf, wordsOf, type Word } from "./terms.ts";

/** Paragraphs kept read, for the ranking looks at the same neighbourhoods again and again. */
const KEPT = 512;

export function openStretches(db: DatabaseSync) {
  const stretches = new LRUCache<number, Stretch>({ max: KEPT });
  const marks = new LRUCache<number, Shelfmark>({ max: KEPT });
  const selectParagraph = db.prepare(
    "select doc, number, role, dated, start, codes from paragraph where id = ?",
  );
  selectParagraph.setReturnArrays(true);
  const selectText = db.prepare("select text from paragraph where id = ?");
  const selectMark = db.prepare(
    "select doc, id, title, published, publisher, first, last from article where doc = ?",
  );

  const shelfmark = (doc: number): Shelfmark | null => {
    const known = marks.get(doc);
    if (known) return known;
    const row = selectMark.get(doc);
    if (!row) return null;
    const title = String(row["title"]);
    const text = (key: string) => (row[key] === null ? null : String(row[key]));
    const mark = {
      doc,
      id: String(row["id"]),
      title,
      titleTerms: termsOf(title),
      published: text("published"),
      publisher: text("publisher"),
      first: Number(row["first"]),
      last: Number(row["last"]),
    };
    marks.set(doc, mark);
    return mark;
  };

  const stretch = (id: number): Stretch | null => {
    const known = stretches.get(id);
    if (known) return known;
    // In the order of the columns asked for.
    const row = selectParagraph.get(id) as unknown as
      | [number, number, ParagraphRole, number, number, Uint8Array]
      | undefined;
    if (!row) return null;
    const [doc, number, role, dated, start, packed] = row;
    const article = shelfmark(doc);
    if (!article) return null;
    let text: string | null = null;
    const whole = () => (text ??= String(selectText.get(id)?.["text"] ?? ""));
    const codes = unpackCodes(packed);
    const sentences = headsOf(codes).map(({ start: head, end, remarks, from, length }, place): Sentence => {
      let read: readonly Word[] | null = null;
      return {
        row: id * SENTENCES + place,
        place,
        span: { start: start + head, end: start + end },
        remarks,
        codes,
        from,
        length,
        get words() {
          return (read ??= wordsOf(whole(), head, end, start));
        },
      };
    });
    const found: Stretch = {
      id,
      article,
      number,
      role,
      dated: dated !== 0,
      sentences,
      textOf: ({ span }) => whole().slice(span.start - start, span.end - start),
    };
    stretches.set(id, found);
    return found;
  };

  return {
    shelfmark,
    stretch,
    forget: () => {
      stretches.clear();
      marks.clear();
    },
  };
}
