/** The file `.env`, as editors and shells save it. */
import type { Problem } from "./model.ts";
import { readWholeSync, Unfit } from "./plain-file.ts";

export interface EnvFile {
  /** As dotenv reads it. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** The line that sets a variable, from 1; null where none does. */
  readonly lineOf: (name: string) => number | null;
  /** What it sets. */
  readonly names: readonly string[];
}

const NONE: EnvFile = { text: "", problems: [], lineOf: () => null, names: [] };
/** Longer files are something else. */
const LONGEST = 1_000_000;
const SETS = /^\s*(?:export\s+)?([\w.-]+)\s*(?:=|:\s)/u;

/** Nothing where there is no such file; a problem where it cannot be read. */
export function readEnvFile(path = ".env"): EnvFile {
  let bytes: Buffer;
  try {
    bytes = readWholeSync(path, LONGEST);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return NONE;
    const what = error instanceof Unfit ? message : `It cannot be read: ${message}.`;
    return { ...NONE, problems: [unread(path, what)] };
  }
  const lines = decoded(bytes).split(/\r\n|[\n\r]/u);
  const lineOf = (name: string) => {
    const at = lines.findLastIndex((line) => SETS.exec(line)?.[1] === name);
    return at < 0 ? null : at + 1;
  };
  const names = lines.flatMap((line) => SETS.exec(line)?.[1] ?? []);
  return { text: lines.map(withPath).join("\n"), problems: strays(lines, path), lineOf, names };
}

/** PowerShell's ">" writes UTF-16, its Set-Content a byte order mark. */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  // Without a mark: every second byte of text in UTF-16 is nothing.
  if (bytes.length > 1 && second === 0) return new TextDecoder("utf-16le").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** In double quotes dotenv takes the "\\n" of "C:\\new" for a line break: a path of Windows is taken as it stands. */
const withPath = (line: string) =>
  line.replace(/^(\s*(?:export\s+)?[\w.-]+\s*=\s*)"([A-Za-z]:\\[^"']*)"/u, "$1'$2'");

/** Lines that set nothing: what was meant by them is passed over otherwise. */
function strays(lines: readonly string[], path: string): Problem[] {
  // A value over several lines begins with a quotation mark that its line does not close.
  const open = lines.some((line) => /=\s*(["'`])(?:(?!\1).)*$/u.test(line));
  if (open) return [];
  return lines.flatMap((line, i): Problem[] =>
    line.trim() === "" || /^\s*#/u.test(line) || SETS.test(line)
      ? []
      : [
          {
            where: `${path}:${i + 1}`,
            what: "This line sets nothing.",
            fix: 'Write it as NAME=value, or put a "#" before it.',
          },
        ],
  );
}

const unread = (where: string, what: string): Problem => ({
  where,
  what,
  fix: "Make it a text file, or remove it.",
});
