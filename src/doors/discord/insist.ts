/** Goes on where a request of discord.js's failed, and tells each kind of failure once. */
import { DiscordAPIError } from "discord.js";
import type { Logger } from "pino";

/** sent: Discord has it; taken: someone else answered first; refused: not a body it takes; lost: it never arrived (logged). */
export type Outcome = "sent" | "taken" | "refused" | "lost";

export interface Insisting {
  /** Makes a request until it is answered, with these pauses in milliseconds before each further attempt. */
  insist(what: string, pauses: readonly number[], request: () => Promise<unknown>): Promise<Outcome>;
  /** Logs a failure; once a kind, for while it lasts it would fill the log, and nothing in it is new. */
  tell(what: string, error: unknown): void;
}

export function openInsisting(log: Logger): Insisting {
  const told = new Set<string>();
  let taken = 0;

  const tell = (what: string, error: unknown) => {
    const known = error instanceof DiscordAPIError;
    const code = known ? String(error.code) : nameOf(error);
    const kind = known ? code : `${what} ${code}`;
    if (told.has(kind)) return;
    told.add(kind);
    // Not the error itself: its address and body hold the interaction's token.
    const status = known ? error.status : undefined;
    const why = known ? error.message : nameOf(error);
    log.warn({ what, code, status, why }, `Discord did not take ${what}; logged once${hints[code] ?? ""}`);
  };

  const insist = async (
    what: string,
    pauses: readonly number[],
    request: () => Promise<unknown>,
  ): Promise<Outcome> => {
    for (let attempt = 0; ; attempt++) {
      try {
        await request();
        return "sent";
      } catch (error) {
        // Done, and answered with something that cannot be read: nothing in it is needed.
        if (error instanceof SyntaxError) return "sent";
        if (error instanceof DiscordAPIError && error.code === 40060) {
          // After a closed connection this says that the first attempt had arrived.
          if (attempt > 0) return "sent";
          if (++taken === 2) log.warn(TWO);
          return "taken";
        }
        const pause = pauses[attempt];
        if (error instanceof DiscordAPIError || pause === undefined) {
          tell(what, error);
          return error instanceof DiscordAPIError && error.code === INVALID ? "refused" : "lost";
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };

  return { insist, tell };
}

/** Discord's code for a body that breaks its rules. */
const INVALID = 50035;

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
