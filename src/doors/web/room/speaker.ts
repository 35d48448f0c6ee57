/** A speaker's page: all their words over all articles, newest first. And the list of who speaks. */
import { html } from "hono/html";
import { comparisonPath, speakerPath } from "../../../addresses.ts";
import type { QuotedSpeaker } from "../../../library.ts";
import { MANNERS, type CitedHit } from "../../../model.ts";
import { amid } from "../../../wording/names-in-sentence.ts";
import { wordingFor, type Wording } from "../../../wording/index.ts";
import { feedLink, frame, labelOf, type Markup } from "../frame.ts";
import { places } from "./places.ts";
import { quotationList } from "./quotation.ts";
import type { Site } from "./site.ts";
import { periodsOf, timeline } from "./timeline.ts";

/** What a page of quotations was narrowed to, as it stands in the address. */
export interface Narrowing {
  readonly about: string;
  readonly manner: string;
  readonly since: string;
  readonly until: string;
  /** From 1. */
  readonly page: number;
}

export interface SpeakerPage {
  readonly speaker: QuotedSpeaker;
  /** All that was found, of which a page is shown. */
  readonly found: readonly CitedHit[];
  /** All they said, not narrowed. */
  readonly all: readonly CitedHit[];
  readonly narrowing: Narrowing;
  readonly language: string;
  readonly site: Site;
}

const SIZE = 30;

export function speakerPage({ speaker, found, all, narrowing, language, site }: SpeakerPage): Markup {
  const say = wordingFor(language);
  const { room } = say;
  const { name } = speaker;
  const titles = speaker.titles.slice(0, 6);
  const path = site.base + speakerPath(name);
  const copies = found.reduce((sum, { also = [] }) => sum + also.length, 0);
  const pages = Math.max(1, Math.ceil(found.length / SIZE));
  const page = Math.min(narrowing.page, pages);
  const addressOf = (changed: Partial<Narrowing>) =>
    `${path}${questionOf({ ...narrowing, page: 1, ...changed })}`;
  const body = html`
    ${places(say, "speakers", site)}
    <main class="list">
      <header class="head">
        <h1>${name}</h1>
        ${titles.length ? html`<p>${titles.join(", ")}</p>` : ""}
        <p>${say.quote.found(all.length, [], undefined)}</p>
        <p class="ways">
          <a href="${site.base}${comparisonPath([name])}">${room.compare}</a>
          ${site.url === null ? "" : html`<a href="/read/feed/speaker/${encodeURIComponent(name)}">${room.follow}</a>`}
        </p>
      </header>
      ${timeline(periodsOf(all), (period) => addressOf({ since: period, until: period }), say)}
      ${narrowingForm(path, narrowing, say)}
      ${
        isNarrowed(narrowing) || copies
          ? html`<p role="status">
              ${say.quote.found(found.length, [], narrowing.about || undefined)}${copies ? html`. ${say.quote.copies(copies)}` : ""}
            </p>`
          : ""
      }
      ${quotationList(found.slice((page - 1) * SIZE, page * SIZE), site, say)}
      ${turning(page, pages, (to) => addressOf({ page: to }), say)}
    </main>
  `;
  const meta = site.url === null ? "" : feedLink(name, `/read/feed/speaker/${encodeURIComponent(name)}`);
  return frame({ language, title: `${name} – Verbatim`, script: null, kind: "room", body, meta });
}

/** Else the page's head has said how many there are. */
const isNarrowed = ({ about, manner, since, until }: Narrowing): boolean =>
  [about, manner, since, until].some((value) => value !== "");

const questionOf = (narrowing: Narrowing) => {
  const given = Object.entries(narrowing).filter(([name, value]) =>
    name === "page" ? value > 1 : value !== "",
  );
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : "";
};

/** A form that any browser sends; no script is needed. */
function narrowingForm(path: string, { about, manner, since, until }: Narrowing, say: Wording): Markup {
  const { options } = say.commands.quote;
  const day = (id: "since" | "until", value: string) =>
    html`<label
      >${labelOf(options[id])} <input name="${id}" value="${value}" placeholder="2026-11" size="10"
    /></label>`;
  return html`<form class="narrow" action="${path}" aria-label="${say.room.narrow}">
    <label
      >${labelOf(options.about)} <input name="about" type="search" value="${about}" maxlength="600"
    /></label>
    <label
      >${labelOf(options.manner)}
      <select name="manner">
        <option value="">${say.room.anyManner}</option>
        ${MANNERS.map(
          (m) => html`<option value="${m}" ${m === manner ? "selected" : ""}>${say.shown[m]}</option>`,
        )}
      </select></label
    >
    ${day("since", since)} ${day("until", until)}
    <button type="submit" class="button">${say.room.show}</button>
  </form>`;
}

function turning(page: number, pages: number, addressOf: (page: number) => string, say: Wording): Markup {
  if (pages === 1) return html``;
  return html`<nav class="turning" aria-label="${say.pages(page, pages)}">
    ${page > 1 ? html`<a rel="prev" class="button" href="${addressOf(page - 1)}">${say.previous}</a>` : ""}
    <span>${say.pages(page, pages)}</span>
    ${page < pages ? html`<a rel="next" class="button" href="${addressOf(page + 1)}">${say.next}</a>` : ""}
  </nav>`;
}

export interface SpeakerList {
  readonly voices: readonly QuotedSpeaker[];
  readonly page: number;
  readonly language: string;
  readonly site: Site;
}

const LISTED = 200;

export function speakersPage({ voices, page: asked, language, site }: SpeakerList): Markup {
  const say = wordingFor(language);
  const pages = Math.max(1, Math.ceil(voices.length / LISTED));
  const page = Math.min(asked, pages);
  const body = html`
    ${places(say, "speakers", site)}
    <main class="list">
      <header class="head">
        <h1>${say.room.speakers}</h1>
        <p>${say.speakers.heading(voices.length, "all")}</p>
      </header>
      <ul class="voices">
        ${voices.slice((page - 1) * LISTED, page * LISTED).map(
          (v) =>
            html`<li>
              <a href="${site.base}${speakerPath(v.name)}">${v.name}</a
              >${v.titles[0] ? html`, ${amid(v.titles[0])}` : ""}
              <small>${say.speakers.counts(v.direct, v.mixed, v.indirect)}</small>
            </li>`,
        )}
      </ul>
      ${turning(page, pages, (to) => `${site.base}/read/speaker/?page=${to}`, say)}
    </main>
  `;
  return frame({ language, title: `${say.room.speakers} – Verbatim`, script: null, kind: "room", body });
}
