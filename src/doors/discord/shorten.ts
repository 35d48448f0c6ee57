/** `text` in at most `length` characters (UTF-16 units), the cut shown by an ellipsis and never within a character. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .toWellFormed()
    .replace(/[\ufffd\u200d\s]+$/u, "")}…`;
}
