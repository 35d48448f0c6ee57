/** A head in TOML, as some site builders write it. */
import { loadToml } from "../on-demand.ts";
import type { FrontMatter } from "./front-matter.ts";

const FIX = 'Write one name = "value" a line, with quotation marks around a text.';

/** A table of a site builder's own: what it calls "[params]" says as much of the article as the head does. */
const INNER = ["params", "extra"];

/** Null where the lines are no TOML at all. Where one line is wrong, the lines before it stand. */
export function tomlOf(lines: string): FrontMatter | null {
  const rows = lines.split(/\r\n|\n|\r/u);
  const lineOf = (field: string) =>
    1 +
    Math.max(
      0,
      rows.findIndex((row) => row.trim().toLowerCase().startsWith(field)),
    );
  try {
    return { record: recordOf(loadToml().parse(lines)), errors: [], lineOf };
  } catch (error) {
    if (!(error instanceof loadToml().TomlError) || !/^[ \t]*["\w-]+[ \t]*=/mu.test(lines)) return null;
    const what = `The front matter is not TOML: ${error.message.split("\n", 1)[0]}.`;
    const record = partly(rows.slice(0, error.line - 1).join("\n"));
    return { record, errors: [{ line: error.line, what, fix: FIX }], lineOf };
  }
}

function partly(lines: string): Record<string, unknown> {
  try {
    return recordOf(loadToml().parse(lines));
  } catch {
    return {};
  }
}

function recordOf(table: Record<string, unknown>): Record<string, unknown> {
  const inner = INNER.flatMap((name) => {
    const value = table[name];
    return typeof value === "object" && value !== null ? Object.entries(value) : [];
  });
  const entries = [...inner, ...Object.entries(table)];
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name.toLowerCase(),
      value instanceof loadToml().TomlDate ? value.toISOString() : value,
    ]),
  );
}
