/** Whoever adds a long document reads how far it is, in the reply that was promised. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { below } from "../../stand-in/people.ts";
import { seen } from "../../stand-in/seen.ts";
import { openExtractor } from "../../../src/documents/extract/extract.ts";
import { pdfOf } from "../../documents/made-pdf.ts";
import { OWNER, owned, type Owned } from "./owned.ts";

let bot: Owned;
beforeEach(async () => {
  bot = await owned({ patience: 1 });
});
afterEach(() => bot.close());

const PAGES = 60;
const TOLD = ["The board counted the planks.", "Rain fell on the pier.", "A boat came in late."];
const report = () =>
  pdfOf((pdf) => {
    for (let page = 1; page <= PAGES; page++) {
      if (page > 1) pdf.addPage();
      pdf.fontSize(11).text(`${TOLD[page % TOLD.length]} ${"Nobody else was there. ".repeat(page)}`);
    }
  });

test("pages are told as they are read, the first of them at once", async () => {
  const pages: string[] = [];
  const extractor = openExtractor({ pages: (page, of) => pages.push(`${page} of ${of}`) });
  await extractor.extract(await report(), "report.pdf");
  extractor.close();
  expect(pages[0]).toBe("1 of 60");
});

test("how far it is stands in the reply until what was read takes its place", async () => {
  const uploads = { file: bot.discord.upload("report.pdf", await report()) };
  const added = await below(bot.discord, "library", "add", {}, OWNER, uploads).ended;
  const told = added.received.slice(1).map(({ body }) => seen(body).split("\n")[0]!);
  expect(added.acknowledged).toBe(5);
  expect(told.length).toBeGreaterThan(1);
  expect(told[0]).toMatch(/^(?:Reading|Looking through) “report\.pdf”/u);
  expect(told.at(-1)).toBe("Added: “Report”");
});
