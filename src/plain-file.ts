/** What is opened by a name from outside: a plain file alone, and of a bounded length, whatever stands under its name by now. */
import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from "node:fs";
import { open } from "node:fs/promises";

/** Why a file is not read: it is none, or larger than is read. */
export class Unfit extends Error {
  /** As a system would say it. */
  readonly code: "EFTYPE" | "EFBIG";
  readonly size: number | null;

  constructor(what: string, size: number | null = null) {
    super(what);
    this.size = size;
    this.code = size === null ? "EFTYPE" : "EFBIG";
  }
}

export const NO_FILE = "It is no plain file, but a pipe, a socket or a device.";
const FOLDER = "It is a folder.";
const LARGE = "It is too large.";

/** Bytes read at a time. */
const PIECE = 4_000_000;
/** Non-blocking, or opening a pipe would wait for somebody to write. */
const READING = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * The whole of a plain file of at most so many bytes. What was a file when it was listed may be a pipe by now, which would
 * keep us waiting for ever, or a device without an end, or grow while it is read: so what is opened is looked at, and no
 * more than `most` is taken. Rejects with Unfit, or with the system's error.
 */
export async function readWhole(path: string, most: number): Promise<Buffer> {
  const file = await open(path, READING);
  try {
    const { size } = fit(await file.stat(), most);
    const pieces: Buffer[] = [];
    let length = 0;
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(nextPiece(size, length)));
      if (!bytesRead) return Buffer.concat(pieces, length);
      pieces.push(buffer.subarray(0, bytesRead));
      length = grown(length + bytesRead, most);
    }
  } finally {
    await file.close();
  }
}

/** The same at once, for what nothing can go on without. Throws as `readWhole` rejects. */
export function readWholeSync(path: string, most: number): Buffer {
  const file = openSync(path, READING);
  try {
    const { size } = fit(fstatSync(file), most);
    const pieces: Buffer[] = [];
    let length = 0;
    for (;;) {
      const buffer = Buffer.allocUnsafe(nextPiece(size, length));
      const bytesRead = readSync(file, buffer);
      if (!bytesRead) return Buffer.concat(pieces, length);
      pieces.push(buffer.subarray(0, bytesRead));
      length = grown(length + bytesRead, most);
    }
  } finally {
    closeSync(file);
  }
}

/** Throws Unfit where something stands there that is no plain file; for those who open it themselves, as SQLite does, which would wait for a pipe. */
export function mustBePlain(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) throw new Unfit(`${path}: ${stats.isDirectory() ? FOLDER : NO_FILE}`);
}

/** Why a file could not be read, for people. */
export function reasonOf(error: unknown): string {
  if (error instanceof Unfit) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EACCES" || code === "EPERM") return "It may not be read.";
  if (code === "ENOENT") return "It leads to a file that is not there.";
  if (code === "ELOOP") return "It is a link that leads back to itself.";
  return `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}

function fit(stats: Stats, most: number): Stats {
  if (!stats.isFile()) throw new Unfit(stats.isDirectory() ? FOLDER : NO_FILE);
  grown(stats.size, most);
  return stats;
}

function grown(length: number, most: number): number {
  if (length > most) throw new Unfit(LARGE, length);
  return length;
}

const nextPiece = (size: number, length: number) => Math.min(PIECE, Math.max(size - length, 1) + 1);
