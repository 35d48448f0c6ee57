/** Which servers the bot is in, as far as this process or, with a database, any other has heard. */
import { LRUCache } from "lru-cache";
import { atMost } from "../../cache-size.ts";
import type { Database } from "../../postgres/connect.ts";

export interface Served {
  /** A shard logged in: of the servers that are its, these are all. */
  are(servers: readonly string[], shard: number, total: number): Promise<void>;
  joined(server: string): Promise<void>;
  left(server: string): Promise<void>;
  /** Whether the bot is in one of them. */
  some(servers: readonly string[]): Promise<boolean>;
}

export function servedHere(): Served {
  const known = new Set<string>();
  return {
    are: async (servers, shard, total) => {
      for (const server of known) if (shardOf(server, total) === shard) known.delete(server);
      for (const server of servers) known.add(server);
    },
    joined: async (server) => void known.add(server),
    left: async (server) => void known.delete(server),
    some: async (servers) => servers.some((server) => known.has(server)),
  };
}

/** Discord's rule of which shard hears of a server. */
export const shardOf = (server: string, total: number): number =>
  Number((BigInt(server) >> 22n) % BigInt(total));

/** Servers of which it is remembered that they are written down: Discord tells each of them once more after a login. */
const WRITTEN = 50_000;

export function servedAnywhere({ patiently, transaction }: Database): Served {
  const written = new LRUCache<string, true>(atMost(WRITTEN));
  return {
    are: async (servers, shard, total) => {
      for (const server of servers) written.set(server, true);
      try {
        await patiently(() =>
          transaction(async (held) => {
            await held`
              delete from served
              where (tenant::bigint >> 22) % ${total} = ${shard} and tenant <> all (${[...servers]}::text[])`;
            await held`insert into served select unnest(${[...servers]}::text[]) on conflict do nothing`;
          }),
        );
      } catch (error) {
        written.clear();
        throw error;
      }
    },
    joined: async (server) => {
      if (written.has(server)) return;
      await patiently((sql) => sql`insert into served (tenant) values (${server}) on conflict do nothing`);
      written.set(server, true);
    },
    left: async (server) => {
      written.delete(server);
      await patiently((sql) => sql`delete from served where tenant = ${server}`);
    },
    some: (servers) =>
      patiently(async (sql) => {
        const [found] = await sql`select 1 from served where tenant = any (${[...servers]}::text[]) limit 1`;
        return found !== undefined;
      }),
  };
}
