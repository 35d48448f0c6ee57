/** When the bot logged in, in PostgreSQL: counted for all processes together. */
import type { Logger } from "pino";
import type { Database } from "../postgres/connect.ts";
import { DAY, ofTheDay, type Login, type LoginBook } from "./logins.ts";

/** Where the database is away, those of this process count. */
export function openPostgresLogins({ sql, within }: Database, log: Logger): LoginBook {
  let own: readonly Login[] = [];
  const attempt = async <T>(work: Promise<T>): Promise<T | null> => {
    try {
      return await within(work);
    } catch (error) {
      log.warn({ why: (error as Error).message }, "logins of other processes are not counted now");
      return null;
    }
  };
  const at = (time: number) => new Date(time);
  return {
    recent: async () => {
      const now = Date.now();
      const all = await attempt(
        sql<
          { at: Date; ended: boolean }[]
        >`select at, ended from login where tenant = '' and at > ${at(now - DAY)}`,
      );
      return ofTheDay(all ? all.map((login) => ({ ...login, at: login.at.getTime() })) : own, now);
    },
    add: async (time) => {
      own = [...ofTheDay(own, time), { at: time, ended: false }];
      await attempt(sql`
        with old as (delete from login where tenant = '' and at < ${at(time - DAY)})
        insert into login values ('', ${at(time)}, false) on conflict do nothing`);
    },
    end: async (time) => {
      own = own.map((login) => (login.at === time ? { at: time, ended: true } : login));
      await attempt(sql`update login set ended = true where tenant = '' and at = ${at(time)}`);
    },
  };
}
