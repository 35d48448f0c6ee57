/** What every page has around it. */
import { html, raw } from "hono/html";

/** HTML in which every value that was put in is escaped. */
export type Markup = ReturnType<typeof html>;

/** An option's name, as it stands before a field of a page. */
export const labelOf = ({ name }: { readonly name: string }): string =>
  name.slice(0, 1).toUpperCase() + name.slice(1);

export interface PageHead {
  readonly language: string;
  readonly title: string;
  /** The address of the page's script; null where it needs none. */
  readonly script: string | null;
  readonly kind: "preview" | "room";
  /** Whether it is shown as it is printed. */
  readonly print?: boolean;
  /** What else stands in the head: what other programs read of the page. */
  readonly meta?: Markup | "";
}

/** A page up to its body, and what ends it: for a body that is sent piece by piece. */
export function framed({ language, title, script, kind, print = false, meta = "" }: PageHead): {
  top: Markup;
  end: Markup;
} {
  const top = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="dark light" />
        ${meta}
        <link rel="icon" href="/page/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/page/colours.css" />
        <link rel="stylesheet" href="/page/${kind}.css" />
        ${kind === "room" ? html`<link rel="stylesheet" href="/page/print.css" media="${print ? "all" : "print"}" />` : ""}
        ${script ? html`<script type="module" src="${script}"></script>` : ""}
      </head>
      <body class="${kind}"></body>
    </html>`;
  const [before = "", after = ""] = String(top).split("</body>");
  return { top: raw(before), end: raw(`</body>${after}`) };
}

/** A whole page. */
export function frame({ body, ...head }: PageHead & { readonly body: Markup }): Markup {
  const { top, end } = framed(head);
  return html`${top}${body}${end}`;
}

/** In a page's head: where what is new is told to programs that fetch news. */
export const feedLink = (title: string, path: string): Markup =>
  html`<link rel="alternate" type="application/rss+xml" title="${title}" href="${path}" />`;
