/** When the bot logged in, in PostgreSQL: counted for all processes together, by the database's clock. */
import type { Database } from "../postgres/connect.ts";
import { guard } from "../postgres/held.ts";
import { DAY_LENGTH, type Login, type LoginBook } from "./logins.ts";

/** Of the lock under which one shard at a time asks for its login. */
const LOCK = 7_236_429;

export function openPostgresLogins({ within, patiently, transaction }: Database): LoginBook {
  return {
    take: (shard, pause, held) =>
      within(
        transaction(async (locked) => {
          await locked`select pg_advisory_xact_lock(${LOCK})`;
          if (held) await guard(locked, held);
          const logins = await locked<Login[]>`
            select (extract(epoch from at) * 1000)::float8 as at, ended, shard
            from login where tenant = '' and at > clock_timestamp() - make_interval(secs => ${DAY_LENGTH / 1000}) order by at`;
          const [{ now }] = await locked<[{ now: number }]>`
            select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`;
          const due = pause(logins, now);
          if (due) return due;
          await locked`
            insert into login (tenant, at, ended, shard) values ('', clock_timestamp(), false, ${shard})`;
          await locked`
            delete from login where tenant = '' and at < clock_timestamp() - make_interval(secs => ${(2 * DAY_LENGTH) / 1000})`;
          return 0;
        }),
      ),
    stopped: async (shards) => {
      await patiently(
        (again) => again`
          update login set ended = true where tenant = '' and (shard, at) in
            (select shard, max(at) from login where tenant = '' and shard = any (${[...shards]}::int[]) group by shard)`,
      ).catch(() => {});
    },
  };
}
