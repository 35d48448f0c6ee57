/** FTS5 keeps what is put in segments: merged into one, a word is found in half the time. */
import type { DatabaseSync } from "node:sqlite";

/** What is put is much where it is a tenth of all. */
const MUCH = 10;
/** Pages of the index merged in a step, which takes about 30 ms. */
const STEP = 500;

export function merger(db: DatabaseSync) {
  // Below zero it begins, above it goes on, until nothing more is changed: so FTS5 wants it.
  const merge = db.prepare("insert into sentence_index (sentence_index, rank) values ('merge', ?)");
  const totalChanges = db.prepare("select total_changes() as n");
  merge.setReadBigInts(true);
  let merging: number | null = null;
  let put = 0;
  return {
    added: (articles: number) => void (put += articles),
    /** One step; whether there is more to do. `documents`: how many there are. */
    step: (documents: number): boolean => {
      if (merging === null && put * MUCH < documents) return false;
      const before = Number(totalChanges.get()?.["n"]);
      merge.run(merging ?? -STEP);
      const more = Number(totalChanges.get()?.["n"]) - before > 1;
      merging = more ? STEP : null;
      put = 0;
      return more;
    },
  };
}
