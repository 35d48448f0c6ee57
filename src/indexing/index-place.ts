/** Where an index is kept, as one thread tells another. */
import type { ExtractStore } from "../documents/extract/store.ts";
import type { Origin } from "../documents/origin.ts";
import type { Held } from "../postgres/held.ts";
import type { DatabaseAddress } from "../postgres/address.ts";
import { openStore } from "../search/index/sqlite/store.ts";
import type { DocumentStore } from "../search/index/store.ts";

export type KeptIndex = { readonly reading: string } & (
  | { readonly file: string }
  | {
      readonly address: DatabaseAddress;
      readonly server: string;
      /** Under which alone is written. */
      readonly lease: Held;
    }
);

export interface Writing {
  readonly store: DocumentStore;
  /** Throws where what is kept is damaged. */
  check(): void;
  /** Where nothing more is to be written for now. */
  rest(): void;
  /** Where the files stand, if not in the material folder, and what is taken out of them. */
  readonly origin?: Origin;
  readonly extracted?: ExtractStore;
  close(): Promise<void>;
}

/** Opens it to write, with connections of its own. */
export async function openToWrite(kept: KeptIndex): Promise<Writing> {
  if ("file" in kept) {
    const store = openStore(kept.file, kept.reading);
    return { store, check: store.check, rest: store.rest, close: async () => store.close() };
  }
  const { openDatabase } = await import("../postgres/connect.ts");
  const { openPostgresStore } = await import("../search/index/postgres/store.ts");
  const database = openDatabase(kept.address);
  const store = await openPostgresStore(database, kept);
  const writing: Writing = { store, check: () => {}, rest: () => {}, close: database.close };
  if (kept.server === "") return writing;
  const { extractedOf, originOf } = await import("../state/own-files.ts");
  const { storeIn } = await import("../documents/extract/store.ts");
  const extracted = storeIn(extractedOf(database, kept.server));
  return { ...writing, extracted, origin: originOf(database, kept.server) };
}
