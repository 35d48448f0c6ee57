/** A reading that was asked for, in a thread that many libraries share: the folder into the index's file, once. */
import { dirname } from "node:path";
import { BroadcastChannel } from "node:worker_threads";
import { openCollection, type Stage } from "../collection.ts";
import type { Problem } from "../model.ts";
import { openStore } from "../search/index/sqlite/store.ts";
import { faultOf, type Fault } from "./fault.ts";

export interface Reading {
  readonly material: string;
  readonly file: string;
  readonly reading: string;
  /** The name of the channel on which it is told how the reading goes on. */
  readonly channel: string;
}

/** What was wrong with the material, or why it could not be read. */
export type Read = { readonly problems: readonly Problem[] } | { readonly lost: Fault };

export default async function read({ material, file, reading, channel: name }: Reading): Promise<Read> {
  const channel = new BroadcastChannel(name);
  const underway = (stage: Stage) => channel.postMessage(stage);
  try {
    const store = openStore(file, reading);
    try {
      store.check();
      const collection = await openCollection(material, store, { dataDir: dirname(file), underway });
      store.rest();
      return { problems: collection.problems() };
    } finally {
      store.close();
    }
  } catch (error) {
    return { lost: faultOf(error) };
  } finally {
    channel.close();
  }
}
