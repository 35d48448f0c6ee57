/** Small XML files: what stands in each element. Entities that a file declares itself are not expanded: no bomb of them goes off. */
import { Parser } from "htmlparser2";

/** The text of the first element of each name. */
export function elementsOf(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open: { name: string; text: string }[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => void open.push({ name, text: "" }),
      ontext: (text) => {
        const last = open.at(-1);
        if (last) last.text += text;
      },
      onclosetag: () => {
        const last = open.pop();
        if (last && !found.has(last.name)) found.set(last.name, last.text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

/** Calls `seen` with each element and its attributes, in order. */
export function eachElement(
  xml: string,
  seen: (name: string, attributes: Readonly<Record<string, string>>) => void,
): void {
  new Parser({ onopentag: seen }, { xmlMode: true }).end(xml);
}
