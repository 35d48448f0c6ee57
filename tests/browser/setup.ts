/** One Chromium for a whole run: starting it costs as much as a dozen pages. Each test has contexts of its own in it. */
import type { TestProject } from "vitest/node";
import { madeOnce } from "../made-once.ts";
import { chromiumPath, serveChromium } from "./chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Port to ask for its address at; 0 where there is none. */
    browserAt: number;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (chromiumPath === null) return void project.provide("browserAt", 0);
  const { port, end } = await madeOnce(() => serveChromium(chromiumPath!));
  project.provide("browserAt", port);
  return end;
}
