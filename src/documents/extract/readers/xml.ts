/** XML: what stands in each element. Entities that a file declares itself are not expanded: no bomb of them goes off. */
import { Parser, type Handler } from "htmlparser2";

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

/** Bytes of a large part that are text at the same time. */
const STRETCH = 65_536;

/** Reads a part (UTF-8) as it goes, however large; none is read as an empty one. Names come without their prefixes: "row" for "x:row". */
export function readPart(part: Uint8Array | null, { opens, text, closes }: Partial<XmlEvents>): void {
  const handler: Partial<Handler> = {
    onopentag: (name, attributes) => opens?.(bare(name), attributes),
    onclosetag: (name) => closes?.(bare(name)),
    ...(text ? { ontext: text } : {}),
  };
  const parser = new Parser(handler, { xmlMode: true });
  const decoder = new TextDecoder();
  const bytes = part ?? new Uint8Array();
  for (let at = 0; at < bytes.length; at += STRETCH)
    parser.write(decoder.decode(bytes.subarray(at, at + STRETCH), { stream: true }));
  parser.end();
}

export interface XmlEvents {
  opens(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  closes(name: string): void;
}

const bare = (name: string) => name.slice(name.indexOf(":") + 1);

/** How Office says yes. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";
