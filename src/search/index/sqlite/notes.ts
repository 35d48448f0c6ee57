/** What is noted beside the articles. */
import type { DatabaseSync } from "node:sqlite";

export function openIndexNotes(db: DatabaseSync) {
  const select = db.prepare("select key, value from note");
  const insert = db.prepare("insert or replace into note values (?, ?)");
  const remove = db.prepare("delete from note where key = ?");
  for (const statement of [insert, remove]) statement.setReadBigInts(true);
  return {
    all: () => new Map(select.all().map((row) => [String(row["key"]), String(row["value"])])),
    /** The caller holds the transaction; null forgets one. */
    set: (notes: readonly (readonly [string, string | null])[]) => {
      for (const [key, value] of notes)
        if (value === null) remove.run(key);
        else insert.run(key, value);
    },
  };
}
