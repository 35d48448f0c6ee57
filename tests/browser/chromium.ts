/** A real browser, where this machine has one. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import type { Made } from "../made-once.ts";

/** First the one without windows, which takes half of the processor time. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** Path of a Chromium: `$CHROMIUM`, else the first on the PATH; null where there is none. */
export const chromiumPath: string | null =
  process.env["CHROMIUM"] ??
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ??
  null;

/** It asks the network for nothing by itself. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** One of one's own, gone when it is closed: for what is no test. */
export const launchChromium = (path: string): Promise<Browser> =>
  chromium.launch({ executablePath: path, args: FLAGS });

/** Starts it with a profile of its own, for others to connect to. */
export async function serveChromium(path: string): Promise<Made> {
  const server = await chromium.launchServer({ executablePath: path, args: FLAGS });
  return { address: server.wsEndpoint(), remove: () => server.close() };
}
