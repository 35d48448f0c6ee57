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

/** Control characters, but for line breaks, tabs, and our own underline and bold. */
// eslint-disable-next-line no-control-regex
const STEERING = /(?![\n\t]|\u001b\[(?:0|1|2|4|24)m)[\u0000-\u001f\u007f-\u009f]/gu;

/** What a title, the name of a file or an article says must not steer the terminal that shows it. */
const harmless = (text: string) => text.replace(STEERING, "\ufffd");

/** The name of a file may hold a line break: a line of ours stays one line. */
export const oneLine = (text: string) => text.replace(/\p{Cc}/gu, "\ufffd");

/** A value as JSON on one line, without signs that steer a terminal. */
export const jsonLine = (value: unknown): string =>
  // eslint-disable-next-line no-control-regex
  JSON.stringify(value).replace(/[\u007f-\u009f]/gu, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);

/** One result, with its line end. */
export const print = ({ output }: Terminal, text: string) => void output.write(`${harmless(text)}\n`);

/** One result as JSON on a line of its own. */
export const printJson = (terminal: Terminal, value: unknown) => print(terminal, jsonLine(value));

/** What is no result: a slip, a problem, a hint. */
export const tell = ({ errors }: Terminal, text: string) => void errors.write(`${harmless(text)}\n`);
