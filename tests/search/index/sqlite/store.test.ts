import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../../../src/search/index/sqlite/store.ts";
import { storeContract } from "../../store-contract/index.ts";

storeContract("SQLite in memory", () => openStore());
storeContract("SQLite in a file", () =>
  openStore(join(mkdtempSync(join(tmpdir(), "verbatim-store-")), "index.sqlite")),
);
