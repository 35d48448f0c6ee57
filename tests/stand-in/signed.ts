/** Discord's side of interactions over HTTP: a key pair, and requests signed with it. */
import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";

export interface Signer {
  /** The public key as the portal shows it. */
  readonly hex: string;
  /** A request with this body, signed now. */
  request(body: string, timestamp?: string): Request;
}

const AT = "http://127.0.0.1/interactions";

export const seconds = () => String(Math.floor(Date.now() / 1000));

export const hexOf = (key: KeyObject) =>
  key.export({ format: "der", type: "spki" }).subarray(-32).toString("hex");

export function openSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    hex: hexOf(publicKey),
    request: (body, timestamp = seconds()) => {
      const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString("hex");
      const headers = { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp };
      return new Request(AT, { method: "POST", body, headers });
    },
  };
}

/** The first word in an answer, with or without files beside it. */
export async function wordOf(answer: Response): Promise<unknown> {
  if (!answer.headers.get("content-type")?.startsWith("multipart/")) return answer.json();
  const word = (await answer.formData()).get("payload_json");
  if (typeof word !== "string") throw new Error("payload_json is an upload: Discord finds no word beside it");
  return JSON.parse(word);
}

export const FORGERIES = ["body", "timestamp", "signature", "key", "stale", "replay"] as const;

/**
 * A request made from a valid one of Discord's by changing one thing, the `n`th of its kind; for a replay the valid one itself, which
 * was answered before.
 */
export function forged(signer: Signer, kind: (typeof FORGERIES)[number], valid: string, n: number): Request {
  if (kind === "replay") return signer.request(valid);
  if (kind === "key") return openSigner().request(valid);
  // Half of them from the past, half from the future.
  if (kind === "stale")
    return signer.request(valid, String(Number(seconds()) + (n % 2 ? 1 : -1) * (302 + n)));
  const { headers } = signer.request(valid);
  if (kind === "body") return new Request(AT, { method: "POST", headers, body: changed(valid, n) });
  const name = kind === "timestamp" ? "x-signature-timestamp" : "x-signature-ed25519";
  headers.set(name, changed(headers.get(name) ?? "", n));
  return new Request(AT, { method: "POST", headers, body: valid });
}

/** One character becomes another digit, also of a hexadecimal number. */
function changed(text: string, n: number): string {
  const at = n % text.length;
  const other = (Number.parseInt(text[at]!, 16) || 0) === n % 10 ? (n + 1) % 10 : n % 10;
  return `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
}
