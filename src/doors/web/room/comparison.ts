/** What several speakers said about something, side by side. */
import { html } from "hono/html";
import { speakerPath } from "../../../addresses.ts";
import type { QuotedSpeaker } from "../../../library.ts";
import type { CitedHit } from "../../../model.ts";
import { wordingFor, type Wording } from "../../../wording/index.ts";
import { frame, labelOf, type Markup } from "../frame.ts";
import { places } from "./places.ts";
import { quotationList } from "./quotation.ts";
import type { Site } from "./site.ts";

export interface ComparisonColumn {
  readonly asked: string;
  /** Null where nobody goes by what was asked for. */
  readonly speaker: QuotedSpeaker | null;
  readonly found: readonly CitedHit[];
}

export interface Comparison {
  /** As they were asked for, each with what was found; at most three. */
  readonly columns: readonly ComparisonColumn[];
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
        ${asked.length > 1 ? "" : html`<p>${room.compareHow}</p>`}
      </header>
      <form class="narrow" action="${site.base}/read/compare/" aria-label="${room.compare}">
        ${fields.map(
          (name, i) =>
            html`<label
              >${labelOf(options.speaker)} ${i + 1}
              <input name="speaker" list="names" value="${name}" maxlength="200"
            /></label>`,
        )}
        <label
          >${labelOf(options.about)} <input name="about" type="search" value="${about}" maxlength="600"
        /></label>
        <button type="submit" class="button">${room.show}</button>
        <datalist id="names">${names.map((name) => html`<option value="${name}"></option>`)}</datalist>
      </form>
      <div class="columns">${columns.map((one) => column(one, about, site, say))}</div>
    </main>
  `;
  return frame({ language, title: `${room.compare} – Verbatim`, script: null, kind: "room", body });
}

/** Of each as many as one reads beside each other; their own page has all. */
const SHOWN = 30;

function column(
  { asked, speaker, found }: ComparisonColumn,
  about: string,
  { base, ...site }: Site,
  say: Wording,
): Markup {
  if (!speaker)
    return html`<section>
      <h2>${asked}</h2>
      <p>${say.quote.unknownSpeaker(asked, "all")}</p>
    </section>`;
  const topic = about || undefined;
  return html`<section>
    <h2><a href="${base}${speakerPath(speaker.name)}">${speaker.name}</a></h2>
    <p>
      ${found.length ? say.quote.found(found.length, [], topic) : say.quote.none([speaker.name], topic, "all")}
    </p>
    ${quotationList(found.slice(0, SHOWN), { base, ...site }, say)}
  </section>`;
}
