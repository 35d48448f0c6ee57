/** Interactions that Discord posts to us, signed. */
import { generateKeyPairSync, sign } from "node:crypto";
import { expect, test } from "vitest";
import fc from "fast-check";
import { openEndpoint } from "../../../src/doors/discord/endpoint.ts";
import { FORGERIES, forged, hexOf, openSigner, seconds } from "../../stand-in/signed.ts";
import { isDiscords, publicKey } from "../../../src/doors/discord/signature.ts";

const { publicKey: pub, privateKey } = generateKeyPairSync("ed25519");
const key = publicKey(hexOf(pub));

const signed = (body: string, timestamp = seconds(), by = privateKey) =>
  sign(null, Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]), by).toString("hex");
const posted = (body: string, timestamp = seconds(), signature = signed(body, timestamp)) =>
  new Request("http://127.0.0.1/interactions", {
    method: "POST",
    body,
    headers: { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp },
  });

const heard: string[] = [];
const opened = () =>
  openEndpoint(key, (interaction, first) => {
    heard.push(interaction.id);
    first({ type: 4, data: { content: interaction.id } });
  });

test("a signed PING is answered, and one that is not Discord's is refused", async () => {
  const endpoint = opened();
  const ping = JSON.stringify({ id: "1", type: 1 });
  const answer = await endpoint.handle(posted(ping));
  expect([answer.status, await answer.json()]).toEqual([200, { type: 1 }]);
  const other = generateKeyPairSync("ed25519").privateKey;
  expect((await endpoint.handle(posted(ping, seconds(), signed(ping, seconds(), other)))).status).toBe(401);
  expect((await endpoint.handle(new Request("http://127.0.0.1/interactions"))).status).toBe(405);
});

test("a file comes beside the word, which is a plain field and no upload", async () => {
  const data = Buffer.from("day,asked\n");
  const endpoint = openEndpoint(key, (_, first) => first({ type: 4, files: [{ name: "usage.csv", data }] }));
  const answer = await endpoint.handle(posted(JSON.stringify({ id: "23", type: 2, data: {} })));
  const form = await answer.formData();
  expect([form.get("payload_json"), (form.get("files[0]") as File).name]).toEqual([
    '{"type":4}',
    "usage.csv",
  ]);
});

test("the first word is the answer to the request, and the same interaction is answered once", async () => {
  const endpoint = opened();
  const body = JSON.stringify({ id: "22", type: 2, data: {} });
  const answer = await endpoint.handle(posted(body));
  expect(await answer.json()).toEqual({ type: 4, data: { content: "22" } });
  expect((await endpoint.handle(posted(body))).status).toBe(409);
  expect(heard.filter((id) => id === "22")).toHaveLength(1);
});

test("a request that is old, or from a clock far ahead, is refused though it is signed", async () => {
  const endpoint = opened();
  const body = JSON.stringify({ id: "33", type: 2 });
  for (const shift of [-3600, -301, 301, 3600])
    expect((await endpoint.handle(posted(body, String(Number(seconds()) + shift)))).status).toBe(401);
});

test("of a body that says nothing of its length no more is read than an interaction may have", async () => {
  let read = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if ((read += 100_000) > 100_000_000) controller.close();
      else controller.enqueue(new Uint8Array(100_000));
    },
  });
  const { handle } = openEndpoint(key, () => {});
  const answer = await handle(
    new Request("http://127.0.0.1/interactions", { method: "POST", body: endless, duplex: "half" }),
  );
  expect([answer.status, read <= 1_200_000]).toEqual([413, true]);
});

test("after it is closed nothing is taken, but Discord's PING", async () => {
  const endpoint = opened();
  endpoint.close();
  expect((await endpoint.handle(posted(JSON.stringify({ id: "44", type: 2 })))).status).toBe(503);
  expect((await endpoint.handle(posted(JSON.stringify({ id: "45", type: 1 })))).status).toBe(200);
});

test("of requests made from valid ones by changing one thing, of stale ones and replays, none is let in", async () => {
  const signer = openSigner();
  const letIn: string[] = [];
  const endpoint = openEndpoint(publicKey(signer.hex), (interaction, first) => {
    letIn.push(interaction.id);
    first({ type: 5 });
  });
  const body = JSON.stringify({ id: "66", type: 2, data: { name: "ask", options: [] } });
  expect((await endpoint.handle(signer.request(body))).status).toBe(200);
  for (const kind of FORGERIES)
    for (let n = 0; n < 70; n++) {
      const { status } = await endpoint.handle(forged(signer, kind, body, n));
      expect([kind, n, status]).toEqual([kind, n, kind === "replay" ? 409 : 401]);
    }
  expect(letIn).toEqual(["66"]);
});

test("a signature counts for its own bytes alone: every bit that is turned in any part of a request undoes it", () => {
  const flipped = (text: string, at: number, by: number) => {
    const bytes = Buffer.from(text);
    const i = at % bytes.length;
    bytes[i] = bytes[i]! ^ (1 << (by % 7));
    return bytes.toString("latin1");
  };
  const change = fc.constantFrom("body", "timestamp", "signature", "key");
  fc.assert(
    fc.property(change, fc.nat(10_000), fc.nat(6), (what, at, by) => {
      const body = `{"id":"${at}","type":2}`;
      const timestamp = seconds();
      const valid = { body, timestamp, signature: signed(body, timestamp) };
      const changed = what === "key" ? valid : { ...valid, [what]: flipped(valid[what], at, by) };
      if (what !== "key" && changed[what] === valid[what]) return;
      const checked = what === "key" ? publicKey(hexOf(generateKeyPairSync("ed25519").publicKey)) : key;
      // A hexadecimal digit in the other case is the same signature.
      if (what === "signature" && changed.signature.toLowerCase() === valid.signature) return;
      expect(isDiscords({ ...changed, body: Buffer.from(changed.body, "latin1") }, checked)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
