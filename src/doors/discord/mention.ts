/** A message that mentions the bot, or is written to it alone: answered in place. */
import type { GatewayMessageCreateDispatchData } from "discord.js";
import { reply, type Call, type Caller, type OptionValues, type Reply } from "../../reply.ts";
import { failure, serve } from "../../serve.ts";
import type { Settings } from "../../state/notes.ts";
import { wordingFor, type Wording } from "../../wording/index.ts";
import { unpackPress } from "./codec.ts";
import { wishOf, withoutCourtesy } from "./courtesy.ts";
import type { ButtonStore } from "../../state/buttons.ts";
import type { ChannelPlace } from "./places.ts";
import { textOfMessage } from "./read.ts";
import { renderMessage } from "./render.ts";
import { unformatted } from "./unformatted.ts";
import { languageWritten, passedOn, withoutCommand } from "./written.ts";
import type { Desk } from "./respond.ts";
import type { Destination } from "./send.ts";

type Message = GatewayMessageCreateDispatchData;

/** Answers `message` where it is meant for the bot, whose id is `self`; false where it is not. */
export async function answerMessage(
  message: Message,
  self: string,
  placeOf: () => Promise<ChannelPlace>,
  desk: Desk,
): Promise<boolean> {
  // 0 and 19: an ordinary message, and one that replies to another.
  if (message.author.bot || message.webhook_id || ![0, 19].includes(message.type)) return false;
  const called = !message.guild_id || message.mentions.some((user) => user.id === self);
  if (!called && !message.mention_roles.length) return false;
  const place = await placeOf();
  if (!called && (place.role === null || !message.mention_roles.includes(place.role))) return false;
  if (!(await desk.claims.first({ id: message.id, server: message.guild_id ?? null }))) return true;
  const { notes } = desk.services;
  const caller: Caller = {
    user: message.author.id,
    server: message.guild_id ?? null,
    channel: place.parent ?? message.channel_id,
    manages: false,
    roles: message.member?.roles ?? [],
  };
  const settings = await notes.settings(caller.server);
  if (settings.mentions === "off" && caller.server !== null) return true;
  const said = unformatted(addressed(message.content, self, place.role));
  const isForward = message.content === "" && message.message_snapshots?.length;
  const forwarded = isForward ? unformatted(textOfMessage(message)) : "";
  // In a conversation with the bot Discord tells no language.
  const written = message.guild_id ? null : languageWritten(forwarded || said);
  const locale = settings.language ?? written ?? place.locale;
  // Of a message that names its role alone, Discord need not hand over the words.
  const wordless = !called && message.content === "";
  const wish = wordless ? "help" : wishOf(said, answeringOf(message, self));
  if (wish === "nothing" && !forwarded) return true;
  // A reply in a flood would be part of it: silence until it is over.
  if (!(await desk.queue(caller.user))) return true;
  const to = await whereTo(message, place, settings, said, desk);
  const context: Answering = { message, self, locale, caller, settings, to, desk };
  const { discord } = wordingFor(locale);
  if (wordless)
    await send(reply({ heading: discord.nameMe(`<@${self}>`), names: [`<@${self}>`] }), null, context);
  else if (forwarded) {
    const { command, options } = passedOn(forwarded);
    await answerCall(command, options, context);
  } else if (wish === "check") await send(reply({ heading: discord.howToCheck }), null, context);
  else if (wish === "help") await answerCall("help", {}, context);
  else
    for (const [i, question] of questionsIn(withoutCommand(withoutCourtesy(said))).entries())
      await answerCall(
        "ask",
        { question },
        i === 0 ? context : { ...context, to: { ...to, nonce: `${to.nonce}-${i}` } },
      );
  return true;
}

interface Answering {
  readonly message: Message;
  readonly self: string;
  readonly locale: string;
  readonly caller: Caller;
  readonly settings: Settings;
  readonly to: Destination;
  readonly desk: Desk;
}

async function answerCall(command: string, options: OptionValues, context: Answering): Promise<void> {
  const { message, self, locale, caller, settings, desk } = context;
  const call: Call = { command, options, locale, caller };
  const hidden = (settings.private || settings.mentions === "private") && caller.server !== null;
  if (hidden) return send(inPrivate(call, wordingFor(locale)), call, context);
  const scope = command === "ask" ? await scopeOf(message, self, desk.keep.of(caller.server)) : {};
  const { shown, answer } = await answered(call, scope, desk);
  return send(answer, shown, context);
}

