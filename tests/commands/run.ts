/** Runs a command as a reader does, over three articles of our own. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { commands } from "../../commands/index.ts";
import { openLibrary } from "../../src/library.ts";
import type { OptionValues, Reply } from "../../src/reply.ts";
import { serve, type Services } from "../../src/serve.ts";
import { defaults, noNotes, type Notes, type Settings } from "../../src/state/notes.ts";

const HARBOUR = `---
title: Wexmouth harbour to be dredged
author: Ada Moss
publisher: Wexmouth Courier
date: 2026-03-02
---
The harbour of Wexmouth will be dredged this summer, the council decided on Monday.
“The channel has lost two metres in ten years,” said port director Ruth Adeyemi, who has run it since 2019.
“Ferries touch the ground at low tide. That cannot go on,” she said.
Fishermen warned that the work would drive away the herring.
Mayor Colin Pratt said the dredging would cost four million pounds.
`;

const FERRY = `---
title: Ferry line returns
author: Ben Orr
publisher: Coast Weekly
date: 2026-05-20
---
The ferry from Wexmouth to Port Ellery will run again from June, its operator said.
“We have waited six years for this day,” Mayor Colin Pratt told reporters on the quay.
`;

const NOTICE = `---
title: Tide tables
date: 2026-01-05
---
The tables for Wexmouth are printed in January and hang on the quay.
`;

/** Notes of a server whose owner has decided on `settings`; what is noted is listed in `gaps`. */
export function notesOf(settings: Partial<Settings>): Notes & { readonly noted: string[] } {
  const noted: string[] = [];
  return {
    ...noNotes(),
    settings: async () => ({ ...defaults, ...settings }),
    noteGap: async (_, question) => void noted.push(question),
    noted,
  };
}

export interface Reader {
  ask(command: string, options?: OptionValues, notes?: Notes, manages?: boolean): Promise<Reply>;
  close(): void;
}

export async function openReader(): Promise<Reader> {
  const material = mkdtempSync(join(tmpdir(), "verbatim-articles-"));
  writeFileSync(join(material, "harbour.txt"), HARBOUR);
  writeFileSync(join(material, "ferry.txt"), FERRY);
  writeFileSync(join(material, "notice.txt"), NOTICE);
  writeFileSync(join(material, "broken.txt"), Buffer.from([0xff, 0xfe, 0x00]));
  const library = await openLibrary({ material });
  const services: Services = { commands, library, notes: noNotes(), log: pino({ level: "silent" }) };
  const caller = { user: "u", server: "s", channel: "c" };
  return {
    ask: (command, options = {}, notes = noNotes(), manages = false) =>
      serve({ command, options, locale: "en", caller: { ...caller, manages } }, { ...services, notes }),
    close: () => library.close(),
  };
}
