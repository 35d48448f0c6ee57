/** Readable ids of documents. */

/** "Notes/China Internet.txt" becomes "china-internet"; at most 40 characters, "article" when nothing is left. */
export function idOf(file: string): string {
  const name = file.replace(/^.*[/\\]/u, "").replace(/\.[^.]*$/u, "");
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  return slug.slice(0, 40).replace(/-+$/u, "") || "article";
}
