/** `verbatim backup FILE` and `verbatim restore FILE`: the state in the data folder, out and in. */
import { exits, type Arguments } from "../../arguments.ts";
import type { Config } from "../../config.ts";
import { UserError } from "../../reply.ts";
import { backUp, BackupRefused, restore } from "../../state/backup.ts";
import { tell, type Terminal } from "../../terminal.ts";

export async function backUpState(
  { words: file }: Arguments,
  terminal: Terminal,
  { dataDir }: Config,
): Promise<number> {
  if (!file) throw new UserError("Name the file: verbatim backup verbatim.backup");
  return refusing(terminal, async () => {
    const names = await backUp(dataDir, file);
    tell(
      terminal,
      `Backed up ${names.join(", ")} from ${dataDir} into ${file}. The articles are not in it, and the index needs none.`,
    );
  });
}

export async function restoreState(
  { words: file }: Arguments,
  terminal: Terminal,
  { dataDir }: Config,
): Promise<number> {
  if (!file) throw new UserError("Name the file: verbatim restore verbatim.backup");
  return refusing(terminal, async () => {
    const { names, before } = restore(dataDir, file);
    const kept = before === null ? "" : ` What was there before is kept in ${before}.`;
    tell(terminal, `Restored ${names.join(", ")} into ${dataDir}.${kept}`);
  });
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
