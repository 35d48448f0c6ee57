/** Sends to Discord through discord.js's REST client, and goes on where that one gives up. */
import {
  DiscordAPIError,
  InteractionResponseType as Response,
  Routes,
  ThreadAutoArchiveDuration,
  type RawFile,
  type REST,
} from "discord.js";
import type { Retrying, SendOutcome, ServerChannel } from "./retry.ts";
import { NO_MENTIONS, PRIVATE, withoutLinks, type Body, type Modal } from "./message.ts";
import { shorten } from "./shorten.ts";

export interface Address {
  readonly application_id: string;
  readonly id: string;
  readonly token: string;
  readonly guild_id?: string;
  readonly channel_id?: string;
  readonly channel?: { readonly id: string };
}

export interface Destination {
  /** The server's id; null: a conversation with the bot. */
  readonly server: string | null;
  readonly channel: string;
  /** The message that is replied to; null: none. */
  readonly message: string | null;
  /** At most 25 characters: what is sent twice under one of them stands there once. */
  readonly nonce: string;
}

export interface Sender {
  /** A new message in answer to an interaction. */
  answer(to: Address, body: Body): Promise<SendOutcome>;
  /** The pressed button's message gets this content. */
  update(to: Address, body: Body): Promise<SendOutcome>;
  /** "is thinking ..." until `edit`; with `update`, the pressed button's message stays as it is until then. */
  defer(to: Address, how: { readonly private: boolean; readonly update: boolean }): Promise<SendOutcome>;
  edit(to: Address, body: Body): Promise<SendOutcome>;
  /** A form to fill in, in answer to a pressed button. */
  form(to: Address, modal: Modal): Promise<SendOutcome>;
  /** Takes the deferred public reply away and gives a private one instead. */
  replaceInPrivate(to: Address, body: Body): Promise<SendOutcome>;
  followUp(to: Address, body: Body): Promise<SendOutcome>;
  choices(to: Address, choices: readonly { name: string; value: string }[]): Promise<SendOutcome>;
  /** A message that replies to another one; sent twice, it still stands there once. */
  reply(to: Destination, body: Body): Promise<SendOutcome>;
  /** Opens a thread below a message; its id, or null where the bot may not. */
  thread(
    below: Pick<Destination, "server" | "channel"> & { readonly message: string },
    name: string,
  ): Promise<string | null>;
}

/** Milliseconds before each further attempt: an interaction must be answered within 3 s, the rest has 15 min. */
const SOON = [60, 250, 700];
const LATER = [100, 400, 1500, 5000, 15_000];
/** Milliseconds until an attempt within those 3 s is given up: the next may still be in time, and cannot answer twice. */
const HUNG = 1800;

/** The first word on an interaction that came over HTTP: it is the answer to that request. */
export type FirstWord = (word: {
  readonly type: number;
  readonly data?: object;
  readonly files?: RawFile[];
}) => void;

/** `first`: where the first word goes, if not to Discord's own address for it. */
export function openSender(rest: REST, { retry, tell }: Retrying, first?: FirstWord): Sender {
  const callback = async (
    what: string,
    to: Address,
    type: Response,
    data?: object,
    files?: RawFile[],
  ): Promise<SendOutcome> => {
    if (first) {
      first({ type, ...(data ? { data } : {}), ...(files ? { files } : {}) });
      return "sent";
    }
    const request = () =>
      rest.post(Routes.interactionCallback(to.id, to.token), {
        auth: false,
        body: data ? { type, data } : { type },
        signal: AbortSignal.timeout(HUNG),
        ...(files ? { files } : {}),
      });
    return retry(what, SOON, request, whereOf(to));
  };
  const message = (what: string, to: Address, type: Response, full: Body): Promise<SendOutcome> =>
    linkless(full, (shown) => {
      const { body, files } = payload(shown);
      return callback(what, to, type, body, files);
    });
  // Not named: discord.js would write it as "%40original".
  const original = (to: Address) => Routes.webhookMessage(to.application_id, to.token);
  const edit = (to: Address, full: Body) =>
    linkless(asIs(full), (body) => {
      const request = () => rest.patch(original(to), { auth: false, ...payload(body) });
      return retry("the end of a reply", LATER, request, whereOf(to));
    });
  const followUp = (to: Address, full: Body) =>
    linkless(full, (body) => {
      const address = Routes.webhook(to.application_id, to.token);
      const request = () => rest.post(address, { auth: false, ...payload(body) });
      return retry("a further reply", LATER, request, whereOf(to));
    });

  return {
    answer: (to, full) => message("a reply", to, Response.ChannelMessageWithSource, full),
    update: (to, full) => message("a turned page", to, Response.UpdateMessage, asIs(full)),
    defer: (to, { private: hidden, update }) =>
      update
        ? callback("a promise to reply", to, Response.DeferredMessageUpdate)
        : callback("a promise to reply", to, Response.DeferredChannelMessageWithSource, {
            flags: hidden ? PRIVATE : 0,
            allowed_mentions: NO_MENTIONS,
          }),
    edit,
    form: (to, modal) => callback("a form", to, Response.Modal, modal),
    followUp,
    replaceInPrivate: async (to, body) => {
      const remove = () => rest.delete(original(to), { auth: false });
      const removed = await retry("a removal", SOON, remove, whereOf(to));
      return removed === "sent" ? followUp(to, body) : edit(to, body);
    },
    choices: (to, choices) =>
      callback("suggestions", to, Response.ApplicationCommandAutocompleteResult, { choices }),
    reply: (to, shown) =>
      linkless(shown, (body) => retry("an answer to a message", LATER, () => postReply(rest, to, body), to)),
    thread: async ({ server, channel, message }, name) => {
      try {
        const body = {
          name: shorten(name.replace(/\s+/gu, " "), 90),
          auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
        };
        const made = (await rest.post(Routes.threads(channel, message), { body })) as { id: string };
        return made.id;
      } catch (error) {
        tell("a thread", error, { server, channel });
        return null;
      }
    },
  };
}

/** For a message that stands already: who sees it is decided. */
const asIs = (body: Body): Body => ({ ...body, flags: body.flags & ~PRIVATE });

/** An address that Discord will not have must not cost the answer. */
async function linkless(body: Body, send: (body: Body) => Promise<SendOutcome>): Promise<SendOutcome> {
  const outcome = await send(body);
  const bare = outcome === "refused" ? withoutLinks(body) : null;
  return bare ? send(bare) : outcome;
}

/** Discord's code for a reply to a message that the bot may not see. */
const NO_HISTORY = 160002;

/** Without the right to read the history no message can be pointed to; the answer itself can be sent. */
async function postReply(
  rest: REST,
  { channel, message, nonce }: Destination,
  shown: Body,
): Promise<unknown> {
  const { body, files } = payload(shown);
  const quiet = { allowed_mentions: { parse: [], replied_user: false } };
  const full = { ...body, nonce, enforce_nonce: true, ...quiet };
  const post = (content: object) =>
    rest.post(Routes.channelMessages(channel), { body: content, ...(files ? { files } : {}) });
  if (!message) return post(full);
  const address = { message_reference: { message_id: message, fail_if_not_exists: false } };
  try {
    return await post({ ...full, ...address });
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === NO_HISTORY) return post(full);
    throw error;
  }
}

const whereOf = ({ guild_id, channel, channel_id }: Address): ServerChannel => ({
  server: guild_id ?? null,
  channel: channel?.id ?? channel_id ?? null,
});

function payload({ file, ...body }: Body): { body: object; files?: RawFile[] } {
  return file ? { body, files: [{ name: file.name, data: Buffer.from(file.content) }] } : { body };
}
