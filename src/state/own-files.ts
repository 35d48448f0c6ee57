/** The files of a server's own library in PostgreSQL, as the reader of material sees them. */
import type { Texts } from "../documents/extract/store.ts";
import { articlesAmong } from "../documents/files.ts";
import { LONGEST_ABOUT, type Origin } from "../documents/origin.ts";
import { Unfit } from "../plain-file.ts";
import type { Database } from "../postgres/connect.ts";

/** Where a file of `own_file` is: among the articles, in the bin, or with the messages whose writers are asked. */
export type FilePlace = "articles" | "bin" | "asked";
const ARTICLES: FilePlace = "articles";

/** Of what processes tell each other: something of a server's own changed, or was read. */
export const CHANGED = "own";

/** A server’s files in the database, to be read as material. */
export function originOf({ patiently }: Database, server: string): Origin {
  const read = async (name: string, most: number): Promise<Uint8Array> => {
    const [file] = await patiently(
      (sql) => sql<[{ content: Uint8Array | null; size: number }?]>`
        select case when octet_length(content) <= ${most} then content end as content, octet_length(content) as size
        from own_file where tenant = ${server} and place = ${ARTICLES} and name = ${name}`,
    );
    if (!file) throw Object.assign(new Error("there is no such file"), { code: "ENOENT" });
    if (!file.content) throw new Unfit("It is too large.", file.size);
    return file.content;
  };
  const stamps = (name: string) =>
    patiently(
      (sql) => sql<{ name: string; size: number; stamp: string }[]>`
        select name, octet_length(content) as size, version::text as stamp from own_file
        where tenant = ${server} and place = ${ARTICLES} and (name = ${name} or ${name} = '') order by name collate "C"`,
    );
  return {
    path: server,
    hints: false,
    list: async () => articlesAmong(await stamps("")),
    isUnchanged: async ({ name, stamp }) => (await stamps(name))[0]?.stamp === stamp.split(" ")[0],
    read: ({ path }, most) => read(path, most),
    readAbout: async (about) => Buffer.from(await read(about, LONGEST_ABOUT)).toString(),
    readBeside: read,
  };
}

/** Days after which what no reading has asked for is forgotten. */
const KEPT = 60;

/** What was taken out of a server's files. */
export function extractedOf({ sql, patiently }: Database, server: string): Texts {
  return {
    get: async (name) => {
      const [row] = await patiently(
        (sql) => sql<[{ outcome: string }?]>`
          update extracted set used = current_date where tenant = ${server} and name = ${name} returning outcome`,
      );
      return row?.outcome ?? null;
    },
    put: async (name, outcome) => {
      await sql`
        with old as (delete from extracted where tenant = ${server} and used < current_date - ${KEPT}::int)
        insert into extracted (tenant, name, outcome) values (${server}, ${name}, ${outcome})
        on conflict (tenant, name) do update set outcome = excluded.outcome, used = excluded.used`;
    },
  };
}
