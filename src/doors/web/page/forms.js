/** A form that a reply brings, filled in where it stands; what is entered becomes a call. */
/** @import { ReplyForm, OptionValues } from "../../../reply.ts" */
import { make } from "./dom.js";

let serial = 0;

/**
 * @param {ReplyForm} form
 * @param {string} heading What stands above it.
 * @param {(call: { command: string, options: OptionValues }, title: string) => void} send
 */
export function formNode({ title, fields, call, submit }, heading, send) {
  const inputs = fields.map(({ name, label, value, required, max }) => {
    const long = max > 300;
    const id = `form-${++serial}`;
    const given = { id, name, value, required, maxLength: max };
    const input = long ? make("textarea", { ...given, rows: 2 }) : make("input", { ...given, type: "text" });
    return { name, input, row: make("p", {}, make("label", { htmlFor: id }, label), input) };
  });
  const node = make(
    "form",
    { className: "form", autocomplete: "off", ariaLabel: title },
    title === heading ? null : make("h3", {}, title),
    ...inputs.map(({ row }) => row),
    make("button", { type: "submit", className: "button" }, submit),
  );
  node.addEventListener("submit", (event) => {
    event.preventDefault();
    const entered = Object.fromEntries(inputs.map(({ name, input }) => [name, input.value]));
    send({ command: call.command, options: { ...call.options, ...entered } }, submit);
  });
  return node;
}
