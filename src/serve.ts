/** A call in, a reply out, for every door. Slips become private replies; a bug is caught here, once. */
import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import type { Room } from "./access/room.ts";
import { barredFrom, closedTo, isLibrarian } from "./admission.ts";
import { callId, inCall } from "./call-id.ts";
import type { Choice, Command, Context, Fetch } from "./command.ts";
import type { Library } from "./library.ts";
import { metered, type Meter } from "./metrics/meter.ts";
import { optionsOf } from "./option-values.ts";
import { databaseTrouble } from "./postgres/trouble.ts";
import { reply, UserError, type Call, type Reply } from "./reply.ts";
import { commonOnly, type Servers } from "./servers/reach.ts";
import type { Kept } from "./state/kept.ts";
import type { Notes } from "./state/notes.ts";
import { openTold } from "./state/tell-once.ts";
import { commandWords, wordingFor, type Wording } from "./wording/index.ts";

/** What a running bot is made of. */
export interface Services {
  readonly commands: readonly Command[];
  /** The common articles: what the host's folder holds. */
  readonly library: Library;
  /** What each server may ask: the only way from a call to the articles. Without it, everybody asks the common ones alone. */
  readonly servers?: Servers;
  readonly fetch?: Fetch;
  readonly notes: Notes;
  /** What else is kept; left out: a door keeps it in its data folder. */
  readonly kept?: Kept;
  readonly log: Logger;
  /** Counts, where somebody looks. */
  readonly meter?: Meter | undefined;
  /** The reading room on the web; left out where none is served. */
  readonly room?: Room | null;
}

/** `progress`: hears how work goes on that takes its time, in lines for whoever waits. */
export async function serve(
  call: Call,
  services: Services,
  progress: Context["progress"] = () => {},
): Promise<Reply> {
  return inCall(async () => {
    const began = performance.now();
    const answer = await served(call, services, progress);
    const took = performance.now() - began;
    services.meter?.call(call.command, answer.tone, took / 1000);
    services.log.debug({ command: call.command, outcome: answer.tone, ms: Math.round(took) }, "served");
    return answer;
  });
}

async function served(call: Call, services: Services, progress: Context["progress"]): Promise<Reply> {
  const say = await wordingOf(call, services);
  let own: Context["own"] = null;
  try {
    const command = services.commands.find((c) => c.name === call.command);
    if (!command) throw new UserError(unknown(call.command, services.commands, say));
    const barred = await barredFrom(command, call, services.notes);
    if (barred) throw new UserError(say.userErrors[barred]);
    const elsewhere = command.owners || command.unlimited ? [] : await closedTo(call, services.notes);
    if (elsewhere.length) throw new UserError(say.userErrors.otherChannel(elsewhere), [], elsewhere);
    const options = optionsOf(command.options, call, say);
    const context = await contextOf(call, services, progress);
    ({ own } = context);
    const answer = await command.run({ ...context, options });
    if (COUNTED.has(command.name))
      void services.notes.noteUse(call.caller.server, {
        command: command.name,
        found: answer.tone === "answer",
        cited: answer.passages.map(({ document }) => document),
      });
    return answer;
  } catch (error) {
    if (error instanceof UserError) {
      const { message, followUps, names } = error;
      return reply({ tone: "slip", heading: message, followUps, names });
    }
    // Whoever was being answered out of it then.
    if (own?.isForgotten()) return reply({ tone: "slip", heading: say.library.justForgotten });
    // Our own end cuts a reading off; what was to be read is kept, and read at the next start.
    if (own && error instanceof Error && error.name === "AbortError")
      return reply({ tone: "trouble", heading: say.library.cutOff });
    return failure(error, call, services);
  }
}

/** Nothing goes by that name, or it is the first word of several commands alone. */
function unknown(name: string, commands: readonly Command[], say: Wording): string {
  const group = commands.flatMap((c) =>
    c.reach === "slash" && c.name.startsWith(`${name} `) ? [c.name] : [],
  );
  const typed = group.map((c) => commandWords(say, c)?.name ?? c);
  return typed.length ? say.userErrors.halfCommand(typed) : say.userErrors.noCommand(name);
}

/** What a reader sees of a bug: its number, under which the log has the rest; and of a database that is away. */
export async function failure(error: unknown, call: Call, services: Services): Promise<Reply> {
  if (services.kept?.shared && databaseTrouble(error)) return away(error, call, services);
  const id = callId() ?? randomBytes(3).toString("hex");
  services.log.error({ err: error, id, command: call.command, options: call.options }, "a call failed");
  const say = await wordingOf(call, services);
  return reply({ tone: "trouble", heading: say.trouble(id) });
}

/** Troubles of the database that were told within the last minutes: while it is away every call meets the same. */
const isTold = openTold(10 * 60_000);

function tellAway(error: unknown, what: object, { log }: Services): void {
  const { message, code } = error as { message?: string; code?: string };
  log[isTold(`${code} ${message}`) ? "debug" : "error"](
    { err: error, ...what },
    "a call found the database away",
  );
}

/** What was asked has been tried again for some seconds by then. */
async function away(error: unknown, call: Call, services: Services): Promise<Reply> {
  tellAway(error, { command: call.command }, services);
  const say = await wordingOf(call, services);
  return reply({ tone: "trouble", heading: say.databaseAway });
}

/** The commands by which members ask something of the articles. */
const COUNTED: ReadonlySet<string> = new Set(["ask", "quote", "who-said", "speakers", "passage"]);

/** As many suggestions as Discord shows. */
const CHOICES = 25;

/** Suggestions for an option being typed; none where that fails, since completion is a courtesy. At most CHOICES. */
export async function complete(call: Call, option: string, services: Services): Promise<readonly Choice[]> {
  try {
    const command = services.commands.find((c) => c.name === call.command);
    const found = command?.options[option];
    if (!command || (await barredFrom(command, call, services.notes))) return [];
    if (found?.kind !== "text" || !found.complete) return [];
    const typed = String(call.options[option] ?? "");
    return (await found.complete(typed, await contextOf(call, services))).slice(0, CHOICES);
  } catch (error) {
    if (services.kept?.shared && databaseTrouble(error))
      tellAway(error, { command: call.command, option }, services);
    else services.log.warn({ err: error, command: call.command, option }, "completion failed");
    return [];
  }
}

const nothingFetched: Fetch = async (_, say) => {
  throw new UserError(say.library.nothingGiven);
};

const wordingOf = async ({ caller, locale }: Call, { notes }: Services): Promise<Wording> =>
  wordingFor((await notes.settings(caller.server)).language ?? locale);

async function contextOf(
  call: Call,
  services: Services,
  progress: Context["progress"] = () => {},
): Promise<Context> {
  const { servers = commonOnly(services.library), notes, fetch = nothingFetched, room = null } = services;
  const { caller } = call;
  const settings = await notes.settings(caller.server);
  const { language, common, collections } = settings;
  const collection = caller.channel === null ? undefined : collections[caller.channel];
  const locale = language ?? call.locale;
  const { library: whole, own } = await servers.open(caller.server, common, collection);
  const library = services.meter ? metered(whole, services.meter) : whole;
  const librarian = isLibrarian(caller, settings);
  const say = wordingFor(locale);
  return { library, own, librarian, fetch, progress, notes, room, locale, spoken: call.locale, say, caller };
}
