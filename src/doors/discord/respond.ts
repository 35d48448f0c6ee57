/** An interaction answered: the call served, the reply shown in the way and to those that it is for. */
import { InteractionType, type APIInteraction } from "discord.js";
import { reply, type Call, type Reply } from "../../reply.ts";
import { complete, failure, serve, type Services } from "../../serve.ts";
import { wordingFor } from "../../wording/index.ts";
import { discordChoices } from "./choices.ts";
import { packPress, type Press } from "./codec.ts";
import type { Buttons } from "../../state/buttons.ts";
import type { EventClaims } from "../../state/claims.ts";
import { callerOf, localeOf, readInteraction, type Event } from "./read.ts";
import { menuEntry } from "./register.ts";
import { openProgress } from "./progress.ts";
import { renderMessage } from "./render.ts";
import { modalOf, PRIVATE, type Body } from "./message.ts";
import type { SendOutcome } from "./retry.ts";
import type { Sender } from "./send.ts";
import type { FairQueue } from "./fair-queue.ts";

export interface Desk {
  readonly services: Services;
  readonly keep: Buttons;
  readonly claims: EventClaims;
  readonly send: Sender;
  readonly queue: FairQueue;
  /** After how many milliseconds an unfinished reply is promised instead: Discord gives 3 s for the first word. */
  readonly patience: number;
}

/** Milliseconds that suggestions may take: they cannot be promised, and none at all are better than a failure. */
const TYPING = 1800;
/** Milliseconds after which a promised reply ends without its answer; Discord would give it 15 minutes. */
const LONGEST = 120_000;

/** How a reply to this event is shown. */
interface Delivery {
  readonly private: (reply: Reply) => boolean;
  /** Takes the place of the message with the button. */
  readonly update: boolean;
  /** What is promised when the reply is slow. */
  readonly promise: boolean;
  /** Whether the message with the button is a private one. */
  readonly within: boolean;
}

/** Answers whatever comes: an interaction that is left alone shows as an application that does not respond. */
export async function respond(interaction: APIInteraction, desk: Desk): Promise<void> {
  desk.services.log.debug({ type: interaction.type }, "an interaction came");
  try {
    await answer(interaction, desk);
  } catch (error) {
    const { services, send } = desk;
    const call: Call = {
      command: "",
      options: {},
      locale: localeOf(interaction),
      caller: callerOf(interaction),
    };
    const told = await failure(error, call, services);
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete)
      return void (await send.choices(interaction, []));
    const say = wordingFor(call.locale);
    const keep = desk.keep.of(call.caller.server);
    const view = { call, owner: call.caller.user, say, keep, private: true, shareable: false, room: null };
    await send.answer(interaction, renderMessage(told, view));
  }
}

