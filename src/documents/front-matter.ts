/** Front matter: lines of YAML between two lines of "---" at the head of an article, or of TOML between two of "+++". */
import type { Problem } from "../model.ts";
import { fieldsOf, type Fields } from "./fields.ts";
import { tomlOf } from "./toml.ts";
import { yamlOf } from "./yaml.ts";

/** The head may have this many characters. */
const LONGEST = 20_000;
const OPENING = /^\s*(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/u;
const CLOSING: Readonly<Record<string, RegExp>> = {
  "---": /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/u,
  "+++": /(?:^|\r\n|\n|\r)\+\+\+[ \t]*(?:\r\n|\n|\r|$)/u,
};

/** What a head says. */
export interface FrontMatter {
  /** By name, in small letters. */
  readonly record: Readonly<Record<string, unknown>>;
  /** What is wrong with it; lines are counted from 1, in the head. */
  readonly errors: readonly { readonly line: number; readonly what: string; readonly fix: string }[];
  /** The line of a field, from 1. */
  lineOf(field: string): number;
}

/**
 * The fields of the front matter, and the text below it. What is wrong with it is told with file and line, and the rest
 * is taken. Two rules around a text that is neither YAML nor TOML are not front matter: then all of it is text.
 */
export function frontMatterOf(
  content: string,
  file: string,
): { fields: Fields; text: string; problems: Problem[] } {
  const none = { fields: { source: {} }, text: content, problems: [] };
  const opening = OPENING.exec(content.slice(0, 200));
  const fence = opening?.[1];
  if (!opening || !fence) return none;
  const inside = content.slice(opening[0].length, opening[0].length + LONGEST);
  const closing = CLOSING[fence]!.exec(inside);
  if (!closing) return none;
  const lines = inside.slice(0, closing.index);
  const head = fence === "---" ? yamlOf(lines) : tomlOf(lines);
  if (!head) return none;
  const text = content.slice(opening[0].length + closing.index + closing[0].length);

  const before = opening[0].split(/\r\n|\n|\r/u).length - 1;
  const lineAt = (line: number) => `${file}:${before + line}`;
  const problems = head.errors.map(({ line, what, fix }): Problem => ({ where: lineAt(line), what, fix }));
  const { fields, misfits } = fieldsOf(head.record);
  for (const { field, what, fix } of misfits) problems.push({ where: lineAt(head.lineOf(field)), what, fix });
  return { fields, text, problems };
}
