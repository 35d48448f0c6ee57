/** Replies rendered for a test, with buttons that are kept in memory. */
import { unpackPress } from "../../../src/doors/discord/codec.ts";
import type { ButtonStore } from "../../../src/state/buttons.ts";
import { renderMessage, type View } from "../../../src/doors/discord/render.ts";
import { type Reply } from "../../../src/reply.ts";
import { wordingFor } from "../../../src/wording/index.ts";
import { ANNA } from "../../stand-in/names.ts";
import { buttonsOf } from "../../stand-in/seen.ts";

export const kept = new Map<string, string>();
export const keep: ButtonStore = {
  put: (text) => {
    const key = `k${kept.size}`;
    kept.set(key, text);
    return key;
  },
  kept: async () => {},
  get: async (key) => kept.get(key) ?? null,
};
export const view = (parts: Partial<View> = {}): View => ({
  call: { command: "ask", options: { question: "Who?" } },
  owner: ANNA,
  say: wordingFor("en"),
  keep,
  private: false,
  shareable: true,
  room: null,
  ...parts,
});

/** All messages that one gets by pressing "Read on" as long as it goes. */
export async function leaves(answer: Reply, view: View) {
  const bodies = [];
  const waiting: View["from"][] = [undefined];
  while (waiting.length && bodies.length < 200) {
    const from = waiting.shift();
    const body = renderMessage(answer, from ? { ...view, from } : view);
    bodies.push(body);
    for (const { label, custom_id } of buttonsOf(body)) {
      const press = await unpackPress(custom_id, keep);
      if (label === view.say.discord.readOn && press && press !== "gone" && press.opens === "read")
        waiting.push(press.at);
    }
  }
  return bodies;
}
