/** Ids of passages. */
import { createHash } from "node:crypto";

/**
 * `<document>/<first three words>-<hash>`: the same text keeps its id wherever it moves in the article, so that buttons,
 * links and corrections live on. The n-th passage of the same text gets `-n`.
 */
export function passageIds(document: string): (text: string) => string {
  const taken = new Map<string, number>();
  return (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const slug = words.slice(0, 3).join("-").slice(0, 24);
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 6);
    const id = `${document}/${slug ? `${slug}-` : ""}${hash}`;
    const n = (taken.get(id) ?? 0) + 1;
    taken.set(id, n);
    return n === 1 ? id : `${id}-${n}`;
  };
}
