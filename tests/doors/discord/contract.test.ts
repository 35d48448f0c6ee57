import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { startGateway } from "../../../src/doors/discord/index.ts";
import { passesTheContract, type Seen } from "../contract.ts";
import { openStandIn } from "../../stand-in/discord.ts";
import type { Exchange } from "../../stand-in/exchange.ts";
import { TOKEN } from "../../stand-in/names.ts";
import { press, slash } from "../../stand-in/people.ts";
import { buttonsOf, seen } from "../../stand-in/seen.ts";

passesTheContract("Discord", async (services) => {
  const discord = await openStandIn();
  const door = await startGateway({
    token: TOKEN,
    services,
    api: discord.api,
    dataDir: mkdtempSync(join(tmpdir(), "verbatim-")),
    fatal: ({ what }) => expect.fail(what),
  });
  let last: Exchange["shown"] = {};
  const read = async (exchange: Exchange): Promise<Seen> => {
    last = (await exchange.ended).shown;
    expect(discord.problems).toEqual([]);
    return {
      text: seen(last).replace(/\s+/gu, " "),
      buttons: buttonsOf(last).map(({ label }) => label),
    };
  };
  return {
    call: (command, options) => read(slash(discord, command, options)),
    press: (label) => read(press(discord, last, label)),
    close: async () => {
      await door.stop();
      await discord.close();
    },
  };
});
