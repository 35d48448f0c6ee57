import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wrongInAnyLook, materialOf, noBrowser, visit, why, type Visit } from "./visit.ts";

const HARBOUR = `---
title: Wexmouth harbour to be dredged
author: Ada Moss
publisher: Wexmouth Courier
date: 2026-03-02
url: https://example.org/harbour
---
The harbour of Wexmouth will be dredged this summer, the council decided on Monday.
“The channel has lost two metres in ten years,” said port director Ruth Adeyemi.
Mayor Colin Pratt said the dredging would cost four million pounds.
`;
const FERRY = `---
title: Ferry line returns
publisher: Coast Weekly
date: 2026-05-20
---
“We have waited six years for this day,” Mayor Colin Pratt told reporters on the quay.
Ruth Adeyemi, the port director, called the ferry “a beginning, and no more”.
`;
const ARABIC = `---
title: الميناء الجديد في المدينة
language: ar
---
قال رئيس البلدية إن الميناء سيفتح في الصيف.

«لن ننتظر أكثر من ذلك»، قال المدير للصحفيين يوم الاثنين.
`;

describe.skipIf(noBrowser)(`the pages of the reading room${why}`, () => {
  let room: Visit;
  beforeAll(async () => {
    room = await visit(materialOf({ "harbour.txt": HARBOUR, "ferry.txt": FERRY, "miina.txt": ARABIC }));
  });
  afterAll(() => room.close());

  const PAGES = [
    "/read",
    "/read/harbour?at=p2s1#p2s1",
    "/read/harbour?find=the",
    "/read/harbour?print",
    "/read/miina?at=p2s1#p2s1",
    "/read/speaker/",
    "/read/speaker/Colin%20Pratt",
    "/read/speaker/Nobody",
    "/read/compare/",
    "/read/compare/?speaker=Colin+Pratt&speaker=Ruth+Adeyemi&speaker=Nobody&about=dredging",
  ];

  test("axe-core finds nothing serious, and nothing hangs over, dark and wide as light and narrow", async () => {
    const page = await room.open("/health", { bypassCSP: true });
    for (const path of PAGES) {
      await page.goto(room.url + path);
      expect(await wrongInAnyLook(page), path).toEqual([]);
    }
  });

  test("a speaker's page holds all their words, newest first, and narrows them without a script", async () => {
    const page = await room.open("/read/speaker/Colin%20Pratt", { javaScriptEnabled: false });
    const quoted = () => page.locator("blockquote").allTextContents();
    expect(await quoted()).toEqual([
      "“We have waited six years for this day,” Mayor Colin Pratt told reporters on the quay.",
      "Mayor Colin Pratt said the dredging would cost four million pounds.",
    ]);
    expect(await page.locator(".timeline rect").count()).toBe(2);
    await page.getByLabel("manner").selectOption("indirect");
    await page.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/manner=indirect/u);
    expect(await quoted()).toHaveLength(1);
    await page.getByRole("link", { name: "2026-05" }).click();
    await page.waitForURL(/since=2026-05&until=2026-05/u);
    await page.goto(`${room.url}/read/speaker/Colin%20Pratt`);
    await page.getByRole("link", { name: /Wexmouth harbour to be dredged/u }).click();
    expect(await page.locator(":target").textContent()).toContain("four million pounds");
  });

  test("two speakers stand side by side, and who is unknown is said to be", async () => {
    const page = await room.open("/read/compare/");
    await page.getByLabel("speaker 1").fill("Colin Pratt");
    await page.getByLabel("speaker 2").fill("Adeyemi");
    await page.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/speaker=Adeyemi/u);
    await page.getByRole("heading", { name: "What Colin Pratt and Adeyemi said" }).waitFor();
    expect(await page.locator(".columns section").count()).toBe(2);
    expect(await page.locator(".columns section").nth(1).locator("blockquote").count()).toBe(2);
    await page.getByLabel("speaker 3").fill("Holt");
    await page.getByLabel("speaker 3").press("Enter");
    await page.getByText("Nobody in the material goes by “Holt”").waitFor();
  });

  test("words are found in the article, listed and lit", async () => {
    const page = await room.open("/read/harbour");
    await page.getByLabel("Find words").fill("dredg");
    await page.keyboard.press("Enter");
    await page.getByText("2 sentences with “dredg”").waitFor();
    const lit = () => page.evaluate("[...(CSS.highlights.get('words') ?? [])].map(String)");
    await expect.poll(lit).toEqual(["dredg", "dredg"]);
    await page.locator("#words a").nth(1).click();
    expect(await page.locator(":target").textContent()).toContain("four million");
    await page.getByLabel("Find words").fill("DRÉDG");
    await page.keyboard.press("Enter");
    await page.getByText("2 sentences with “DRÉDG”").waitFor();
    await expect.poll(lit).toEqual(["dredg", "dredg"]);
  });

  test("a sentence is copied with its citation", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const page = await room.open("/read/harbour#p2s1", { permissions });
    await page.getByRole("link", { name: "Text", exact: true }).click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
      `“The channel has lost two metres in ten years,” said port director Ruth Adeyemi.
— Ruth Adeyemi, port director – direct quotation. “Wexmouth harbour to be dredged”, Ada Moss, Wexmouth Courier, 2 March 2026, paragraph 2
https://example.org/harbour`,
    );
    await page.getByRole("link", { name: "Paragraph 3", exact: true }).click();
    await page.getByRole("link", { name: "BibTeX" }).click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toContain("@article{harbour-p3,");
  });

  test("an article written from the right is read from the right", async () => {
    const page = await room.open("/read/miina");
    const [number, text] = await Promise.all([
      page.locator("#p1 .number").boundingBox(),
      page.locator("#p1 .text").boundingBox(),
    ]);
    expect(number!.x).toBeGreaterThan(text!.x);
  });

  test("the print view has no menus, and says what is said", async () => {
    const page = await room.open("/read/harbour?print");
    expect(await page.locator("nav, aside, search").filter({ visible: true }).count()).toBe(0);
    expect(await page.locator("article summary").first().isVisible()).toBe(true);
  });

  test("no request leaves the machine, and no page of these fails", () => {
    expect(room.leaks).toEqual([]);
    expect(room.faults.filter((fault) => !fault.includes("404"))).toEqual([]);
  });
});
