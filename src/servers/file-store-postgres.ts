/** What a server keeps of its own, in PostgreSQL: rows under the names that files have on the disk. */
import type { Database, Transaction } from "../postgres/connect.ts";
import { notify } from "../postgres/news.ts";
import type { Replica } from "../postgres/replica.ts";
import { CHANGED, type FilePlace } from "../state/own-files.ts";
import {
  aboutOf,
  binKey,
  binnedName,
  freeName,
  isArticleFile,
  KEY,
  safeName,
  type FileStore,
} from "./file-store.ts";

/** `replica`: large files are read there, where it has them. */
export function fileStoreOf(
  { sql, patiently, within, transaction }: Database,
  server: string,
  replica: Replica | null = null,
): FileStore {
  const change = <T>(work: (sql: Transaction) => Promise<T>): Promise<T> =>
    within(
      transaction(async (sql) => {
        const result = await work(sql);
        await notify(sql, CHANGED, server);
        return result;
      }),
      LONGEST,
    );
  const put = (sql: Transaction, place: FilePlace, name: string, content: Uint8Array | string) => sql`
    insert into own_file (tenant, place, name, content, version)
    values (${server}, ${place}, ${name}, ${Buffer.from(content)}, nextval('own_file_version'))
    on conflict (tenant, place, name)
    do update set content = excluded.content, version = excluded.version, added = excluded.added`;
  const read = async (
    place: FilePlace,
    name: string,
    most = replica ? LARGE : ALL,
  ): Promise<Buffer | null> => {
    const [file] = await patiently(
      (sql) => sql<[{ content: Uint8Array | null; version: number }?]>`
        select case when octet_length(content) <= ${most}::int then content end as content, version
        from own_file where tenant = ${server} and place = ${place} and name = ${name}`,
    );
    if (!file) return null;
    // Of a version that the primary named: what was written since is another.
    const content =
      file.content ??
      (await replica?.attempt(async (sql) => {
        const [there] = await sql<[{ content: Uint8Array }?]>`
          select content from own_file where tenant = ${server} and place = ${place} and name = ${name}
          and version = ${file.version} and pg_is_in_recovery()`;
        return there?.content ?? null;
      }));
    return content ? Buffer.from(content) : read(place, name, ALL);
  };
  const size = async (place: FilePlace, name: string, asked: Database["sql"] | Transaction = sql) => {
    const [file] = await asked<[{ size: number }?]>`
      select octet_length(content) as size from own_file where tenant = ${server} and place = ${place} and name = ${name}`;
    return file?.size ?? null;
  };
  /** Names are given to one at a time, so that two files added at once do not get the same. */
  const named = async (sql: Transaction, name: string): Promise<string> => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`own ${server}`}, 0))`;
    const taken = await sql<{ name: string }[]>`
      select name from own_file where tenant = ${server} and place = 'articles'`;
    return freeName(
      name,
      taken.map((file) => file.name),
    );
  };
  const remove = (sql: Transaction, place: FilePlace, ...names: string[]) =>
    sql`delete from own_file where tenant = ${server} and place = ${place} and name in ${sql(names)}`;

  return {
    files: async () => {
      const all = await patiently(
        (sql) => sql<{ name: string; bytes: number; added: Date }[]>`
          select name, octet_length(content) as bytes, added from own_file
          where tenant = ${server} and place = 'articles' order by name collate "C"`,
      );
      return all
        .filter(({ name }) => isArticleFile(name))
        .map((file) => ({ ...file, added: file.added.getTime() }));
    },
    write: (name, content) =>
      change(async (sql) => {
        const free = await named(sql, safeName(name));
        await put(sql, "articles", free, content);
        return free;
      }),
    overwrite: async (name, content) => {
      await change((sql) => put(sql, "articles", name, content));
    },
    amend: (name, amended) =>
      change(async (sql) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${`own ${server}`}, 0))`;
        const [file] = await sql<[{ content: Uint8Array }?]>`
          select content from own_file where tenant = ${server} and place = 'articles' and name = ${name}`;
        const written = amended(file ? Buffer.from(file.content).toString() : "");
        await put(sql, "articles", name, written);
        return written;
      }),
    read: (name) => read("articles", name),
    delete: async (name) => {
      await change((sql) => remove(sql, "articles", name, aboutOf(name)));
    },
    discard: (name) =>
      change(async (sql) => {
        const key = binKey(name);
        for (const [from, to] of pairs(name, key))
          await sql`
            update own_file set place = 'bin', name = ${to}, binned = now()
            where tenant = ${server} and place = 'articles' and name = ${from}`;
        return key;
      }),
    discardCopy: (name) =>
      change(async (sql) => {
        const key = binKey(name);
        for (const [from, to] of pairs(name, key))
          await sql`
            insert into own_file (tenant, place, name, content, added, version, binned)
            select tenant, 'bin', ${to}, content, added, nextval('own_file_version'), now() from own_file
            where tenant = ${server} and place = 'articles' and name = ${from}`;
        return key;
      }),
    isInBin: async (key) => (await patiently((sql) => size("bin", key, sql))) !== null,
    restore: (key) =>
      change(async (sql) => {
        if ((await size("bin", key, sql)) === null) return null;
        const name = await named(sql, binnedName(key));
        for (const [to, from] of pairs(name, key))
          await sql`
            update own_file set place = 'articles', name = ${to}, binned = null, version = nextval('own_file_version')
            where tenant = ${server} and place = 'bin' and name = ${from}`;
        return name;
      }),
    size: (name) => patiently((sql) => size("articles", name, sql)),
    keep: async (key, text) => {
      await within(transaction((sql) => put(sql, "asked", key, text)));
    },
    kept: async (key) => (KEY.test(key) ? ((await read("asked", key))?.toString() ?? null) : null),
    unkeep: async (key) => {
      await within(transaction((sql) => remove(sql, "asked", key)));
    },
    tidy: async () => {
      await within(tidying(sql, server));
    },
    erase: () =>
      change(async (sql) => {
        const [all] = await sql<[{ files: number; bytes: number }]>`
          with gone as (delete from own_file where tenant = ${server} returning octet_length(content) as bytes)
          select count(*)::int as files, coalesce(sum(bytes), 0)::bigint as bytes from gone`;
        await sql`delete from extracted where tenant = ${server}`;
        await sql`delete from own_left where tenant = ${server}`;
        return { files: all.files, bytes: Number(all.bytes) };
      }),
  };
}

/** Bytes of a file that is read at the replica; and of the largest there is. */
const LARGE = 65_536;
const ALL = 2 ** 31 - 1;
/** Milliseconds that a change may take: a file of 25 MB over a slow line. */
const LONGEST = 60_000;

/** A file and what is said of it, each with the name it gets. */
const pairs = (name: string, key: string) =>
  [
    [aboutOf(name), aboutOf(key)],
    [name, key],
  ] as const;

/** Deletes what has lain in the bin for a day, and forgets what was kept for a week; of one server, or ("") of all. */
export const tidying = (sql: Database["sql"], server: string) => sql`
  delete from own_file where (tenant = ${server} or ${server} = '')
  and (place = 'bin' and binned < now() - interval '1 day' or place = 'asked' and added < now() - interval '7 days')`;
