/** The program as people script against it: its verbs in this process, or the real one in a process of its own. */
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { main } from "../src/main.ts";

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What is written to it, as text. */
export function collected() {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => chunks.join("") });
}

/** Runs a verb in this process; of this machine's environment and language nothing reaches it, and nothing stands at its input. */
export async function verbatim(
  args: readonly string[],
  env: NodeJS.ProcessEnv = { LANG: "C" },
): Promise<Ended> {
  const [output, errors] = [collected(), collected()];
  const code = await main(args, { env, input: Readable.from([]), output, errors });
  return { code, out: output.text(), err: errors.text() };
}

/** The real program, to be started in a folder where no `.env` of whoever runs the tests stands: `cwd: folder()`. */
export const PROGRAM = fileURLToPath(new URL("../bin/verbatim.js", import.meta.url));

/** Runs the real program in a child process, where what matters is the process. */
export function started(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env, cwd: folder() };
    const child = execFile(process.execPath, [PROGRAM, ...args], options, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
    child.stdin?.end();
  });
}

/** A verb, and where it is run. */
export interface Run {
  readonly cwd: string;
  readonly args: readonly string[];
  /** The child's own, which is empty, and with it a .env beside, where none is given. */
  readonly env?: Record<string, string>;
}

/** Runs verbs one after the other in a child process, so that one which waits for ever blocks nothing here. */
export async function apart(runs: readonly Run[]): Promise<Ended[]> {
  const given = [fileURLToPath(new URL("verbs.ts", import.meta.url)), JSON.stringify(runs)];
  // Of this machine's environment only where what was compiled lies, which verbs.ts forgets.
  const env = { NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] };
  const { stdout } = await promisify(execFile)(process.execPath, given, { env });
  return JSON.parse(stdout) as Ended[];
}

export const folder = () => mkdtempSync(join(tmpdir(), "verbatim-"));
export const lines = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
