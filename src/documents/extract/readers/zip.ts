/** The parts of a packed file (Word, OpenDocument, EPUB), unpacked within limits. */
import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import { Unreadable } from "../unreadable.ts";
import { READING_LIMITS } from "../limits.ts";

export interface Archive {
  readonly names: readonly string[];
  /** The part as bytes; null where there is none. */
  bytes(name: string): Uint8Array | null;
  /** The part as text (UTF-8); null where there is none. */
  text(name: string): string | null;
}

/**
 * Unpacks the parts that `wanted` names and counts all the others. Throws `Unreadable`: what an archive says of its sizes
 * is not believed, its parts are unpacked and measured, so that whoever reads it afterwards meets no surprise.
 */
export async function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Archive> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    // An Office file with a password is a "compound file", as the files of the Office before 2007 are.
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
      throw Buffer.from(bytes).includes(LOCKED)
        ? new Unreadable("encrypted")
        : new Unreadable("other-kind", "it is of an Office before 2007");
    throw new Unreadable("other-kind", "it does not begin as such a file does");
  }
  const zip = await opened(bytes);
  const parts = new Map<string, Uint8Array>();
  const names: string[] = [];
  let inflated = 0;
  for await (const entry of entriesOf(zip)) {
    if (names.push(entry.fileName) > READING_LIMITS.entries) throw new Unreadable("too-large");
    if (entry.isEncrypted()) throw new Unreadable("encrypted");
    const chunks: Uint8Array[] = [];
    const keep = wanted(entry.fileName);
    for await (const chunk of await streamOf(zip, entry)) {
      inflated += (chunk as Uint8Array).length;
      if (inflated > READING_LIMITS.inflated) throw new Unreadable("too-large");
      if (keep) chunks.push(chunk as Uint8Array);
    }
    if (keep) parts.set(entry.fileName, Buffer.concat(chunks));
  }
  const bytesOf = (name: string) => {
    const part = parts.get(name) ?? null;
    if (
      part &&
      ENTITY.test(Buffer.from(part.buffer, part.byteOffset, Math.min(part.length, HEAD)).toString("latin1"))
    )
      throw new Unreadable("damaged", "it declares entities of its own, as no program does");
    return part;
  };
  return {
    names,
    bytes: bytesOf,
    text: (name) => {
      const part = bytesOf(name);
      return part && new TextDecoder().decode(part);
    },
  };
}

/** The part of such a file that holds the locked one. */
const LOCKED = Buffer.from("EncryptedPackage", "utf16le");

/** Entities that a part declares itself could unfold without end. They stand at its head. */
const ENTITY = /<!ENTITY\s/u;
const HEAD = 100_000;

const damaged = (error: unknown) =>
  new Unreadable("damaged", error instanceof Error ? error.message : String(error));

function opened(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: false }, (error, zip) =>
      error ? reject(damaged(error)) : resolve(zip),
    );
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  while (true) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once("entry", resolve);
      zip.once("end", () => resolve(null));
      zip.once("error", (error) => reject(damaged(error)));
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (!entry) return;
    yield entry;
  }
}

async function* streamOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(damaged(error)) : resolve(stream)));
  });
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw damaged(error);
  }
}
