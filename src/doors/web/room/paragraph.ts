/** A paragraph of an article: its number, its text as it stands, and beside it the quotations that begin in it. */
import { html } from "hono/html";
import type { Paragraph, Quote } from "../../../model.ts";
import type { Wording } from "../../../wording/index.ts";
import type { Markup } from "../frame.ts";
import type { Stretch } from "./pieces.ts";

/** A quotation as the room shows it. */
export interface Shown {
  readonly quote: Quote;
  /** Its number in the article, from 1. */
  readonly number: number;
  /** "Liu Yunshan, propaganda chief – direct quotation". */
  readonly label: string;
  /** Places of its speakers in the list of speakers. */
  readonly voices: readonly number[];
  /** Why it has this speaker, as /why says it. */
  readonly evidence: readonly string[];
}

export interface Printed {
  readonly paragraph: Paragraph;
  readonly stretches: readonly Stretch[];
  readonly quotes: readonly Shown[];
}

/** Different enough to be told apart beside each other; the number and the label tell the rest. */
const HUES = 6;
const hueOf = (shown: Shown) =>
  shown.quote.speakers.length ? `hue${(shown.voices[0] ?? 0) % HUES}` : "nobody";

export function paragraphOf(
  { paragraph, stretches, quotes }: Printed,
  all: readonly Shown[],
  say: Wording,
): Markup {
  const { number, role } = paragraph;
  const { room } = say;
  return html`<section class="paragraph ${role}" id="p${number}">
    <a
      class="number"
      href="#p${number}"
      title="${room.arrows}"
      aria-label="${room.paragraph(number)}"
      data-text="${number}"
    ></a>
    <p class="text">${stretches.map((stretch) => stretchOf(stretch, number, all, say))}</p>
    <div class="quotations">${quotes.map((shown) => quotationOf(shown, say))}</div>
  </section>`;
}

/** Marks and links add nothing to the text: their numbers are drawn by the style sheet, so that copying gives the source's words. */
function stretchOf(
  { sentence, pieces }: Stretch,
  paragraph: number,
  all: readonly Shown[],
  { room }: Wording,
): Markup {
  const inner = pieces.map(({ text, quote, ends, shows }) => {
    const shown = quote === null ? undefined : all[quote];
    const lit = shows.length ? shows.map((q) => q + 1).join(" ") : null;
    if (!shown) return lit ? html`<span data-shows="${lit}">${text}</span>` : text;
    const {
      number,
      quote: { manner },
    } = shown;
    return html`<mark
      class="${manner} ${hueOf(shown)} ${ends ? "end" : ""}"
      data-quote="${number}"
      data-shows="${lit ?? ""}"
      >${text}</mark
    >`;
  });
  if (sentence === null) return html`${inner}`;
  const id = `p${paragraph}s${sentence}`;
  return html`<span class="sentence" id="${id}"
    >${inner}<a class="at" href="#${id}" tabindex="-1" aria-label="${room.sentence(paragraph, sentence)}"></a
  ></span>`;
}

function quotationOf(shown: Shown, { room }: Wording): Markup {
  const { quote, number, label, voices, evidence } = shown;
  return html`<details
    class="${quote.manner} ${hueOf(shown)}"
    id="q${number}"
    name="evidence"
    data-quote="${number}"
    data-voices="${voices.join(" ")}"
    data-manner="${quote.manner}"
  >
    <summary><span class="mark" data-text="${number}" aria-hidden="true"></span> ${label}</summary>
    <ul aria-label="${room.evidence}">
      ${evidence.map((line) => html`<li>${line}</li>`)}
    </ul>
  </details>`;
}
