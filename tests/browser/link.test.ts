import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../free-port.ts";
import { folder, PROGRAM } from "../program.ts";
import { openStandIn, type StandIn } from "../stand-in/discord.ts";
import { GUILD, TOKEN } from "../stand-in/names.ts";
import { press, slash } from "../stand-in/people.ts";
import { isPrivate, sourceOf } from "../stand-in/seen.ts";
import { pageOfTest } from "./pages.ts";
import { noBrowser, why } from "./visit.ts";

const LIGHTHOUSE =
  "The lighthouse keeper of Wexmouth resigned on Monday.\n“I have had enough of storms,” said the lighthouse keeper, Olaf Berg.\n";
const QUESTION = "Who warned that insecurity in one corner of the internet was a risk to all?";

describe.skipIf(noBrowser)(`the running bot with its reading room${why}`, () => {
  let discord: StandIn;
  let bot: ReturnType<typeof spawn>;
  let url: string;
  beforeAll(async () => {
    discord = await openStandIn();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const dataDir = mkdtempSync(join(tmpdir(), "verbatim-link-"));
    const articles = join(dataDir, "servers", GUILD, "articles");
    mkdirSync(articles, { recursive: true });
    writeFileSync(join(articles, "lighthouse.txt"), LIGHTHOUSE);
    const env = {
      PATH: process.env["PATH"],
      DISCORD_TOKEN: TOKEN,
      DISCORD_API: discord.api,
      DATA_DIR: dataDir,
      PUBLIC_URL: url,
      PORT: String(port),
      LOG_LEVEL: "warn",
    };
    bot = spawn(process.execPath, [PROGRAM, "start"], { env, stdio: "ignore", cwd: folder() });
    await discord.gateway.ready();
  });
  afterAll(async () => {
    bot.kill("SIGKILL");
    await discord.close();
  });

  test("the link in an answer opens; the sentence is in view, highlighted, with its evidence; back works", async () => {
    const { shown } = await slash(discord, "ask", { question: QUESTION }).ended;
    const [, address = ""] = /\[paragraph 12\]\(([^)]+)\)/u.exec(sourceOf(shown)) ?? [];
    expect(address).toContain(`${url}/read/china-internet-conference?passage=`);
    const page = await pageOfTest();
    await page.goto(`${url}/read`);
    await page.goto(address);
    const sentence = page.locator(":target");
    expect(await sentence.textContent()).toBe(
      "Insecurity in one corner of the internet was a risk to all, he warned.",
    );
    expect(await sentence.evaluate("(e) => getComputedStyle(e).backgroundColor")).not.toBe(
      "rgba(0, 0, 0, 0)",
    );
    const { y = -1, height = 0 } = (await sentence.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y + height).toBeLessThan(page.viewportSize()!.height);
    await page.getByText("“he” in paragraph 12 is “Liu” in paragraph 11.").waitFor();
    await page.goBack();
    expect(page.url()).toBe(`${url}/read`);
  });

  test("without scripts too", async () => {
    const { shown } = await slash(discord, "ask", { question: QUESTION }).ended;
    const [, address = ""] = /\[paragraph 12\]\(([^)]+)\)/u.exec(sourceOf(shown)) ?? [];
    const page = await pageOfTest({ javaScriptEnabled: false });
    await page.goto(address);
    expect(await page.locator(":target").textContent()).toContain("Insecurity in one corner");
    expect(await page.getByText("“he” in paragraph 12 is “Liu” in paragraph 11.").isVisible()).toBe(true);
    await page.locator("#p4 summary").first().click();
    await page.locator("#p4").getByRole("link", { name: "Why this speaker" }).first().click();
    await page.getByText("“Xi” in paragraph 4 says by whom.").waitFor();
  });

  test("/sources and /passage lead into the article", async () => {
    const sources = await slash(discord, "sources").ended;
    expect(sourceOf(sources.shown)).toContain(`[Read in the article](${url}/read/china-internet-conference)`);
    const options = { source: "china-internet-conference", paragraph: 13 };
    const passage = await slash(discord, "passage", options).ended;
    const links = JSON.stringify(passage.shown).match(/"label":"Read in the article","url":"[^"]+"/gu);
    expect(links).toEqual([
      `"label":"Read in the article","url":"${url}/read/china-internet-conference?at=p13#p13"`,
    ]);
  });

  test("an article of the server's own opens by the button, for whoever pressed it and for nobody else", async () => {
    const asked = await slash(discord, "ask", { question: "What did the lighthouse keeper say?" }).ended;
    expect(sourceOf(asked.shown)).toContain("I have had enough");
    expect(sourceOf(asked.shown)).not.toContain(`](${url}`);
    const pressed = await press(discord, asked.shown, "Read in the article (1)").ended;
    expect(isPrivate(pressed.shown)).toBe(true);
    const [, link = ""] = /"url":"([^"]+\/enter\/[^"]+)"/u.exec(JSON.stringify(pressed.shown)) ?? [];
    const page = await pageOfTest();
    await page.goto(link);
    expect(page.url()).toContain(`${url}/s/${GUILD}/read/lighthouse?at=`);
    expect(await page.locator(":target").textContent()).toContain("I have had enough");
    const other = await pageOfTest();
    expect((await other.goto(page.url()))?.status()).toBe(404);
    expect((await other.goto(link))?.status()).toBe(410);
    const settings = await slash(discord, "settings", {}, { manages: true }).ended;
    await press(discord, settings.shown, "Close all private links", { manages: true }).ended;
    expect((await page.reload())?.status()).toBe(404);
  });

  test("a signal ends both in order, and Discord had nothing to refuse", async () => {
    bot.kill("SIGTERM");
    expect(await once(bot, "exit")).toEqual([0, null]);
    expect(discord.problems).toEqual([]);
  });
});
