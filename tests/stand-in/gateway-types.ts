/** What a test sees of the stand-in's gateway, and sets. */

/** What Discord allows a bot, as /gateway/bot tells it. */
export interface Limits {
  /** How many shards it recommends, and how many there have to be at least. */
  shards: number;
  needed: number;
  total: number;
  remaining: number;
  resetAfter: number;
  /** So many shards may log in at the same time: those whose ids, divided by it, leave different rests. */
  concurrency: number;
  /** Milliseconds between two logins of shards that leave the same rest; 0: nobody looks. */
  apart: number;
}

/** A login or a resume. */
export interface Entry {
  readonly shard: number;
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly resumed: boolean;
}

export interface StandInGateway {
  readonly limits: Limits;
  /** The servers that the bot is in. */
  readonly servers: Set<string>;
  /**
   * Sends an event to the shards of its server, kept for a session that comes back; null where there is none to hear it, else
   * whether it has been written on a line since.
   */
  dispatch(event: string, data: unknown): (() => boolean) | null;
  /** Resolves once a session stands that has not stood before `since` logins and resumes. */
  ready(since?: number): Promise<void>;
  /** Whether Discord shows the bot as online: its session stands, though its line may just be down. */
  readonly online: boolean;
  /** The shards that have a line, such as "0/4"; one twice where two sessions have. */
  readonly up: readonly string[];
  /** Lines that are open, with a session or without. */
  readonly lines: number;
  readonly entries: readonly Entry[];
  readonly logins: number;
  readonly resumes: number;
  /** Logins that came too soon after another. */
  readonly crowded: number;
  /** The intents the bot asked for. */
  readonly intents: number;
  /** The code the bot closed with last; null while it has not. */
  readonly closedWith: number | null;
  /** Drops the lines without a word. */
  drop(): void;
  /** Asks the bot to come back (op 7), or ends its sessions (op 9). */
  send(op: number, data: unknown): void;
  /** Closes with a code. */
  shut(code: number): void;
  /** The code that every login is answered with. */
  refuse: number | null;
  close(): void;
}
