/** The whole way of one document: from an upload to nothing left on the disk. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { pdfOf } from "../../documents/made-pdf.ts";
import { BOT } from "../../stand-in/names.ts";
import { below, press, slash, submit } from "../../stand-in/people.ts";
import { write } from "../../stand-in/messages.ts";
import { seen } from "../../stand-in/seen.ts";
import { OWNER, owned, type Owned } from "./owned.ts";
import { until } from "./running.ts";

const PAGES = [
  "Minutes of the harbour board. The board met on Monday in the old sail loft.",
  "“The slipway cannot wait another winter,” said the chair, Ines Okoro.",
  "The board voted nine to two for the repair.",
];
const minutes = () =>
  pdfOf((pdf) => {
    for (const [i, page] of PAGES.entries()) {
      if (i > 0) pdf.addPage();
      pdf.fontSize(12).text(page);
    }
  });

let bot: Owned;
beforeEach(async () => {
  bot = await owned();
});
afterEach(() => bot.close());

test("a PDF is added, cited by its page, its speaker put right, kept over a restart, taken along, and forgotten without a trace", async () => {
  expect(seen(await bot.add("minutes.pdf", await minutes()))).toContain("1 quotation of 1 speaker");
  expect(await bot.ask("How did the board vote?")).toContain("page 3");
  write(bot.discord, `<@${BOT}> what did Ines Okoro say about the slipway?`);
  const answers = () => bot.discord.received.filter(({ path }) => path.endsWith("/messages"));
  await until(() => answers().length === 1);
  expect(seen(answers()[0]!.body)).toContain("page 2");

  const words = async () => seen((await slash(bot.discord, "quote", { about: "slipway" }).ended).shown);
  const quoted = (await slash(bot.discord, "quote", { about: "slipway" }, OWNER).ended).shown;
  const form = (await press(bot.discord, quoted, "Wrong speaker? (1)", OWNER).ended).received[0]!.body;
  await submit(bot.discord, form.data, { speaker: "Ada Kern", title: "deputy chair" }, OWNER).ended;
  expect(await words()).toContain("Ada Kern, deputy chair");
  await bot.restart();
  expect(await words()).toContain("Ada Kern, deputy chair");
  expect(await words()).toContain("Speaker corrected by the owner.");

  const out = (await below(bot.discord, "library", "export", {}, OWNER).ended).received.at(-1)!.raw;
  for (const name of ["minutes.pdf", "extracted/minutes.txt", "corrections.yaml"])
    expect(out).toContain(name);

  const asked = (await below(bot.discord, "library", "forget", {}, OWNER).ended).shown;
  await press(bot.discord, asked, "Yes, delete everything", OWNER).ended;
  // What was noted is out of the file soon after, or when it is closed.
  await bot.restart();
  const left = readdirSync(bot.dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const holding = left.filter((entry) =>
    /slipway|Okoro|Ada Kern|minutes/iu.test(readFileSync(join(entry.parentPath, entry.name), "latin1")),
  );
  expect(holding.map(({ name }) => name)).toEqual([]);
  expect(await bot.ask("How did the board vote?")).not.toContain("nine to two");
});
