import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, overhang, visit, why, wrongByAxe, type Visit } from "./visit.ts";

const QUESTION = "Who warned that insecurity in one corner of the internet was a risk to all?";
const ANSWER = "Insecurity in one corner of the internet was a risk to all, he warned.";

/** A line, and how it is shown above its reply. */
const TYPED = [
  ["/quote yusra about: mast", "/quote", "speaker: yusra about: mast"],
  [
    "/quote about: mast  source: china until: 2026-11-04 speaker: yusra",
    "/quote",
    "speaker: yusra about: mast source: china until: 2026-11-04",
  ],
  [
    "/who-said I don't blame the council speaker: Anand",
    "/who-said",
    "words: I don't blame the council speaker: Anand",
  ],
  ["/who-said words: the speaker said words: no", "/who-said", "words: the speaker said words: no"],
  ["/passage china paragraph: 4", "/passage", "source: china paragraph: 4"],
  ["/passage paragraph: 4 source: china", "/passage", "source: china paragraph: 4"],
  ["/passage china-internet-conference 4", "/passage", "source: china-internet-conference paragraph: 4"],
  ["/settings language: Deutschland", "/settings", "language: Deutschland"],
  ["/settings gaps: maybe private: no", "/settings", "private: no gaps: maybe"],
  ["/library add link: about:blank", "/library add", "link: about:blank"],
  ["/einstellungen sprache: klingonisch", "/settings", "language: klingonisch"],
  ["/bibliothek entfernen artikel: nichts", "/library remove", "article: nichts"],
  ["/library list", "/library list", ""],
  ["/library corrections", "/library corrections", ""],
  ["/library export", "/library export", ""],
  ["/library forget", "/library forget", ""],
  ["/bibliothek liste", "/library list", ""],
  ["/lücken", "/gaps", ""],
  ["/hilfe", "/help", ""],
] as const;

