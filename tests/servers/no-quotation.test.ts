import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { openLibrary } from "../../src/library.ts";
import type { OptionValues } from "../../src/reply.ts";
import { serve } from "../../src/serve.ts";
import { foldersIn } from "../../src/servers/file-stores-on-disk.ts";
import { openServers } from "../../src/servers/index.ts";
import { openNotes } from "../../src/state/notes-file.ts";
import { folderOf } from "../documents/folder.ts";

const SIGN = 'The sign on the gate says: "Never shut this gate again".';
const PIER = `The pier at Moss Bay\n\n"It held all night," said Ada Holt, the mayor.\n\n${SIGN}\n`;

test.each(["common", "own"])(
  "an owner says that a passage is no quotation, sees it as a sentence, and takes it back: %s articles",
  async (which) => {
    const material = folderOf({
      "a.txt": which === "common" ? PIER : "The harbour freezes every January.\n",
    });
    const library = await openLibrary({ material });
    const folder = mkdtempSync(join(tmpdir(), "verbatim-none-"));
    const servers = openServers(library, foldersIn(folder));
    const notes = openNotes(folder, () => {});
    const run = (command: string, options: OptionValues) =>
      serve(
        {
          command,
          options,
          locale: "en",
          caller: { user: "1", server: "10", channel: "100", manages: true },
        },
        { commands, library, servers, notes, log: pino({ level: "silent" }) },
      );
    try {
      if (which === "own")
        await (await servers.open("10", true)).own!.add({ name: "pier.txt", content: PIER });
      const quoted = async () => (await run("quote", { about: "gate" })).passages.map(({ text }) => text);
      const [sign] = (await run("quote", { about: "gate" })).passages;
      const passage = sign!.snippet!;
      expect(sign!.text).toBe(SIGN);
      const form = await run("speaker form", { passage });
      expect(form.form!.fields[0]!.label.length).toBeLessThanOrEqual(45);
      const done = await run("speaker correct", { passage, speaker: "not a quotation" });
      expect(done.heading).toBe("From now on this is no quotation here, but a sentence like others.");
      expect(done.passages[0]).toMatchObject({ text: SIGN, attribution: null });
      expect(await quoted()).not.toContain(SIGN);
      const said = await run("who-said", { words: "Never shut this gate again" });
      expect(said.heading).not.toContain("Exact");
      expect((await run("why", { passage })).heading).toBe("No quotation: corrected by the owner.");
      expect((await run("library corrections", {})).passages.map(({ text }) => text)).toEqual([SIGN]);
      const doubted = await run("wrong-speaker", { passage });
      expect([doubted.tone, doubted.heading]).toEqual(["slip", "No quotation: corrected by the owner."]);
      const [undo] = doubted.followUps;
      await run(undo!.call.command, undo!.call.options);
      expect(await quoted()).toContain(SIGN);
    } finally {
      servers.close();
      await library.close();
    }
  },
);

test("“Why?” tells a role that an owner gave as the owner’s", async () => {
  const material = folderOf({
    "a.txt": PIER,
    "corrections.yaml": "people:\n  Ada Holt:\n    title: plot holder\n",
  });
  const library = await openLibrary({ material });
  try {
    const { passages } = await library.quotes({ speaker: "Ada Holt" });
    const passage = passages[0]!.snippet.id;
    const lines = async (locale: string) =>
      (
        await serve(
          {
            command: "why",
            options: { passage },
            locale,
            caller: { user: "1", server: null, channel: null, manages: false },
          },
          {
            commands,
            library,
            notes: openNotes(mkdtempSync(join(tmpdir(), "verbatim-why-")), () => {}),
            log: pino({ level: "silent" }),
          },
        )
      ).lines.join("\n");
    expect(await lines("en")).toContain("The owner of this material gives the role “plot holder”.");
    expect(await lines("de")).toContain("hat der Eigentümer dieses Materials angegeben");
  } finally {
    await library.close();
  }
});
