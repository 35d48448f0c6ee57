/** Front matter: lines of YAML between two lines of "---" at the head of an article. */
import { isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { Problem } from "../model.ts";
import { fieldsOf, type Fields } from "./fields.ts";

/** The head may have this many characters. */
const LONGEST = 20_000;
const OPENING = /^\s*---[ \t]*(?:\r\n|\n|\r)/u;
const CLOSING = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/u;

/**
 * The fields of the front matter, and the text below it. What is wrong with it is told with file and line, and the rest
 * is taken. Two rules around a text that is no YAML mapping are not front matter: then all of it is text.
 */
export function frontMatterOf(
  content: string,
  file: string,
): { fields: Fields; text: string; problems: Problem[] } {
  const none = { fields: { source: {} }, text: content, problems: [] };
  const opening = OPENING.exec(content.slice(0, 200));
  if (!opening) return none;
  const inside = content.slice(opening[0].length, opening[0].length + LONGEST);
  const closing = CLOSING.exec(inside);
  if (!closing) return none;
  const counter = new LineCounter();
  const yaml = parseDocument(inside.slice(0, closing.index), { lineCounter: counter, uniqueKeys: false });
  if (!isMap(yaml.contents)) return none;
  const text = content.slice(opening[0].length + closing.index + closing[0].length);

  const before = opening[0].split(/\r\n|\n|\r/u).length - 1;
  const lineAt = (offset: number) => `${file}:${before + counter.linePos(offset).line}`;
  const problems = yaml.errors.map(({ pos, message }): Problem => {
    const what = `The front matter is not YAML: ${message.split(/ at line |\n/u, 1)[0]}.`;
    const fix =
      'Write one "name: value" a line, and put quotation marks around a value with ":" or "#" in it.';
    return { where: lineAt(pos[0]), what, fix };
  });
  const record = Object.fromEntries(
    yaml.contents.items.flatMap(({ key, value }) =>
      isScalar(key) ? [[String(key.value).toLowerCase(), plainValue(value)]] : [],
    ),
  );
  const { fields, misfits } = fieldsOf(record);
  for (const { field, what, fix } of misfits) {
    const at = yaml.contents.items.find(
      (pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value).toLowerCase() === field,
    );
    const offset = isScalar(at?.key) ? (at.key.range?.[0] ?? 0) : 0;
    problems.push({ where: lineAt(offset), what, fix });
  }
  return { fields, text, problems };
}

function plainValue(node: unknown): unknown {
  return typeof node === "object" && node !== null && "toJSON" in node && typeof node.toJSON === "function"
    ? node.toJSON()
    : null;
}
