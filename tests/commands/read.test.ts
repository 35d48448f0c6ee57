import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { openRoom, type OpenRoom } from "../../src/access/open.ts";
import { openLibrary, type Library } from "../../src/library.ts";
import type { FollowUp, OptionValues, Reply } from "../../src/reply.ts";
import { serve } from "../../src/serve.ts";
import { openReaders } from "../../src/state/readers.ts";
import { noNotes } from "../../src/state/notes.ts";

const ARTICLE = "china-internet-conference";
const log = pino({ level: "silent" });
let library: Library;
let open: OpenRoom;
beforeAll(async () => {
  library = await openLibrary({ material: "seeds" });
  // Server 10 reads the article as its own; to all others it is common.
  open = openRoom({
    url: "https://read.example.org",
    config: {
      audience: "public",
      roomPassword: null,
      clientSecret: null,
      api: "",
    },
    store: openReaders(mkdtempSync(join(tmpdir(), "verbatim-read-")), log),
    libraries: {
      of: async (server) => (server === "10" ? library : null),
      holds: (server, document) => server === "10" && document === ARTICLE,
    },
    bot: () => null,
  });
});
afterAll(async () => {
  await open.end();
  library.close();
});

const run = (command: string, options: OptionValues, server: string | null = "10"): Promise<Reply> => {
  const caller = { user: "1", server, channel: "100", manages: true };
  return serve(
    { command, options, locale: "en", caller },
    { commands, library, notes: noNotes(), log, room: open.room },
  );
};
const press = ({ call }: FollowUp, server?: string) => run(call.command, call.options, server);
const readButtons = (answer: Reply) =>
  answer.passages.flatMap((p) => p.followUps).filter(({ call }) => call.command === "read");

test.each<[string, OptionValues]>([
  ["ask", { question: "What did Liu warn of?" }],
  ["quote", { speaker: "Liu" }],
  ["passage", { source: ARTICLE, paragraph: 12 }],
])(
  "under /%s a button makes a private link to the sentence, and no open link stands there",
  async (command, options) => {
    const answer = await run(command, options);
    for (const { anchor, reads } of answer.passages) expect([anchor, reads]).toEqual([null, null]);
    const [button] = readButtons(answer);
    const { links, private: hidden } = await press(button!);
    expect(hidden).toBe(true);
    const [, ticket = ""] = /\/enter\/(.+)$/u.exec(links[0]!.url) ?? [];
    const opened = await open.access.exchange(ticket);
    expect(opened).toMatchObject({ user: "1", server: "10" });
    expect(opened?.path).toMatch(/^\/s\/10\/read\/china-internet-conference\?(?:passage|at)=/u);
  },
);

test("where the article is common there is an open link instead, and the button makes none", async () => {
  const answer = await run("quote", { speaker: "Liu" }, "11");
  expect(readButtons(answer)).toEqual([]);
  expect(answer.passages[0]).toMatchObject({
    anchor: { document: ARTICLE },
    reads: "Read in the article (1)",
  });
  const refused = await run("read", { source: ARTICLE }, "11");
  expect([refused.tone, refused.links]).toEqual(["slip", []]);
  expect((await run("read", { source: ARTICLE }, null)).tone).toBe("slip");
});

test("/sources names an article of the server's own without an open link", async () => {
  expect((await run("sources", {})).articles).toEqual([null]);
  expect((await run("sources", {}, "11")).articles).toEqual([ARTICLE]);
});

test("/settings closes what is open", async () => {
  const [button] = readButtons(await run("ask", { question: "What did Liu warn of?" }));
  const { links } = await press(button!);
  const settings = await run("settings", {});
  const close = settings.followUps.find(({ label }) => label === "Close all private links");
  expect((await press(close!)).heading).toContain("Closed");
  expect(await open.access.exchange(links[0]!.url.split("/enter/")[1]!)).toBeNull();
});
