/** Discord's side of interactions over HTTP: a key pair, and requests signed with it. */
import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";

export interface Signer {
  /** The public key as the portal shows it. */
  readonly hex: string;
  /** A request with this body, signed now. */
  request(body: string, timestamp?: string): Request;
}

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
      return new Request("http://127.0.0.1/interactions", { method: "POST", body, headers });
    },
  };
}

/** The first word in an answer, with or without files beside it. */
export async function wordOf(answer: Response): Promise<unknown> {
  if (!answer.headers.get("content-type")?.startsWith("multipart/")) return answer.json();
  const word = (await answer.formData()).get("payload_json");
  return JSON.parse(typeof word === "string" ? word : await (word as File).text());
}
