/** Fifty people, as Discord sees them: what they ask, and what became of it. */
import { setTimeout as wait } from "node:timers/promises";
import type { StandIn } from "../../tests/stand-in/discord.ts";
import type { Exchange } from "../../tests/stand-in/exchange.ts";
import { BOT, CHANNEL } from "../../tests/stand-in/names.ts";
import { press, slash } from "../../tests/stand-in/people.ts";
import { write } from "../../tests/stand-in/messages.ts";
import { buttonsOf } from "../../tests/stand-in/seen.ts";
import type { Machine } from "./processes.ts";

const QUESTIONS = [
  "Who warned that insecurity in one corner of the internet was a risk to all?",
  "What did Xi say about the development of the internet?",
  "What did Liu say about national security?",
  "What did Xi say about Taiwan?",
  "What is the capital of France?",
];
const any = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;

/** What became of an interaction. */
export interface Fate {
  readonly exchange: Exchange;
  /** Milliseconds since the bench began. */
  readonly at: number;
  /** The HTTP status; null: the line broke. */
  status: number | null;
  /** The replica that said the first word. */
  by: string | null;
}

export interface Crowd {
  /** Milliseconds of performance.now(). */
  readonly began: number;
  /** By the interactions' ids. */
  readonly fates: ReadonlyMap<string, Fate>;
  /** Messages written, by their ids, and when. */
  readonly written: Map<string, number>;
  person(n: number, until: number): Promise<void>;
}

/** Milliseconds that a person waits for the end of an answer. */
const PATIENCE = 20_000;

export function crowd(discord: StandIn, posted: Poster, servers: readonly string[]): Crowd {
  const fates = new Map<string, Fate>();
  const written = new Map<string, number>();
  const began = performance.now();
  discord.endpoint = async (interaction) => {
    const { id } = interaction as { id: string };
    const { status, by, word } = await posted(JSON.stringify(interaction));
    Object.assign(fates.get(id) ?? {}, { status, by });
    if (word === null) throw new Error("nobody took it");
    return word;
  };
  const follow = async (exchange: Exchange): Promise<Exchange["shown"]> => {
    fates.set(exchange.id, { exchange, at: performance.now() - began, status: null, by: null });
    await Promise.race([exchange.ended, wait(PATIENCE, null, { ref: false })]);
    return exchange.shown;
  };
  return {
    began,
    fates,
    written,
    person: async (n, until) => {
      const user = String(700_000_000_000_000_000n + BigInt(n));
      const where = { user, guild: any(servers), locale: any(["en-US", "de"]) };
      while (performance.now() < until) {
        const answer = await follow(slash(discord, "ask", { question: any(QUESTIONS) }, where));
        const buttons = buttonsOf(answer).filter((b) => !b.disabled && b.custom_id);
        if (buttons.length) await follow(press(discord, answer, any(buttons).label, where));
        if (Math.random() < 0.5)
          written.set(write(discord, `<@${BOT}> ${any(QUESTIONS)}`, where), performance.now() - began);
        await wait(1000 + Math.random() * 1500);
      }
    },
  };
}

/** Posts an interaction as Discord does; null where no word came back. */
export type Poster = (
  body: string,
) => Promise<{ readonly status: number | null; readonly by: string | null; readonly word: unknown }>;

/** How often an answer to each message was sent, by the message's id. The same nonce once more stands in Discord once. */
export function answersTo(discord: StandIn): { sent: Map<string, number>; shown: Map<string, Set<string>> } {
  const sent = new Map<string, number>();
  const shown = new Map<string, Set<string>>();
  for (const { method, path, body } of discord.received)
    if (method === "POST" && path === `/channels/${CHANNEL}/messages`) {
      const { message_reference: to, nonce = "" } = body;
      if (!to) continue;
      sent.set(to.message_id, (sent.get(to.message_id) ?? 0) + 1);
      shown.set(to.message_id, (shown.get(to.message_id) ?? new Set()).add(nonce));
    }
  return { sent, shown };
}

/** Whether the replica that gave the first word was killed before the answer. */
export function diedWith({ by, exchange }: Fate, machines: readonly Machine[]): boolean {
  const until = exchange.sentAt + (exchange.times.last ?? PATIENCE);
  return machines
    .filter(({ name }) => name === by)
    .some(({ killed }) => killed.some((at) => at >= exchange.sentAt && at <= until));
}
