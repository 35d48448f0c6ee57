/** The Discord door: from a token to a bot that answers. */
import { inCall } from "../../call-id.ts";
import { routeOf } from "../../metrics/meter.ts";
import type { Problem } from "../../model.ts";
import type { Services } from "../../serve.ts";
import { openDiscordsClock } from "./discords-clock.ts";
import { eventOf, openEndpoint, type Endpoint } from "./endpoint.ts";
import { connect, type Gateway } from "./gateway.ts";
import { openRetrying } from "./retry.ts";
import { invitesOf, type Invites } from "./invites.ts";
import { keptIn } from "../../state/kept.ts";
import { answerMessage } from "./mention.ts";
import { registerPatiently, writeCommands } from "./register.ts";
import { respond, type Desk } from "./respond.ts";
import { openRest } from "./rest.ts";
import { openSender } from "./send.ts";
import { publicKey } from "./signature.ts";
import { openSession } from "./session.ts";
import { openFairQueue } from "./fair-queue.ts";
import type { Sharing } from "./shards/leased.ts";
import { ONE, type Sharding } from "./shards/sharding.ts";

export { registerCommands } from "./register.ts";
export { PATH as INTERACTIONS_PATH } from "./endpoint.ts";
export { sessionOf } from "./session.ts";

export interface GatewayOptions {
  readonly token: string;
  readonly services: Services;
  /** Where long buttons are kept and the session's state is written. */
  readonly dataDir: string;
  /** Register the commands in this one server, where they show at once, instead of everywhere. */
  readonly guild?: string | undefined;
  /** Discord's REST address, for tests: "http://127.0.0.1:4000/api". The gateway's comes from there. */
  readonly api?: string | undefined;
  /** How many calls of one person may wait; default 100. */
  readonly mostWaiting?: number;
  /** Milliseconds until a slow reply is promised. */
  readonly patience?: number;
  /** Which shards it runs; default: one, which hears everything. */
  readonly sharding?: Sharding;
  /** How several processes share them; left out: where what is kept is shared, and else not at all. */
  readonly sharing?: Sharing | null;
  /** Milliseconds between two logins, in tests. */
  readonly apart?: number;
  /** Gives up connecting; of no use afterwards. */
  readonly signal?: AbortSignal;
  /** The application's public key, 64 hexadecimal digits, where interactions come over HTTP. */
  readonly publicKey?: string | undefined;
  /** Called when Discord will not have the bot, at the start or later: what the operator must change. Exit 78 then. */
  readonly fatal: (problem: Problem) => void;
}

export interface Door {
  /** The application's id, and whether the bot is in one of some servers. */
  readonly application: string;
  serves(...servers: readonly string[]): Promise<boolean>;
  /** The shards that this process runs, and whether they have a session. */
  shards(): readonly { readonly id: number; readonly up: boolean }[];
  readonly invites: Invites;
  /** Whether it has a session with Discord, or waits for a shard, and takes new work. */
  ready(): boolean;
  /** Where interactions come over HTTP: what answers them; null where they come by the gateway. */
  readonly endpoint: Endpoint | null;
  /** Hears nothing more, ends the replies that are open (4 s at most), and closes. */
  stop(): Promise<void>;
}

/** Milliseconds that open replies get to end when the bot stops; supervisors wait 10 s before they kill. */
const GRACE = 4000;
/** Of these, until whoever still waits is told to ask again instead of being answered. */
const FULL = 1500;
const PATIENCE = 1200;

/** Connects, registers the commands where they changed, and answers until `stop`. Rejects only after `fatal`, or when given up. */
export async function startGateway(options: GatewayOptions): Promise<Door> {
  const { token, services, dataDir, guild, api, mostWaiting, signal, patience = PATIENCE } = options;
  const { sharding = ONE } = options;
  const { log } = services;
  const rest = openRest(token, api);
  const kept = services.kept ?? keptIn(dataDir, log);
  const { claims } = kept;
  const sharing = options.sharing ?? kept.shared;
  const session = openSession(dataDir, log);
  let called: Gateway["called"] = ({ channel }) => channel ?? "";
  const { meter } = services;
  if (meter) rest.on("response", ({ path }, { status }) => meter.discord(routeOf(path), status));
  const retrying = openRetrying(log, (where) => called(where), meter);
  const desk: Desk = {
    services,
    keep: kept.buttons,
    claims,
    send: openSender(rest, retrying),
    queue: openFairQueue(mostWaiting),
    patience,
  };
  let stopping = false;
  const open = new Set<Promise<unknown>>();
  /** Answers an event; what is open is ended before the bot is. */
  const track = (work: () => Promise<unknown>) => {
    const task = inCall(work)
      .catch((error: unknown) =>
        // Its name alone: a message of discord.js's may hold an interaction's token.
        log.error({ why: error instanceof Error ? error.name : "unknown" }, "an event could not be answered"),
      )
      .finally(() => open.delete(task));
    open.add(task);
  };

  const endpoint =
    options.publicKey === undefined
      ? null
      : openEndpoint(
          publicKey(options.publicKey),
          (interaction, first) =>
            track(() => respond(interaction, { ...desk, send: openSender(rest, retrying, first) })),
          claims,
          openDiscordsClock(rest, log),
        );

  const gateway = await connect(
    { token, rest, log, logins: kept.logins, signal, sharding, sharing, apart: options.apart },
    {
      interaction: (interaction) =>
        track(async () => (await claims.first(eventOf(interaction))) && respond(interaction, desk)),
      message: (message, self, place) => track(() => answerMessage(message, self, place, desk)),
      servers: (here, mine) => track(async () => services.servers?.standing(here, mine)),
      server: (server, joined) =>
        track(async () => (joined ? services.servers?.joined(server) : services.servers?.left(server))),
      channelGone: (server, channel) => forgetChannel(services.notes, server, channel),
      roleGone: (server, role) => forgetRole(services.notes, server, role),
      session: session.report,
      fatal: (problem) => {
        session.report(false);
        options.fatal(problem);
      },
    },
  );
  called = gateway.called;
  session.report(gateway.ready());
  await registerPatiently(() => writeCommands(rest, gateway.application, services.commands, guild), log);

  return {
    application: gateway.application,
    serves: gateway.serves,
    endpoint,
    shards: gateway.shards,
    ready: () => gateway.ready() && !stopping,
    invites: invitesOf(gateway.application),
    stop: async () => {
      stopping = true;
      endpoint?.close();
      await gateway.close();
      session.close();
      const enough = setTimeout(desk.queue.end, FULL);
      await Promise.race([ended(open), new Promise((resolve) => setTimeout(resolve, GRACE).unref())]);
      clearTimeout(enough);
      if (!services.kept) await kept.close();
    },
  };
}

/** A channel that is no more is no place to send anybody to. */
async function forgetChannel(notes: Services["notes"], server: string, channel: string): Promise<void> {
  const { channels, collections } = await notes.settings(server);
  if (!channels.includes(channel) && !(channel in collections)) return;
  const { [channel]: _, ...left } = collections;
  await notes.change(server, { channels: channels.filter((id) => id !== channel), collections: left });
}

/** The last role that may ask stays: without it everybody might, and nobody chose that. */
async function forgetRole(notes: Services["notes"], server: string, role: string): Promise<void> {
  const { askers, librarians } = await notes.settings(server);
  const others = askers.filter((id) => id !== role);
  const left = others.length ? others : askers;
  if (left.length === askers.length && librarians !== role) return;
  await notes.change(server, { askers: left, librarians: librarians === role ? null : librarians });
}

async function ended(open: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (open.size) await Promise.all(open);
}
