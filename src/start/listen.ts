/** The web door, opened for the preview, the reading room, or what comes over HTTP. */
import type { Config } from "../config.ts";
import { startWeb, type Web, type WebOptions } from "../doors/web/index.ts";
import type { Problem } from "../model.ts";

/** The web door at the host and port that are set, or what its operator must change. */
export async function listen({ host, port }: Config, options: WebOptions): Promise<Web | Problem> {
  try {
    return await startWeb({ ...options, host, port: port ?? undefined });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code || !["EADDRINUSE", "EACCES", "EADDRNOTAVAIL"].includes(code)) throw error;
    const what = code === "EADDRINUSE" ? "is taken by another program" : "cannot be used by this program";
    return {
      where: "PORT",
      what: `${host}:${port ?? 3000} ${what}.`,
      fix: "Set another PORT or HOST, or leave both out.",
    };
  }
}
