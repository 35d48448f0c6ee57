/** A file's bytes, whatever stands under its name by now. */
import { constants, type Stats } from "node:fs";
import { open } from "node:fs/promises";

/** Why a file is not read: it is none, or larger than is read. */
export class Unfit extends Error {
  readonly size: number | null;

  constructor(what: string, size: number | null = null) {
    super(what);
    this.size = size;
  }
}

export const NO_FILE = "It is no plain file, but a pipe, a socket or a device.";

/** Bytes read at a time. */
const PIECE = 4_000_000;

/**
 * The whole of a plain file of at most so many bytes. What was a file when it was listed may be a pipe by now, which would
 * keep us waiting for ever, or a device without an end, or grow while it is read: so what is opened is looked at, and no
 * more than `most` is taken. Rejects with Unfit, or with the system's error.
 */
export async function readWhole(path: string, most: number): Promise<Buffer> {
  // Non-blocking, or opening a pipe would wait for somebody to write.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats: Stats = await file.stat();
    if (!stats.isFile()) throw new Unfit(NO_FILE);
    if (stats.size > most) throw new Unfit("It is too large.", stats.size);
    const pieces: Buffer[] = [];
    let length = 0;
    for (;;) {
      const { bytesRead, buffer } = await file.read(
        Buffer.allocUnsafe(Math.min(PIECE, Math.max(stats.size - length, 1) + 1)),
      );
      if (!bytesRead) return Buffer.concat(pieces, length);
      pieces.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
      if (length > most) throw new Unfit("It is too large.", length);
    }
  } finally {
    await file.close();
  }
}
