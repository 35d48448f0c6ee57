/** The passage that a page points out: what is copied of it, and what other programs read about it. */
import { html } from "hono/html";
import {
  articlePath,
  fragmentOf,
  placeOfFragment,
  readingPath,
  webAddress,
  type Anchor,
} from "../../../addresses.ts";
import { citationOf } from "../../../answers/citations.ts";
import { attributionOf, citationLine, whereLine } from "../../../../commands/shared/passages.ts";
import { shortened } from "../../../../commands/shared/shortened.ts";
import type { Article, Snippet } from "../../../model.ts";
import { wordingFor, type Wording } from "../../../wording/index.ts";
import type { Markup } from "../frame.ts";
import { FORM_NAMES, FORMS, type CitedText } from "./citing.ts";
import type { PointedOut } from "./evidence.ts";
import type { Site } from "./site.ts";

/** What is cited where `asked` points: a passage, a sentence, or a paragraph; null where it points nowhere. */
export function citedAt(
  { document }: Article,
  asked: PointedOut,
  { url }: Site,
  language: string,
): CitedText | null {
  const place = placeOfFragment(asked.at ?? "");
  const paragraph = place && document.paragraphs[place.paragraph - 1];
  if (!paragraph) return null;
  const say = wordingFor(language);
  const { sentence } = place;
  const whole = sentence === null ? null : asked.passage;
  const span =
    whole?.span ??
    (sentence === null ? paragraph.span : (paragraph.sentences[sentence - 1] ?? paragraph.span));
  const anchor: Anchor = {
    document: document.id,
    paragraph: paragraph.number,
    sentence,
    passage: whole?.id ?? null,
  };
  const citation = citationOf(
    document,
    { paragraph: paragraph.number, sentence: sentence ?? 1 },
    paragraph.place ?? null,
  );
  return {
    document,
    text: document.text.slice(span.start, span.end),
    attribution: whole && attributionOf(whole, say),
    citation: citationLine(citation, say),
    place: whereLine(citation, say),
    key: `${document.id}-${fragmentOf(anchor)}`,
    url: url ? url + readingPath(anchor) : webAddress(document.source.url),
  };
}

/** The ways to copy what is cited: links to it as text, which scripts copy instead. `at` names the place. */
export function copyLinks(document: string, at: string, { base }: Site, { room }: Wording): Markup {
  const path = `${base}${articlePath(document)}/cite?at=${encodeURIComponent(at)}&as=`;
  return html`<p class="copy">
    <b>${room.copy}</b>
    ${FORMS.map((form) => html`<a href="${path}${form}" data-copy>${FORM_NAMES[form]}</a> `)}
    <span role="status" data-copied="${room.copied}"></span>
  </p>`;
}

/** Longest description in a preview. */
const LONGEST = 300;

/** For reference managers, and for the preview of a pasted link: of what is public alone. */
export function metaOf(
  { document }: Article,
  cited: CitedText | null,
  site: Site,
  passage: Snippet | null,
): Markup | "" {
  if (site.url === null) return "";
  const { title, language, source } = document;
  const { author, publisher, published } = source;
  const date = published?.slice(0, 10);
  const address = site.url + articlePath(document.id);
  const description = cited
    ? shortened([cited.text, cited.attribution].filter(Boolean).join(" — "), LONGEST)
    : shortened(document.text.slice(0, 2 * LONGEST), LONGEST);
  const tags: readonly (readonly [string, string | undefined])[] = [
    ["citation_title", title],
    ["citation_author", author],
    ["citation_publication_date", date?.replaceAll("-", "/")],
    ["citation_journal_title", publisher],
    ["citation_language", language],
    ["citation_public_url", address],
    ["description", description],
  ];
  const previews: readonly (readonly [string, string | undefined])[] = [
    ["og:type", "article"],
    ["og:site_name", publisher ?? "Verbatim"],
    ["og:title", cited ? `${title}, ${cited.place}` : title],
    ["og:description", description],
    ["og:url", cited?.url ?? address],
    ["og:locale", language],
    ["article:published_time", date],
    ["article:author", author],
  ];
  const given = <T extends readonly [string, string | undefined]>(all: readonly T[]) =>
    all.filter(([, value]) => value);
  return html`<link rel="canonical" href="${address}" />
    ${cited?.url && passage ? html`<link rel="cite-as" href="${cited.url}" />` : ""}
    ${given(tags).map(([name, content]) => html`<meta name="${name}" content="${content}" />`)}
    ${given(previews).map(([property, content]) => html`<meta property="${property}" content="${content}" />`)}`;
}
