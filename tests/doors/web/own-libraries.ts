/** Two servers with an article each of their own, and one with none. */
import { afterAll, beforeAll } from "vitest";
import type { Libraries } from "../../../src/access/room.ts";
import type { Library } from "../../../src/library.ts";
import { libraryOf } from "./room-client.ts";

export const [ONE, TWO, NONE] = ["900000000000000001", "900000000000000002", "900000000000000003"] as const;
/** What only the first has. */
export const SECRET =
  "The lighthouse keeper of Wexmouth resigned on Monday.\n“I have had enough,” Olaf Berg said.";

const own = new Map<string, Library>();
export const libraries: Libraries = {
  of: async (server) => own.get(server) ?? null,
  holds: (server, document) => own.has(server) && ["lighthouse", "ferry"].includes(document),
};

/** Opens them for the tests of a file. */
export function withOwnLibraries(): void {
  beforeAll(async () => {
    own.set(ONE, await libraryOf("lighthouse", SECRET));
    own.set(
      TWO,
      await libraryOf("ferry", "The ferry of Port Ellery is for sale.\n“Make an offer,” Mei Tan said."),
    );
  });
  afterAll(() => {
    for (const library of own.values()) library.close();
    own.clear();
  });
}
