/** One id through a call, from the event that it began with to the last thing that is sent: each line of the log has it. */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

const calls = new AsyncLocalStorage<string>();

/** Six hexadecimal digits, as readers are told where something went wrong; null outside of a call. */
export const callId = (): string | null => calls.getStore() ?? null;

/** Does `work` as a call, with an id of its own; within one, as a part of it. */
export const inCall = <T>(work: () => T): T =>
  calls.getStore() === undefined ? calls.run(randomBytes(3).toString("hex"), work) : work();
