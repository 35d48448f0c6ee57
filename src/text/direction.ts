/** Characters that turn the direction of what follows them (Unicode's embeddings, overrides and isolates). */

/** `line`, and at its end the closing of the directions that it leaves open: nothing behind it is turned. */
export function directionClosed(line: string): string {
  let isolates = 0;
  let embeddings = 0;
  for (const [sign] of line.matchAll(/[\u202a-\u202e\u2066-\u2069]/gu)) {
    if (sign === "\u2069") isolates = Math.max(0, isolates - 1);
    else if (sign === "\u202c") embeddings = Math.max(0, embeddings - 1);
    else if (sign >= "\u2066") isolates++;
    else embeddings++;
  }
  return line + "\u202c".repeat(embeddings) + "\u2069".repeat(isolates);
}
