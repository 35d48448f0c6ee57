/** Ids of passages. */
import { hash } from "node:crypto";

/** Characters in which the three words stand, of which 24 letters are taken. */
const HEAD = 400;

/**
 * `<document>/<first three words>-<hash>`: the same text keeps its id wherever it moves in the article, so that buttons,
 * links and corrections live on. The n-th passage of the same text gets `-n`.
 */
export function passageIds(document: string): (text: string) => string {
  const taken = new Map<string, number>();
  return (text) => {
    const words = text
      .slice(0, HEAD)
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu)
      .take(3);
    const slug = Array.from(words, ([word]) => word)
      .join("-")
      .slice(0, 24);
    const id = `${document}/${slug ? `${slug}-` : ""}${hash("sha256", text).slice(0, 6)}`;
    const n = (taken.get(id) ?? 0) + 1;
    taken.set(id, n);
    return n === 1 ? id : `${id}-${n}`;
  };
}
