import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, overhang, visit, why, type Visit } from "./visit.ts";

describe.skipIf(noBrowser)(`an article full of HTML${why}`, () => {
  const EVIL = `Pumps <img src=x onerror="window.pwned=1"> were switched off, the mayor <script>window.pwned=1</script> said.
The <a href="javascript:window.pwned=1">pumps</a> of </blockquote><style>body{display:none}</style> Rivertown stand still. [x](javascript:alert(1))
${"Averylongwordwithoutanyblank".repeat(20)} ended the pumps report.`;
  /** Tags of links and emphasis are taken out where the article is read. */
  const AS_READ = EVIL.replace(/<\/?a\b[^>]*>/gu, "");
  let evil: Visit;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "verbatim-evil-"));
    writeFileSync(join(folder, 'a"><img src=x onerror=window.pwned=1>.txt'), EVIL);
    evil = await visit(folder);
  });
  afterAll(() => evil.close());

  test("is shown as the text that it is", async () => {
    const page = await evil.open("/", { viewport: { width: 360, height: 740 } });
    await page.locator("#message").fill("Which pumps of Rivertown were switched off?");
    await page.keyboard.press("Enter");
    await page
      .getByRole("button", { name: /context/u })
      .first()
      .click();
    await page.getByText("Only you can see this").waitFor();
    const shown = await page.locator("blockquote").allTextContents();
    for (const text of shown) expect(AS_READ).toContain(text);
    expect(shown.join("\n")).toContain('<img src=x onerror="window.pwned=1">');
    expect(shown.join("\n")).toContain("<script>");
    expect(await page.evaluate("window.pwned")).toBeUndefined();
    expect(await page.locator("#log a[href^='javascript'], #log script, #log style").count()).toBe(0);
    expect(await overhang(page)).toBe(0);
    expect(evil.leaks).toEqual([]);
  });
});
