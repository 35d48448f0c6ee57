import fc from "fast-check";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anyText } from "../../any-text.ts";
import { commands } from "../../../commands/index.ts";
import type { ButtonStore } from "../../../src/state/buttons.ts";
import { renderMessage } from "../../../src/doors/discord/render.ts";
import { openLibrary, type Library } from "../../../src/library.ts";
import type { Call } from "../../../src/reply.ts";
import { serve } from "../../../src/serve.ts";
import { openNotes } from "../../../src/state/notes-file.ts";
import { languages, wordingFor } from "../../../src/wording/index.ts";
import { sourceOf } from "../../stand-in/seen.ts";
import { messageProblems } from "../../stand-in/rules.ts";
import { folder } from "./running.ts";

let library: Library;
const notes = openNotes(folder(), () => {});
beforeAll(async () => {
  library = await openLibrary({ material: "seeds" });
  await notes.noteGap("1", "Who plays the bassoon?");
});
afterAll(async () => {
  await notes.close();
  library.close();
});

const keep: ButtonStore = {
  put: () => "a-key",
  kept: async () => {},
  get: async () => null,
};
const caller = { user: "2", server: "1", channel: "3", manages: true };

/** The message that a call is answered with, and the calls that it offers. */
async function answer(call: Pick<Call, "command" | "options">, locale: string) {
  const services = { commands, library, notes, log: pino({ level: "silent" }) };
  const answered = await serve({ ...call, locale, caller }, services);
  const view = { call, owner: caller.user, say: wordingFor(locale), keep, shareable: true, room: null };
  const body = renderMessage(answered, { ...view, private: answered.private });
  const calls = [...answered.followUps, ...answered.passages.flatMap((p) => p.followUps)].map((f) => f.call);
  return { body, calls };
}

const STARTS: readonly Pick<Call, "command" | "options">[] = [
  { command: "ask", options: { question: "What did Xi say about the development of the internet?" } },
  { command: "ask", options: { question: "What did Xi say about Taiwan?" } },
  { command: "ask", options: { question: "is the" } },
  { command: "ask", options: {} },
  { command: "ask", options: { question: "Who?", since: "tomorrow" } },
  { command: "quote", options: { speaker: "Liu" } },
  { command: "quote", options: { speaker: "Nobody" } },
  { command: "quote", options: {} },
  { command: "who-said", options: { words: "a risk to everybody", speaker: "Xi" } },
  { command: "who-said", options: { words: "the moon is made of cheese" } },
  { command: "speakers", options: {} },
  { command: "passage", options: { source: "china-internet-conference", paragraph: 12 } },
  { command: "passage", options: { source: "china-internet-conference", paragraph: 99 } },
  { command: "sources", options: {} },
  { command: "help", options: {} },
  { command: "settings", options: {} },
  { command: "settings", options: { passages: 9 } },
  { command: "gaps", options: {} },
  { command: "gaps", options: { what: "file" } },
  { command: "gaps", options: { what: "clear" } },
  { command: "nothing-of-ours", options: {} },
];

test.each(languages)(
  "every reply, and every reply that its buttons lead to, is a message that Discord takes, in %s",
  async (language) => {
    const seen = new Set<string>();
    let calls = STARTS;
    for (let step = 0; step < 3; step++) {
      const next: Pick<Call, "command" | "options">[] = [];
      for (const call of calls) {
        const key = JSON.stringify(call);
        // Clearing the list for good is not for looking around.
        if (seen.has(key) || call.options["sure"]) continue;
        seen.add(key);
        const { body, calls } = await answer(call, language);
        expect(messageProblems(body), key).toEqual([]);
        expect(sourceOf(body), key).not.toMatch(/undefined|\[object|NaN/u);
        next.push(...calls);
      }
      calls = next;
    }
    expect(seen.size).toBeGreaterThan(STARTS.length + 10);
  },
);

const rubbish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Xi ",
        "Liu ",
        "security ",
        "@everyone ",
        "<@1>",
        "**",
        "```",
        "||",
        "[a](http://b.c)",
        "\u202e",
        "\ud800",
        "\u0000",
        "z\u0301\u0302\u0303",
        "🙂",
        "من ",
      ),
      anyText(20),
    ),
    { maxLength: 15 },
  )
  .chain((parts) => fc.constantFrom(1, 1, 1, 40).map((times) => parts.join("").repeat(times).slice(0, 6000)));

test("whatever is asked, quoted or checked, the answer is a message that Discord takes and that pings nobody", async () => {
  const call = fc.oneof(
    rubbish.map((question) => ({ command: "ask", options: { question } })),
    fc.tuple(rubbish, rubbish).map(([speaker, about]) => ({ command: "quote", options: { speaker, about } })),
    fc
      .tuple(rubbish, rubbish)
      .map(([words, speaker]) => ({ command: "who-said", options: { words, speaker } })),
    rubbish.map((source) => ({ command: "passage", options: { source, paragraph: 1 } })),
  );
  await fc.assert(
    fc.asyncProperty(call, fc.constantFrom(...languages), async (asked, language) => {
      const { body } = await answer(asked, language);
      expect(messageProblems(JSON.parse(JSON.stringify(body)))).toEqual([]);
      expect(sourceOf(body)).not.toContain(wordingFor(language).trouble("").slice(0, 20));
    }),
    { numRuns: 200 },
  );
});