async function send(answer: Reply, call: Call | null, context: Answering): Promise<void> {
  const { locale, caller, to, desk } = context;
  const keep = desk.keep.of(caller.server);
  const asked = call ?? { command: "help", options: {}, locale, caller };
  const shown = (what: Reply) =>
    renderMessage(what, {
      call: asked,
      owner: caller.user,
      say: wordingFor(locale),
      keep,
      private: false,
      shareable: false,
      room: desk.services.room ?? null,
    });
  const body = shown(answer);
  await keep.kept();
  if ((await desk.send.reply(to, body)) !== "refused") return;
  const told = await failure(new Error("Discord refused the message"), asked, desk.services);
  await desk.send.reply(to, shown(told));
}

/** In place, or in a thread below the message where the server wants that and the bot may open one. */
async function whereTo(
  message: Message,
  place: ChannelPlace,
  { mentions }: Settings,
  said: string,
  desk: Desk,
): Promise<Destination> {
  const server = message.guild_id ?? null;
  const here = { server, channel: message.channel_id, message: message.id, nonce: message.id };
  if (mentions !== "thread" || !message.guild_id || place.parent !== null) return here;
  const thread = await desk.send.thread(here, said || "…");
  return thread === null ? here : { server, channel: thread, message: null, nonce: message.id };
}

/** Whose message this one replies to. */
const answeringOf = ({ referenced_message: earlier }: Message, self: string) =>
  earlier ? (earlier.author.id === self ? "own" : "another") : null;

/** Questions asked in one message, each answered by itself: two or three whole ones, each with its mark. */
function questionsIn(said: string): readonly string[] {
  const parts = said.match(/[^?]{1,600}\?+/gu)?.map((part) => part.trim()) ?? [];
  const whole = parts.every((part) => part.split(/\s+/u).length >= 3);
  const covered = parts.join("").replace(/\s/gu, "").length === said.replace(/\s/gu, "").length;
  return parts.length > 1 && parts.length <= 3 && whole && covered ? parts : [said];
}

const GREETING =
  /^(?:hey|hi|hello|yo|ok(?:ay)?|so|well|dear|please|good (?:morning|afternoon|evening)|hallo|moin|bitte|liebes?r?|guten (?:morgen|tag|abend))?[\s,;:.!–-]*$/iu;

/** What is said to the bot: of "Hey @Verbatim, who said that?" the words behind its name, since nobody wants a greeting looked for. */
function addressed(content: string, self: string, role: string | null): string {
  const called = role === null ? `<@!?${self}>` : `<@!?${self}>|<@&${role}>`;
  const [before = "", ...after] = content.split(new RegExp(called, "u"));
  const rest = after.join(" ").replace(/^[\s,;:.!–-]+/u, "");
  return rest && GREETING.test(before.trimStart()) ? rest : content;
}

/** Within the scope first; where that holds no answer, in all of the material. */
async function answered(
  call: Call,
  scope: OptionValues,
  desk: Desk,
): Promise<{ shown: Call; answer: Reply }> {
  // nearest: a question that this one article does not answer is not yet one to note as unanswered.
  const narrow = { ...call, options: { ...call.options, ...scope, nearest: true } };
  const answer = Object.keys(scope).length ? await serve(narrow, desk.services) : null;
  if (answer?.tone === "answer") return { shown: narrow, answer };
  return { shown: call, answer: await serve(call, desk.services) };
}

/** Replies are private here, and a message cannot be answered so: a button can. */
function inPrivate(call: Call, say: Wording): Reply {
  return reply({
    heading: say.discord.privateHere,
    followUps: [{ label: say.discord.showMe, call, opens: "anew" }],
  });
}

/** The article that the bot's own answer came from, when `message` replies to one: its buttons name it. */
async function scopeOf(message: Message, self: string, keep: ButtonStore): Promise<OptionValues> {
  const earlier = message.referenced_message;
  if (earlier?.author.id !== self) return {};
  const rows = (earlier.components ?? []) as readonly { components?: readonly { custom_id?: string }[] }[];
  for (const { custom_id } of rows.flatMap((row) => row.components ?? [])) {
    const press = custom_id ? await unpackPress(custom_id, keep) : null;
    const source = press && press !== "gone" ? press.call.options["source"] : undefined;
    if (typeof source === "string") return { source };
  }
  return {};
}
