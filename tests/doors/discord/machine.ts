/** A process that shares shards, to be killed or stopped: `machine.ts DISCORD_API DATABASE_URL LASTS PACE`. */
import { pino } from "pino";
import { startGateway } from "../../../src/doors/discord/index.ts";
import { openLibrary } from "../../../src/library.ts";
import { readAddress, type DatabaseAddress } from "../../../src/postgres/address.ts";
import { openDatabase } from "../../../src/postgres/connect.ts";
import { openLeases } from "../../../src/postgres/leases.ts";
import { openNews } from "../../../src/postgres/news.ts";
import { keptAt } from "../../../src/state/kept-postgres.ts";
import { TOKEN } from "../../stand-in/names.ts";
import { commands, folder } from "./running.ts";

const [api = "", url = "", lasts, pace] = process.argv.slice(2);
const database = openDatabase(readAddress(url) as DatabaseAddress);
const log = pino({ level: "error" });
const kept = keptAt(database, openNews(database, database.address), log);
await startGateway({
  token: TOKEN,
  services: {
    commands,
    library: await openLibrary({ material: "seeds" }),
    notes: kept.notes,
    kept,
    log,
  },
  api,
  dataDir: folder(),
  sharding: { total: "auto", list: null },
  sharing: { database, leases: openLeases(database, Number(lasts)), pace: Number(pace) },
  apart: 0,
  fatal: ({ what }) => {
    console.error(what);
    process.exit(78);
  },
});
