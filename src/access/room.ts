/** The reading room as the rest of a running bot knows it, and servers' own libraries as the room knows them. */
import type { Anchor } from "../addresses.ts";
import type { Library } from "../library.ts";

/** Servers' own libraries: what one server reads and no other. */
export interface Libraries {
  /** What of it may be read on the web; null where the server has none. */
  of(server: string): Promise<Library | null>;
  /** Whether the article is the server's own, and not common to all; known of servers that have asked lately. */
  holds(server: string, document: string): boolean;
}

/** No server has a library of its own. */
export const noLibraries: Libraries = { of: async () => null, holds: () => false };

export interface Room {
  /** Where it is on the web, without a slash at the end: "https://read.example.org". */
  readonly url: string;
  /** Whether what is common to all servers can be read there, so that replies link to it. */
  readonly open: boolean;
  /** Whether the article is read by private links alone, in this server. */
  private(server: string, document: string): boolean;
  /** The address of a private link to the article, for one person, once, for ten minutes. */
  invite(reader: { readonly user: string; readonly server: string }, anchor: Anchor): Promise<string>;
  /** Ends every private link and reading of the server that is open. */
  close(server: string): Promise<void>;
}
