/** What somebody sees who may not read yet. */
import { html } from "hono/html";
import { wordingFor } from "../../wording/index.ts";
import { frame, type Markup } from "./frame.ts";

export interface WaysIn {
  readonly language: string;
  /** What they wanted to read. */
  readonly to: string;
  /** Whether one can sign in with Discord. */
  readonly signIn: boolean;
}

/** Asks for the password, or to sign in. */
export function entryPage({
  language,
  to,
  signIn,
  refused,
}: WaysIn & { readonly refused: "wrong" | "wait" | null }): Markup {
  const { entry } = wordingFor(language);
  return page(
    language,
    html`<h1>${entry.heading}</h1>
      <p>${entry.why}</p>
      ${refused ? html`<p class="notice" role="alert">${entry[refused]}</p>` : ""}
      <form class="enter" method="post" action="/password">
        <input type="hidden" name="to" value="${to}" />
        <label for="password">${entry.password}</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          maxlength="200"
          required
          autofocus
        />
        <button type="submit" class="button">${entry.enter}</button>
      </form>
      ${signIn ? signInLink(to, entry) : ""}`,
  );
}

/** There is nothing to read here, or nothing for them. */
export function deniedPage({ language, to, signIn }: WaysIn): Markup {
  const { entry } = wordingFor(language);
  return page(
    language,
    html`<h1>${entry.nothing}</h1>
      <p>${entry.private}</p>
      ${signIn ? signInLink(to, entry) : ""}`,
  );
}

/** A link or a sign-in that leads no further. */
export function endedPage(language: string, why: "link" | "sign-in" | "offline" = "link"): Markup {
  const { entry } = wordingFor(language);
  const said = { link: entry.linkEnded, "sign-in": entry.signInEnded, offline: entry.offline }[why];
  return page(
    language,
    html`<h1>${entry.heading}</h1>
      <p>${said}</p>
      <p><a href="/read">${entry.room}</a></p>`,
  );
}

const signInLink = (to: string, { signIn }: { readonly signIn: string }) =>
  html`<p><a class="button" href="/sign-in?to=${encodeURIComponent(to)}">${signIn}</a></p>`;

function page(language: string, body: Markup): Markup {
  const title = `${wordingFor(language).page.room} – Verbatim`;
  return frame({
    language,
    title,
    script: null,
    kind: "room",
    body: html`<main class="list door">${body}</main>`,
  });
}
