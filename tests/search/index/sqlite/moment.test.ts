import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../../../src/search/index/sqlite/store.ts";
import { documentOf } from "../../../../src/documents/document.ts";
import { articleOf } from "../../../../src/snippets/article.ts";

const articleFrom = (id: string, text: string) =>
  articleOf(documentOf({ id, title: id, text, where: "test", source: { file: "test" } }));

test("a question sees what another one beside it does, and in the end what was added meanwhile, however many overlap", async () => {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-moment-"));
  const file = join(folder, "index.sqlite");
  const writing = openStore(file);
  await writing.put([articleFrom("first", "The old mill was closed.")]);
  const reading = openStore(file, "", true);
  let finish = () => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const first = reading.moment(async (reader) => {
    const before = await reader.ids();
    await finished;
    return [before, await reader.ids()];
  });
  await writing.put([articleFrom("second", "The new mill was opened.")]);
  expect(await reading.moment((reader) => reader.ids())).toEqual(["first"]);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const later = reading.moment((reader) => reader.ids());
  finish();
  expect(await first).toEqual([["first"], ["first"]]);
  expect(await later).toEqual(["first", "second"]);
  reading.close();
  writing.close();
  rmSync(folder, { recursive: true });
});
