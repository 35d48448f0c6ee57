/** An interaction answered: the call served, the reply shown in the way and to those that it is for. */
import { InteractionType, type APIInteraction } from "discord.js";
import { reply, type Call, type Reply } from "../../reply.ts";
import { complete, failure, serve, type Services } from "../../serve.ts";
import { wordingFor } from "../../wording/index.ts";
import { discordChoices } from "./choices.ts";
import { packPress } from "./codec.ts";
import {
  deliver,
  deliveryOf,
  promised,
  show,
  takesPlace,
  within,
  type Desk,
  type Heard,
} from "./delivery.ts";
import { callerOf, isShowable, localeOf } from "./caller.ts";
import { readInteraction, type Event } from "./read.ts";
import { menuEntry } from "./command-definitions.ts";
import { openProgress, type ProgressLine } from "./progress.ts";
import { renderMessage } from "./render.ts";
import { modalOf } from "./message.ts";

export type { Desk };

/** Milliseconds that suggestions may take: they cannot be promised, and none at all are better than a failure. */
const TYPING = 1800;

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
  const { services } = desk;
  const came = performance.now();
  const since = () => performance.now() - came;
  const caller = callerOf(interaction);
  const keep = desk.keep.of(caller.server);
  const settings = await services.notes.settings(caller.server);
  const say = wordingFor(settings.language ?? localeOf(interaction));
  const event = await readInteraction(interaction, keep, menuEntry);
  const asked = askedBy(event);
  const call: Call = { command: "", options: {}, ...asked, locale: localeOf(interaction), caller };
  if (event.kind === "typing") return suggest(interaction, call, event.option, desk, TYPING - since());
  // What is an owner's stays with the owner, also where a button was made up.
  const owners = Boolean(services.commands.find((c) => c.name === call.command)?.owners);
  const shareable = !owners && isShowable(interaction, caller);
  const sharing = event.kind === "press" && event.press.opens === "share";
  const from = event.kind === "press" && event.press.opens === "read" ? event.press.at : null;
  const heard: Heard = { interaction, desk, call, say, keep, shareable, sharing, from };
  if (event.kind === "wordless") return refuse(heard, say.discord.wordless);
  if (event.kind === "gone" || (sharing && owners)) return refuse(heard, say.discord.gone);

  const progress = openProgress();
  const delivery = await deliveryOf(event, call, services);
  const serving = served(heard, progress.tell);
  // What was read first, such as settings out of a database that is away, took of the same time.
  const quick = await within(desk.patience - since(), serving);
  if (!quick) return promised(heard, delivery, serving, progress);
  if (quick.form && event.kind === "press") {
    const id = packPress({ opens: "anew", owner: null, call: quick.form.call }, 0, keep);
    await keep.kept();
    if ((await desk.send.form(interaction, modalOf(quick.form, id))) !== "refused") return;
    const told = await failure(new Error("Discord refused the form"), call, services);
    return deliver(heard, "answer", await show(heard, told, true));
  }
  // What went wrong must not take an answer's place.
  const update = delivery.update && takesPlace(quick);
  const body = await show(heard, quick, update ? delivery.within : delivery.private(quick));
  return deliver(heard, update ? "update" : "answer", body);
}

const askedBy = (event: Event) => {
  if (event.kind === "press") return event.press.call;
  return event.kind === "command" || event.kind === "typing" ? event.asked : null;
};

/** Offers what the option that is being typed may be. */
async function suggest(
  interaction: APIInteraction,
  call: Call,
  option: string,
  { services, send, keep }: Desk,
  left: number,
): Promise<void> {
  const own = keep.of(call.caller.server);
  const choices = discordChoices((await within(left, complete(call, option, services))) ?? [], own);
  await own.kept();
  await send.choices(interaction, choices);
}

/** The reply, when it is the caller's turn. */
async function served({ desk, call, say, sharing }: Heard, tell: ProgressLine["tell"]): Promise<Reply> {
  const { services, queue } = desk;
  const turn = await queue(call.caller.user);
  if (turn) return serve(sharing ? shared(call, services) : call, services, tell);
  return reply({ tone: "slip", heading: queue.ended ? say.discord.stopping : say.discord.slower });
}

const refuse = async (heard: Heard, heading: string): Promise<void> =>
  deliver(heard, "answer", await show(heard, reply({ tone: "slip", heading }), true));

/** The call as everyone may see its reply. */
function shared(call: Call, { commands }: Services): Call {
  const known = commands.find((c) => c.name === call.command)?.options["private"];
  return known ? { ...call, options: { ...call.options, private: false } } : call;
}
