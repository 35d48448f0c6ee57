/** When somebody spoke, and how, drawn as bars; each leads to the words of its time. */
import { html } from "hono/html";
import { MANNERS, type CitedHit, type Manner } from "../../../model.ts";
import type { Wording } from "../../../wording/index.ts";
import type { Markup } from "../frame.ts";
import { FILLS, HATCH } from "./manner-fills.ts";

export interface Period extends Readonly<Record<Manner, number>> {
  /** "2026-03", or "2026". */
  readonly name: string;
}

/** Bars that fit beside each other; where there are more months, years are counted. */
const MOST = 36;

/** By month, without gaps in between, or by year where that would be too many; what is not dated is left out. */
export function periodsOf(found: readonly CitedHit[]): readonly Period[] {
  const months = found.flatMap(({ snippet, citation }) => {
    const [month] = /^\d{4}-(?:0[1-9]|1[0-2])/u.exec(citation.published ?? "") ?? [];
    const manner = snippet.kind === "quote" ? MANNERS.find((m) => m === snippet.manner) : undefined;
    return month && manner ? [{ month, manner }] : [];
  });
  if (!months.length) return [];
  const sorted = months.map(({ month }) => month).toSorted();
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const byMonth = between(number(first, true), number(last, true)).map((n) => nameOf(n));
  const length = byMonth.length > MOST ? 4 : 7;
  const names =
    length === 7
      ? byMonth
      : between(number(first, false), number(last, false)).map((year) => String(year).padStart(4, "0"));
  const counts = Map.groupBy(months, ({ month }) => month.slice(0, length));
  return names.map((name) => {
    const here = counts.get(name) ?? [];
    const count = (manner: Manner) => here.filter((one) => one.manner === manner).length;
    return { name, direct: count("direct"), mixed: count("mixed"), indirect: count("indirect") };
  });
}

/** Centuries of empty years between two articles are a mistake in a date: the latest are shown. */
const LONGEST = 120;
const between = (from: number, to: number) => {
  const length = Math.min(to - from + 1, LONGEST);
  return Array.from({ length }, (_, i) => to - length + 1 + i);
};
const number = (month: string, months: boolean) =>
  months ? Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 : Number(month.slice(0, 4));
const nameOf = (n: number) =>
  `${String(Math.floor(n / 12)).padStart(4, "0")}-${String((n % 12) + 1).padStart(2, "0")}`;

const [HEIGHT, BAR, GAP] = [80, 16, 4];

/** `hrefOf` gives the address of a period's words. Nothing where fewer than two periods would stand beside each other. */
export function timeline(
  periods: readonly Period[],
  hrefOf: (period: string) => string,
  say: Wording,
): Markup {
  if (periods.length < 2) return html``;
  const totals = periods.map(({ direct, mixed, indirect }) => direct + mixed + indirect);
  const most = Math.max(...totals);
  const width = periods.length * (BAR + GAP);
  const scale = (n: number) => (n / most) * HEIGHT;
  return html`<figure class="timeline">
    <svg
      viewBox="0 0 ${width} ${HEIGHT + 2}"
      width="${width}"
      height="${HEIGHT + 2}"
      role="img"
      aria-label="${say.room.timeline}"
    >
      ${HATCH} ${periods.map((period, i) => bar(period, i, scale))}
    </svg>
    <figcaption>
      ${periods.map((period, i) =>
        totals[i]
          ? html`<a href="${hrefOf(period.name)}">${period.name}</a>
              ${say.speakers.counts(period.direct, period.mixed, period.indirect)}<br />`
          : "",
      )}
    </figcaption>
  </figure>`;
}

/** Direct at the foot, then mixed, then indirect. */
function bar(period: Period, place: number, scale: (n: number) => number): Markup {
  let y = HEIGHT + 1;
  return html`${MANNERS.map((manner) => {
    const height = scale(period[manner]);
    y -= height;
    return height
      ? html`<rect
          class="${manner}"
          fill="${FILLS[manner]}"
          x="${place * (BAR + GAP) + 1}"
          y="${y.toFixed(1)}"
          width="${BAR}"
          height="${height.toFixed(1)}"
          ><title>${period.name}</title></rect
        >`
      : "";
  })}`;
}
