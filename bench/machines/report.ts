/** The figures of a run. */
import type { StandIn } from "../../tests/stand-in/discord.ts";
import { de } from "../../src/wording/de.ts";
import { en } from "../../src/wording/en.ts";
import { answersTo, diedWith, type Crowd } from "./people.ts";
import type { Machine } from "./processes.ts";
import { quantile } from "../quantile.ts";

interface Run {
  readonly people: Crowd;
  readonly discord: StandIn;
  readonly machines: readonly Machine[];
  readonly seconds: number;
  /** Taken since the people began. */
  readonly logins: number;
  readonly memory: string;
}

/** Prints them; false where something was lost or came twice. */
export function report({ people, discord, machines, seconds, logins, memory }: Run): boolean {
  const fates = [...people.fates.values()];
  const ended = fates.filter(({ exchange }) => exchange.times.last !== null);
  const open = fates.filter(({ exchange }) => exchange.times.last === null);
  const died = open.filter((fate) => diedWith(fate, machines));
  const unserved = open.filter(({ by, status }) => by === null || status === null || status >= 500);
  const lost = open.filter((fate) => !died.includes(fate) && !unserved.includes(fate));
  const twice = discord.received.filter(({ path }) => path.endsWith("/callback")).length;
  const written = [...people.written.keys()];
  const { sent, shown } = answersTo(discord);
  const firsts = ended.map(({ exchange }) => exchange.times.first ?? 0);
  const lasts = ended.map(({ exchange }) => exchange.times.last ?? 0);
  const doubled = written.filter((id) => (shown.get(id)?.size ?? 0) > 1);
  const again = written.filter((id) => (sent.get(id) ?? 0) > 1);
  const silent = written.filter((id) => !sent.has(id));
  const kills = machines.flatMap(({ killed }) => killed.map((at) => at - people.began));
  const heard = silent.filter((id) =>
    kills.some((at) => Math.abs(at - people.written.get(id)! - 1000) < 1000),
  );
  const told = discord.received.filter(({ path, body }) => path.endsWith("/messages") && isAway(body)).length;
  console.table({
    "interactions over HTTP": fates.length,
    answered: ended.length,
    "of these told that the database is away": ended.filter(({ exchange }) => isAway(exchange.shown)).length,
    "a second": Math.round(ended.length / seconds),
    "promised, and no answer: the replica was killed with it": died.length,
    "no word: the balancer had no living replica for it": unserved.length,
    "reached a living replica and not answered": lost.length,
    "interactions answered twice":
      fates.filter(({ exchange }) => acknowledged(exchange.received) > 1).length + twice,
    "to the first word, p50": at(firsts, 0.5),
    "to the first word, p99": at(firsts, 0.99),
    "to the first word, longest": at(firsts, 1),
    "to the answer, p99": at(lasts, 0.99),
    "mentions over the gateway": written.length,
    "mentions answered": written.length - silent.length,
    "sent again under the same nonce": again.length,
    "mentions answered twice": doubled.length,
    "of these told that the database is away ": told,
    "no answer: the process was killed with it": heard.length,
    "mentions not answered": silent.length - heard.length,
    "logins since the people began": logins,
    "sessions gone on with": discord.gateway.resumes,
    "logins sooner than Discord allows": discord.gateway.crowded,
    "bodies that Discord would refuse": discord.problems.length,
    memory,
  });
  const when = (ids: readonly string[]) =>
    ids.map((id) => `${((people.written.get(id) ?? 0) / 1000).toFixed(1)} s`).join(", ");
  if (silent.length) console.log(`not answered were mentions written at ${when(silent)}`);
  if (doubled.length) console.log(`answered twice were mentions written at ${when(doubled)}`);
  for (const { at: began, by, status, exchange } of [...died, ...unserved, ...lost])
    console.log(
      `interaction at ${(began / 1000).toFixed(1)} s: status ${status}, by ${by}, first word ${exchange.times.first?.toFixed(0) ?? "none"}`,
    );
  for (const problem of new Set(discord.problems)) console.log(problem);
  const wrong = lost.length + twice + doubled.length + silent.length - heard.length;
  return !wrong && !discord.problems.length && !discord.gateway.crowded;
}

const isAway = (message: unknown) =>
  [en, de].some((say) => JSON.stringify(message ?? "").includes(say.databaseAway));

const acknowledged = (received: readonly { readonly body: { readonly type?: number } | null }[]) =>
  received.filter(({ body }) => body?.type !== undefined).length;

const at = (list: readonly number[], share: number) => `${Math.round(quantile(list, share))} ms`;
