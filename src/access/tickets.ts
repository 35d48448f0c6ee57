/**
 * Tickets: a few values and a signature over them (HMAC-SHA256), as text that fits an address and a cookie.
 *
 *     WyJsaW5rIiwiMTIzIiwi...  .  8Jm1oVbq...
 *     the values, as JSON in base64url; the signature over that very text, so that no other spelling of it passes
 */
import { createHmac, timingSafeEqual } from "node:crypto";

export type Value = string | number;

/** `kind` keeps tickets for one use from being taken for another. */
export function sign(key: Buffer, kind: string, values: readonly Value[]): string {
  const text = Buffer.from(JSON.stringify(values)).toString("base64url");
  return `${text}.${signature(key, kind, text)}`;
}

/** The values of a ticket; null where it is not one of ours, of this kind and unchanged. */
export function read(key: Buffer, kind: string, ticket: string): readonly Value[] | null {
  const [text = "", signed = "", ...rest] = ticket.split(".");
  if (rest.length) return null;
  const right = Buffer.from(signature(key, kind, text));
  const given = Buffer.from(signed);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return JSON.parse(Buffer.from(text, "base64url").toString()) as Value[];
}

const signature = (key: Buffer, kind: string, text: string) =>
  createHmac("sha256", key).update(`verbatim ${kind}\n${text}`).digest("base64url");
