/** A library that ends, or is deleted, while somebody is being answered out of it. */
import { PassThrough } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { defineCommand, type Command } from "../../src/command.ts";
import { openLibrary, type Library } from "../../src/library.ts";
import { reply } from "../../src/reply.ts";
import { serve } from "../../src/serve.ts";
import { foldersIn } from "../../src/servers/file-stores-on-disk.ts";
import { openServers, type Servers } from "../../src/servers/index.ts";
import { noNotes } from "../../src/state/notes.ts";
import { folderOf } from "../documents/folder.ts";

let library: Library;
beforeAll(async () => {
  library = await openLibrary({ material: "seeds" });
});
afterAll(() => library.close());

/** What somebody of server 7 is told who uses the command, and the log. */
async function served(servers: Servers, command: Command) {
  const out = new PassThrough({ encoding: "utf8" });
  const services = { commands: [command], library, servers, notes: noNotes(), log: pino(out) };
  const caller = { user: "u", server: "7", channel: null, manages: false };
  const told = await serve({ command: "ask", options: {}, locale: "en-GB", caller }, services);
  return { told, logged: () => String(out.read() ?? "") };
}

test("whoever adds something while the bot ends is told that it is kept, and it is read at the next start", async () => {
  const root = folderOf({});
  const servers = openServers(library, foldersIn(root));
  const adding = defineCommand({
    name: "ask",
    options: {},
    run: async ({ own }) => {
      const content = "“The dam has burst,” said Ann Poe, the mayor.\n\n".repeat(3000);
      await own!.add({ name: "dam.txt", content }, undefined, () => servers.close());
      return reply({ heading: "never" });
    },
  });
  const { told, logged } = await served(servers, adding);
  expect(told).toMatchObject({ tone: "trouble", heading: expect.stringContaining("It is kept") });
  expect(logged()).not.toContain("failed");
  const again = openServers(library, foldersIn(root));
  onTestFinished(again.close);
  const files = await (await again.open("7", true)).own!.files();
  expect(files.map(({ name, articles }) => [name, articles.length])).toEqual([["dam.txt", 1]]);
});

test("whoever is answered out of a library that is deleted meanwhile is told so, and nothing is logged as a fault", async () => {
  const servers = openServers(library, foldersIn(folderOf({})));
  onTestFinished(servers.close);
  const { own } = await servers.open("7", true);
  await own!.add({ name: "dam.txt", content: "The dam of Turku burst on Tuesday.\n" });
  const deleting = defineCommand({
    name: "ask",
    options: {},
    run: async ({ own: theirs }) => {
      await theirs!.forget();
      await theirs!.remove("dam.txt");
      return reply({ heading: "never" });
    },
  });
  const { told, logged } = await served(servers, deleting);
  expect(told).toMatchObject({ tone: "slip", heading: expect.stringContaining("deleted a moment ago") });
  expect(logged()).not.toContain("failed");
});
