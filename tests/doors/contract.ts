/** What every door must do with a call, whatever its medium. A door's test opens it and hands it over. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pino } from "pino";
import { commands } from "../../commands/index.ts";
import { defineCommand } from "../../src/command.ts";
import { openLibrary } from "../../src/library.ts";
import type { OptionValues } from "../../src/reply.ts";
import type { Services } from "../../src/serve.ts";
import { noNotes } from "../../src/state/notes.ts";

/** A reply as the reader sees it. */
export interface Seen {
  /** All text, in order, as plain text without the medium's escapes and with single spaces. */
  readonly text: string;
  /** Labels of what can be pressed or chosen. */
  readonly buttons: readonly string[];
}

/** A door, driven from the reader's side. */
export interface Driver {
  call(command: string, options: OptionValues): Promise<Seen>;
  /** Presses a button of the last reply. */
  press(label: string): Promise<Seen>;
  close(): Promise<void>;
}

const broken = defineCommand({
  name: "sources",
  options: {},
  run: async () => {
    throw new Error("a canary that no reader may see");
  },
});

/** The commands over the seed, with one command, /sources, that always fails. */
export async function servicesOverSeed(): Promise<Services> {
  const library = await openLibrary({ material: "seeds" });
  const all = commands.map((c) => (c.name === "sources" ? broken : c));
  return { commands: all, library, notes: noNotes(), log: pino({ level: "silent" }) };
}

export function passesTheContract(name: string, open: (services: Services) => Promise<Driver>): void {
  describe(`the ${name} door`, () => {
    let door: Driver;
    let services: Services;
    beforeAll(async () => {
      services = await servicesOverSeed();
      door = await open(services);
    });
    afterAll(async () => {
      await door.close();
      services.library.close();
    });

    test("answers a question with the source's words, their speaker and their place", async () => {
      const { text } = await door.call("ask", {
        question: "Who warned that insecurity in one corner of the internet was a risk to all?",
      });
      expect(text).toContain("Insecurity in one corner of the internet was a risk to all, he warned.");
      expect(text).toContain("Catherine Cadell, Reuters, paragraph 12");
      expect(text).toContain("Liu Yunshan");
      expect(text).toContain("reported, not their exact words");
    });

    test("says what it looked for when the material does not say, and shows what comes near only when asked", async () => {
      const refusal = await door.call("ask", { question: "What did Xi say about Taiwan?" });
      expect(refusal.text).toContain("The material does not say");
      expect(refusal.text).toContain("“Taiwan” occurs nowhere in the material.");
      expect(refusal.text).toContain("Xi Jinping is quoted, but I found nothing of theirs about this.");
      expect(refusal.text).not.toContain("paragraph 4");
      const nearest = await door.press("Show the nearest passages");
      expect(nearest.text).toContain("Near, but I see no answer in it.");
    });

    test("keeps the marks of a quotation as they stand in the source", async () => {
      const { text } = await door.call("quote", { speaker: "Liu", about: "security", manner: "direct" });
      expect(text).toContain(
        "(Countries) can’t seek their own so-called ‘absolute security’ while sacrificing",
      );
      expect(text).toContain("direct quotation");
    });

    test("opens the context of a passage by a button", async () => {
      const { buttons } = await door.call("ask", { question: "What did Liu warn of?" });
      const context = await door.press(buttons.find((label) => label.startsWith("Show context"))!);
      expect(context.text).toMatch(/Paragraph 1\d of “China internet conference”/u);
      expect(context.buttons).toContain("Further up");
    });

    test("tells why a speaker is the speaker", async () => {
      await door.call("quote", { speaker: "Liu Yunshan", about: "insecurity in one corner" });
      const why = await door.press("Why this speaker? (1)");
      expect(why.text).toContain("“he” in paragraph 12 is");
    });

    test("answers a slip with the way out", async () => {
      const { text } = await door.call("passage", { source: "china-internet-conference", paragraph: 99 });
      expect(text).toContain("That article has paragraphs 1 to 14; there is no paragraph 99.");
    });

    test("keeps its head when a command fails, and shows nothing of the fault but its number", async () => {
      const failed = await door.call("sources", {});
      expect(failed.text).toMatch(/Something went wrong on my side. It is noted as [0-9a-f]{6}/u);
      expect(failed.text).not.toContain("canary");
      expect((await door.call("speakers", {})).text).toContain("Liu Yunshan");
    });

    test.each([
      ["an emoji", "🙂"],
      ["only stop words", "what is the of"],
      ["right-to-left", "ما هو السؤال"],
      ["a mention", "@everyone <@123> <@&4> what is this"],
      ["Markdown", "**[x](javascript:alert(1))** ```code``` > # - ||spoiler||"],
      ["a NUL and controls", "a\u0000b\u0007\u001b[31m"],
      ["lone surrogates", "\ud800 \udfff who"],
      ["6,000 characters", "sovereignty ".repeat(500)],
    ])("gives a calm answer to %s", async (_, question) => {
      const { text } = await door.call("ask", { question });
      expect(text.length).toBeGreaterThan(20);
      expect(text).not.toContain("Something went wrong");
    });
  });
}
