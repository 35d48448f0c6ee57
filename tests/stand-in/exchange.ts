/** An interaction, from the moment it is announced to the end of its reply. */
import { snowflake } from "./names.ts";

/** A part of a message or of a form, as far as tests look at it. */
export interface Part {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly file?: { readonly url: string };
  readonly components?: readonly Part[];
}

/**
 * What the bot sends, as far as tests look at it: a message, a form, choices, or a first word with one of them in `data`. Nothing in
 * it is certain to be there; `rules.ts` tells whether Discord would take it.
 */
export interface Sent {
  readonly type?: number;
  readonly data?: Sent;
  readonly flags?: number;
  readonly components?: readonly Part[];
  readonly allowed_mentions?: object;
  readonly message_reference?: { readonly message_id: string };
  readonly nonce?: string;
  readonly custom_id?: string;
  readonly title?: string;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
}

export interface Received {
  readonly method: string;
  readonly path: string;
  /** As JSON; empty where nothing was sent. */
  readonly body: Sent;
  /** The raw body, files and all. */
  readonly raw: string;
}

export interface Exchange {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  /** Whether there was a session to hear of it; Discord tells the person otherwise. */
  heard: boolean;
  /** Whether it has been written on a line: what comes while Discord has ended a session for good is heard of by nobody. */
  reached: () => boolean;
  readonly sentAt: number;
  /** What came back, in order: callbacks, edits, further messages. */
  readonly received: Received[];
  /** The message as it stands; empty until there is one. */
  shown: Sent;
  acknowledged: number | null;
  /** Milliseconds from the event to its acknowledgement and to its end; null while open. */
  readonly times: { first: number | null; last: number | null };
  readonly ended: Promise<Exchange>;
  readonly end: () => void;
}

export function openExchange(type: number): Exchange {
  let resolve: (exchange: Exchange) => void = () => {};
  const ended = new Promise<Exchange>((r) => {
    resolve = r;
  });
  const exchange: Exchange = {
    id: snowflake(),
    token: `interaction-token-canary-${snowflake()}-${"x".repeat(40)}`,
    type,
    heard: false,
    reached: () => exchange.heard,
    sentAt: performance.now(),
    received: [],
    shown: {},
    acknowledged: null,
    times: { first: null, last: null },
    ended,
    end: () => {
      exchange.times.last = performance.now() - exchange.sentAt;
      resolve(exchange);
    },
  };
  return exchange;
}
