/** A message that mentions the bot, or is written to it alone: answered in place. */
import type { GatewayMessageCreateDispatchData } from "discord.js";
import { reply, type Call, type Options, type Reply } from "../../reply.ts";
import { serve } from "../../serve.ts";
import { wordingFor, type Wording } from "../../wording/index.ts";
import { unpack } from "./codec.ts";
import type { ButtonStore } from "../../state/buttons.ts";
import { render } from "./render.ts";
import { unformatted } from "./unformatted.ts";
import type { Desk } from "./respond.ts";

type Message = GatewayMessageCreateDispatchData;

/** What the gateway knows of a place: its language, and the channel that a thread hangs in. */
export interface Place {
  readonly locale: string;
  readonly parent: string | null;
}

/** Answers `message` where it is meant for the bot, whose id is `self`; false where it is not. */
export async function answerMessage(
  message: Message,
  self: string,
  place: Place,
  desk: Desk,
): Promise<boolean> {
  const mentioned = message.mentions.some((user) => user.id === self);
  const meant = !message.guild_id || mentioned;
  // 0 and 19: an ordinary message, and one that replies to another.
  if (!meant || message.author.bot || message.webhook_id || ![0, 19].includes(message.type)) return false;
  const { notes } = desk.services;
  const caller: Call["caller"] = {
    user: message.author.id,
    server: message.guild_id ?? null,
    channel: place.parent ?? message.channel_id,
    manages: false,
  };
  const settings = notes.settings(caller.server);
  const locale = settings.language ?? place.locale;
  const say = wordingFor(locale);
  // A reply in a flood would be part of it: silence until it is over.
  if (!(await desk.turns(caller.user))) return true;

  const question = unformatted(addressed(message.content, self));
  const call: Call = question
    ? { command: "ask", options: { question }, locale, caller }
    : { command: "help", options: {}, locale, caller };
  const scope = question ? scopeOf(message, self, desk.keep) : {};
  const hidden = settings.private && caller.server !== null;
  const { shown, answer } = hidden
    ? { shown: call, answer: inPrivate(call, say) }
    : await answered(call, scope, desk);
  const body = render(answer, {
    call: shown,
    owner: caller.user,
    say,
    keep: desk.keep,
    private: false,
    shareable: false,
    room: desk.services.room ?? null,
    channels: settings.channels,
  });
  await desk.send.reply({ channel: message.channel_id, message: message.id }, body);
  return true;
}

const GREETING =
  /^(?:hey|hi|hello|yo|ok(?:ay)?|so|well|dear|please|good (?:morning|afternoon|evening)|hallo|moin|bitte|liebes?r?|guten (?:morgen|tag|abend))?[\s,;:.!–-]*$/iu;

/** What is said to the bot: of "Hey @Verbatim, who said that?" the words behind its name, since nobody wants a greeting looked for. */
function addressed(content: string, self: string): string {
  const [before = "", ...after] = content.split(new RegExp(`<@!?${self}>`, "u"));
  const rest = after.join(" ").replace(/^[\s,;:.!–-]+/u, "");
  return rest && GREETING.test(before.trimStart()) ? rest : content;
}

/** Within the scope first; where that holds no answer, in all of the material. */
async function answered(call: Call, scope: Options, desk: Desk): Promise<{ shown: Call; answer: Reply }> {
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
function scopeOf(message: Message, self: string, keep: ButtonStore): Options {
  const earlier = message.referenced_message;
  if (earlier?.author.id !== self) return {};
  const rows = (earlier.components ?? []) as readonly { components?: readonly { custom_id?: string }[] }[];
  for (const { custom_id } of rows.flatMap((row) => row.components ?? [])) {
    const press = custom_id ? unpack(custom_id, keep) : null;
    const source = press && press !== "gone" ? press.call.options["source"] : undefined;
    if (typeof source === "string") return { source };
  }
  return {};
}
