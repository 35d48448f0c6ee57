/** The preview: what is typed becomes a call, what comes back a message. */
/** @import { FollowUp, OptionValues } from "../../../reply.ts" */
/** @import { WebReply } from "../render.ts" */
import { openBox } from "./box.js";
import { byId, copyOf, part } from "./dom.js";
import { replyNodes } from "./replies.js";
import { callServer, commandsOfServer, standOfServer } from "./server.js";

const log = byId("log", HTMLElement);

/** @typedef {{ readonly command: string, readonly options: OptionValues }} Asked */
/** @typedef {{ name: string, typed: string, how: "used" | "pressed" | "asked" }} Shown */

/**
 * Adds a message at the end and fills it when the reply is there.
 * @param {Asked} call
 * @param {Shown} shown
 */
async function say(call, { name, typed, how }) {
  const message = copyOf("t-message");
  if (how !== "used") part(message, "you").replaceWith(copyOf(`t-${how}`));
  part(message, "command").textContent = name;
  part(message, "typed").textContent = typed;
  part(message, "time").textContent = new Date().toLocaleTimeString([], {
    hour: "numeric",
    minute: "2-digit",
  });
  log.append(message);
  message.scrollIntoView({ block: "nearest" });
  await fill(message, call);
  await Promise.all([...message.querySelectorAll("img")].map((image) => image.decode().catch(() => {})));
  message.scrollIntoView({ block: message.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
  return message;
}

/** @param {HTMLElement} message @param {Asked} call */
async function fill(message, call) {
  message.ariaBusy = "true";
  const reply = await callServer(call).catch(() => null);
  message.ariaBusy = "false";
  if (reply) show(message, reply);
  else part(message, "reply").replaceChildren(copyOf("t-unreachable"));
  // Only an owner's commands change what there is to ask.
  if (/^(?:library|settings)/u.test(call.command)) void tellStand();
}

async function tellStand() {
  const stand = await standOfServer().catch(() => null);
  if (stand) for (const place of document.querySelectorAll("[data-stand]")) place.textContent = stand;
}

/** @param {HTMLElement} message @param {WebReply} reply */
function show(message, reply) {
  const body = part(message, "reply");
  body.dataset["tone"] = reply.tone;
  body.replaceChildren(
    ...replyNodes(
      reply,
      (followUp, button) => press(message, followUp, button),
      async (call, title) => {
        const added = await say(call, { name: title, typed: "", how: "pressed" });
        added.focus({ preventScroll: true });
      },
    ),
  );
  message.classList.toggle("private", reply.private);
  message.querySelector(".only")?.remove();
  if (!reply.private) return;
  const only = copyOf("t-private");
  only.querySelector("button")?.addEventListener("click", () => {
    message.remove();
    byId("box", HTMLFormElement).querySelector("input")?.focus();
  });
  message.append(only);
}

/**
 * Presses a button under a message. Where the reply takes the message's place, the button of the same name keeps the focus.
 * @param {HTMLElement} message @param {FollowUp} followUp @param {HTMLButtonElement} button
 */
async function press(message, { call, label, opens }, button) {
  if (message.ariaBusy === "true") return;
  if (opens === "anew") {
    const added = await say(call, { name: label, typed: "", how: "pressed" });
    const field = added.querySelector(".form input");
    if (field instanceof HTMLInputElement) field.focus({ preventScroll: true });
    else added.focus({ preventScroll: true });
    return;
  }
  const at = [...message.querySelectorAll("button")].indexOf(button);
  await fill(message, call);
  const again = message.querySelectorAll("button")[at];
  if (again && !again.disabled && again.textContent === label) again.focus({ preventScroll: true });
  else message.focus({ preventScroll: true });
}

for (const button of document.querySelectorAll("[data-ask]")) {
  const question = button.textContent ?? "";
  button.addEventListener("click", async () => {
    const added = await say(
      { command: "ask", options: { question } },
      { name: "", typed: question, how: "asked" },
    );
    added.focus({ preventScroll: true });
  });
}
const connect = byId("connect", HTMLDetailsElement);
const openConnect = () => {
  if (location.hash === "#connect") connect.open = true;
};
addEventListener("hashchange", openConnect);
openConnect();
openBox(commandsOfServer(), say);
