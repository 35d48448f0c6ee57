/** Material in a database that several processes share: of those one reads it, and all answer out of what it read. */
import { openCollection } from "../collection.ts";
import type { Database } from "../postgres/connect.ts";
import type { Held } from "../postgres/held.ts";
import type { Lease, Leases } from "../postgres/leases.ts";
import type { News } from "../postgres/news.ts";
import type { Replica } from "../postgres/replica.ts";
import { problemsNoted } from "../known-files.ts";
import { openPostgresStore } from "../search/index/postgres/store.ts";
import { readingVersion } from "../state/index-file.ts";
import { CHANGED, originOf } from "../state/own-files.ts";
import { keptByAnother } from "./by-another.ts";
import { openUnderLease } from "./under-lease.ts";
import type { Indexing, MaterialPlace } from "./index.ts";

/** Whose articles, and the database, which is left open. */
export interface SharedIndex {
  readonly database: Database;
  readonly leases: Leases;
  readonly news: News;
  readonly replica: Replica | null;
  /** The id of a Discord server, whose files are in the database too; "" for the common material. */
  readonly server: string;
}

/** Milliseconds between two questions whether a server's articles are still being read elsewhere, and until that is too long. */
const SOON = 200;
const PATIENCE = 120_000;

/** Rejects where the database is away or refuses: there is no other place that all processes see. */
export async function openInDatabase(place: MaterialPlace, shared: SharedIndex): Promise<Indexing> {
  const { database, server, leases, news, replica } = shared;
  const { material, dataDir } = place;
  const reading = readingVersion();
  // While a version is replaced by another, each reads for itself.
  const name = `reading ${reading}`;
  const kept = { reading, address: database.address, server };
  const open = () => openPostgresStore(database, { server, reading, readOnly: true, replica });
  if (!place.inThread) return once(place, shared, { name, reading });
  if (place.inThread === true) {
    const order = (lease: Lease) => ({ material, dataDir, kept: { ...kept, lease: heldOf(lease) } });
    return openUnderLease({ ...shared, name, order, store: await open(), progress: place.progress });
  }
  const { openAsked } = await import("./on-refresh.ts");
  return openAsked(
    async (work) => {
      const lease = await leases.wait(name, AbortSignal.timeout(PATIENCE), { tenant: server, pace: SOON });
      try {
        return await work({ material, dataDir, kept: { ...kept, lease: heldOf(lease) } });
      } finally {
        // Whoever waits for this asks next, before word of it may have come round.
        replica?.wrote(server);
        await lease.release();
        await news.tell(CHANGED, server);
      }
    },
    {
      reading,
      open,
      blank: async () => {
        if ((await originOf(database, server).list())?.files.length) return false;
        const store = await open();
        const { length } = await store.ids();
        store.close();
        return length === 0;
      },
    },
  );
}

/** As it can be told to another thread. */
const heldOf = ({ tenant, name, fence }: Held): Held => ({ tenant, name, fence });

/** For a command that runs and ends: read now where nobody does, else as another process read it last. */
async function once(
  { material, dataDir, progress }: MaterialPlace,
  { database, server, leases }: SharedIndex,
  { name, reading }: { readonly name: string; readonly reading: string },
): Promise<Indexing> {
  for (;;) {
    const lease = await leases.take(name, server);
    if (lease) {
      const store = await openPostgresStore(database, { server, reading, lease });
      const collection = await openCollection(material, store, { dataDir, progress });
      const close = () => {
        store.close();
        void lease.release();
      };
      return { store, collection, close };
    }
    const store = await openPostgresStore(database, { server, reading, readOnly: true });
    const problems = await problemsNoted(store);
    if (problems) return { store, collection: keptByAnother(problems), close: () => store.close() };
    // It is being read for the first time.
    await new Promise((resolve) => setTimeout(resolve, SOON));
  }
}
