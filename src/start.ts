/** `verbatim start`: runs until it is told to stop. */
import type { Config } from "./config.ts";
import { chat } from "./doors/terminal/chat.ts";
import type { Services } from "./serve.ts";

const CONNECT = `To connect to Discord, put DISCORD_TOKEN=... into a file named .env (.env.example explains where to get it) and start again.
Until then, ask here: type a question, or /help. Tab completes, /quit ends.`;

/** With a token the bot, without one the terminal. The exit code. */
export async function start(
  services: Services,
  _config: Config,
  _guild: string | undefined,
): Promise<number> {
  console.error(CONNECT);
  const { stdin: input, stdout: output } = process;
  const interactive = Boolean(input.isTTY && output.isTTY);
  await chat(services, {
    input,
    output,
    interactive,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
  });
  return 0;
}
