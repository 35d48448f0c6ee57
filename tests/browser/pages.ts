/**
 * Pages of a Chromium, as new for each test: a context of its own costs twice what it costs to look at three pages in it, so what
 * can be set otherwise in one that is there already is set otherwise.
 */
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { addressAt } from "../made-once.ts";

/** What can only be said when a context is made. */
const made = ({ javaScriptEnabled = true, bypassCSP = false }: BrowserContextOptions) => ({
  javaScriptEnabled,
  bypassCSP,
});

const WINDOW = { width: 1280, height: 720 };

interface Pages {
  /** A page that nobody else has, which knows of nothing; `giveBack` ends what it shows, and it may be somebody else's next. */
  take(options?: BrowserContextOptions): Promise<{ page: Page; giveBack(): Promise<void> }>;
}

function pagesOf(browser: Browser): Pages {
  const free: { readonly page: Page; readonly kind: string }[] = [];
  return {
    take: async (options = {}) => {
      const kind = JSON.stringify(made(options));
      const at = free.findIndex((one) => one.kind === kind);
      const page =
        free.splice(at, at < 0 ? 0 : 1)[0]?.page ??
        (await (await browser.newContext(made(options))).newPage());
      const {
        viewport = WINDOW,
        colorScheme = "light",
        reducedMotion = "reduce",
        permissions = [],
      } = options;
      if (viewport) await page.setViewportSize(viewport);
      await page.emulateMedia({ media: null, colorScheme, reducedMotion });
      await page.context().grantPermissions([...permissions]);
      return {
        page,
        giveBack: async () => {
          page.removeAllListeners();
          await page.context().setOffline(false);
          // Not to a blank page: Chromium shows what comes after one in a new process.
          await page.goto(new URL("/health", page.url()).href);
          await page.context().clearCookies();
          await page.context().clearPermissions();
          free.push({ page, kind });
        },
      };
    },
  };
}

/** Those of this thread, in the Chromium of this run. */
let pages: Promise<Pages> | null = null;

/** A page of the test's own, until it ends. */
export async function pageOfTest(options?: BrowserContextOptions): Promise<Page> {
  pages ??= addressAt(inject("browserAt"))
    .then((address) => chromium.connect(address))
    .then(pagesOf);
  const { page, giveBack } = await (await pages).take(options);
  onTestFinished(giveBack);
  return page;
}
