/** The files of all servers on the disk, under the data folder, each with its index beside it. */
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openLibrary } from "../library.ts";
import { folderOf } from "./file-store-on-disk.ts";
import type { FileStores } from "./file-store.ts";
import { makeFolder } from "../make-folder.ts";

const LEFT = "left";

/** `root`: the data folder. */
export function foldersIn(root: string): FileStores {
  const of = (server: string) => folderOf(root, server);
  const mark = (server: string) => join(of(server).path, LEFT);
  const servers = () => {
    const all = join(root, "servers");
    return existsSync(all) ? readdirSync(all).toSorted() : [];
  };
  return {
    of,
    library: async (server) => {
      const { articles, path } = of(server);
      try {
        makeFolder(articles);
      } catch {
        return null;
      }
      return openLibrary({ material: articles, dataDir: path, inThread: "asked" });
    },
    has: async (server) => existsSync(of(server).articles),
    servers: async () => servers(),
    left: async (server) => {
      try {
        makeFolder(of(server).path);
        if (!existsSync(mark(server))) writeFileSync(mark(server), "");
      } catch {
        // Where nothing can be written there is nothing of the server's to delete.
      }
    },
    joined: async (server) => rmSync(mark(server), { force: true }),
    tidy: async (kept) => {
      const over: string[] = [];
      for (const server of servers()) {
        await of(server).tidy();
        const left = statSync(mark(server), { throwIfNoEntry: false });
        if (!left || Date.now() - left.mtimeMs <= kept) continue;
        await of(server).erase();
        over.push(server);
      }
      return over;
    },
    changes: () => {},
  };
}
