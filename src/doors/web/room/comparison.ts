/** What several speakers said about something, side by side. */
import { html } from "hono/html";
import { speakerPath } from "../../../addresses.ts";
import type { QuotePage } from "../../../library.ts";
import { wordingFor } from "../../../wording/index.ts";
import { frame, type Markup } from "../frame.ts";
import { places } from "./places.ts";
import { quotationList } from "./quotation.ts";
import type { Site } from "./site.ts";

export interface Comparison {
  /** As they were asked for, each with what was found; at most three. */
  readonly columns: readonly { readonly asked: string; readonly found: QuotePage }[];
  readonly about: string;
  /** Names to choose from. */
  readonly names: readonly string[];
  readonly language: string;
  readonly site: Site;
}

export const MOST_COLUMNS = 3;

export function comparisonPage({ columns, about, names, language, site }: Comparison): Markup {
  const say = wordingFor(language);
  const { room } = say;
  const { options } = say.commands.quote;
  const asked = columns.map((c) => c.asked);
  const fields = Array.from(
    { length: Math.min(MOST_COLUMNS, Math.max(2, asked.length + 1)) },
    (_, i) => asked[i] ?? "",
  );
  const body = html`
    ${places(say, "compare", site)}
    <main class="list">
      <header class="head">
        <h1>${asked.length > 1 ? room.compared(asked, about) : room.compare}</h1>
      </header>
      <form class="narrow" action="${site.base}/read/compare/" aria-label="${room.compare}">
        ${fields.map(
          (name, i) =>
            html`<label
              >${options.speaker.name} ${i + 1}
              <input name="speaker" list="names" value="${name}" maxlength="200"
            /></label>`,
        )}
        <label
          >${options.about.name} <input name="about" type="search" value="${about}" maxlength="600"
        /></label>
        <button type="submit" class="button">${room.show}</button>
        <datalist id="names">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>
      </form>
      <div class="columns">
        ${columns.map(({ asked: name, found }) => column(name, found, about, site, language))}
      </div>
    </main>
  `;
  return frame({ language, title: `${room.compare} – Verbatim`, script: null, kind: "room", body });
}

function column(asked: string, found: QuotePage, about: string, site: Site, language: string): Markup {
  const say = wordingFor(language);
  const names = found.speakers.map((v) => v.name).slice(0, 5);
  if (!names.length)
    return html`<section>
      <h2>${asked}</h2>
      <p>${say.quote.unknownSpeaker(asked)}</p>
      ${found.suggestions.length ? html`<p>${say.didYouMean(found.suggestions.slice(0, 3).map((v) => v.name))}</p>` : ""}
    </section>`;
  const topic = about || undefined;
  return html`<section>
    <h2>
      ${names.map((name, i) => html`${i ? ", " : ""}<a href="${site.base}${speakerPath(name)}">${name}</a>`)}
    </h2>
    <p>${found.total ? say.quote.found(found.total, [], topic) : say.quote.none(names, topic)}</p>
    ${quotationList(found.passages, site, say)}
  </section>`;
}
