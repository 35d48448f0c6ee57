/** Bytes to text: UTF-8 or UTF-16, or what the bytes themselves tell. */
import { loadChardet } from "../on-demand.ts";

export type Decoded =
  | {
      readonly text: string;
      /** Where it is not UTF-8: the name that people know it by. */
      readonly encoding: string | null;
    }
  | { readonly what: string; readonly fix: string };

/** Bytes at the head that tell a single-byte encoding. */
const SAMPLE = 100_000;
/** How much surer, of 100, another encoding must be than that of western Windows, which most old texts have. */
const SURER = 15;

/** The text without a byte order mark, or what is wrong and what to do. */
export function decode(bytes: Uint8Array): Decoded {
  const empty = { what: "It is empty.", fix: "Put an article in it, or remove it." };
  const wide = wideOf(bytes);
  const nul = wide ? -1 : bytes.indexOf(0);
  if (nul !== -1) {
    const line = bytes.subarray(0, nul).filter((byte) => byte === 10).length + 1;
    return {
      what: `It is not a text: there is a NUL character in line ${line}.`,
      fix: 'Save it again as UTF-8 (in most editors: "Save as", then the encoding).',
    };
  }
  const isWhole = !wide && isUtf8(bytes);
  const mixed = wide || isWhole ? null : mixedText(bytes);
  if (mixed) return { text: mixed, encoding: "UTF-8 and Windows-1252" };
  const label = wide ?? (isWhole ? "utf-8" : narrowOf(bytes));
  if (label === null)
    return { what: "It is not a text, or in an encoding that is not known.", fix: "Save it again as UTF-8." };
  const text = new TextDecoder(label).decode(bytes);
  if (text.trim() === "") return empty;
  return { text, encoding: label === "utf-8" ? null : (NAMES[label] ?? label) };
}

const NAMES: Readonly<Record<string, string>> = {
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};

/** UTF-16 by its mark; else by its zeros: every other byte of a western text. */
function wideOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 2000);
  if (bytes.length < 8 || bytes.length % 2) return null;
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2]!++;
  const most = 0.35 * head.length;
  if (zeros[1]! > most && zeros[0] === 0) return "utf-16le";
  return zeros[0]! > most && zeros[1] === 0 ? "utf-16be" : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A letter of UTF-8 of several bytes, or a byte that is part of none. */
const LETTER = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/gu;
/** Of so many letters of UTF-8 one in so many may be none: by chance other encodings have hardly any. */
const LEAST = 5;
const ODD = 2;

/** UTF-8 in which a line or a word is of old Windows, as where texts were put together; null where it is not that. */
export function mixedText(bytes: Uint8Array): string | null {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  let [letters, odd] = [0, 0];
  for (const [found] of raw.matchAll(LETTER))
    if (found.length > 1) letters++;
    else odd++;
  if (letters < LEAST || odd * ODD > letters) return null;
  const windows = new TextDecoder("windows-1252");
  return raw
    .replace(LETTER, (found) => {
      const own = Buffer.from(found, "latin1");
      return found.length > 1 ? own.toString("utf8") : windows.decode(own);
    })
    .replace(/^\ufeff/u, "");
}

/** The encoding of a text that is neither; null where it is no text. */
function narrowOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte)).length;
  if (controls > 0.002 * sample.length) return null;
  const guesses = loadChardet()
    .analyse(sample)
    .filter(({ name }) => !name.startsWith("UTF"));
  const sure = (pattern: RegExp) => guesses.find(({ name }) => pattern.test(name))?.confidence ?? 0;
  const best = guesses.find(({ name }) => isKnown(name));
  const western = sure(/^(?:windows-1252|ISO-8859-1)$/u);
  return best && best.confidence > western + SURER ? best.name.toLowerCase() : "windows-1252";
}

function isKnown(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}
