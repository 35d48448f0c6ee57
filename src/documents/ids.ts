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
