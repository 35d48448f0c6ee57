/** Whether a request comes from Discord: Ed25519 over the time stamp and the body as it came, with the application's key. */
import { createPublicKey, verify, type KeyObject } from "node:crypto";

/** What stands before an Ed25519 key of 32 bytes in the form that Node's crypto reads (RFC 8410). */
const PREFIX = Buffer.from("302a300506032b6570032100", "hex");
/** Seconds that a request may be old, or a clock ahead. */
const STALE = 300;

/** `hex`: "Public Key" on the application's first page, 64 digits. Throws where it is no such key. */
export function publicKey(hex: string): KeyObject {
  const key = Buffer.concat([PREFIX, Buffer.from(hex, "hex")]);
  return createPublicKey({ key, format: "der", type: "spki" });
}

export interface Signed {
  readonly signature: string | null;
  readonly timestamp: string | null;
  readonly body: Uint8Array;
}

/** Whether it is signed with Discord's key; how old it is `isFresh` says. */
export function isDiscords({ signature, timestamp, body }: Signed, key: KeyObject): boolean {
  if (!signature || !/^[\da-f]{128}$/iu.test(signature)) return false;
  if (!timestamp || !/^\d{1,12}$/u.test(timestamp)) return false;
  const signed = Buffer.concat([Buffer.from(timestamp), body]);
  return verify(null, signed, key, Buffer.from(signature, "hex"));
}

/** `now`: milliseconds since 1970. */
export const isFresh = ({ timestamp }: Signed, now: number): boolean =>
  Math.abs(now / 1000 - Number(timestamp)) <= STALE;
