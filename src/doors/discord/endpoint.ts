/**
 * Interactions over HTTP: with an endpoint address set in the portal Discord posts each of them there, and none comes by the
 * gateway. The first word is the answer to that request; what comes later goes by webhook, as ever.
 */
import type { KeyObject } from "node:crypto";
import { InteractionResponseType, InteractionType, type APIInteraction, type RawFile } from "discord.js";
import type { FirstWord } from "./send.ts";
import { ownClaims, type EventClaims } from "../../state/claims.ts";
import type { DiscordsClock } from "./discords-clock.ts";
import { isDiscords, isFresh, type Signed } from "./signature.ts";

/** The path of the endpoint's address. */
export const PATH = "/interactions";

export interface Endpoint {
  /** Answers one request of Discord's. Never rejects. */
  handle(request: Request): Promise<Response>;
  /** Takes nothing more; what is open goes on. */
  close(): void;
}

/** Bytes of an interaction: the longest question, a message's menu and its uploads' names are far below. */
const MOST = 1_000_000;
/** Characters of a request's id; they have 36. */
const LONGEST_ID = 200;
/** Milliseconds after which Discord has given up. */
const LATE = 2900;

/**
 * `respond` answers an interaction and says its first word by `first`, within 3 s. `claims`: which are answered already, here or
 * by another process. `clock`: Discord's, asked where a request seems old by ours.
 */
export function openEndpoint(
  key: KeyObject,
  respond: (interaction: APIInteraction, first: FirstWord) => void,
  claims: EventClaims = ownClaims(),
  clock: DiscordsClock = async () => null,
): Endpoint {
  let closed = false;
  const inTime = async (signed: Signed): Promise<boolean> =>
    isFresh(signed, Date.now()) || isFresh(signed, (await clock()) ?? Number.NaN);

  const answered = (interaction: APIInteraction): Promise<Response> =>
    new Promise((resolve) => {
      // Not 503, after which a balancer would bring it once more: it is claimed.
      const late = setTimeout(() => resolve(plain(504)), LATE);
      respond(interaction, (word) => {
        clearTimeout(late);
        resolve(responseOf(word));
      });
    });

  return {
    handle: async (request) => {
      if (request.method !== "POST") return plain(405);
      // Who breaks off has sent no interaction.
      const body = await bodyOf(request).catch(() => new Uint8Array());
      if (!body) return plain(413);
      const signature = request.headers.get("x-signature-ed25519");
      const timestamp = request.headers.get("x-signature-timestamp");
      const signed = { signature, timestamp, body };
      if (!isDiscords(signed, key) || !(await inTime(signed))) return plain(401);
      const interaction = interactionOf(body);
      if (!interaction) return plain(400);
      if (interaction.type === InteractionType.Ping)
        return responseOf({ type: InteractionResponseType.Pong });
      if (closed) return plain(503);
      const delivery = deliveryOf(request);
      // The same one once more, signed and fresh: it has its answer.
      if (!(await claims.first({ ...eventOf(interaction), delivery }))) return plain(409);
      return answered(interaction);
    },
    close: () => {
      closed = true;
    },
  };
}

/** Null where it is too long: what says nothing of its length, or lies about it, is read no further than that. */
async function bodyOf({ headers, body }: Request): Promise<Uint8Array | null> {
  if (Number(headers.get("content-length") ?? 0) > MOST) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > MOST) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/**
 * What a balancer called the request: it is another attempt's too, and no other request's. Who sends a copy of an interaction cannot
 * know it, so that a header of theirs lets nothing in.
 */
function deliveryOf({ headers }: Request): string | null {
  const id = headers.get("x-request-id");
  return id && id.length <= LONGEST_ID ? id : null;
}

/** By what it is known again. */
export const eventOf = ({ id, guild_id }: APIInteraction) => ({ id, server: guild_id ?? null });

function interactionOf(body: Uint8Array): APIInteraction | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(body).toString());
    const whole = typeof read === "object" && read !== null && "id" in read && "type" in read;
    return whole ? (read as APIInteraction) : null;
  } catch {
    return null;
  }
}

const WORDS: Readonly<Record<number, string>> = {
  400: "That is no interaction.",
  401: "The signature is not Discord's.",
  405: "Interactions are posted here.",
  409: "That interaction has its answer.",
  413: "That is too large.",
  503: "Try again in a moment.",
  504: "That took too long.",
};
const plain = (status: number) => new Response(WORDS[status], { status });

function responseOf({ type, data, files }: Parameters<FirstWord>[0]): Response {
  const word = data ? { type, data } : { type };
  if (!files?.length) return Response.json(word);
  const form = new FormData();
  // As a plain field: with a file's name beside it, as a Blob has one, it is read as an upload.
  form.set("payload_json", JSON.stringify(word));
  files.forEach(({ name, data: content }: RawFile, i) =>
    form.set(`files[${i}]`, new Blob([new Uint8Array(Buffer.from(content as Uint8Array))]), name),
  );
  return new Response(form);
}
