/** `verbatim corrections`: what the owners of servers put right in the common articles, for their host's corrections.yaml. */
import { existsSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exits, type Arguments } from "../../arguments.ts";
import type { Config } from "../../config.ts";
import { LONGEST_CORRECTIONS } from "../../documents/read.ts";
import { logTo } from "../../log.ts";
import { readWholeSync, reasonOf } from "../../plain-file.ts";
import { UserError } from "../../reply.ts";
import { gathered, givenIn } from "../../servers/gathered.ts";
import { fileStoresOf } from "../../servers/file-stores.ts";
import { openKept } from "../../state/open.ts";
import { print, tell, type Terminal } from "../../terminal.ts";

export async function exportCorrections(
  { given }: Arguments,
  terminal: Terminal,
  config: Config,
): Promise<number> {
  const { material } = config;
  const { server, write } = given;
  const kept = await openKept(config, logTo(config.logLevel), null);
  if (kept === "stopped") return exits.nothing;
  if ("fix" in kept) return (tell(terminal, `${kept.what} ${kept.fix}`), exits.misconfigured);
  const all = await givenIn(await fileStoresOf(kept, config.dataDir));
  await kept.close();
  const wanted = server === undefined ? all : all.filter((one) => one.server === server);
  if (server !== undefined && !wanted.length)
    throw new UserError(
      all.length
        ? `The server ${server} put nothing right. These did: ${all.map((one) => one.server).join(", ")}.`
        : `The server ${server} put nothing right; no server did.`,
    );
  const file = join(material, "corrections.yaml");
  if (write && statSync(material, { throwIfNoEntry: false })?.isFile())
    throw new UserError(`${material} is one file. Name a folder with --material, or leave --write out.`);
  const before = write && existsSync(file) ? written(file) : "";
  const { yaml, passages, people, clashes } = gathered(before, wanted);
  for (const clash of clashes) tell(terminal, clash);
  if (passages + people === 0) {
    tell(terminal, wanted.length ? `${file} has it all already.` : "No server put anything right.");
    return exits.nothing;
  }
  if (!write) {
    print(terminal, yaml.trimEnd());
    return exits.found;
  }
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, yaml, { flush: true });
  renameSync(unfinished, file);
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  tell(
    terminal,
    `Added ${count(passages, "passage", "passages")} and ${count(people, "name", "names")} to ${file}. Where Verbatim runs, it is live within two seconds.`,
  );
  return exits.found;
}

function written(file: string): string {
  try {
    return readWholeSync(file, LONGEST_CORRECTIONS).toString();
  } catch (error) {
    throw new UserError(`${file}: ${reasonOf(error)} Nothing was changed.`);
  }
}
