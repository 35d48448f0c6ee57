/** Sessions with Discord in PostgreSQL, so that another process can go on with them. */
import type { SessionInfo } from "@discordjs/ws";
import type { Database } from "../../../postgres/connect.ts";
import type { Lease } from "../../../postgres/leases.ts";

export interface SessionBook {
  /** The session to go on with. From here on no holder of an earlier lease writes another. */
  load(shard: number, lease: Lease): Promise<SessionInfo | null>;
  save(shard: number, lease: Lease, session: SessionInfo | null): Promise<void>;
}

/** `total`: how many shards there are; a session of another number cannot be gone on with. */
export function openSessions({ patiently }: Database, total: number): SessionBook {
  return {
    load: async (shardId, { fence }) => {
      const [row] = await patiently(
        (sql) => sql<[{ session: string | null; url: string; sequence: number }?]>`
          insert into gateway_session as kept (total, shard, fence) values (${total}, ${shardId}, ${fence})
          on conflict (tenant, total, shard) do update set fence = excluded.fence where kept.fence <= excluded.fence
          returning session, url, sequence`,
      );
      if (!row?.session) return null;
      const { session: sessionId, url: resumeURL, sequence } = row;
      return { shardId, shardCount: total, sessionId, resumeURL, sequence };
    },
    save: async (shard, { fence }, session) => {
      await patiently(
        (sql) => sql`
          update gateway_session set session = ${session?.sessionId ?? null}, url = ${session?.resumeURL ?? null},
            sequence = ${session?.sequence ?? null}
          where tenant = '' and total = ${total} and shard = ${shard} and fence = ${fence}`,
      );
    },
  };
}
