/** The message box: a question as it is, or a slash command with its options. */
/** @import { OptionValues } from "../../../reply.ts" */
/** @import { MenuCommand } from "../menu.ts" */
/** @import { Typing } from "./options.js" */
import { commandsFor, readTyped } from "../../typed.js";
import { choicesIn } from "./choices.js";
import { byId } from "./dom.js";
import { openOptions } from "./options.js";
import { completeOnServer } from "./server.js";

/** How long one must pause before suggestions are asked for, in milliseconds. */
const PAUSE = 120;

/**
 * @param {Promise<readonly MenuCommand[]>} asked What is sent off before they are there waits for them.
 * @param {(call: { command: string, options: OptionValues }, shown: { name: string, typed: string, how: "used" | "asked" }) => void} send
 */
export function openBox(asked, send) {
  /** @type {readonly MenuCommand[]} */
  let commands = [];
  const form = byId("box", HTMLFormElement);
  const message = byId("message", HTMLInputElement);
  const chip = byId("command", HTMLElement);
  const fields = byId("options", HTMLElement);
  const choices = choicesIn(byId("choices", HTMLUListElement));
  /** @type {{ command: MenuCommand, options: ReturnType<typeof openOptions> } | null} */
  let open = null;
  let asking = new AbortController();

  /** @param {string} [line] */
  const leave = (line = "") => {
    open = null;
    asking.abort();
    choices.hide();
    fields.replaceChildren();
    chip.hidden = true;
    message.hidden = message.disabled = false;
    message.value = line;
    message.focus();
    suggestCommands();
  };

  /** @param {MenuCommand} command @param {Record<string, string>} [given] */
  const enter = (command, given = {}) => {
    choices.hide();
    message.hidden = message.disabled = true;
    chip.textContent = `/${command.name}`;
    chip.hidden = false;
    const told = { typing: suggest, key: fieldKey, emptied: () => leave(`/${command.name}`) };
    open = { command, options: openOptions(fields, command, given, told) };
    open.options.focus();
  };

  const suggestCommands = () => {
    const found = commandsFor(message.value, commands);
    const complete = found[0] && !found[0].options.length && message.value === `/${found[0].name}`;
    const offered = found.map((command) => ({
      title: `/${command.name}`,
      detail: command.summary,
      pick: () => {
        if (command.options.length) enter(command);
        else message.value = `/${command.name}`;
      },
    }));
    choices.show(message, complete ? [] : offered, { first: true });
  };

  /** @param {Typing} at */
  const suggest = async ({ option, input }) => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    choices.hide();
    /** @param {string} value */
    const pick = (value) => {
      input.value = value;
      open?.options.focus();
      choices.hide();
    };
    if (option.choices.length) {
      const typed = input.value.trim().toLowerCase();
      const offered = option.choices.filter(
        ({ name }) =>
          name.toLowerCase().replace("#", "").startsWith(typed.replace("#", "")) &&
          name.toLowerCase() !== typed,
      );
      const items = offered.map(({ name }) => ({ title: name, detail: "", pick: () => pick(name) }));
      // Where nothing was typed and nothing is needed, Enter sends the command as it is: to look changes nothing.
      choices.show(input, items, { first: typed !== "" || option.required, tab: true });
    } else if (option.completes && open) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (signal.aborted || !open) return;
      const typed = { ...open.options.values(), [option.key]: input.value };
      const ask = { command: open.command.key, options: typed, option: option.key };
      const found = await completeOnServer(ask, signal).catch(() => []);
      if (signal.aborted || document.activeElement !== input) return;
      const items = found
        .filter(({ value }) => value !== input.value)
        .map(({ name, value }) => ({ title: name, detail: "", pick: () => pick(value) }));
      choices.show(input, items, { first: false });
    }
  };

  /** @param {KeyboardEvent} event */
  const fieldKey = (event) => {
    if (choices.key(event)) return true;
    if (event.key !== "Escape" || !open) return false;
    // Out of the fields, with what was typed in them as a line.
    leave(`/${open.command.name} ${open.options.typed()}`.trim());
    return true;
  };

  const typing = () => {
    const typed = readTyped(message.value, commands);
    if (typed?.begun && typed.command.options.length) enter(typed.command, typed.options);
    else suggestCommands();
  };
  const ready = asked.then(
    (all) => {
      commands = all;
      if (message.value) typing();
    },
    () => {},
  );
  message.addEventListener("input", typing);
  message.addEventListener("keydown", (event) => {
    if (choices.key(event)) event.preventDefault();
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) choices.hide();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await ready;
    if (open) {
      const { command, options } = open;
      await options.handedOver();
      send(
        { command: command.key, options: options.values() },
        { name: `/${command.name}`, typed: options.typed(), how: "used" },
      );
    } else {
      const line = message.value.trim();
      if (!line) return;
      const typed = readTyped(line, commands);
      const known = typed?.command;
      const [slash] = /^\/\S*/u.exec(line) ?? [];
      const name = known ? `/${known.name}` : slash;
      const options = typed?.options ?? {};
      if (name)
        send(
          { command: known?.key ?? name.slice(1), options },
          { name, typed: options[""] ?? "", how: "used" },
        );
      else send({ command: "ask", options: { question: line } }, { name: "", typed: line, how: "asked" });
    }
    leave();
  });
}
