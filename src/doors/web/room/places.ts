/** The way between the pages of the preview. */
import { html } from "hono/html";
import type { Wording } from "../../../wording/index.ts";
import type { Markup } from "../frame.ts";

export function places({ page }: Wording, at: "list" | "article"): Markup {
  return html`<nav class="places" aria-label="${page.places}">
    <a href="/"><span aria-hidden="true">#</span> ${page.channel}</a>
    <a href="/read" aria-current="${at === "list" ? "page" : "false"}"
      ><span aria-hidden="true">¶</span> ${page.room}</a
    >
  </nav>`;
}
