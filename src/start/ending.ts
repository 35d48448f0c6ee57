/** How the long-running verb ends. */
import type { Problem } from "../model.ts";
import { STOP } from "../signals.ts";

/** It was told to stop, or its operator must change something. */
export type Ending = "stopped" | Problem;

/** Waits for what is being closed, but not for ever. */
export async function inTime(stop: Promise<void>): Promise<void> {
  await Promise.race([stop, new Promise((resolve) => setTimeout(resolve, STOP).unref())]);
}
