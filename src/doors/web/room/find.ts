/** The find box: it asks /ask, and its passages lead to their sentences. */
import { html } from "hono/html";
import { fragmentOf } from "../../../addresses.ts";
import type { Wording } from "../../../wording/index.ts";
import type { Markup } from "../frame.ts";
import type { WebReply } from "../render.ts";

/** What was asked, and what came back; null where nothing was. */
export type Search = { readonly question: string; readonly reply: WebReply } | null;

/** `path` is the page that asks, and shows what is found; `document` the article it shows, null for none. */
export function findBox(path: string, document: string | null, finding: Search, { room }: Wording): Markup {
  return html`<search>
    <form class="find" action="${path}">
      <label for="ask">${room.find}</label>
      <input
        id="ask"
        name="ask"
        type="search"
        maxlength="600"
        value="${finding?.question ?? ""}"
        placeholder="${room.findHint}"
        required
      />
      <button type="submit" class="button">${room.ask}</button>
    </form>
    ${finding ? found(finding.reply, document) : ""}
  </search>`;
}

/** Links within the page that asks keep what was found in view. */
function found({ heading, lines, passages, closing }: WebReply, document: string | null): Markup {
  return html`<section class="found" id="found" tabindex="-1" autofocus>
    <h2>${heading}</h2>
    ${lines.map((line) => html`<p>${line}</p>`)}
    <ol>
      ${passages.map(
        ({ attribution, text, note, citation, anchor, href }) =>
          html`<li>
            ${attribution ? html`<p class="attribution">${attribution}</p>` : ""}
            <blockquote dir="auto">${text}</blockquote>
            <p class="citation">
              ${note ? html`${note} ` : ""}<a
                href="${anchor?.document === document ? `#${fragmentOf(anchor)}` : href}"
                >${citation}</a
              >
            </p>
          </li>`,
      )}
    </ol>
    ${closing.map((line) => html`<p>${line}</p>`)}
  </section>`;
}
