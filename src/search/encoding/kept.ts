/** Vectors of sentences, kept by a hash of their text: an article read again, or moved, needs none anew. */
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { mustBePlain } from "../../plain-file.ts";
import { packVector } from "../analysis/vectors.ts";

export interface KeptVectors {
  /** Null where the text has not been encoded. */
  of(text: string): Float32Array | null;
  put(text: string, vector: Float32Array): void;
  close(): void;
}

/** Half a SHA-256: no two texts share it. */
const keyOf = (text: string) => createHash("sha256").update(text).digest().subarray(0, 16);

/** Vectors of length 1, in `file` or in memory. `name`: of the encoder; another's vectors in the file are thrown away. */
export function keepVectors(name: string, file = ":memory:"): KeptVectors {
  mustBePlain(file);
  const db = new DatabaseSync(file);
  db.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000");
  db.exec("create table if not exists encoder (name text primary key)");
  db.exec("create table if not exists encoded (key blob primary key, vector blob not null) without rowid");
  if (db.prepare("select name from encoder").get()?.["name"] !== name) {
    db.exec("delete from encoder; delete from encoded");
    db.prepare("insert into encoder values (?)").run(name);
  }
  const select = db.prepare("select vector from encoded where key = ?");
  const insert = db.prepare("insert or replace into encoded values (?, ?)");
  return {
    of: (text) => {
      const blob = select.get(keyOf(text))?.["vector"];
      return blob instanceof Uint8Array ? unpacked(blob) : null;
    },
    put: (text, vector) => void insert.run(keyOf(text), packed(vector)),
    close: () => db.close(),
  };
}

const packed = (vector: Float32Array) => new Uint8Array(packVector(vector).buffer);

function unpacked(blob: Uint8Array): Float32Array {
  const numbers = new Int8Array(blob.buffer, blob.byteOffset, blob.byteLength);
  const length = Math.sqrt(numbers.reduce((sum, v) => sum + v * v, 0)) || 1;
  return Float32Array.from(numbers, (v) => v / length);
}
