import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderOf } from "../../src/servers/file-store-on-disk.ts";
import { fileStoreContract } from "./file-store-contract.ts";

fileStoreContract("in a folder", async () => folderOf(mkdtempSync(join(tmpdir(), "verbatim-files-")), "7"));
