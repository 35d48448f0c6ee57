/**
 * Whose articles a call may see. A server has articles of its own beside the common ones, and no other server ever sees
 * them: a command gets the library made for its server, and there is no other way to the material.
 */
import { noLibraries, type Libraries } from "../access/room.ts";
import type { Library } from "../library.ts";
import type { OwnLibrary } from "./own.ts";

export interface Reach {
  /** What may be asked. */
  readonly library: Library;
  /** The server's own articles; null outside of a server, or where nothing can be kept. */
  readonly own: OwnLibrary | null;
}

export interface Servers {
  /** `common`: whether the common articles are served there too; `collection`: the only part of its own that is asked. */
  open(server: string | null, common: boolean, collection?: string): Promise<Reach>;
  /** Its own articles as the reading room shows them. */
  readonly libraries: Libraries;
  /** The server took the bot out: its articles are kept for 30 days, in case it comes back. */
  left(server: string): Promise<void>;
  joined(server: string): Promise<void>;
  /** Of the servers that are `mine`, the bot is in these: the others took it out while it was away. */
  standing(here: readonly string[], mine: (server: string) => boolean): Promise<void>;
  /** Deletes what has been left for so long; the servers whose articles are gone. */
  tidy(): Promise<readonly string[]>;
  close(): void;
}

/** Only the common articles, for everybody. */
export const commonOnly = (library: Library): Servers => ({
  open: async () => ({ library, own: null }),
  libraries: noLibraries,
  left: async () => {},
  joined: async () => {},
  standing: async () => {},
  tidy: async () => [],
  close: () => {},
});
