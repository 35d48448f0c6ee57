/** How often words stand in the material, counted while articles are put and removed, and written at the end. */
import type { DatabaseSync } from "node:sqlite";
import { FIRST_OTHER, stemAt } from "../../analysis/sentence-vectors.ts";
import { backwards } from "../../analysis/terms.ts";
import type { ParagraphEntry } from "../entries.ts";
import { openStatisticsDelta } from "../statistics-delta.ts";

/** The caller holds the transaction; where it is undone, `forget`. */
export function collectionStatistics(db: DatabaseSync) {
  const putWord = db.prepare(
    "insert into word values (?1, ?2, ?3) on conflict (word) do update set n = n + ?2",
  );
  const findStem = db.prepare("select id from stem where stem = ?");
  const newStem = db.prepare("insert into stem (id, stem, sentences, paragraphs) values (?, ?, 0, 0)");
  const lastStem = db.prepare("select max(id) as id from stem");
  const putStem = db.prepare(
    "update stem set sentences = sentences + ?2, paragraphs = paragraphs + ?3 where id = ?1",
  );
  const putSize = db.prepare("insert into size values (?1, ?2) on conflict (name) do update set n = n + ?2");
  const dropWords = db.prepare("delete from word where n <= 0");
  const dropStems = db.prepare("delete from stem where sentences <= 0 and paragraphs <= 0");
  // FTS5 leaves row numbers of its own behind, which are too large for a number.
  for (const statement of [putWord, newStem, putStem, putSize, dropWords, dropStems])
    statement.setReadBigInts(true);
  let delta = openStatisticsDelta();
  const ids = new Map<string, number>();
  let removed = false;

  /** The number of a stem that the material did not have. */
  const fresh = (term: string): number =>
    stemAt(term) ?? Math.max(FIRST_OTHER, Number(lastStem.get()?.["id"] ?? 0) + 1);
  const stem = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    const id = Number(findStem.get(term)?.["id"] ?? newStem.run(fresh(term), term).lastInsertRowid);
    ids.set(term, id);
    return id;
  };
  const forget = () => {
    delta = openStatisticsDelta();
    ids.clear();
    removed = false;
  };

  return {
    /** The number of a stem, which is given here to one that is new. */
    stem,
    document(n: 1 | -1): void {
      removed ||= n < 0;
      delta.document(n);
    },
    paragraph: (entry: ParagraphEntry, titled: readonly string[], n: 1 | -1) =>
      delta.paragraph(entry, titled, n),
    flush(): void {
      for (const [folded, n] of delta.words) if (n) putWord.run(folded, n, backwards(folded));
      for (const [term, { sentences, paragraphs }] of delta.stems)
        if (sentences || paragraphs) putStem.run(stem(term), sentences, paragraphs);
      for (const [name, n] of Object.entries(delta.sizes)) if (n) putSize.run(name, n);
      if (removed) for (const statement of [dropWords, dropStems]) statement.run();
      forget();
    },
    forget,
  };
}
