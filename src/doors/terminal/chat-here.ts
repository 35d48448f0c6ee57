/** `verbatim chat` in the terminal it was typed in. */
import { exits } from "../../arguments.ts";
import { tell } from "../../terminal.ts";
import { chat } from "./chat.ts";
import { localeOfTerminal, type Verb } from "./verb.ts";

export const chatHere: Verb = async (services, _, terminal) => {
  const { input, output } = terminal;
  const interactive = Boolean(input.isTTY && output.isTTY);
  if (interactive) tell(terminal, "Type a question, or /help. Tab completes, /quit ends.");
  await chat(services, { input, output, interactive, locale: localeOfTerminal(terminal) });
  return exits.found;
};
