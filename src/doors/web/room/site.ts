/** Where a reading room stands, and what it shows: what all its pages need to know. */
import type { Context } from "hono";
import type { Services } from "../../../serve.ts";
import { languages } from "../../../wording/index.ts";

export interface Site {
  /** With the library that is read here. */
  readonly services: Services;
  /** What stands before every address of the room: "" for what is common, "/s/123" for a server's own library. */
  readonly base: string;
  /** Where the room is on the web, for addresses that are handed on; null where they are not to be: the preview, and what is not public. */
  readonly url: string | null;
  /** Whether the preview's chat stands beside it. */
  readonly chat: boolean;
}

/** The first language of the browser that there is a table for; English where there is none. */
export function browserLanguage(c: Context): string {
  const asked = (c.req.header("accept-language") ?? "")
    .slice(0, 1000)
    .split(",")
    .map((l) => l.trim().slice(0, 2).toLowerCase());
  return asked.find((language) => languages.includes(language)) ?? "en";
}
