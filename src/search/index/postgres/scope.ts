/** Which articles a question is narrowed to, in SQL over `index_article a`. */
import type { Fragment, Sql, Transaction } from "../../../postgres/connect.ts";
import type { Scope } from "../store.ts";
import { withoutNul } from "./tables.ts";

/** Conditions on `a`, all of them said with "and" before. Without `scope` there is none. */
export function inScope(sql: Sql | Transaction, scope: Scope): Fragment {
  const { document, publisher, since, until, among } = scope;
  return sql`
    ${document === undefined ? sql`` : sql`and a.id = ${withoutNul(document)}`}
    ${publisher === undefined ? sql`` : sql`and lower(a.publisher) = lower(${withoutNul(publisher)}::text collate "C")`}
    ${since === undefined ? sql`` : sql`and a.published >= ${since}`}
    ${until === undefined ? sql`` : sql`and left(a.published, char_length(${until}::text)) <= ${until}`}
    ${among === undefined ? sql`` : sql`and a.id = any(${among.map(withoutNul)}::text[])`}`;
}

/** Newest first, undated ones last, then by id. */
export const newest = (sql: Sql | Transaction): Fragment => sql`a.published desc nulls last, a.id`;
