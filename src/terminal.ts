/** Where a verb reads and writes: the process's own streams, or those a test gives it. */
import type { Readable, Writable } from "node:stream";

export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly input: Readable & { readonly isTTY?: boolean };
  /** Carries the result alone. */
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** Carries the rest. */
  readonly errors: Writable;
}

export const ownTerminal: Terminal = {
  env: process.env,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
};

/** One result, with its line end. */
export const print = ({ output }: Terminal, text: string) => void output.write(`${text}\n`);

/** What is no result: a slip, a problem, a hint. */
export const tell = ({ errors }: Terminal, text: string) => void errors.write(`${text}\n`);
