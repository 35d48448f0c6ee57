/** How and to whom a reply in Discord is shown: at once or as promised, in private or to all, anew or in a message's place. */
import type { APIInteraction } from "discord.js";
import { reply, type Call, type Reply } from "../../reply.ts";
import { failure, type Services } from "../../serve.ts";
import type { EventClaims } from "../../state/claims.ts";
import type { Buttons, ButtonStore } from "../../state/buttons.ts";
import type { Wording } from "../../wording/index.ts";
import type { Press, ReplyPlace } from "./codec.ts";
import type { FairQueue } from "./fair-queue.ts";
import { PRIVATE, type Body } from "./message.ts";
import type { ProgressLine } from "./progress.ts";
import type { Event } from "./read.ts";
import { renderMessage } from "./render.ts";
import type { Sender } from "./send.ts";

/** What every event is answered with. */
export interface Desk {
  readonly services: Services;
  readonly keep: Buttons;
  readonly claims: EventClaims;
  readonly send: Sender;
  readonly queue: FairQueue;
  /** After how many milliseconds an unfinished reply is promised instead: Discord gives 3 s for the first word. */
  readonly patience: number;
}

/** An interaction as it was read, and what all its replies need. */
export interface Heard {
  readonly interaction: APIInteraction;
  readonly desk: Desk;
  readonly call: Call;
  readonly say: Wording;
  readonly keep: ButtonStore;
  /** Whether a private reply may be shown to all. */
  readonly shareable: boolean;
  /** Whether this one is. */
  readonly sharing: boolean;
  /** Where in the reply its reader goes on. */
  readonly from: ReplyPlace | null;
}

/** How a reply to this event is shown. */
export interface Delivery {
  readonly private: (reply: Reply) => boolean;
  /** Takes the place of the message with the button. */
  readonly update: boolean;
  /** What is promised when the reply is slow. */
  readonly promise: boolean;
  /** Whether the message with the button is a private one. */
  readonly within: boolean;
}

/** Milliseconds after which a promised reply ends without its answer; Discord would give it 15 minutes. */
const LONGEST = 120_000;

/** How the reply to an event is shown: by the button that was pressed, else as the call, its command and the server want it. */
export async function deliveryOf(event: Event, call: Call, { commands, notes }: Services): Promise<Delivery> {
  if (event.kind === "press") return ofPress(event.press, event.private, call);
  const command = commands.find((c) => c.name === call.command);
  const wanted = call.options["private"] ?? (await notes.settings(call.caller.server)).private;
  const open = !command?.owners && command?.options["private"] !== undefined && wanted !== true;
  return { private: (answer) => answer.private, update: false, promise: !open, within: false };
}

function ofPress(press: Press, inPrivate: boolean, { caller }: Call): Delivery {
  const own = press.owner === null || press.owner === caller.user;
  if (press.opens === "share")
    return { private: (answer) => answer.tone !== "answer", update: false, promise: false, within: false };
  const update = press.opens === "here" && own;
  return { private: () => true, update, promise: true, within: inPrivate };
}

/** What `work` comes to, or null when so much time has passed first; the work goes on. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, milliseconds), null);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The reply as a message; one that cannot be rendered is a bug of ours, and the reader is told so. */
export async function show(heard: Heard, answer: Reply, hidden: boolean): Promise<Body> {
  const { desk, call, say, keep, shareable, sharing, from } = heard;
  const { user: owner } = call.caller;
  const { room = null } = desk.services;
  const postscript = sharing && !hidden ? { postscript: say.discord.sharedBy(`<@${owner}>`) } : {};
  const view = { call, owner, say, keep, private: hidden, shareable, room, ...postscript };
  try {
    return renderMessage(answer, from ? { ...view, from } : view);
  } catch (error) {
    return renderMessage(await failure(error, call, desk.services), view);
  }
}

/** A body of ours that Discord refuses is a bug of ours; the reader is told so rather than nothing. */
export async function deliver(
  heard: Heard,
  way: "answer" | "update" | "edit" | "followUp" | "replaceInPrivate",
  body: Body,
): Promise<void> {
  const { interaction, desk, call, keep } = heard;
  await keep.kept();
  const outcome = await desk.send[way](interaction, body);
  // Somebody deleted the message meanwhile: who asked or turned its page still gets what they wanted.
  if (outcome === "gone" && (way === "update" || way === "edit")) {
    const hidden = { ...body, flags: body.flags | PRIVATE };
    return void (await desk.send[way === "update" ? "answer" : "followUp"](interaction, hidden));
  }
  if (outcome !== "refused") return;
  const told = await failure(new Error("Discord refused the message"), call, desk.services);
  await desk.send[way](interaction, await show(heard, told, (body.flags & PRIVATE) !== 0));
}

/** Whether it may stand in place of the reply that the button is under. */
export const takesPlace = ({ tone }: Reply): boolean => tone === "answer" || tone === "nothing";

/** Promises a reply that is slow, shows how far it is, and gives it when it is there. */
export async function promised(
  heard: Heard,
  delivery: Delivery,
  serving: Promise<Reply>,
  progress: ProgressLine,
): Promise<void> {
  const { interaction, desk, say } = heard;
  const { update, promise } = delivery;
  if ((await desk.send.defer(interaction, { private: promise, update })) !== "sent") return;
  if (!update)
    progress.show(async (line) =>
      desk.send.edit(interaction, await show(heard, reply({ heading: line }), promise)),
    );
  const late = (await within(LONGEST, serving)) ?? reply({ tone: "trouble", heading: say.discord.tooLong });
  await progress.end();
  if (update)
    return takesPlace(late)
      ? deliver(heard, "edit", await show(heard, late, delivery.within))
      : deliver(heard, "followUp", await show(heard, late, true));
  if (delivery.private(late) && !promise)
    return deliver(heard, "replaceInPrivate", await show(heard, late, true));
  return deliver(heard, "edit", await show(heard, late, promise));
}
