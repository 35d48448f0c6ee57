/** What an owner does with a server's own articles, tried out in the preview's make-believe server. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, visit, why, wrongByAxe, type Visit } from "./visit.ts";

const MINUTES = `---
title: Minutes of the harbour board
---
“The slipway cannot wait another winter,” said the chair, Ines Okoro.
`;

describe.skipIf(noBrowser)(`a library of one's own in the preview${why}`, () => {
  let seed: Visit;
  beforeAll(async () => {
    seed = await visit("seeds");
  });
  afterAll(() => seed.close());

  test("a file is added, said of whom it is, asked, and its speaker put right, each in a form", async () => {
    const page = await seed.open("/");
    await page.locator("#message").focus();
    await page.keyboard.type("/library add ");
    const file = { name: "minutes.md", mimeType: "text/markdown", buffer: Buffer.from(MINUTES) };
    await page.getByLabel("file").setInputFiles(file);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Added: “Minutes of the harbour board”").waitFor();
    expect(await page.getByText("file: minutes.md").count()).toBe(1);
    await page
      .getByText(/^2 articles, /u)
      .first()
      .waitFor();
    expect(await page.locator("[data-stand]").allTextContents()).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/^2 articles, \d+ quotations\.$/u)),
    );

    await page.getByRole("button", { name: "Details…" }).click();
    await page.getByLabel("Author").fill("Tom Reed");
    expect(await wrongByAxe(page)).toEqual([]);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Changed: “Minutes of the harbour board”").waitFor();

    await page.locator("#message").focus();
    await page.keyboard.type("/library details minutes");
    await page.keyboard.press("Enter");
    await page.getByText("1 quotation of 1 speaker.").nth(2).waitFor();

    await page.locator("#message").fill("what did Ines Okoro say about the slipway?");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Tom Reed, paragraph 1" }).first().waitFor();
    await page.getByRole("button", { name: "Wrong speaker? (1)" }).click();
    await page.getByLabel("Name; empty").fill("Ada Kern");
    await page.keyboard.press("Enter");
    await page.getByText("From now on these words are Ada Kern’s here.").waitFor();
    await page.getByText("Speaker corrected by the owner.").first().waitFor();

    await page.getByRole("link", { name: "Tom Reed, paragraph 1" }).first().click();
    await page.getByRole("heading", { name: "Minutes of the harbour board" }).waitFor();
    expect(seed.faults).toEqual([]);
    expect(seed.leaks).toEqual([]);
  });

  test("settings know the channels of the make-believe server by their names, and usage shows its picture", async () => {
    const page = await seed.open("/");
    await page.locator("#message").focus();
    await page.keyboard.type("/settings ");
    await page.getByRole("button", { name: "+ channel" }).click();
    await page.keyboard.type("gen");
    await page.getByRole("option", { name: "#general" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText("Channels: only #general.").waitFor();
    await page.locator("#message").fill("who edited this?");
    await page.keyboard.press("Enter");
    await page.getByText("In this server I answer only in #general.").waitFor();
    await page.getByRole("button", { name: "Answer in all channels" }).click();
    await page.getByText("Channels: all that I can see.").waitFor();
    await page.locator("#message").fill("/usage");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Send" }).click();
    // Asked from outside: the page's policy lets nothing in it be evaluated again and again.
    const isInView = () =>
      page.evaluate<boolean>(`(() => {
        const { top = 0, bottom = Infinity, height = 0 } =
          document.querySelector(".file img")?.getBoundingClientRect() ?? {};
        const { top: box } = document.querySelector("footer").getBoundingClientRect();
        return height > 0 && top >= 0 && bottom <= box;
      })()`);
    await expect.poll(isInView).toBe(true);
    expect(seed.faults).toEqual([]);
  });
});
