/** The encoding of a page: its mark, what it says of itself, else UTF-8, else what such pages mostly were. */

import { mixedText } from "../../encoding.ts";

const DECLARED =
  /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{2,30})|<\?xml[^>]{0,200}?encoding=["']([\w-]{2,30})/iu;

export function decodePage(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const declared = DECLARED.exec(head);
  for (const label of [declared?.[1] ?? declared?.[2], "utf-8"])
    try {
      if (label && !/^utf-?16/iu.test(label)) return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // It lies, or names what nobody knows: the next one.
    }
  return mixedText(bytes) ?? new TextDecoder("windows-1252").decode(bytes);
}
