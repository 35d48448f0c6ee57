/** What a test sees of the stand-in for Discord, and makes go wrong. */
import type { Exchange, Received } from "./exchange.ts";
import type { StandInGateway } from "./gateway-types.ts";

/** close: cut off before the request is read; hang: never heard, the line stays; closeAfter: done, but cut off before it is answered; invalid: the body is refused; a number: that status. */
export type Fault = "close" | "hang" | "closeAfter" | "invalid" | number | null;

export interface StandIn {
  readonly api: string;
  readonly gateway: StandInGateway;
  readonly received: Received[];
  readonly problems: string[];
  readonly commands: Map<string, unknown[]>;
  /** Channels and threads that are more than a channel of some text, by their ids. */
  readonly channels: Map<string, object>;
  /** Messages that the bot wrote, by their nonces. */
  readonly messages: Map<string, string>;
  /** Puts a file where uploads lie; its address. */
  upload(name: string, content: Uint8Array | string): string;
  /** Decides before each request whether it goes wrong. */
  fault: (request: { method: string; path: string }) => Fault;
  /** Decides of each request that was read whether the bot lacks the right to it, and by which code it is told. */
  forbid: (request: Received) => { readonly status: number; readonly code: number } | null;
  /** Announces an interaction to the bot. */
  interact(payload: Record<string, unknown>): Exchange;
  /** Where interactions are posted, signed, in place of the gateway; null: they go by the gateway. */
  endpoint: ((interaction: object) => Promise<unknown>) | null;
  /** Milliseconds in which an interaction must be acknowledged: of `DEADLINE` where it is measured, else as long as it takes. */
  deadline: number;
  /** Acknowledged as if another process had been first. */
  taken: boolean;
  /** What stands in the head of each answer, such as how many requests are left. */
  headers: Readonly<Record<string, string>>;
  close(): Promise<void>;
}
