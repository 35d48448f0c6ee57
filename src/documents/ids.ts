/** Readable ids of documents. */
import { createHash } from "node:crypto";

const LONGEST = 48;

/**
 * "China Internet.txt" becomes "china-internet", "2026/China Internet.txt" becomes "2026-china-internet". It depends on
 * the file's own path alone, so that it stays when other files come and go; a long one is cut and told apart by a hash.
 */
export function idOf(file: string): string {
  const slug = file
    .replace(/\.[^./\\]*$/u, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
  if (slug && slug.length <= LONGEST) return slug;
  const hash = createHash("sha256").update(file).digest("hex").slice(0, 6);
  return `${slug.slice(0, LONGEST - 7).replace(/-$/u, "") || "article"}-${hash}`;
}

/** Longest id that an article is taken by: buttons and addresses carry it. */
const LONGEST_OWN = 100;

/** An id that a file gives its article, where it can stand in an address and on a button; else one made of it. */
export function fitId(id: string): string {
  // eslint-disable-next-line no-control-regex
  if (id.length <= LONGEST_OWN && id.isWellFormed() && !/[~\u0000-\u001f\u007f]/u.test(id)) return id;
  return idOf(id.toWellFormed());
}
