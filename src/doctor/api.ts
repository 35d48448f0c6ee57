/** Asking Discord, by plain HTTP. */
import type { z } from "zod";
import { DISCORD_AGENT } from "../discord-agent.ts";

/** What came back: a body, a refusal with its status, or why nothing came. */
export type DiscordAnswer =
  | {
      readonly status: 200;
      readonly body: unknown;
      /** Seconds that this machine's clock is ahead of Discord's; NaN where it does not say. */
      readonly ahead: number;
    }
  | { readonly status: number }
  | { readonly status: null; readonly why: string };

export type Ask = (path: string) => Promise<DiscordAnswer>;

/** Milliseconds until Discord counts as unreachable. */
const PATIENCE = 5000;

/** `base`: "https://discord.com/api". The token goes into the header and nowhere else. */
export function askDiscord(base: string, token: string): Ask {
  return async (path) => {
    try {
      const response = await fetch(`${base.replace(/(?<!\/)\/+$/u, "")}/v10${path}`, {
        headers: { authorization: `Bot ${token}`, "user-agent": DISCORD_AGENT },
        signal: AbortSignal.timeout(PATIENCE),
      });
      const ahead = (Date.now() - Date.parse(response.headers.get("date") ?? "")) / 1000;
      if (response.status === 200) return { status: 200, body: await response.json(), ahead };
      await response.body?.cancel();
      return { status: response.status };
    } catch (error) {
      return { status: null, why: reasonOf(error) };
    }
  };
}

/** "ECONNREFUSED", "ENOTFOUND" or the like; fetch hides it in the cause. */
function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: string; message?: string }; name?: string };
  if (name === "TimeoutError") return `no answer in ${PATIENCE / 1000} s`;
  return (
    cause?.code ??
    cause?.message ??
    (error instanceof SyntaxError ? "an answer that is not JSON" : String(name))
  );
}

/** The body as it should be; null where it did not come or is something else. */
export function bodyOfAnswer<T>(heard: DiscordAnswer, shape: z.ZodType<T>): T | null {
  const read = "body" in heard ? shape.safeParse(heard.body) : null;
  return read?.success ? read.data : null;
}
