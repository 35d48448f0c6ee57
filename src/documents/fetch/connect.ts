/** One request, to an address that was looked up and checked by the connection itself. */
import { lookup as resolveName, type LookupAddress } from "node:dns";
import { request as requestPlain, type IncomingMessage } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** Why nothing was fetched: a sentence for people, and what to do. */
export class FetchRefused extends Error {
  readonly fix: string;
  /** What only whoever runs Verbatim can do about it. */
  readonly operator: string;
  constructor(what: string, fix: string, operator = "") {
    super(what);
    this.fix = fix;
    this.operator = operator;
  }
}

export interface Rules {
  /** Whether an IP address may be connected to; `isPublic`, unless whoever runs Verbatim says otherwise. */
  readonly allowed: (address: string) => boolean;
  readonly signal: AbortSignal;
  /** "Verbatim/1.0". */
  readonly agent: string;
}

const PRIVATE = new FetchRefused(
  "That address is in a private network.",
  "Name a page of the public web.",
  "--allow-private lifts this.",
);

/**
 * The answer to one GET request; redirects are answers. The name is looked up by the connection, which gets only what was
 * checked: between the check and the use there is no second look-up that could say something else.
 */
export function get(url: URL, accept: string, { allowed, signal, agent }: Rules): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  // The connection looks up names only, no addresses.
  if (isIP(host) && !allowed(host)) throw PRIVATE;
  const request = url.protocol === "https:" ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    request(
      {
        protocol: url.protocol,
        hostname: host,
        port: url.port || undefined,
        path: `${url.pathname}${url.search}`,
        // A connection of its own: one that was kept open might lead to where an earlier name did.
        agent: false,
        lookup: lookupOf(allowed),
        signal,
        maxHeaderSize: 16_384,
        headers: { "user-agent": agent, accept, "accept-encoding": "gzip, deflate, br" },
      },
      resolve,
    )
      .on("error", reject)
      .end();
  });
}

/** All addresses of a name, if all are allowed; a name with another one among them is not trusted at all. */
const lookupOf =
  (allowed: Rules["allowed"]): LookupFunction =>
  (name, options, done) => {
    resolveName(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, "");
      if (!found.length || found.some(({ address }) => !allowed(address))) return done(PRIVATE, "");
      if (options.all) return done(null, found);
      return done(null, found[0]!.address, found[0]!.family);
    });
  };

/** The body, unpacked. Throws `FetchRefused` at the first byte more than `most`. */
export async function unpackedBody(answer: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of unpacked(answer)) {
    length += (chunk as Uint8Array).length;
    if (length > most) {
      answer.destroy();
      throw new FetchRefused(
        `It has more than ${Math.round(most / 1_000_000)} MB.`,
        "Save it to a file and divide it.",
      );
    }
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
}

function unpacked(answer: IncomingMessage): Readable {
  const packing = (answer.headers["content-encoding"] ?? "").trim().toLowerCase();
  const unpack = {
    gzip: createGunzip,
    "x-gzip": createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[packing];
  if (!unpack) return answer;
  const out = unpack();
  answer.on("error", (error) => out.destroy(error));
  return answer.pipe(out);
}