async function answer(interaction: APIInteraction, desk: Desk): Promise<void> {
  const { services, send } = desk;
  const heard = performance.now();
  const caller = callerOf(interaction);
  const keep = desk.keep.of(caller.server);
  const settings = await services.notes.settings(caller.server);
  const locale = settings.language ?? localeOf(interaction);
  const say = wordingFor(locale);
  const event = await readInteraction(interaction, keep, menuEntry);
  if (event.kind === "typing") {
    const call = { ...event.asked, locale: localeOf(interaction), caller };
    const found = await within(TYPING - (performance.now() - heard), complete(call, event.option, services));
    const choices = discordChoices(found ?? [], keep);
    await keep.kept();
    await send.choices(interaction, choices);
    return;
  }
  const asked = event.kind === "press" ? event.press.call : event.kind === "command" ? event.asked : null;
  const call: Call = { command: "", options: {}, ...asked, locale: localeOf(interaction), caller };
  const from = event.kind === "press" && event.press.opens === "read" ? { from: event.press.at } : {};
  // 1: a conversation with the bot itself, where nobody else would see what is shared.
  // What is an owner's stays with the owner, also where a button was made up.
  const owners = Boolean(services.commands.find((c) => c.name === call.command)?.owners);
  const shareable = !owners && caller.channel !== null && interaction.context !== 1;
  const sharing = event.kind === "press" && event.press.opens === "share";
  const show = async (answer: Reply, hidden: boolean): Promise<Body> => {
    const postscript = sharing && !hidden ? { postscript: say.discord.sharedBy(`<@${caller.user}>`) } : {};
    const { room = null } = services;
    const view = {
      call,
      owner: caller.user,
      say,
      keep,
      private: hidden,
      shareable,
      room,
      ...postscript,
    };
    try {
      return renderMessage(answer, { ...view, ...from });
    } catch (error) {
      return renderMessage(await failure(error, call, services), view);
    }
  };
  /** A body of ours that Discord refuses is a bug of ours; the reader is told so rather than nothing. */
  const deliver = async (way: (to: APIInteraction, body: Body) => Promise<SendOutcome>, body: Body) => {
    await keep.kept();
    if ((await way(interaction, body)) !== "refused") return;
    const why = new Error("Discord refused the message");
    const told = await failure(why, call, services);
    await way(interaction, await show(told, (body.flags & PRIVATE) !== 0));
  };

  const refuse = async (heading: string) =>
    deliver(send.answer, await show(reply({ tone: "slip", heading }), true));
  if (event.kind === "wordless") return refuse(say.discord.wordless);
  if (event.kind === "gone" || (sharing && owners)) return refuse(say.discord.gone);

  const progress = openProgress();
  const manner = await mannerOf(event, call, services);
  const serving = desk
    .queue(caller.user)
    .then((turn) =>
      turn
        ? serve(sharing ? shared(call, services) : call, services, progress.tell)
        : reply({ tone: "slip", heading: desk.queue.ended ? say.discord.stopping : say.discord.slower }),
    );
  // What was read first, such as settings out of a database that is away, took of the same time.
  const quick = await within(desk.patience - (performance.now() - heard), serving);
  if (quick?.form && event.kind === "press") {
    const id = packPress({ opens: "anew", owner: null, call: quick.form.call }, 0, keep);
    await keep.kept();
    return void (await send.form(interaction, modalOf(quick.form, id)));
  }
  if (quick) {
    // What went wrong must not take an answer's place.
    const update = manner.update && (quick.tone === "answer" || quick.tone === "nothing");
    const body = await show(quick, update ? manner.within : manner.private(quick));
    return deliver(update ? send.update : send.answer, body);
  }
  const promised = await send.defer(interaction, { private: manner.promise, update: manner.update });
  if (promised !== "sent") return;
  if (!manner.update)
    progress.show(async (line) =>
      send.edit(interaction, await show(reply({ heading: line }), manner.promise)),
    );
  const late = (await within(LONGEST, serving)) ?? reply({ tone: "trouble", heading: say.discord.tooLong });
  await progress.end();
  const hidden = manner.private(late);
  if (manner.update) {
    if (late.tone === "answer" || late.tone === "nothing")
      return deliver(send.edit, await show(late, manner.within));
    return deliver(send.followUp, await show(late, true));
  }
  if (hidden && !manner.promise) return deliver(send.replaceInPrivate, await show(late, true));
  return deliver(send.edit, await show(late, manner.promise));
}

/** The call as everyone may see its reply. */
function shared(call: Call, { commands }: Services): Call {
  const known = commands.find((c) => c.name === call.command)?.options["private"];
  return known ? { ...call, options: { ...call.options, private: false } } : call;
}

async function mannerOf(event: Event, call: Call, { commands, notes }: Services): Promise<Delivery> {
  if (event.kind === "press") return pressed(event.press, event.private, call);
  const command = commands.find((c) => c.name === call.command);
  const wanted = call.options["private"] ?? (await notes.settings(call.caller.server)).private;
  const open = !command?.owners && command?.options["private"] !== undefined && wanted !== true;
  return { private: (answer) => answer.private, update: false, promise: !open, within: false };
}

function pressed(press: Press, inPrivate: boolean, { caller }: Call): Delivery {
  const own = press.owner === null || press.owner === caller.user;
  if (press.opens === "share")
    return { private: (answer) => answer.tone !== "answer", update: false, promise: false, within: false };
  const update = press.opens === "here" && own;
  return { private: () => true, update, promise: true, within: inPrivate };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, milliseconds), null);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
