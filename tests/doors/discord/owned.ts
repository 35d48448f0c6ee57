/** A bot on the stand-in whose servers have libraries of their own, over the seeds. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { commands } from "../../../commands/index.ts";
import { bringing } from "../../../src/doors/discord/bring.ts";
import { startGateway, type Door } from "../../../src/doors/discord/index.ts";
import { openLibrary } from "../../../src/library.ts";
import { foldersIn } from "../../../src/servers/file-stores-on-disk.ts";
import { openServers } from "../../../src/servers/index.ts";
import { openNotes } from "../../../src/state/notes-file.ts";
import type { Exchange } from "../../stand-in/exchange.ts";
import { openStandIn, type StandIn } from "../../stand-in/discord.ts";
import { TOKEN } from "../../stand-in/names.ts";
import { below, slash, type Where } from "../../stand-in/people.ts";
import { seen } from "../../stand-in/seen.ts";

/** An article for a library. */
export const MINUTES = `---
title: Minutes of the harbour board
---
The harbour board met on Monday in the old sail loft.

“The slipway cannot wait another winter,” said the chair, Ines Okoro.

The board voted nine to two for the repair.
`;

/** Somebody who manages the server. */
export const OWNER = { manages: true };

export interface Owned {
  readonly discord: StandIn;
  readonly dataDir: string;
  /** Ends the bot and starts it again on the same data folder. */
  restart(): Promise<void>;
  /** An owner uploads a file; the reply as it stands in the end. */
  add(name: string, content: string | Uint8Array, where?: Where): Promise<Exchange["shown"]>;
  /** What a member reads who asks. */
  ask(question: string, where?: Where): Promise<string>;
  /** Ends all of it; fails where Discord would have refused anything that was sent. */
  close(): Promise<void>;
}

/** `patience`: milliseconds after which a reply is promised. */
export async function owned({ patience }: { patience?: number } = {}): Promise<Owned> {
  const discord = await openStandIn();
  const library = await openLibrary({ material: "seeds" });
  const dataDir = mkdtempSync(join(tmpdir(), "verbatim-own-"));
  const start = async (): Promise<() => Promise<void>> => {
    const notes = openNotes(dataDir, () => {});
    const servers = openServers(library, foldersIn(dataDir));
    const fetch = bringing(discord.api, "Verbatim/test");
    const services = { commands, library, servers, fetch, notes, log: pino({ level: "silent" }) };
    const door: Door = await startGateway({
      token: TOKEN,
      services,
      api: discord.api,
      dataDir,
      ...(patience === undefined ? {} : { patience }),
      fatal: () => {},
    });
    return async () => {
      await door.stop();
      servers.close();
      await notes.close();
    };
  };
  let end = await start();
  return {
    discord,
    dataDir,
    restart: async () => {
      await end();
      end = await start();
    },
    add: async (name, content, where = {}) => {
      const uploads = { file: discord.upload(name, content) };
      return (await below(discord, "library", "add", {}, { ...OWNER, ...where }, uploads).ended).shown;
    },
    ask: async (question, where = {}) => seen((await slash(discord, "ask", { question }, where).ended).shown),
    close: async () => {
      await end();
      library.close();
      await discord.close();
      if (discord.problems.length) throw new Error(discord.problems.join("\n"));
    },
  };
}
