/** `verbatim move --to PLACE`: all that is kept, from the data folder into a database, and back. */
import { resolve } from "node:path";
import { exits, type Arguments } from "../../arguments.ts";
import type { Config } from "../../config.ts";
import { readAddress, type DatabaseAddress } from "../../postgres/address.ts";
import { openDatabase } from "../../postgres/connect.ts";
import { migrate } from "../../postgres/migrations.ts";
import { databaseProblem } from "../../postgres/trouble.ts";
import { Unfit } from "../../plain-file.ts";
import { UserError } from "../../reply.ts";
import { databaseSide } from "../../state/move/in-database.ts";
import { folderSide } from "../../state/move/in-folder.ts";
import type { Target } from "../../state/move/records.ts";
import { move, MoveRefused } from "../../state/move/move.ts";
import { tell, type Terminal } from "../../terminal.ts";

type Place = { readonly folder: string } | { readonly address: DatabaseAddress };

export async function moveKept({ given }: Arguments, terminal: Terminal, config: Config): Promise<number> {
  if (!given.to) throw new UserError("Say where to: verbatim move --to DATABASE_URL, or --to a folder.");
  const to = placeOf(given.to, config);
  const from = given.from ? placeOf(given.from, config) : other(to, config);
  if (named(from) === named(to)) throw new UserError(`Both places are the same: ${named(to)}.`);
  const sides: Target[] = [];
  try {
    for (const place of [from, to]) {
      const side = await opened(place);
      if (typeof side === "string") return (tell(terminal, side), exits.nothing);
      sides.push(side);
    }
    const [source, target] = sides as [Target, Target];
    const { counts } = await move(source, target, given.replace ?? false);
    const list = counts.map(([kind, count]) => `${count} ${kind}`).join(", ");
    tell(terminal, `Copied from ${source.name} to ${target.name}; both hold the same: ${list}.`);
    tell(
      terminal,
      `The articles' index is built there at the next start. Nothing was changed in ${source.name}.`,
    );
    return exits.found;
  } catch (error) {
    const said = told(error, [from, to]);
    if (said === null) throw error;
    tell(terminal, said);
    return exits.nothing;
  } finally {
    for (const side of sides) await side.close();
  }
}

/** What an operator is told; null where it is a bug. */
function told(error: unknown, places: readonly Place[]): string | null {
  if (error instanceof MoveRefused) return error.message;
  for (const place of places) {
    const problem = "address" in place ? databaseProblem(error, place.address) : null;
    if (problem) return `${problem.what} ${problem.fix}`;
  }
  if (error instanceof Unfit) return `${error.message} Nothing was changed.`;
  if (!(error instanceof Error) || !("code" in error)) return null;
  if (error.code === "ERR_SQLITE_ERROR")
    return `A file of the folder is damaged: ${error.message}. Nothing was changed.`;
  return "path" in error ? error.message : null;
}

function placeOf(written: string, { database, dataDir }: Config): Place {
  if (written === "DATA_DIR") return { folder: dataDir };
  if (written === "DATABASE_URL") {
    if (!database) throw new UserError("There is no DATABASE_URL; .env.example says how it is set.");
    return { address: database };
  }
  if (!/^postgres(?:ql)?:/u.test(written)) return { folder: written };
  const address = readAddress(written);
  if ("wrong" in address) throw new UserError(`That address ${address.wrong}.`);
  return { address };
}

/** The place that is not named: of a folder and a database the other one. */
function other(to: Place, { database, dataDir }: Config): Place {
  if ("address" in to) return { folder: dataDir };
  if (!database) throw new UserError("Say where from: --from postgres://..., or set DATABASE_URL.");
  return { address: database };
}

const named = (place: Place): string =>
  "folder" in place
    ? resolve(place.folder)
    : JSON.stringify([place.address.hosts, place.address.database.toLowerCase()]);

/** Its tables are made or brought up to date. A text says why it cannot be used. */
async function opened(place: Place): Promise<Target | string> {
  if ("folder" in place) return folderSide(place.folder);
  const database = openDatabase(place.address);
  try {
    const problem = await migrate(database);
    if (!problem) return databaseSide(database);
    await database.close();
    return `${problem.what} ${problem.fix}`;
  } catch (error) {
    await database.close();
    throw error;
  }
}
