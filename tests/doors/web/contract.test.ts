import type { FollowUp, OptionValues } from "../../../src/reply.ts";
import type { WebReply } from "../../../src/doors/web/render.ts";
import { startWeb } from "../../../src/doors/web/index.ts";
import { passesTheContract, type Seen } from "../contract.ts";

passesTheContract("web", async (services) => {
  const web = await startWeb({ services, port: 0 });
  let buttons: readonly FollowUp[] = [];
  const call = async (command: string, options: OptionValues): Promise<Seen> => {
    const response = await fetch(`${web.url}/call`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ command, options, locale: "en" }),
    });
    const { heading, lines, passages, closing, followUps } = (await response.json()) as WebReply;
    buttons = [...passages.flatMap((p) => p.followUps), ...followUps];
    const shown = passages.flatMap((p) => [p.number, p.attribution, p.text, p.note, p.citation]);
    const text = [heading, ...lines, ...shown, ...closing].filter((part) => part !== null).join(" ");
    return { text: text.replace(/\s+/gu, " "), buttons: buttons.map((b) => b.label) };
  };
  return {
    call,
    press: async (label) => {
      const pressed = buttons.find((b) => b.label === label);
      if (!pressed) throw new Error(`There is no button ${label}`);
      return call(pressed.call.command, pressed.call.options);
    },
    close: () => web.stop(),
  };
});
