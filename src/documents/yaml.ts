/** A head in YAML, as people write it. */
import { loadYaml } from "../on-demand.ts";
import type { FrontMatter } from "./front-matter.ts";

const FIX = 'Write one "name: value" a line, and put quotation marks around a value with ":" or "#" in it.';
/** "title: Pier: the long goodbye": a name, and a value with a colon that stands in no marks. */
const COLON = /^([A-Za-z_][\w-]{0,40}:[ \t]+)(?!["'[{|>&*!])(\S.*)$/gmu;

/** Null where the lines are no list of names and values. A colon in a value loses nothing. */
export function yamlOf(lines: string): FrontMatter | null {
  const { isMap, isPair, isScalar } = loadYaml();
  const { yaml, counter } = parse(lines);
  const mended = yaml.errors.length ? parse(quoted(lines)) : null;
  const best = mended && mended.yaml.errors.length < yaml.errors.length ? mended : { yaml, counter };
  const { contents, errors } = best.yaml;
  if (!isMap(contents)) return null;
  const lineAt = (offset: number) => best.counter.linePos(offset).line;
  return {
    record: Object.fromEntries(
      contents.items.flatMap(({ key, value }) =>
        isScalar(key) ? [[String(key.value).toLowerCase(), plainValue(value)]] : [],
      ),
    ),
    errors: errors.map(({ pos, message }) => ({
      line: lineAt(pos[0]),
      what: `The front matter is not YAML: ${message.split(/ at line |\n/u, 1)[0]}.`,
      fix: FIX,
    })),
    lineOf: (field) => {
      const at = contents.items.find(
        (pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value).toLowerCase() === field,
      );
      return lineAt(isScalar(at?.key) ? (at.key.range?.[0] ?? 0) : 0);
    },
  };
}

function parse(lines: string) {
  const { LineCounter, parseDocument } = loadYaml();
  const counter = new LineCounter();
  return { yaml: parseDocument(lines, { lineCounter: counter, uniqueKeys: false }), counter };
}

/** The same lines, with marks around the values that need them. */
const quoted = (lines: string) =>
  lines.replace(COLON, (line, name: string, value: string) =>
    /:(?:[ \t]|$)/u.test(value.trimEnd()) ? name + JSON.stringify(value.trimEnd()) : line,
  );

function plainValue(node: unknown): unknown {
  return typeof node === "object" && node !== null && "toJSON" in node && typeof node.toJSON === "function"
    ? node.toJSON()
    : null;
}
