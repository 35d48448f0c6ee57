/** What every page of the preview has around it. */
import { html } from "hono/html";

/** HTML in which every value that was put in is escaped. */
export type Markup = ReturnType<typeof html>;

export interface Frame {
  readonly language: string;
  readonly title: string;
  /** The address of the page's script. */
  readonly script: string;
  readonly kind: "preview" | "room";
  readonly body: Markup;
}

export function frame({ language, title, script, kind, body }: Frame): Markup {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="dark light" />
        <link rel="icon" href="/page/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/page/colours.css" />
        <link rel="stylesheet" href="/page/${kind}.css" />
        <script type="module" src="${script}"></script>
      </head>
      <body class="${kind}">
        ${body}
      </body>
    </html>`;
}
