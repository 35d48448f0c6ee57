/** The slash commands, typed in a terminal: Tab completes, plain text is a question, a number goes on from a reply. */
import { createInterface } from "node:readline/promises";
import type { FollowUp } from "../../reply.ts";
import { complete, serve, type Services } from "../../serve.ts";
import { wordingFor } from "../../wording/index.ts";
import { CALLER, misspeltOption, readLine, readTyping } from "./read.ts";
import { followUpsOf, renderReply } from "./render.ts";

export interface ChatTerminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether someone sits at it: a prompt is shown, and emphasis. */
  readonly interactive: boolean;
  readonly locale: string;
}

/** Runs until the input ends or someone types /quit. */
export async function chat(
  services: Services,
  { input, output, interactive, locale }: ChatTerminal,
): Promise<void> {
  const style = {
    width: Math.min(100, ("columns" in output && Number(output.columns)) || 100),
    rich: interactive,
  };
  const lines = createInterface({
    input,
    output,
    terminal: interactive,
    prompt: "> ",
    completer: (line: string) => completeLine(line, services, locale),
  });
  let offered: readonly FollowUp[] = [];
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (/^\/(?:quit|exit)$/u.test(typed)) break;
    if (typed) {
      const number = /^\d{1,3}$/u.test(typed);
      const chosen = number ? offered[Number(typed) - 1] : undefined;
      const slip = number
        ? noChoice(chosen, offered, locale)
        : misspeltOption(typed, services.commands, locale);
      if (slip !== null) {
        output.write(`\n${slip}\n`);
        if (interactive) lines.prompt();
        continue;
      }
      const call = chosen
        ? { ...chosen.call, locale, caller: CALLER }
        : readLine(typed, services.commands, locale);
      const reply = await serve(call, services);
      offered = followUpsOf(reply);
      output.write(`\n${renderReply(reply, style, true)}\n`);
    }
    if (interactive) lines.prompt();
  }
  lines.close();
}

const noChoice = (chosen: FollowUp | undefined, { length }: readonly FollowUp[], locale: string) =>
  chosen ? null : wordingFor(locale).userErrors.noChoice(length);

/** What Tab offers, and the part of the line that it replaces. */
export async function completeLine(
  line: string,
  services: Services,
  locale: string,
): Promise<[string[], string]> {
  const typing = readTyping(line, services.commands, locale);
  if (!typing) return [[], line];
  if (typing.kind === "command") return [typing.names.map((name) => `/${name}`), line];
  const { command, option, typed, names } = typing;
  const word = /[\p{L}-]*$/u.exec(line)![0];
  const options = word ? names.filter((name) => name.startsWith(word)).map((name) => `${name}:`) : [];
  const call = { command, options: { [option]: typed }, locale, caller: CALLER };
  const values = (await complete(call, option, services)).map((choice) => choice.value);
  // What is typed already completes nothing.
  const choices = values.filter((value) => value !== typed.trim());
  return choices.length ? [choices, typed] : [options, word];
}
