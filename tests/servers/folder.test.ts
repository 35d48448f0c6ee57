import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderOf } from "../../src/servers/folder.ts";
import { shelfContract } from "./shelf-contract.ts";

shelfContract("in a folder", async () => folderOf(mkdtempSync(join(tmpdir(), "verbatim-shelf-")), "7"));
