/** An interaction, from the moment it is announced to the end of its reply. */
import { snowflake } from "./names.ts";

export interface Received {
  readonly method: string;
  readonly path: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- bodies are read by tests as they came
  readonly body: any;
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
  /** The message as it stands, once there is one. */
  shown: Received["body"];
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
    shown: null,
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
