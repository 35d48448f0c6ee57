/** `npm run pictures [-- NAME ...]`: the pictures of the README, taken from the real pages over the seed with a real browser. */
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { noBrowser, visit } from "../tests/browser/visit.ts";

const ARTICLE = "/read/china-internet-conference";
const PHONE = { width: 390, height: 780 };
const WIDE = { width: 1100, height: 760 };
const TALL = { width: 1000, height: 990 };

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly look: BrowserContextOptions;
  readonly before: (page: Page) => Promise<unknown>;
  /** Of the reading room as everybody sees it on the web, and not of the preview. */
  readonly onTheWeb?: boolean;
}

const ask = async (page: Page, question: string) => {
  await page.locator("#message").fill(question);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Show context of 1" }).waitFor();
};

const MINUTES = `---
title: Minutes of the harbour board
---
The harbour board met on Monday in the old sail loft.

“The slipway cannot wait another winter,” said the chair, Ines Okoro.

The board voted nine to two for the repair.
`;

const pictures: readonly Picture[] = [
  {
    name: "preview",
    path: "/",
    look: { colorScheme: "dark", viewport: TALL },
    before: async (page) => {
      await ask(page, "/quote speaker: Liu Yunshan about: security");
      await page.getByRole("button", { name: "Why this speaker? (1)" }).click();
      await page.getByText("says by whom").waitFor();
    },
  },
  {
    name: "commands",
    path: "/",
    look: { colorScheme: "light", viewport: WIDE },
    before: async (page) => {
      await page.locator("#message").focus();
      await page.keyboard.type("/");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "phone",
    path: "/",
    look: { colorScheme: "dark", viewport: PHONE },
    before: (page) => ask(page, "Who warned that insecurity was a risk to all?"),
  },
  {
    name: "room",
    path: ARTICLE,
    look: { colorScheme: "light", viewport: { width: 1200, height: 840 } },
    before: async (page) => {
      await page.locator("#p12 summary").click();
      await page.evaluate(
        "scrollBy({ top: document.querySelector('#p9').getBoundingClientRect().top - 70 })",
      );
    },
  },
  {
    name: "web",
    path: `${ARTICLE}?at=p12s1#p12s1`,
    look: { colorScheme: "dark", viewport: { width: 1100, height: 620 } },
    before: (page) => page.getByText("is “Liu” in paragraph 11").waitFor(),
    onTheWeb: true,
  },
  // Last: what is added is there in the pictures taken after it.
  {
    name: "adding",
    path: "/",
    look: { colorScheme: "dark", viewport: { width: 1000, height: 960 } },
    before: async (page) => {
      await page.locator("#message").focus();
      await page.keyboard.type("/library add ");
      const buffer = Buffer.from(MINUTES);
      await page.getByLabel("file").setInputFiles({ name: "minutes.md", mimeType: "text/markdown", buffer });
      await page.getByRole("button", { name: "Send" }).click();
      await page.getByText("Added:").waitFor();
      await ask(page, "what did the chair say about the slipway?");
    },
  },
];

if (noBrowser) {
  console.error("It needs a Chromium: apt-get install chromium, or set CHROMIUM to the path of one.");
  process.exit(1);
}
const wanted = process.argv.slice(2);
const [preview, web] = [await visit("seeds"), await visit("seeds", true)];
for (const { name, path, look, before, onTheWeb } of pictures) {
  if (wanted.length && !wanted.includes(name)) continue;
  const page = await (onTheWeb ? web : preview).open(
    path,
    { timezoneId: "UTC", locale: "en", ...look },
    "2026-11-20T09:41:00Z",
  );
  await before(page);
  await page.mouse.move(0, 0);
  const file = fileURLToPath(new URL(`pictures/${name}.png`, import.meta.url));
  await page.screenshot({ path: file });
  console.log(file);
}
await Promise.all([preview.close(), web.close()]);
