/** Servers with articles of their own: their libraries, opened when they are asked. */
import { LRUCache } from "lru-cache";
import type { Library } from "../library.ts";
import { openOwn } from "./open-own.ts";
import type { OwnLibrary } from "./own.ts";
import { LIBRARY_LIMITS, type LibraryLimits } from "./about.ts";
import type { FileStores } from "./file-store.ts";
import type { Servers } from "./reach.ts";
import { overlaid } from "./overlay.ts";
import { readTogether } from "./with-common-articles.ts";
import { inCollection, outsideCollections } from "./part-of-library.ts";

export type { Servers } from "./reach.ts";

/** Milliseconds that the articles of a server are kept after it took the bot out. */
const KEPT = 30 * 24 * 3600_000;
/** Stores held open: each takes a few megabytes, and another one opens in some milliseconds. */
const OPEN = 24;
/** Milliseconds after which one that gave way is closed; whoever asked it has their answer by then. */
const LINGER = 30_000;

/**
 * `stores`: where they keep what is their own. `limited`: the collections of a server that only some of its channels may ask;
 * they stay off the web.
 */
export function openServers(
  common: Library,
  stores: FileStores,
  limits: LibraryLimits = LIBRARY_LIMITS,
  limited: (server: string) => Promise<readonly string[]> = async () => [],
): Servers {
  let closing = false;
  /** Ids of the articles of servers that asked lately. */
  const ids = new LRUCache<string, ReadonlySet<string>>({ max: 5000 });
  const close = (opening: Promise<OwnLibrary | null>) =>
    void opening.then((own) => own?.library.close()).catch(() => {});
  const lingering = new Map<
    string,
    { readonly opening: Promise<OwnLibrary | null>; readonly timer: NodeJS.Timeout }
  >();
  const held = new LRUCache<string, Promise<OwnLibrary | null>>({
    max: OPEN,
    dispose: (opening, server) => {
      if (closing) return close(opening);
      const timer = setTimeout(() => {
        lingering.delete(server);
        close(opening);
      }, LINGER);
      lingering.set(server, { opening, timer: timer.unref() });
    },
  });
  /** Asked for again before it is closed, one that gave way is taken back: it still holds its index. */
  const takenBack = (server: string) => {
    const lingers = lingering.get(server);
    lingering.delete(server);
    clearTimeout(lingers?.timer);
    return lingers?.opening;
  };

  /** What is being deleted; who asks meanwhile gets a library that begins anew. */
  const forgetting = new Map<string, Promise<unknown>>();
  const open = async (server: string): Promise<OwnLibrary | null> => {
    await forgetting.get(server);
    const library = await stores.library(server);
    return library && openOwn(stores.of(server), library, limits);
  };
  const ownOf = (server: string): Promise<OwnLibrary | null> => {
    const before = held.get(server);
    if (before) return before;
    const opening = takenBack(server) ?? open(server);
    held.set(server, opening);
    opening.catch(() => {
      if (held.peek(server) === opening) held.delete(server);
      // Taken back from there, it would fail again and again, long after what was in its way is gone.
      if (lingering.get(server)?.opening === opening) void takenBack(server);
    });
    return opening;
  };
  const forget = async (server: string, own: OwnLibrary) => {
    held.delete(server);
    takenBack(server);
    const deleted = own.forget();
    forgetting.set(
      server,
      deleted.catch(() => {}),
    );
    return deleted.finally(() => forgetting.delete(server));
  };
  stores.changes((changed) => {
    const open = [...held, ...[...lingering].map(([server, { opening }]) => [server, opening] as const)];
    for (const [server, opening] of open)
      if (changed === null || changed === server)
        void opening.then((own) => own?.lookAgain()).catch(() => {});
  });

  return {
    open: async (server, withCommon, collection) => {
      const own = server === null ? null : await ownOf(server);
      if (!own) return { library: common, own: null };
      const documents = await own.documents();
      ids.set(server!, documents);
      const theirOwn = { ...own, forget: () => forget(server!, own) };
      if (collection) return { library: inCollection(own.library, collection), own: theirOwn };
      if (!withCommon) return { library: own.library, own: theirOwn };
      await own.corrections("common");
      const theirs = overlaid(common, own.standing);
      return { library: documents.size ? readTogether(own.library, theirs) : theirs, own: theirOwn };
    },
    libraries: {
      of: async (server) => {
        if (!(await stores.has(server))) return null;
        const own = await ownOf(server);
        return own && outsideCollections(own.library, await limited(server));
      },
      holds: (server, document) => ids.get(server)?.has(document) ?? false,
    },
    left: async (server) => {
      held.delete(server);
      await stores.left(server);
    },
    joined: stores.joined,
    standing: async (here, mine) => {
      const known = new Set(here);
      const away = (await stores.servers()).filter(
        (server) => /^\d+$/u.test(server) && mine(server) && !known.has(server),
      );
      for (const server of away) await stores.left(server);
    },
    tidy: () => stores.tidy(KEPT),
    close: () => {
      closing = true;
      for (const { opening } of lingering.values()) close(opening);
      held.clear();
    },
  };
}
