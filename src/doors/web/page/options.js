/** The options of the command being typed: one field each, those that may be left out behind a button. */
/** @import { OptionValue } from "../../../reply.ts" */
/** @import { MenuCommand, MenuOption } from "../menu.ts" */
import { readOptions, withNumber } from "../../typed.js";
import { copyOf, make } from "./dom.js";
import { upload } from "./server.js";

/**
 * @typedef {object} Typing
 * @property {MenuOption} option
 * @property {HTMLInputElement} input
 */

/**
 * Fills `root` with the command's fields. `typing` is told when there is something to suggest for, `emptied` when a reader
 * goes back from the first field.
 * @param {HTMLElement} root
 * @param {MenuCommand} command
 * @param {Record<string, string>} given
 * @param {{ typing: (at: Typing) => void, key: (event: KeyboardEvent, at: Typing) => boolean, emptied: () => void }} told
 */
export function openOptions(root, command, given, { typing, key, emptied }) {
  /** @type {Map<string, HTMLInputElement>} */
  const inputs = new Map();
  /** Files on their way to the server. @type {Promise<unknown>[]} */
  const uploads = [];

  /** @param {MenuOption} option */
  const open = (option) => {
    const element = copyOf("t-option");
    const [label, input, remove] = [...element.children];
    if (!(label instanceof HTMLLabelElement && input instanceof HTMLInputElement && remove)) return;
    const at = { option, input };
    label.textContent = option.name;
    label.htmlFor = input.id = `option-${option.key}`;
    Object.assign(input, { title: option.summary, placeholder: option.summary, required: option.required });
    // No field for numbers alone: the name of the next option may be typed behind one.
    if (option.kind === "whole") input.inputMode = "numeric";
    else if (option.kind === "file") {
      input.type = "file";
      input.addEventListener("change", () => {
        const [file] = input.files ?? [];
        delete input.dataset["address"];
        if (file) uploads.push(upload(file).then((address) => (input.dataset["address"] = address)));
      });
    } else input.maxLength = 6000;
    if (option.completes || option.choices.length)
      for (const [name, value] of Object.entries(COMBOBOX)) input.setAttribute(name, value);
    if (option.kind !== "file") input.value = given[option.key] ?? "";
    input.addEventListener("input", () => spread(at) || typing(at));
    input.addEventListener("focus", () => typing(at));
    input.addEventListener("keydown", (event) => {
      if (key(event, at)) event.preventDefault();
      else if (input.type === "file" && /^[^\s]$/u.test(event.key) && !event.ctrlKey && !event.metaKey)
        typeBeside();
      else if (event.key === "Enter") fillNumber();
      else if (event.key === "Backspace" && input.value === "") {
        event.preventDefault();
        close(option);
      }
    });
    remove.addEventListener("click", () => close(option));
    remove.toggleAttribute("hidden", option.required);
    inputs.set(option.key, input);
    root.insertBefore(element, root.querySelector(".more"));
  };

  /**
   * The names of options that were typed with a colon into a field begin those options; whether there were any.
   * @param {Typing} at
   */
  const spread = ({ option, input }) => {
    if (input.type === "file") return false;
    const filled = [...inputs].flatMap(([key, other]) => (other !== input && other.value ? [key] : []));
    const { given, last, named } = readOptions(input.value, command.options, option.key, filled);
    if (!named) return false;
    input.value = "";
    // What is being typed goes on behind its last blank.
    for (const [key, value] of Object.entries(given))
      set(key, key === last ? value.trimStart() : value.trim());
    offerRest();
    inputs.get(last ?? "")?.focus();
    return true;
  };

  /** @param {string} key @param {string} value */
  const set = (key, value) => {
    const option = command.options.find((o) => o.key === key);
    if (option && !inputs.has(key)) open(option);
    const input = inputs.get(key);
    if (input && input.type !== "file") input.value = value;
  };

  /** Where all is sent off, a number at the end of the first field goes where one is still needed. */
  const fillNumber = () => {
    const typed = Object.fromEntries([...inputs].map(([key, { value }]) => [key, value]));
    const filled = withNumber(typed, command.options);
    if (filled !== typed) for (const key of inputs.keys()) set(key, filled[key] ?? "");
  };

  /** Nothing can be typed into a field for files: what is typed there is for the next option. */
  const typeBeside = () => {
    const text = command.options.find(({ kind, key }) => kind === "text" && !inputs.get(key)?.value);
    if (!text) return;
    set(text.key, "");
    offerRest();
    inputs.get(text.key)?.focus();
  };

  /** Goes back from an option: to the one before it, or from the first out of the command.
   * @param {MenuOption} option */
  const close = (option) => {
    const keys = [...inputs.keys()];
    const before = inputs.get(keys[keys.indexOf(option.key) - 1] ?? "");
    if (!option.required) {
      inputs.get(option.key)?.parentElement?.remove();
      inputs.delete(option.key);
      offerRest();
    }
    if (before) before.focus();
    else emptied();
  };

  const offerRest = () => {
    for (const button of root.querySelectorAll(".more")) button.remove();
    for (const option of command.options.filter((o) => !inputs.has(o.key))) {
      const button = make(
        "button",
        { type: "button", className: "more", title: option.summary },
        `+ ${option.name}`,
      );
      button.addEventListener("click", () => {
        open(option);
        offerRest();
        inputs.get(option.key)?.focus();
      });
      root.append(button);
    }
  };

  root.replaceChildren();
  for (const [i, option] of command.options.entries())
    if (i === 0 || option.required || option.key in given) open(option);
  offerRest();

  return {
    /** The first field that still needs something, else the last that has something, else the first. */
    focus: () => {
      const all = [...inputs.values()];
      const next = all.find((i) => i.required && !i.value) ?? all.findLast((i) => i.value) ?? all[0];
      next?.focus();
      if (next?.type === "text") next.setSelectionRange(next.value.length, next.value.length);
    },
    /** Resolves when the files that were chosen have been handed over; without those that could not be. */
    handedOver: () => Promise.allSettled(uploads),
    /** What was given, as a call has it. */
    values: () => {
      const entries = command.options.flatMap((option) => {
        const input = inputs.get(option.key);
        return input?.value.trim() ? [[option.key, valueOf(option, input)]] : [];
      });
      return /** @type {Record<string, OptionValue>} */ (Object.fromEntries(entries));
    },
    /** "question: Who spoke? source: china", as a reader sees it again above the reply. */
    typed: () => {
      const shown = (/** @type {HTMLInputElement | undefined} */ input) =>
        input?.files ? input.files[0]?.name : input?.value.trim();
      const all = command.options.map(({ key, name }) => ({ name, value: shown(inputs.get(key)) }));
      return all.flatMap(({ name, value }) => (value ? [`${name}: ${value}`] : [])).join("  ");
    },
  };
}

const COMBOBOX = {
  role: "combobox",
  "aria-expanded": "false",
  "aria-controls": "choices",
  "aria-autocomplete": "list",
};

/**
 * @param {MenuOption} option
 * @param {HTMLInputElement} input
 * @returns {OptionValue}
 */
function valueOf({ choices, kind }, input) {
  if (kind === "file") return input.dataset["address"] ?? "";
  const typed = input.value.trim();
  const wanted = typed.toLowerCase();
  const chosen = choices.find(({ name, value }) =>
    [name.toLowerCase(), name.toLowerCase().replace(/^#/u, ""), String(value)].includes(wanted),
  );
  return chosen?.value ?? typed;
}
