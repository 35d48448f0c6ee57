/** What is counted. Nothing here knows who asked, what, or where. */
import type { Library } from "../library.ts";
import type { Replica } from "../postgres/replica.ts";

/** How a command's call ended, as its reply is toned; for suggestions while one types too. */
export type CallOutcome = "answer" | "nothing" | "slip" | "trouble";

export interface Meter {
  /** A command's call, with the seconds that it took. */
  call(command: string, outcome: CallOutcome, seconds: number): void;
  /** What a question got: how sure an answer is, or "no" and why. */
  question(certainty: string, why: string): void;
  /** Discord's answer to a request of ours: by the kind of its address and the first digit of its status, with the seconds. */
  discord(route: string, status: number): void;
  /** A request that Discord never answered. */
  unanswered(route: string): void;
  /** An answer of ours to an interaction that came over HTTP. */
  interaction(status: number): void;
}

/** What is looked at when somebody looks. */
export interface Gauges {
  /** What stands in the common index. */
  readonly material: () => Promise<{
    readonly articles: number;
    readonly passages: number;
    readonly quotations: number;
  }>;
  /** The shards that this process runs, and whether each has a session. */
  readonly shards: () => readonly { readonly id: number; readonly up: boolean }[];
  /** The pool of connections, and the seconds that the database took to answer (null: it did not); null where there is none. */
  readonly database:
    | (() => Promise<{ readonly connections: number; readonly seconds: number | null }>)
    | null;
  /** Who answered how many questions, and how the replica stands; null where there is none. */
  readonly replica: Pick<Replica, "ready" | "reads" | "behind"> | null;
  /** Names of the leases that are held; null where there are none to hold. */
  readonly leases: (() => readonly string[]) | null;
}

/** "interactions", "webhooks", "channels" ...: the kind of an address of Discord's, without any id. */
export const routeOf = (path: string): string => {
  const [first = ""] = path.replace(/^\/+/u, "").split("/");
  return FAMILIES.has(first) ? first : "other";
};
const FAMILIES: ReadonlySet<string> = new Set([
  "interactions",
  "webhooks",
  "channels",
  "applications",
  "gateway",
  "guilds",
  "users",
  "oauth2",
]);

/** The library, with each question's answer counted. */
export const metered = (library: Library, meter: Meter): Library => ({
  ...library,
  ask: async (question, options) => {
    const answer = await library.ask(question, options);
    meter.question(answer.certainty, answer.found ? "" : answer.why);
    return answer;
  },
});
