/** A reply as the page shows it. Everything in it is text; the only links are to this site and to the articles' own http addresses. */
/** @import { FollowUp, OptionValues, ShownPassage } from "../../../reply.ts" */
/** @import { WebReply, WebShown } from "../render.ts" */
import { copyOf, make } from "./dom.js";
import { formNode } from "./forms.js";

/**
 * @param {WebReply} reply
 * @param {(followUp: FollowUp, button: HTMLButtonElement) => void} press
 * @param {(call: { command: string, options: OptionValues }, title: string) => void} send Sends off a form.
 * @returns {Node[]}
 */
export function replyNodes(reply, press, send) {
  const line = (/** @type {string} */ text) => make("p", {}, text);
  return [
    make("h2", {}, reply.heading),
    ...reply.lines.map(line),
    ...reply.passages.map((shown) => passage(shown, press)),
    ...reply.closing.map(line),
    ...(reply.file ? [download(reply.file)] : []),
    ...(reply.form ? [formNode(reply.form, reply.heading, send)] : []),
    ...buttons(reply.followUps, press),
  ];
}

/** @param {WebShown} shown @param {(followUp: FollowUp, button: HTMLButtonElement) => void} press */
function passage(shown, press) {
  const { number, attribution, text, marks, citation, href, url, note, followUps } = shown;
  // Where nobody is named above the words, the number stands with what names the article.
  const counted = number === null ? null : make("b", { className: "number" }, `${number}. `);
  return make(
    "section",
    { className: "passage" },
    attribution ? make("p", { className: "attribution" }, counted, attribution) : null,
    make("blockquote", {}, ...marked(text, marks)),
    make(
      "p",
      { className: "citation" },
      attribution ? null : counted,
      make("a", { href }, citation),
      " ",
      original(url),
    ),
    note ? make("p", { className: "note" }, note) : null,
    ...buttons(followUps, press),
  );
}

/** The text with its marks emphasised; overlapping marks run together.
 * @param {string} text @param {ShownPassage["marks"]} marks */
function marked(text, marks) {
  const nodes = [];
  let at = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    nodes.push(text.slice(at, from), make("mark", {}, text.slice(from, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}

/** A link to where the article was published, only where that is a web address.
 * @param {string | null} url */
function original(url) {
  const address = url && URL.canParse(url) ? new URL(url) : null;
  if (!address || !["http:", "https:"].includes(address.protocol)) return null;
  const link = copyOf("t-original");
  link.setAttribute("href", address.href);
  return link;
}

/** @param {readonly FollowUp[]} followUps @param {(followUp: FollowUp, button: HTMLButtonElement) => void} press */
function buttons(followUps, press) {
  if (!followUps.length) return [];
  const row = followUps.map((followUp) => {
    const button = make("button", {
      type: "button",
      className: "button",
      disabled: followUp.disabled ?? false,
    });
    button.textContent = followUp.label;
    button.addEventListener("click", () => press(followUp, button));
    return button;
  });
  return [make("div", { className: "buttons" }, ...row)];
}

/** @param {{ name: string, base64: string }} file */
function download({ name, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const picture = name.endsWith(".png");
  const href = URL.createObjectURL(new Blob([bytes], picture ? { type: "image/png" } : {}));
  return make(
    "p",
    { className: "file" },
    picture ? make("img", { src: href, alt: "" }) : null,
    make("a", { href, download: name }, name),
  );
}
