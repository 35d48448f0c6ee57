import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wrongInAnyLook, noBrowser, visit, why, type Visit } from "./visit.ts";

/** Whether the sentence that the address names is in the window. */
const IN_VIEW = `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector(":target").getBoundingClientRect())`;
/** The words that are lit as evidence. */
const LIT = "[...(CSS.highlights.get('evidence') ?? [])].map(String)";
const ARTICLE = "/read/china-internet-conference";

describe.skipIf(noBrowser)(`the reading room in a browser${why}`, () => {
  let seed: Visit;
  beforeAll(async () => {
    seed = await visit("seeds");
  });
  afterAll(() => seed.close());

  test("a citation of the preview leads to its sentence", async () => {
    const page = await seed.open("/");
    await page
      .locator("#message")
      .fill("Who warned that insecurity in one corner of the internet was a risk to all?");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "paragraph 12" }).first().click();
    await page.waitForURL(`**${ARTICLE}?at=p12s1#p12s1`);
    const sentence = page.locator(":target");
    expect(await sentence.textContent()).toBe(
      "Insecurity in one corner of the internet was a risk to all, he warned.",
    );
    expect(await page.evaluate(IN_VIEW)).toBe(true);
    await page.getByText("“he” in paragraph 12 is “Liu” in paragraph 11.").waitFor();
    await page.goBack();
    await page.getByRole("combobox", { name: "Message" }).waitFor();
  });

  test("the text is the article's, letter for letter, whatever is marked in it", async () => {
    const page = await seed.open(ARTICLE);
    const texts = await page.locator(".text").allTextContents();
    expect(texts[10]).toBe(
      "China hopes to cooperate with other countries to develop international rules and standards for the internet “in a more balanced way”, said Liu, a member of the Party’s leading Politburo Standing Committee.",
    );
    expect(texts).toHaveLength(14);
  });

  test("a speaker and a manner are chosen, and the others' quotations are no longer marked", async () => {
    const page = await seed.open(ARTICLE);
    const marked = () => page.locator("article mark.end:not(.off)").count();
    const all = await marked();
    await page.getByRole("radio", { name: "Liu Yunshan" }).check();
    const theirs = await marked();
    expect(theirs).toBeGreaterThan(0);
    expect(theirs).toBeLessThan(all);
    await page.getByRole("checkbox", { name: "direct quotation" }).uncheck();
    expect(await marked()).toBe(theirs - 1);
    await page.getByText(`${theirs - 1} of ${all} quotations marked`).waitFor();
    await page.getByRole("checkbox", { name: "Only the paragraphs with them" }).check();
    expect(await page.locator(".paragraph:visible").count()).toBe(theirs - 1);
    await page.getByRole("button", { name: "Next" }).click();
    expect(await page.evaluate("document.activeElement.textContent")).toContain("Liu Yunshan");
  });

  test("the evidence for a speaker opens, and its words light up in the text", async () => {
    const page = await seed.open(ARTICLE);
    const quotation = page.locator("#p12 details");
    expect(await quotation.getByText("is “Liu” in paragraph 11").isVisible()).toBe(false);
    await quotation.locator("summary").press("Enter");
    await quotation.getByText("“he” in paragraph 12 is “Liu” in paragraph 11.").waitFor();
    expect(await page.locator("#p12 .lit").allTextContents()).toEqual([
      "Insecurity in one corner of the internet was a risk to all",
    ]);
    await expect
      .poll(() => page.evaluate(LIT))
      .toEqual(expect.arrayContaining(["he", "warned", "Liu", "Liu Yunshan"]));
    await quotation.locator("summary").press("Enter");
    await expect.poll(() => page.evaluate("CSS.highlights.has('evidence')")).toBe(false);
  });

  test("asking finds, and what is found leads to its sentence", async () => {
    const page = await seed.open(ARTICLE);
    await page.getByLabel("Find by asking").fill("Who warned that insecurity was a risk to all?");
    await page.keyboard.press("Enter");
    await page.locator(".found").getByRole("link", { name: "paragraph 12" }).click();
    expect(await page.locator(":target").textContent()).toContain("Insecurity in one corner");
  });

  test("with the keyboard one reaches every sentence's link", async () => {
    const page = await seed.open(ARTICLE);
    await page.getByRole("link", { name: "Paragraph 4", exact: true }).focus();
    for (const key of ["ArrowRight", "ArrowLeft", "ArrowRight", "Enter"]) await page.keyboard.press(key);
    expect(page.url()).toContain("#p4s1");
    expect(await page.locator(":target").textContent()).toMatch(/^“The development/u);
  });

  test("axe-core finds nothing serious, dark and wide as light and narrow", async () => {
    const page = await seed.open(`${ARTICLE}?ask=cyber+sovereignty#p7s1`, { bypassCSP: true });
    await page.evaluate("document.querySelector('#panel').open = true");
    await page.locator("article summary").first().click();
    expect(await wrongInAnyLook(page), ARTICLE).toEqual([]);
    await page.goto(`${seed.url}/read`);
    expect(await wrongInAnyLook(page), "/read").toEqual([]);
  });

  test("on paper there is the text, its marks and whose they are, and nothing to press", async () => {
    const page = await seed.open(ARTICLE);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("nav, aside, search").filter({ visible: true }).count()).toBe(0);
    expect(await page.locator("article summary").first().isVisible()).toBe(true);
  });

  test("no request leaves the machine, and nothing fails", () => {
    expect(seed.leaks).toEqual([]);
    expect(seed.faults).toEqual([]);
  });
});

describe.skipIf(noBrowser)(`an article full of HTML in the reading room${why}`, () => {
  const EVIL = `"<script>window.pwned=1</script> must go," said Mayor <b onclick=window.pwned=1>Anna Keller</b>.
The </p></article><style>*{display:none}</style><img src=x onerror=window.pwned=1> stands [here](javascript:alert(1)).`;
  /** Tags of links and emphasis are taken out where the article is read. */
  const AS_READ = EVIL.replace(/<\/?b\b[^>]*>/gu, "");
  let evil: Visit;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "verbatim-evil-room-"));
    const article = {
      id: "evil",
      title: "<i>Title</i>",
      text: EVIL,
      url: "javascript:alert(1)",
      author: '"><script>',
    };
    writeFileSync(join(folder, "evil.jsonl"), JSON.stringify(article));
    evil = await visit(folder);
  });
  afterAll(() => evil.close());

  test("is shown as the text that it is", async () => {
    const page = await evil.open("/read");
    await page.getByRole("link", { name: "<i>Title</i>" }).click();
    await page.waitForURL(/\/read\/evil/u);
    expect((await page.locator(".text").allTextContents()).join("\n")).toBe(AS_READ);
    expect(await page.locator("main script, main img, main b[onclick], a[href^='javascript']").count()).toBe(
      0,
    );
    expect(await page.evaluate("window.pwned")).toBeUndefined();
    expect(evil.leaks).toEqual([]);
  });
});
