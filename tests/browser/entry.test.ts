import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { libraryOf, running, type Running } from "../doors/web/room-client.ts";
import { freePort } from "../free-port.ts";
import { pageOfTest } from "./pages.ts";
import { wrongInAnyLook, noBrowser, why } from "./visit.ts";

const SERVER = "900000000000000001";

describe.skipIf(noBrowser)(`entering the reading room in a browser${why}`, () => {
  let own: Library;
  let room: Running;
  let url: string;
  beforeAll(async () => {
    own = await libraryOf(
      "lighthouse",
      "The keeper resigned on Monday.\n“I have had enough,” Olaf Berg said.",
    );
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    room = await running({
      url,
      port,
      audience: "password",
      config: { roomPassword: "correct horse" },
      libraries: {
        of: async (server) => (server === SERVER ? own : null),
        holds: (server) => server === SERVER,
      },
    });
  });
  afterAll(async () => {
    await room.close();
    own.close();
  });

  test("the password leads on to what was wanted, without a script", async () => {
    const page = await pageOfTest({ javaScriptEnabled: false });
    await page.goto(`${url}/read/china-internet-conference?at=p12s1#p12s1`);
    await page.getByLabel("Password").fill("wrong horse");
    await page.keyboard.press("Enter");
    await page.getByText("That is not the password").waitFor();
    await page.getByLabel("Password").fill("correct horse");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${url}/read/china-internet-conference?at=p12s1#p12s1`);
    expect(await page.locator(":target").textContent()).toContain("Insecurity in one corner");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("Password").waitFor();
  });

  test("a private link lands on its sentence; a stranger at the same address finds nothing", async () => {
    const anchor = { document: "lighthouse", paragraph: 2, sentence: 1, passage: null };
    const link = url + (await room.room.invite({ user: "700000000000000001", server: SERVER }, anchor));
    const [page, other] = [await pageOfTest(), await pageOfTest()];
    await page.goto(link);
    expect(page.url()).toBe(`${url}/s/${SERVER}/read/lighthouse?at=p2s1#p2s1`);
    expect(await page.locator(":target").textContent()).toContain("I have had enough");
    await page.locator("#p2 details li").first().waitFor();
    await page.getByRole("link", { name: "Reading room" }).click();
    await page.getByRole("link", { name: "Lighthouse" }).click();
    await page.waitForURL(/\/read\/lighthouse/u);
    expect((await other.goto(page.url()))?.status()).toBe(404);
    expect((await other.goto(link))?.status()).toBe(410);
    expect(await other.content()).not.toContain("lighthouse");
    const reading = page.url();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("Password").waitFor();
    expect((await page.goto(reading))?.status()).toBe(404);
  });

  test("axe-core finds nothing serious at its doors, dark and wide as light and narrow", async () => {
    const page = await pageOfTest({ bypassCSP: true });
    for (const path of ["/read", "/enter/used", `/s/${SERVER}/read/lighthouse`]) {
      await page.goto(url + path);
      expect(await wrongInAnyLook(page), path).toEqual([]);
    }
  });
});
