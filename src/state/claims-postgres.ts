/** Events claimed in PostgreSQL, by the first process that hears of them, or by the next where that one died. */
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "../postgres/connect.ts";
import { KNOWN, ownClaims, type EventClaims } from "./claims.ts";

/** Milliseconds that a claim may take: Discord waits 3 s for the first word. Past it this process answers what it had not heard of. */
const PATIENCE = 700;
/** Milliseconds between two clearings of what is no longer known. */
const CLEAR = 5 * 60_000;

export function openPostgresClaims({ sql }: Database): EventClaims {
  const own = ownClaims();
  const clearing = setInterval(() => {
    sql`delete from claim where at < now() - make_interval(secs => ${KNOWN / 1000})`.catch(() => {});
  }, CLEAR).unref();
  return {
    first: async (event) => {
      if (!(await own.first(event))) return false;
      const { id, server, delivery = null } = event;
      const late = new AbortController();
      try {
        // However old it is: the clock may have been set since, and Discord gives no event the same id again.
        const claimed = sql`
          insert into claim as held (tenant, id, delivery) values (${server ?? ""}, ${id}, ${delivery})
          on conflict (tenant, id) do update set at = now(), delivery = excluded.delivery
          where held.delivery = excluded.delivery
          returning id`;
        const answer = await Promise.race([claimed, pause(PATIENCE, null, { signal: late.signal })]);
        return answer === null || answer.length > 0;
      } catch {
        return true;
      } finally {
        late.abort();
      }
    },
    close: async () => clearInterval(clearing),
  };
}
