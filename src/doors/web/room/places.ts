/** The way between the pages. */
import { html } from "hono/html";
import type { Wording } from "../../../wording/index.ts";
import type { Markup } from "../frame.ts";
import type { Site } from "./site.ts";

export function places(
  { page, room, entry }: Wording,
  at: "list" | "article" | "speakers" | "compare",
  { base, url, chat }: Site,
): Markup {
  return html`<nav class="places" aria-label="${page.places}">
    ${chat ? html`<a href="/"><span aria-hidden="true">#</span> ${page.channel}</a>` : ""}
    <a href="${base}/read" aria-current="${at === "list" ? "page" : "false"}"
      ><span aria-hidden="true">¶</span> ${page.room}</a
    >
    <a href="${base}/read/speaker/" aria-current="${at === "speakers" ? "page" : "false"}"
      ><span aria-hidden="true">“</span> ${room.speakers}</a
    >
    <a href="${base}/read/compare/" aria-current="${at === "compare" ? "page" : "false"}"
      ><span aria-hidden="true">⇄</span> ${room.compare}</a
    >
    ${
      url === null && !chat
        ? html`<form method="post" action="${base}/sign-out">
            <button type="submit" class="link">${entry.leave}</button>
          </form>`
        : ""
    }
  </nav>`;
}
