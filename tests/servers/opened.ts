/** Servers with articles of their own, in a folder of a test's own. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openLibrary } from "../../src/library.ts";
import { foldersIn } from "../../src/servers/file-stores-on-disk.ts";
import { openServers } from "../../src/servers/index.ts";
import { folderOf } from "../documents/folder.ts";

export const DAM =
  "The Oder dam burst on Tuesday.\n“We had no warning at all,” said the mayor, Greta Lindqvist.\n";
export const BREAD =
  "The baker of Wexmouth bakes rye bread at night.\n“Rye wants time,” said the baker, Ida Marsh.\n";

export async function servers(limits?: Parameters<typeof openServers>[2]) {
  const common = await openLibrary({
    material: folderOf({ "harbour.txt": "The harbour of Wexmouth freezes every January.\n" }),
  });
  const root = mkdtempSync(join(tmpdir(), "verbatim-servers-"));
  const all = openServers(common, foldersIn(root), limits);
  onTestFinished(() => {
    all.close();
    common.close();
  });
  return { root, all };
}
