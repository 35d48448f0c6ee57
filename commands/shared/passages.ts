/** Passages as a reply shows them: the source's words, whose they are, and where they stand. */
import { anchorOf, publisherLink } from "../../src/addresses.ts";
import type { Context } from "../../src/command.ts";
import { dateOf, quoted } from "../../src/answers/citations.ts";
import {
  isUnread,
  type Citation,
  type CitedHit,
  type Place,
  type Quote,
  type Snippet,
  type Span,
} from "../../src/model.ts";
import type { ShownPassage } from "../../src/reply.ts";
import { clockOf } from "../../src/text/clock.ts";
import { amid } from "../../src/wording/names-in-sentence.ts";
import type { Wording } from "../../src/wording/index.ts";
import { followUp } from "./follow-ups.ts";

/** The names of a quotation's speakers, or null where the text does not say. */
export function speakersOf(quote: Quote): string | null {
  return quote.speakers.length ? quote.speakers.map((s) => s.name).join(" & ") : null;
}

/** A speaker who is less sure than this is "probably" one. */
const PROBABLY = 0.7;

/** "Liu Yunshan, propaganda chief – direct quotation". */
export function attributionOf(snippet: Snippet, say: Wording): string | null {
  if (snippet.kind === "fact") return null;
  const stated = speakersOf(snippet);
  const sure = stated === null || snippet.speakerConfidence >= PROBABLY;
  const nobody = isUnread(snippet) ? say.shown.unread : say.shown.unstated;
  const names = stated === null ? nobody : sure ? stated : say.shown.probably(stated);
  const title = snippet.speakers.length === 1 && snippet.title ? `, ${amid(snippet.title)}` : "";
  return `${names}${title} – ${say.shown[snippet.manner]}`;
}

const MOST_COPIES = 3;

/** Where one sentence is listed for several quotations, each has its own words marked. */
export function toldApart(found: readonly CitedHit[]): CitedHit[] {
  const placeOf = ({ snippet }: CitedHit) => `${snippet.document} ${snippet.span.start} ${snippet.span.end}`;
  const places = Map.groupBy(found, placeOf);
  return found.map((hit) => {
    const again = (places.get(placeOf(hit))?.length ?? 0) > 1;
    return again && hit.snippet.kind === "quote" ? { ...hit, matched: hit.snippet.content } : hit;
  });
}

/** What the owner put right, if anything. */
function correctedIn(snippet: Snippet, { shown }: Wording): string | null {
  if (snippet.kind === "fact") return snippet.corrected ? shown.correctedNone : null;
  return snippet.evidence.step === "corrected by the owner" ? shown.corrected : null;
}

/** The first of the other articles that say the very same. */
export function alsoIn({ also = [] }: CitedHit, say: Wording): string | null {
  const named = also.slice(0, MOST_COPIES).map((citation) => citationLine(citation, say));
  return named.length ? say.shown.alsoIn(named, also.length - named.length) : null;
}

/** Whether only a private link leads to an article in the reading room: one of the caller's server's own. */
export const isHidden = (document: string, { caller, room }: Pick<Context, "caller" | "room">): boolean =>
  caller.server !== null && (room?.private(caller.server, document) ?? false);

/** A hit as a passage of the reply, with its buttons. `number`: its place in the reply; null where they are not numbered. */
export function shown(
  found: CitedHit,
  number: number | null,
  { say, caller, room }: Pick<Context, "say" | "caller" | "room">,
  note: string | null = null,
): ShownPassage {
  const { snippet, citation } = found;
  const { id, document, paragraph } = snippet;
  const context = followUp(say.shown.context(number), "passage", { source: document, paragraph, cited: id });
  const why = followUp(say.shown.why(number), "why", { passage: id });
  const doubt = followUp(say.shown.doubt(number), "wrong-speaker", { passage: id });
  const read = followUp(say.shown.read(number), "read", { source: document, cited: id });
  const hidden = isHidden(document, { caller, room });
  // Doubts are noted for those who manage a server: elsewhere nobody would read them.
  const ofQuote = caller.server === null ? [context, why] : [context, why, doubt];
  return {
    number,
    attribution: attributionOf(snippet, say),
    text: snippet.text,
    marks: found.matched.map((span) => offsetsWithin(span, snippet.span)),
    citation: citationLine(citation, say),
    place: whereLine(citation, say),
    anchor: hidden ? null : anchorOf(snippet),
    reads: null,
    document,
    snippet: id,
    url: publisherLink(citation.source.url, snippet.text),
    note:
      [note ?? correctedIn(snippet, say), alsoIn(found, say)].filter((part) => part !== null).join(" ") ||
      null,
    followUps: [...(snippet.kind === "quote" ? ofQuote : [context]), ...(hidden ? [read] : [])],
  };
}

/** A citation in the reader's language: "Catherine Cadell, Reuters, 4 November 2026, paragraph 13". */
export function citationLine(citation: Citation, say: Wording): string {
  const { titled, named, published } = citation;
  const title = titled === null ? [] : [quoted(titled, say.shown.marks)];
  const date = published === null ? [] : [dateOf(published, say.shown.dates)];
  return [...title, ...named, ...date, whereLine(citation, say)].join(", ");
}

/** The end of a citation: "paragraph 13", "page 2, paragraph 5". */
export function whereLine({ place, paragraph }: Citation, say: Wording): string {
  const at = place === null ? [] : [placeLine(place, say)];
  return [...at, say.shown.paragraph(paragraph)].join(", ");
}

function placeLine(place: Place, { shown }: Wording): string {
  if ("page" in place) return shown.page(place.page);
  if ("row" in place) return shown.row(place.row);
  if ("slide" in place) return (place.notes ? shown.slideNotes : shown.slide)(place.slide);
  return "time" in place ? shown.time(clockOf(place.time)) : shown.chapter(place.chapter);
}

/** A span of the document as offsets into a passage. */
export function offsetsWithin(span: Span, passage: Span): Span {
  const end = passage.end - passage.start;
  return { start: Math.max(0, span.start - passage.start), end: Math.min(end, span.end - passage.start) };
}
