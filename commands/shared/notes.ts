/** What is noted of a server, where it matters whether it could be read or kept. */
import { UserError } from "../../src/reply.ts";
import type { Notes } from "../../src/state/notes.ts";

/** What `work` comes to; a slip with `message` where the notes failed it: what cannot be read looks like nothing. */
export async function sureOfNotes<T>(notes: Notes, message: string, work: () => Promise<T>): Promise<T> {
  const { failures } = notes;
  const done = await work();
  if (notes.trouble !== null || notes.failures > failures) throw new UserError(message);
  return done;
}
