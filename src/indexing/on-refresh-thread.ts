/** A reading that was asked for, in a thread that many libraries share: the folder into the index, once. */
import { BroadcastChannel } from "node:worker_threads";
import { openCollection, type Stage } from "../collection.ts";
import type { Problem } from "../model.ts";
import { faultOf, type Fault } from "./fault.ts";
import type { ReadOrder } from "./thread.ts";
import { openToWrite } from "./index-place.ts";

export interface AskedReading extends ReadOrder {
  /** The name of the channel on which it is told how the reading goes on. */
  readonly channel: string;
}

/** What was wrong with the material, or why it could not be read. */
export type ReadMaterial = { readonly problems: readonly Problem[] } | { readonly lost: Fault };

export default async function readAsked({
  material,
  dataDir,
  kept,
  channel: name,
}: AskedReading): Promise<ReadMaterial> {
  const channel = new BroadcastChannel(name);
  const underway = (stage: Stage) => channel.postMessage(stage);
  try {
    const { store, check, rest, origin, extracted, close } = await openToWrite(kept);
    try {
      check();
      const collection = await openCollection(origin ?? material, store, { dataDir, extracted, underway });
      rest();
      return { problems: collection.problems() };
    } finally {
      await close();
    }
  } catch (error) {
    return { lost: faultOf(error) };
  } finally {
    channel.close();
  }
}
