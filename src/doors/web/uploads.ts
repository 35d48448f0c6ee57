/** Files handed over in the preview: held in memory until a command fetches them. */
import { randomUUID } from "node:crypto";
import type { Brought } from "../../command.ts";

export interface Uploads {
  /** Holds a file; the address that a call names it by. */
  keep(name: string, content: Uint8Array): string;
  /** Null where there is none at this address, or no longer. */
  fetch(address: string): Brought | null;
}

/** Bytes of a file. */
export const LONGEST_UPLOAD = 100_000_000;
/** Files that wait; whoever tries things out adds one after the other. */
const HELD = 3;

/** Holds the last few files. */
export function openUploads(): Uploads {
  const held = new Map<string, Brought>();
  return {
    keep: (name, content) => {
      const address = `upload:${randomUUID()}`;
      held.set(address, { name, content });
      for (const old of [...held.keys()].slice(0, -HELD)) held.delete(old);
      return address;
    },
    fetch: (address) => held.get(address) ?? null,
  };
}
