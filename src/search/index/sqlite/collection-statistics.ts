/** How often words stand in the material, counted while articles are put and removed, and written at the end. */
import type { DatabaseSync } from "node:sqlite";
import type { CollectionStatistics } from "../types.ts";
import { FIRST_OTHER, stemAt } from "../../analysis/sentence-vectors.ts";
import { backwards, type Word } from "../../analysis/terms.ts";

interface Counted {
  readonly id: number;
  sentences: number;
  paragraphs: number;
}

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
  const words = new Map<string, number>();
  const stems = new Map<string, Counted>();
  const statistics = new Map<keyof CollectionStatistics, number>();
  let removed = false;

  /** The number of a stem that the material did not have. */
  const fresh = (term: string): number =>
    stemAt(term) ?? Math.max(FIRST_OTHER, Number(lastStem.get()?.["id"] ?? 0) + 1);
  const counted = (term: string): Counted => {
    const known = stems.get(term);
    if (known) return known;
    const id = findStem.get(term)?.["id"] ?? newStem.run(fresh(term), term).lastInsertRowid;
    const one = { id: Number(id), sentences: 0, paragraphs: 0 };
    stems.set(term, one);
    return one;
  };
  const size = (name: keyof CollectionStatistics, n: number) =>
    statistics.set(name, (statistics.get(name) ?? 0) + n);
  const forget = () => {
    for (const map of [words, stems, statistics]) map.clear();
    removed = false;
  };

  return {
    /** The number of a stem, which is given here to one that is new. */
    stem: (term: string) => counted(term).id,
    /** `titled`: the words of the article's title, which are looked for in each of its paragraphs. */
    paragraph(sentences: readonly (readonly Word[])[], titled: readonly string[], n: 1 | -1): void {
      const inParagraph = new Set(titled);
      let length = 0;
      for (const sentence of sentences) {
        length += sentence.length;
        const inSentence = new Set<string>();
        for (const { folded, term } of sentence) {
          words.set(folded, (words.get(folded) ?? 0) + n);
          inSentence.add(term);
          inParagraph.add(term);
        }
        for (const term of inSentence) counted(term).sentences += n;
      }
      for (const term of inParagraph) counted(term).paragraphs += n;
      size("sentences", n * sentences.length);
      size("paragraphs", n);
      size("words", n * length);
      size("titledWords", n * (length + titled.length));
    },
    document(n: 1 | -1): void {
      removed ||= n < 0;
      size("documents", n);
    },
    flush(): void {
      for (const [folded, n] of words) if (n) putWord.run(folded, n, backwards(folded));
      for (const { id, sentences, paragraphs } of stems.values())
        if (sentences || paragraphs) putStem.run(id, sentences, paragraphs);
      for (const [name, n] of statistics) if (n) putSize.run(name, n);
      if (removed) for (const statement of [dropWords, dropStems]) statement.run();
      forget();
    },
    forget,
  };
}
