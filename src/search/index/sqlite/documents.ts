/** Which documents there are, and who is quoted in them. */
import type { DatabaseSync } from "node:sqlite";
import type { Speaker } from "../../../model.ts";
import { unpackHead } from "../chunks.ts";
import type { Listed, Quoted, Scope } from "../store.ts";

/** Parameters 1 to 5 are `bindings`. */
export const IN_SCOPE = `(?1 is null or article.id = ?1) and (?2 is null or publisher = ?2 collate nocase)
  and (?3 is null or published >= ?3) and (?4 is null or substr(published, 1, length(?4)) <= ?4)
  and (?5 is null or article.id in (select value from json_each(?5)))`;
export const NEWEST = "order by published is null, published desc, article.id";

export const bindings = (scope: Scope) =>
  [
    scope.document ?? null,
    scope.publisher ?? null,
    scope.since ?? null,
    scope.until ?? null,
    scope.among ? JSON.stringify(scope.among) : null,
  ] as const;

type QuotedRow = [document: string, json: string, direct: number, mixed: number, indirect: number];

export function openDocuments(db: DatabaseSync) {
  const selectDocs = db.prepare(`select doc from article where ${IN_SCOPE}`);
  const selectIds = db.prepare(`select id from article where ${IN_SCOPE} ${NEWEST}`);
  const selectHeads = db.prepare(`select head, facts, quotes from article where ${IN_SCOPE} ${NEWEST}`);
  const selectQuoted = db.prepare(
    `select article.id, speaker.json, direct, mixed, indirect from json_each(?) as wanted
     cross join article on article.id = wanted.value cross join speaker using (doc)
     where direct + mixed + indirect > 0 order by wanted.key, place`,
  );
  selectQuoted.setReturnArrays(true);
  return {
    /** By number. */
    docsIn: (scope: Scope): number[] => selectDocs.all(...bindings(scope)).map((row) => Number(row["doc"])),
    ids: (scope: Scope): string[] => selectIds.all(...bindings(scope)).map((row) => String(row["id"])),
    list: (scope: Scope): Listed[] =>
      selectHeads.all(...bindings(scope)).map((row) => ({
        document: unpackHead(String(row["head"])),
        facts: Number(row["facts"]),
        quotes: Number(row["quotes"]),
      })),
    quotedSpeakers: (ids: readonly string[]): Quoted[] =>
      (selectQuoted.all(JSON.stringify(ids)) as unknown as QuotedRow[]).map(
        ([document, json, direct, mixed, indirect]) => {
          const speaker = JSON.parse(json) as Speaker;
          return { document, speaker, direct, mixed, indirect };
        },
      ),
  };
}
