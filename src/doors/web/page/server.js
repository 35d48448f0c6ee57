/** Asking the server that this page came from; no other is ever asked. */
/** @import { Choice } from "../../../command.ts" */
/** @import { OptionValues } from "../../../reply.ts" */
/** @import { MenuCommand } from "../menu.ts" */
/** @import { WebReply } from "../render.ts" */

const locale = document.documentElement.lang;

/**
 * @param {string} path
 * @param {object} body
 * @param {AbortSignal} [signal]
 */
async function post(path, body, signal) {
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify({ ...body, locale }) };
  const response = await fetch(path, signal ? { ...init, signal } : init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/**
 * Hands a file over; the address that a call names it by.
 * @param {File} file
 * @returns {Promise<string>}
 */
export async function upload(file) {
  const path = `/upload?name=${encodeURIComponent(file.name)}`;
  const response = await fetch(path, { method: "POST", body: file });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()).address;
}

/**
 * @param {{ readonly command: string, readonly options: OptionValues }} call
 * @returns {Promise<WebReply>}
 */
export const callServer = ({ command, options }) => post("/call", { command, options });

/**
 * Suggestions for `option`, given what is typed so far.
 * @param {{ command: string, options: OptionValues, option: string }} typed
 * @param {AbortSignal} signal
 * @returns {Promise<readonly Choice[]>}
 */
export const completeOnServer = (typed, signal) => post("/complete", typed, signal);

/** How many articles there are to ask now, in words. */
export async function standOfServer() {
  const response = await fetch("/stand");
  return response.ok ? response.text() : null;
}

/** @returns {Promise<readonly MenuCommand[]>} */
export async function commandsOfServer() {
  const response = await fetch("/commands");
  return response.json();
}
