/** The speakers of an article, with a small picture of how often and how each speaks; each is a filter. */
import { html } from "hono/html";
import { MANNERS } from "../../../model.ts";
import { amid } from "../../../wording/names-in-sentence.ts";
import type { Wording } from "../../../wording/index.ts";
import type { Markup } from "../frame.ts";
import type { RoomVoice } from "./voices.ts";
import { FILLS, HATCH } from "./manner-fills.ts";

const WIDTH = 120;

/** `quotes`: how many quotations there are. */
export function filtersOf(voices: readonly RoomVoice[], quotes: number, say: Wording): Markup {
  const { room } = say;
  const all = room.matching.replace("%n", String(quotes)).replace("%m", String(quotes));
  const most = Math.max(1, ...voices.map((v) => v.total));
  return html`<aside>
    <details id="panel">
      <summary>${room.filters}</summary>
      <form id="filters" autocomplete="off" aria-label="${room.filters}">
        <svg class="patterns" width="0" height="0" aria-hidden="true">${HATCH}</svg>
        <fieldset>
          <legend>${room.manners}</legend>
          ${MANNERS.map(
            (manner) =>
              html`<label class="check"
                ><input type="checkbox" name="manner" value="${manner}" checked />
                <mark class="${manner} plain">${say.shown[manner]}</mark></label
              >`,
          )}
        </fieldset>
        <label class="check"><input type="checkbox" name="only" /> ${room.onlyTheirs}</label>
        <p role="status" id="matching" data-text="${room.matching}">${all}</p>
        <p class="walk">
          <button type="button" class="button" data-walk="-1">${room.before}</button>
          <button type="button" class="button" data-walk="1">${room.after}</button>
        </p>
        <fieldset>
          <legend>${room.speakers}</legend>
          <label class="check"><input type="radio" name="voice" value="" checked /> ${room.everyone}</label>
          ${voices.map((voice, i) => voiceOf(voice, i, most, say))}
        </fieldset>
      </form>
    </details>
  </aside>`;
}

function voiceOf(voice: RoomVoice, place: number, most: number, say: Wording): Markup {
  const { name, unread, title, direct, mixed, indirect } = voice;
  const nobody = unread ? say.shown.unread : say.shown.unstated;
  return html`<label class="check voice"
    ><input type="radio" name="voice" value="${place}" />
    <span><b>${name ?? nobody}</b>${name !== null && title ? html`, ${amid(title)}` : ""}</span>
    ${picture(voice, most)}
    <small>${say.speakers.counts(direct, mixed, indirect)}</small></label
  >`;
}

/** Solid for direct, hatched for mixed, open for indirect; the counts beside it say the same in words. */
function picture(voice: RoomVoice, most: number): Markup {
  let x = 0;
  const bars = MANNERS.map((manner) => {
    const width = (voice[manner] / most) * WIDTH;
    const bar = html`<rect
      class="${manner}"
      fill="${FILLS[manner]}"
      x="${x + 1}"
      y="1"
      width="${Math.max(0, width - 2)}"
      height="8"
    />`;
    x += width;
    return voice[manner] ? bar : "";
  });
  return html`<svg viewBox="0 0 ${WIDTH} 10" width="${WIDTH}" height="10" aria-hidden="true">${bars}</svg>`;
}
