import { once } from "node:events";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { chat, completeLine } from "../../../src/doors/terminal/chat.ts";
import type { Services } from "../../../src/serve.ts";
import { passesTheContract, servicesOverSeed, type Driver, type Seen } from "../contract.ts";

/** Types into a chat and reads what it prints, until it falls silent with the list of what can be chosen, or without. */
async function openChat(services: Services): Promise<Driver> {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: "utf8" });
  const running = chat(services, { input, output, interactive: false, locale: "en" });
  let buttons: string[] = [];
  const type = async (line: string): Promise<Seen> => {
    input.write(`${line.replace(/[\r\n]+/gu, " ")}\n`);
    await once(output, "readable");
    const raw = String(output.read());
    expect(raw).not.toContain("\u001b");
    buttons = [...raw.matchAll(/(?:^| {3})\d+\) (.+?)(?= {3}\d+\) |$)/gmu)].map((m) => m[1]!.trim());
    const text = raw.replace(/^ {2}│ /gmu, "").replace(/\s+/gu, " ");
    return { text, buttons };
  };
  return {
    call: (command, options) => {
      const given = Object.entries(options).map(([name, value]) => `${name}: ${String(value)}`);
      return type([`/${command}`, ...given].join(" "));
    },
    press: (label) => type(String(buttons.indexOf(label) + 1)),
    close: async () => {
      input.end();
      await running;
    },
  };
}

passesTheContract("terminal", openChat);

test("Tab completes a command, an option, a speaker and a source", async () => {
  const services = await servicesOverSeed();
  const complete = async (line: string) => (await completeLine(line, services, "en"))[0];
  expect(await complete("/sp")).toEqual(["/speakers"]);
  expect(await complete("/quote ab")).toEqual(["about:"]);
  expect(await complete("/quote speaker: Liu")).toEqual(["Liu Yunshan"]);
  expect(await complete("/passage chi")).toEqual(["china-internet-conference"]);
  expect(await complete("what is")).toEqual([]);
});

test("/quit ends the chat", async () => {
  const services = await servicesOverSeed();
  const input = new PassThrough();
  const output = new PassThrough({ encoding: "utf8" });
  const running = chat(services, { input, output, interactive: false, locale: "en" });
  input.write("/quit\n/help\n");
  await running;
  expect(output.read()).toBeNull();
});
