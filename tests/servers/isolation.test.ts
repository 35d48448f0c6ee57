/** No server ever sees what only another has, however it is asked. */
import fc from "fast-check";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { openLibrary, type Library } from "../../src/library.ts";
import { complete, serve, type Services } from "../../src/serve.ts";
import { openServers, type Servers } from "../../src/servers/index.ts";
import { foldersIn } from "../../src/servers/file-stores-on-disk.ts";
import { openNotes } from "../../src/state/notes-file.ts";
import type { Notes } from "../../src/state/notes.ts";
import { client, running } from "../doors/web/room-client.ts";
import { callIn, COMPLETED, hide, waysTo, type Secret } from "./isolating.ts";

const [HERE, THERE] = ["1", "2"];
let common: Library;
let servers: Servers;
let notes: Notes;
let services: Services;
let secrets: Secret[];
let own: Secret;
beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), "verbatim-apart-"));
  common = await openLibrary({ material: "seeds" });
  servers = openServers(common, foldersIn(root));
  notes = openNotes(root, () => {});
  services = { commands, library: common, servers, notes, log: pino({ level: "silent" }) };
  secrets = [await hide(servers, THERE, 1), await hide(servers, THERE, 2)];
  own = await hide(servers, HERE, 3);
});
afterAll(async () => {
  servers.close();
  await notes.close();
  common.close();
});

const told = (reply: object) => JSON.stringify(reply).toLowerCase();
const holds = (reply: object, { marker }: Secret) => told(reply).includes(marker.toLowerCase());

test("whoever has it finds it", async () => {
  for (const way of waysTo(secrets[0]!).filter(({ finds }) => finds)) {
    const reply = await serve(callIn(THERE, way), services);
    expect([way, holds(reply, secrets[0]!)]).toEqual([way, true]);
  }
});

test("whoever asks elsewhere finds none of it: typed, completed, or by a button that was made up", async () => {
  const call = fc.constantFrom(...secrets).chain((secret) =>
    fc.record({
      secret: fc.constant(secret),
      way: fc.constantFrom(...waysTo(secret)),
      server: fc.constantFrom(HERE, null, "3"),
      manages: fc.boolean(),
      of: fc.constantFrom(...COMPLETED),
      typed: fc.nat(secret.word.length).map((length) => secret.word.slice(0, length)),
    }),
  );
  await fc.assert(
    fc.asyncProperty(call, async ({ secret, way, server, manages, of: [command, option], typed }) => {
      expect(holds(await serve(callIn(server, way, manages), services), secret)).toBe(false);
      const typing = callIn(server, { command, options: { [option]: typed } }, manages);
      const choices = await complete(typing, option, services);
      expect(choices.filter(({ name, value }) => holds({ name, value }, secret))).toEqual([]);
      expect(choices.filter(({ value }) => value === secret.document)).toEqual([]);
    }),
    { numRuns: 300 },
  );
  // And what was tried left it as it was.
  const there = (await servers.open(THERE, true)).own!;
  expect((await there.files()).map(({ name, about }) => [name, about.author])).toEqual(
    secrets.map(({ file }) => [file, ""]).toReversed(),
  );
  expect(await there.asked(secrets[0]!.keys[1]!)).not.toBeNull();
  const { library } = await servers.open(THERE, true);
  expect((await library.quotes({ speaker: `Ida ${secrets[0]!.word}` })).total).toBe(1);
});

test("nor in the reading room: by its own pages, the common ones, or those of the server that has it", async () => {
  const room = await running({ libraries: servers.libraries });
  const enter = async (server: string, { document }: Secret) => {
    const reader = client(room.web);
    const anchor = { document, paragraph: 1, sentence: 1, passage: null };
    await reader.get(await room.room.invite({ user: "9", server }, anchor));
    return reader;
  };
  const asked = (secret: Secret): string[] => {
    const voice = encodeURIComponent(`Ida ${secret.word}`);
    const passage = encodeURIComponent(secret.passages[0]!);
    const { document, word } = secret;
    return ["", `/${document}`, `/${document}?at=p2s1`, `?ask=When+did+the+${word}+mill+burst%3F`].concat([
      `/${document}/why?passage=${passage}`,
      `/${document}/cite?at=p2s1&as=text`,
      `/speaker/${voice}`,
      `/compare/?speaker=${voice}&speaker=Ida`,
      `/speaker/`,
      `/${own.document}/why?passage=${passage}`,
      `/${own.document}?ask=${word}`,
      `/feed/speaker/${voice}`,
      "/feed/articles",
    ]);
  };
  const there = await enter(THERE, secrets[0]!);
  const shown = await Promise.all(
    asked(secrets[0]!).map(async (path) => (await there.get(`/s/${THERE}/read${path}`)).text),
  );
  expect(shown.filter((text) => holds({ text }, secrets[0]!)).length).toBeGreaterThan(5);

  const reader = await enter(HERE, own);
  expect((await reader.get(`/s/${HERE}/read/${own.document}`)).text).toContain(own.marker);
  for (const secret of secrets)
    for (const path of asked(secret))
      for (const base of [`/s/${HERE}`, `/s/${THERE}`, ""]) {
        const { text } = await reader.get(`${base}/read${path}`);
        expect([base, path, holds({ text }, secret)]).toEqual([base, path, false]);
      }
  await room.close();
});
