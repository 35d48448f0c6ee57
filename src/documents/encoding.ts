/** Bytes to text: UTF-8 only, and what else it is where it is not. */

/** The text without a byte order mark, or what is wrong and what to do. */
export function decode(bytes: Uint8Array): string | { what: string; fix: string } {
  const fix = 'Save it again as UTF-8 (in most editors: "Save as", then the encoding).';
  if (bytes.length === 0) return { what: "It is empty.", fix: "Put an article in it, or remove it." };
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return { what: "It is UTF-16, not UTF-8.", fix };
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const line = bytes.subarray(0, nul).filter((byte) => byte === 10).length + 1;
    return { what: `It is not a text: there is a NUL character in line ${line}.`, fix };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.trim() === "") return { what: "It is empty.", fix: "Put an article in it, or remove it." };
    return text;
  } catch {
    return { what: `It is not UTF-8: see line ${lineOfBadByte(bytes)}.`, fix };
  }
}

/** The first line that cannot be decoded. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    line++;
    start = end + 1;
  }
  return line;
}
