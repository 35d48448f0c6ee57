/** Commands that are typed into the preview, key by key or pasted. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, visit, why, type Visit } from "./visit.ts";

/** A line, and how it is shown above its reply. These are typed key by key too: what is completed meanwhile changes nothing. */
const TYPED = [
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
  ["/passage paragraph: 4 source: china", "/passage", "source: china paragraph: 4"],
  ["/library add link: about:blank", "/library add", "link: about:blank"],
  ["/bibliothek entfernen artikel: nichts", "/library remove", "article: nichts"],
  ["/lücken", "/gaps", ""],
] as const;

const PASTED = [
  ["/quote yusra about: mast", "/quote", "speaker: yusra about: mast"],
  ["/who-said words: the speaker said words: no", "/who-said", "words: the speaker said words: no"],
  ["/passage china paragraph: 4", "/passage", "source: china paragraph: 4"],
  ["/passage china-internet-conference 4", "/passage", "source: china-internet-conference paragraph: 4"],
  ["/settings language: Deutschland", "/settings", "language: Deutschland"],
  ["/settings gaps: maybe private: no", "/settings", "private: no gaps: maybe"],
  ["/einstellungen sprache: klingonisch", "/settings", "language: klingonisch"],
  ["/library list", "/library list", ""],
  ["/library corrections", "/library corrections", ""],
  ["/library export", "/library export", ""],
  ["/library forget", "/library forget", ""],
  ["/bibliothek liste", "/library list", ""],
  ["/hilfe", "/help", ""],
] as const;

describe.skipIf(noBrowser)(`typing in the preview${why}`, () => {
  let seed: Visit;
  beforeAll(async () => {
    seed = await visit("seeds");
  });
  afterAll(() => seed.close());

  test("what is sent off before the commands are known waits for them", async () => {
    const page = await seed.open("/read");
    let tell = () => {};
    const told = new Promise<void>((resolve) => (tell = resolve));
    await page.route("**/commands", (route) => told.then(() => route.continue()));
    await page.goto(seed.url);
    await page.locator("#message").fill("/hilfe");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("article").count()).toBe(0);
    tell();
    await page.getByRole("article").getByText("/help").first().waitFor();
    await page.unroute("**/commands");
    expect(await page.locator("#message").inputValue()).toBe("");
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
    let sent = 0;
    for (const [line, command, options] of [...TYPED, ...PASTED]) {
      await page.locator("#message").fill(line);
      await send();
      const pasted = await seen(sent++);
      expect([line, pasted[0]]).toEqual([line, `↱ You used ${command} ${options}`.trim()]);
      expect([line, pasted[1]]).toEqual([line, expect.not.stringMatching(/no command|^Changed/u)]);
      if (!TYPED.some(([typed]) => typed === line)) continue;
      await page.locator("#message").focus();
      await page.keyboard.type(line);
      await send();
      expect([line, ...(await seen(sent++))]).toEqual([line, ...pasted]);
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

  test("words behind a command without options are told, and a channel is one of those there are", async () => {
    const page = await seed.open("/");
    const told = async (line: string) => {
      const before = await page.getByRole("article").count();
      await page.locator("#message").fill(line);
      await page.keyboard.press("Enter");
      return page.getByRole("article").nth(before).locator(".reply h2").textContent();
    };
    expect(await told("/sources of the harbour")).toBe(
      "This command takes nothing behind it, and got “of the harbour”. To ask something, leave the command out.",
    );
    expect(await told("/settings channel: 5")).toContain("“5” is none.");
    expect(await told("/settings channel: #ask-the-articles")).toMatch(/^Changed/u);
    expect(await told("/settings askers: 5")).toContain("“5” is none.");
  });
});
