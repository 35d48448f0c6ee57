/** `verbatim backup FILE` and `verbatim restore FILE`: the state in the data folder, out and in. */
import { exits, type Arguments } from "../../arguments.ts";
import type { Config } from "../../config.ts";
import { shownAddress, type DatabaseAddress } from "../../postgres/address.ts";
import { UserError } from "../../reply.ts";
import { BackupRefused } from "../../state/archive.ts";
import { backUp, restore } from "../../state/backup.ts";
import { tell, type Terminal } from "../../terminal.ts";

export async function backUpState(
  { words: file, given }: Arguments,
  terminal: Terminal,
  { dataDir, database }: Config,
): Promise<number> {
  if (database) return inDatabase(terminal, database, "pg_dump --format=custom --file=verbatim.dump");
  if (!file) throw new UserError("Name the file: verbatim backup verbatim.backup");
  return refusing(terminal, async () => {
    const names = await backUp(dataDir, file, given.replace);
    tell(
      terminal,
      `Backed up ${names.join(", ")} from ${dataDir} into ${file}. The articles are not in it, and the index needs none.`,
    );
  });
}

export async function restoreState(
  { words: file }: Arguments,
  terminal: Terminal,
  { dataDir, database }: Config,
): Promise<number> {
  if (database)
    return inDatabase(terminal, database, "pg_restore --clean --if-exists --dbname=NAME verbatim.dump");
  if (!file) throw new UserError("Name the file: verbatim restore verbatim.backup");
  return refusing(terminal, async () => {
    const { names, before } = restore(dataDir, file);
    const kept = before === null ? "" : ` What was there before is kept in ${before}.`;
    tell(terminal, `Restored ${names.join(", ")} into ${dataDir}.${kept}`);
  });
}

/** A database has its own ways, which keep all of it as of one moment while the bot runs. */
function inDatabase(terminal: Terminal, address: DatabaseAddress, command: string): number {
  tell(
    terminal,
    `Everything is kept in the database ${shownAddress(address)}: ${command} does this there. verbatim move --to FOLDER copies all that is kept into a data folder, which can be backed up.`,
  );
  return exits.nothing;
}

async function refusing(terminal: Terminal, act: () => Promise<void>): Promise<number> {
  try {
    await act();
    return exits.found;
  } catch (error) {
    if (!(error instanceof BackupRefused) && !("code" in (error as Error))) throw error;
    tell(terminal, (error as Error).message);
    return exits.nothing;
  }
}
