/** Goes on where a request of discord.js's failed, and tells each kind of failure once. */
import { DiscordAPIError } from "discord.js";
import type { Logger } from "pino";
import type { Meter } from "../../metrics/meter.ts";
import { openTold } from "../../state/tell-once.ts";

/**
 * sent: Discord has it; taken: someone else answered first; refused: not a body it takes; gone: the message that it was for was
 * deleted; lost: it never arrived (logged).
 */
export type SendOutcome = "sent" | "taken" | "refused" | "gone" | "lost";

/** Where something was to be sent; null: to nobody's server, to no channel. */
export interface ServerChannel {
  readonly server: string | null;
  readonly channel: string | null;
}

export interface Retrying {
  /** Makes a request until it is answered, with these pauses in milliseconds before each further attempt. */
  retry(
    what: string,
    pauses: readonly number[],
    request: () => Promise<unknown>,
    where?: ServerChannel,
  ): Promise<SendOutcome>;
  /**
   * Logs a failure with its server and channel; once a day for each kind and channel, for while it lasts it would fill the
   * log, and nothing in it is new.
   */
  tell(what: string, error: unknown, where?: ServerChannel): void;
}

/** Milliseconds until a failure that lasts is told again. */
const AGAIN = 24 * 3600_000;
const NOWHERE: ServerChannel = { server: null, channel: null };

/** `called`: what people call a place: "#general of Wexmouth". `meter`: counts what Discord never answered. */
export function openRetrying(
  log: Logger,
  called: (where: ServerChannel) => string = () => "",
  meter?: Pick<Meter, "unanswered">,
): Retrying {
  const isTold = openTold(AGAIN, 5000);
  let taken = 0;

  const tell = (what: string, error: unknown, { server, channel }: ServerChannel = NOWHERE) => {
    const known = error instanceof DiscordAPIError;
    const code = known ? String(error.code) : nameOf(error);
    // What a channel lacks is its own; that Discord cannot be reached is the same for all.
    const kind = known ? `${code} ${server} ${channel}` : `${what} ${code}`;
    if (isTold(kind)) return;
    // Not the error itself: its address and body hold the interaction's token.
    const status = known ? error.status : undefined;
    const why = known ? error.message : nameOf(error);
    const place = known && channel !== null ? called({ server, channel }) : "";
    log.warn(
      { what, code, status, why, ...(channel === null ? {} : { server, channel }) },
      `Discord did not take ${what}${place ? ` in ${place}` : ""}; told once a day${hints[code] ?? ""}`,
    );
  };

  const retry = async (
    what: string,
    pauses: readonly number[],
    request: () => Promise<unknown>,
    where?: ServerChannel,
  ): Promise<SendOutcome> => {
    for (let attempt = 0; ; attempt++) {
      try {
        await request();
        log.debug({ what, attempt }, "sent");
        return "sent";
      } catch (error) {
        // Done, and answered with something that cannot be read: nothing in it is needed.
        if (error instanceof SyntaxError) return "sent";
        if (!(error instanceof DiscordAPIError)) meter?.unanswered("any");
        if (error instanceof DiscordAPIError && error.code === 40060) {
          // After a closed connection this says that the first attempt had arrived.
          if (attempt > 0) return "sent";
          if (++taken === 2) log.warn(TWO);
          return "taken";
        }
        if (error instanceof DiscordAPIError && error.code === UNKNOWN_MESSAGE) return "gone";
        const pause = pauses[attempt];
        if (error instanceof DiscordAPIError || pause === undefined) {
          tell(what, error, where);
          return error instanceof DiscordAPIError && error.status === INVALID ? "refused" : "lost";
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };

  return { retry, tell };
}

/** Status of a body that Discord will not have: it breaks its rules, holds a link that it blocks (240000), words that it blocks (200000). */
const INVALID = 400;

const UNKNOWN_MESSAGE = 10008;

const TWO =
  "Two processes are answering with this bot's token: interactions come already answered. Stop the other one, or make a new token in the developer portal (Bot > Reset Token) and use it in one place. Logged once.";

const hints: Readonly<Record<string, string>> = {
  "10062": ": it came later than the 3 seconds that Discord gives",
  "50013": ": the bot lacks a permission in that channel (View Channel, Send Messages, Read Message History)",
  "50001": ": the bot cannot see that channel",
};

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = (error as { code?: unknown }).code ?? (error as { status?: unknown }).status;
  return typeof code === "string" || typeof code === "number" ? String(code) : error.name;
}
