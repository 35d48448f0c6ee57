/** The database that several processes share: whether it answers, what it is, how changes in it are heard of, and its standbys. */
import { shownAddress, type DatabaseAddress } from "../postgres/address.ts";
import { openDatabase } from "../postgres/connect.ts";
import { examined } from "../postgres/migrations.ts";
import { besideIts, replicaProblem, writtenBy } from "../postgres/standby.ts";
import { databaseProblem } from "../postgres/trouble.ts";
import { note, ok, wrong, type Finding } from "./finding.ts";

/** Milliseconds that it gets to answer. */
const PATIENCE = 8000;

/** `direct`: the way to it past a pooler. */
export async function checkDatabase(
  address: DatabaseAddress,
  direct: DatabaseAddress | null,
): Promise<Finding[]> {
  const found = await answers(address);
  if (found.some(({ state }) => state === "wrong")) return found;
  if (!direct)
    return [
      ...found,
      note(
        "Behind a pooler nothing is heard of what other processes change: they look every minute.",
        "Set DATABASE_DIRECT_URL to the database's own address, past the pooler.",
      ),
    ];
  return direct === address ? found : [...found, await hears(direct)];
}

async function answers(address: DatabaseAddress): Promise<Finding[]> {
  const asked = openDatabase(address);
  try {
    const state = await asked.within(examined(asked), PATIENCE);
    if ("fix" in state) return [wrong(state.what, state.fix)];
    const { version, behind, empty } = state;
    const late = behind === 1 ? "a step" : `${behind} steps`;
    return [
      ok(
        `The database ${shownAddress(address)} answers: PostgreSQL ${version}. DATA_DIR holds nothing that is needed.`,
      ),
      behind
        ? note(
            empty ? "It has no tables of Verbatim's yet." : `Its tables are ${late} behind.`,
            empty ? "The next start makes them." : "The next start brings them up to date.",
          )
        : ok("Its tables are those of this version."),
    ];
  } catch (error) {
    return [failed(error, address)];
  } finally {
    await asked.close();
  }
}

async function hears(direct: DatabaseAddress): Promise<Finding> {
  const asked = openDatabase(direct);
  try {
    await asked.within(asked.sql`select 1`, PATIENCE);
    return ok(`Changes are heard of at ${shownAddress(direct)}.`);
  } catch (error) {
    return failed(error, direct);
  } finally {
    await asked.close();
  }
}

/** What each of the standbys is beside the database, which answers. */
export async function replicas(standbys: DatabaseAddress, address: DatabaseAddress): Promise<Finding[]> {
  const primary = openDatabase(address);
  const found: Finding[] = [];
  try {
    for (const host of standbys.hosts) {
      const written = await primary.within(writtenBy(primary.sql), PATIENCE);
      found.push(await beside(written, { ...standbys, hosts: [host], role: "any" }));
    }
    return found;
  } catch (error) {
    return [...found, failed(error, address)];
  } finally {
    await primary.close();
  }
}

async function beside(
  written: Awaited<ReturnType<typeof writtenBy>>,
  address: DatabaseAddress,
): Promise<Finding> {
  const asked = openDatabase(address);
  try {
    const found = await asked.within(besideIts(written, asked), PATIENCE);
    if ("fix" in found) return wrong(found.what, found.fix);
    const { version, behind } = found;
    const late = behind ? `lacks ${Math.ceil(behind / 1000)} kB of what was written` : "lacks nothing";
    return ok(
      `The read replica ${shownAddress(address)} answers questions: PostgreSQL ${version}; it ${late}.`,
    );
  } catch (error) {
    const problem = replicaProblem(error, address);
    if (!problem) throw error;
    return wrong(problem.what, `${problem.fix} Until then the primary answers.`);
  } finally {
    await asked.close();
  }
}

function failed(error: unknown, address: DatabaseAddress): Finding {
  const problem = databaseProblem(error, address);
  if (!problem) throw error;
  return wrong(problem.what, problem.fix);
}
