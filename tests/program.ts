/** The real program in a child process, for tests of what people script against. */
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the real program in a child process; nothing of this machine's environment reaches it. */
export function verbatim(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["bin/verbatim.js", ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
    child.stdin?.end();
  });
}

export const folder = () => mkdtempSync(join(tmpdir(), "verbatim-"));
export const lines = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
