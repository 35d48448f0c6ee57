/** Files packed to be handed over. */
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

interface Named {
  readonly name: string;
  readonly bytes: number;
  read(): Promise<Uint8Array>;
}

/** Bytes of files in a part: Discord takes uploads of 10 MiB everywhere, and a zip is no larger than what it holds, but for some heads. */
const PART = 9_500_000;
/** Files in a part: packing takes longer by their square, 6 s for 5,000. */
const ENTRIES = 1000;
/** Bytes from which it is worth while to make a file smaller: each costs a millisecond. */
const WORTH = 1000;

/** The files in parts that fit an upload. One that is larger by itself is divided: "report.pdf.001", "report.pdf.002". */
export function zipParts(files: readonly Named[]): Named[][] {
  const pieces = files.flatMap(({ name, bytes, read }): Named[] =>
    bytes <= PART
      ? [{ name, bytes, read }]
      : Array.from({ length: Math.ceil(bytes / PART) }, (_, i) => ({
          name: `${name}.${String(i + 1).padStart(3, "0")}`,
          bytes: Math.min(PART, bytes - i * PART),
          read: async () => (await read()).subarray(i * PART, (i + 1) * PART),
        })),
  );
  const parts: Named[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (piece.bytes > room || !parts.length || parts.at(-1)!.length >= ENTRIES) {
      parts.push([]);
      room = PART;
    }
    parts.at(-1)!.push(piece);
    room -= piece.bytes;
  }
  return parts;
}

/** One part, packed; its files are read now. */
export async function zipOf(files: readonly Named[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, bytes, read } of files)
    zip.addBuffer(Buffer.from(await read()), name, { compress: bytes >= WORTH });
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