describe.skipIf(noBrowser)(`the preview in a browser${why}`, () => {
  let seed: Visit;
  beforeAll(async () => {
    seed = await visit("seeds");
  });
  afterAll(() => seed.close());

  test("a question is asked, answered, and its context opened", async () => {
    const page = await seed.open("/");
    await page.getByRole("combobox", { name: "Message" }).fill("/ask ");
    await page.getByRole("combobox", { name: "question" }).fill(QUESTION);
    await page.getByRole("button", { name: "Send" }).click();
    const answer = page.getByRole("article").first();
    await answer.getByText(ANSWER).first().waitFor();
    expect(await answer.getByText("Only you can see this").count()).toBe(0);
    await answer.getByRole("button", { name: "Show context of 1" }).click();
    const context = page.getByRole("article").nth(1);
    await context.getByText("Paragraph 12 of").waitFor();
    await context.getByText("Only you can see this").waitFor();
    await context.getByRole("button", { name: "Further down" }).click();
    await context.getByText("Paragraph 14 of").waitFor();
    expect(await page.getByRole("article").count()).toBe(2);
    await context.getByRole("button", { name: "Dismiss message" }).click();
    expect(await page.getByRole("article").count()).toBe(1);
    await answer.getByRole("button", { name: "Why this speaker? (1)" }).click();
    await page.getByText("“he” in paragraph 12 is").waitFor();
    expect(await page.getByRole("article").last().textContent()).toContain("Why Liu Yunshan?");
  });

  test("the keyboard alone is enough", async () => {
    const page = await seed.open("/");
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () => page.evaluate("document.activeElement.textContent || document.activeElement.id");
    await press("Tab");
    expect(await focused()).toBe("Skip to the message box");
    await press("Enter", "Tab");
    await page.locator("#message").focus();
    await page.keyboard.type("/");
    await page.getByRole("option").first().waitFor();
    expect(await page.getByRole("option", { selected: true }).textContent()).toContain("/ask");
    await press("ArrowDown", "ArrowUp", "Enter");
    expect(await focused()).toBe("option-question");
    await press("Backspace");
    expect(await page.locator("#message").inputValue()).toBe("/ask");
    await page.keyboard.type(" who warned");
    await press("Escape", "Escape");
    expect(await focused()).toBe("message");
    await page.keyboard.type(`/ask ${QUESTION}`);
    await press("Enter");
    await page.getByRole("article").getByText(ANSWER).first().waitFor();
    expect(await focused()).toBe("message");
    await page.getByRole("button", { name: "Show context of 1" }).focus();
    await press("Enter");
    await page.getByText("Paragraph 12 of").waitFor();
    await press("Tab", "Tab", "Tab", "Tab");
    expect(await focused()).toBe("Further up");
    await press("Enter");
    await page.getByText("Paragraph 10 of").waitFor();
    expect(await focused()).toBe("Further up");
  });

  test("values are completed while one types, and may be left out", async () => {
    const page = await seed.open("/");
    await page.locator("#message").focus();
    await page.keyboard.type("/passage ch");
    await page.getByRole("option", { name: "China internet conference" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.getByLabel("source").inputValue()).toBe("china-internet-conference");
    await page.getByLabel("paragraph").fill("13");
    await page.keyboard.press("Enter");
    await page.getByText("Paragraph 13 of").waitFor();
    await page.locator("#message").focus();
    await page.keyboard.type("/quote ");
    await page.getByRole("button", { name: "+ manner" }).click();
    await page.getByRole("option", { name: "indirect" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.getByLabel("manner").inputValue()).toMatch(/^direct/u);
    await page.getByRole("button", { name: "Leave out" }).last().click();
    expect(await page.getByLabel("manner").count()).toBe(0);
  });

  test("a line is read alike typed by hand and pasted, and every command of an owner's works", async () => {
    const page = await seed.open("/");
    const last = page.getByRole("article").last();
    const seen = async (nth: number) => {
      const shown = page.getByRole("article").nth(nth);
      await shown.locator(".reply h2").waitFor();
      const used = (await shown.locator(".used").textContent()) ?? "";
      return [used.replace(/\s+/gu, " ").trim(), await last.locator(".reply h2").textContent()];
    };
    const send = async () => {
      if (await page.locator("#choices").isVisible()) await page.keyboard.press("Escape");
      await page.keyboard.press("Enter");
    };
    for (const [i, [line, command, options]] of TYPED.entries()) {
      await page.locator("#message").focus();
      await page.keyboard.type(line);
      await send();
      const typed = await seen(2 * i);
      await page.locator("#message").fill(line);
      await send();
      expect([line, ...(await seen(2 * i + 1))]).toEqual([line, ...typed]);
      expect([line, typed[0]]).toEqual([line, `↱ You used ${command} ${options}`.trim()]);
      expect([line, typed[1]]).toEqual([line, expect.not.stringMatching(/no command|^Changed/u)]);
    }
  });

  test("a command without options is sent once it was clicked", async () => {
    const page = await seed.open("/");
    await page.locator("#message").fill("/library l");
    await page.getByRole("option", { name: "/library list" }).click();
    await page.keyboard.press("Enter");
    await page.getByText("This server has no articles of its own.").waitFor();
    await page.locator("#message").fill("/library");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.getByText("That is only the beginning of a command.").waitFor();
    expect(await page.getByRole("article").count()).toBe(2);
  });

  test("to look at the settings by keyboard leaves them as they are", async () => {
    const page = await seed.open("/");
    const settings = async (...keys: string[]) => {
      const before = await page.getByRole("article").count();
      await page.locator("#message").focus();
      await page.keyboard.type("/settings");
      for (const key of ["Enter", ...keys, "Enter"]) await page.keyboard.press(key);
      const message = page.getByRole("article").nth(before);
      await message.locator(".reply *").first().waitFor();
      return message.textContent();
    };
    const looked = await settings();
    expect(looked).not.toContain("private:");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("article").count()).toBe(1);
    expect(await settings("Tab")).toContain("private: yes");
    expect(await settings("ArrowDown", "ArrowDown", "Enter")).toContain("private: no");
    expect(await settings("n", "Enter")).toContain("private: no");
  });

  test("what is no command is told so, to the one who typed it", async () => {
    const page = await seed.open("/");
    await page.locator("#message").fill("/nothing");
    await page.keyboard.press("Enter");
    await page.getByText("Only you can see this").waitFor();
    expect(await page.getByRole("article").textContent()).toContain("There is no command “nothing”");
  });

  test.each([
    ["dark", 1100],
    ["light", 360],
  ] as const)("axe-core finds nothing serious, %s, %i pixels wide", async (colorScheme, width) => {
    const page = await seed.open("/", { colorScheme, viewport: { width, height: 740 }, bypassCSP: true });
    await page.locator("#message").fill(QUESTION);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Show context of 1" }).click();
    await page.getByText("Paragraph 12 of").waitFor();
    await page.locator("summary").click();
    await page.locator("#message").fill("/");
    await page.getByRole("option").first().waitFor();
    expect(await wrongByAxe(page)).toEqual([]);
    await page.locator("#message").fill("/ask ");
    expect(await wrongByAxe(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
  });

  test("nothing moves for those who asked for less motion", async () => {
    const page = await seed.open("/", { reducedMotion: "reduce" });
    expect(await page.evaluate("getComputedStyle(document.querySelector('main')).scrollBehavior")).toBe(
      "auto",
    );
    await page.locator("#message").fill(QUESTION);
    await page.keyboard.press("Enter");
    await page.getByText(ANSWER).first().waitFor();
    expect(await page.evaluate("document.getAnimations().length")).toBe(0);
  });

  test("no request leaves the machine, and nothing fails", () => {
    expect(seed.leaks).toEqual([]);
    expect(seed.faults).toEqual([]);
  });

  test("a preview that was ended says so, and what to do", async () => {
    const page = await seed.open("/");
    await page.context().setOffline(true);
    await page.locator("#message").fill(QUESTION);
    await page.keyboard.press("Enter");
    await page.getByText("Verbatim does not answer").waitFor();
    expect(await page.getByRole("article").getAttribute("aria-busy")).toBe("false");
  });
});

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
