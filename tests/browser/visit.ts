/** The preview over some material, visited with a real browser. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { pino, type Logger } from "pino";
import { commands } from "../../commands/index.ts";
import { openRoom } from "../../src/access/open.ts";
import { noLibraries } from "../../src/access/room.ts";
import { startWeb, type WebOptions } from "../../src/doors/web/index.ts";
import { freePort } from "../free-port.ts";
import { openLibrary } from "../../src/library.ts";
import { openUploads } from "../../src/doors/web/uploads.ts";
import { makeBelieve } from "../../src/start/preview.ts";
import { openReaders } from "../../src/state/readers.ts";
import { noNotes } from "../../src/state/notes.ts";
import { chromiumPath, launchChromium } from "./chromium.ts";
import { pageOfTest } from "./pages.ts";

/** Milliseconds until what a page should come to counts as never coming. */
export const PATIENCE = 120_000;

export const noBrowser = chromiumPath === null;

/** Ends the title of what is skipped where there is no browser, with the reason; empty where there is one. */
export const why = noBrowser
  ? ": skipped, it needs a Chromium (apt-get install chromium, or CHROMIUM=path)"
  : "";

export interface Visit {
  readonly url: string;
  /** A page of its own, with its own settings, and its clock stopped at `time`. What it asks of another address than ours ends in `leaks`. */
  open(path: string, options?: BrowserContextOptions, time?: string): Promise<Page>;
  readonly leaks: readonly string[];
  /** Scripts that failed, and what the content security policy refused. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** A folder with these files. */
export function materialOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-pages-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** `onTheWeb`: the reading room as it is served to everybody, in place of the preview. */
export async function visit(material: string, onTheWeb = false): Promise<Visit> {
  const library = await openLibrary({ material });
  const log = pino({ level: "silent" });
  const plain = { commands, library, notes: noNotes(), log };
  const uploads = openUploads();
  const tried = onTheWeb ? null : makeBelieve(plain, uploads);
  const services = tried?.services ?? plain;
  const port = await freePort();
  const web = await startWeb({
    services,
    port,
    uploads,
    ...(onTheWeb ? roomAt(`http://127.0.0.1:${port}`, log) : {}),
  });
  const opened = process.env["VITEST"] ? { open: pageOfTest, close: async () => {} } : await ownBrowser();
  const leaks: string[] = [];
  const faults: string[] = [];
  return {
    url: web.url,
    leaks,
    faults,
    open: async (path, options = {}, time) => {
      const page = await opened.open({ reducedMotion: "reduce", ...options });
      const ours = (address: string) => address.replace(/^blob:/u, "").startsWith(web.url);
      page.on("request", (request) => void (ours(request.url()) || leaks.push(request.url())));
      page.on("pageerror", (error) => void faults.push(String(error)));
      page.on("console", (message) => {
        // The page was another test's before: what that one's server did not answer is told late.
        const { url } = message.location();
        if (message.type() === "error" && (!url || ours(url))) faults.push(`${message.text()} ${url}`);
      });
      if (time) await page.clock.setFixedTime(time);
      page.setDefaultTimeout(PATIENCE);
      await page.goto(web.url + path);
      return page;
    },
    close: async () => {
      await opened.close();
      await web.stop();
      await tried?.end();
      library.close();
    },
  };
}

/** For pictures and measures, which are no tests: each page as it comes out of a Chromium of their own. */
async function ownBrowser() {
  const browser = await launchChromium(chromiumPath ?? "");
  return { open: (options: BrowserContextOptions) => browser.newPage(options), close: () => browser.close() };
}

function roomAt(url: string, log: Logger): Pick<WebOptions, "room"> {
  const store = openReaders(mkdtempSync(join(tmpdir(), "verbatim-visit-")), log);
  const config = { audience: "public", roomPassword: null, clientSecret: null, api: "" } as const;
  const open = openRoom({ url, config, store, libraries: noLibraries, bot: () => null });
  return { room: { ...open, ...config, url, libraries: noLibraries, trustedProxies: [] } };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds wrong with the page as it stands, by the rules of WCAG 2.2 AA and good practice: one line each. */
export async function wrongByAxe(page: Page): Promise<string[]> {
  if (await page.evaluate("!window.axe")) await page.evaluate(axe);
  const run = "axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations)";
  const found = (await page.evaluate(run)) as readonly Finding[];
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.html} ${n.failureSummary ?? ""}`));
}

/** What a page is looked at in: dark and wide, light and on a phone. */
const LOOKS = [
  ["dark", 1200],
  ["light", 360],
] as const;

/** What axe-core finds wrong with the page as it stands in each of these looks, and whether anything hangs over. */
export async function wrongInAnyLook(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  for (const [colorScheme, width] of LOOKS) {
    await page.setViewportSize({ width, height: 780 });
    await page.emulateMedia({ colorScheme });
    const hangsOver = await overhang(page);
    const found = [...(await wrongByAxe(page)), ...(hangsOver > 0 ? [`${hangsOver} pixels hang over`] : [])];
    wrong.push(...found.map((what) => `${colorScheme}, ${width} pixels wide: ${what}`));
  }
  return wrong;
}

/** How far the page, or the bar at its head, reaches beyond the window to the right, in pixels. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(
    "Math.max(...[...document.querySelectorAll('html, body, nav, main, footer')].map((e) => e.scrollWidth - e.clientWidth))",
  );
}
