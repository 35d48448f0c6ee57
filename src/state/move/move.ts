/** All that is kept, from one place to another: a copy, after which both sides hold the same. */
import { recordTypes, checksumming, checksumOf, type RecordType, type Side, type Target } from "./records.ts";

/** Why nothing was moved: for the operator, and nothing was changed. */
export class MoveRefused extends Error {}

export interface Moved {
  /** How many of each kind both sides hold, as far as there are any. */
  readonly counts: readonly (readonly [RecordType, number])[];
}

/** Copies everything. What is there already is replaced only where `replace` says so. */
export async function move(from: Side, to: Target, replace: boolean): Promise<Moved> {
  for (const side of [from, to]) {
    const busy = await side.busy();
    if (busy) throw new MoveRefused(`${busy} Stop it first, move, and start it again.`);
  }
  if (!replace && (await holdsAnything(to)))
    throw new MoveRefused(
      `There is something in ${to.name} already. With --replace what is there goes; nothing was changed.`,
    );
  if (!(await holdsAnything(from))) throw new MoveRefused(`There is nothing to move in ${from.name}.`);
  const counts: [RecordType, number][] = [];
  await to.take(replace, async (put, written) => {
    for (const kind of recordTypes) {
      const { pass, checksum } = checksumming();
      await put(kind, pass(from.rows(kind)));
      const [sent, arrived] = [checksum(), await checksumOf(written(kind))];
      if (sent.count !== arrived.count || sent.mark !== arrived.mark)
        throw new Error(
          `Of the ${kind} ${sent.count} were sent, and ${arrived.count} arrived, not all of them the same. Nothing was changed.`,
        );
      if (sent.count) counts.push([kind, sent.count]);
    }
  });
  return { counts };
}

async function holdsAnything(side: Side): Promise<boolean> {
  for (const kind of recordTypes) for await (const _ of side.rows(kind)) return true;
  return false;
}
