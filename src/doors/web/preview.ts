/** The preview's page: a channel as Discord shows it. What scripts add to it is cloned from its templates. */
import { html } from "hono/html";
import type { Listed } from "../../library.ts";
import { wordingFor } from "../../wording/index.ts";
import { frame, type Markup } from "./frame.ts";

export interface Preview {
  readonly sources: readonly Listed[];
  /** Questions that the material answers. */
  readonly examples: readonly string[];
  readonly language: string;
  /** Whether nobody but this machine reaches the page. */
  readonly alone: boolean;
}

/** "14 articles, 212 quotations." */
export const standOf = (sources: readonly Listed[], language: string): string =>
  wordingFor(language).page.material(
    sources.length,
    sources.reduce((sum, { quotes }) => sum + quotes, 0),
  );

export function previewPage({ sources, examples, language, alone }: Preview): Markup {
  const { page } = wordingFor(language);
  const stand = standOf(sources, language);
  const body = html`
    <a class="skip" href="#message">${page.skip}</a>
    <nav class="side" aria-label="${page.places}">
      <p class="server">${page.server}</p>
      <a href="/" aria-current="page"><span aria-hidden="true">#</span> ${page.channel}</a>
      <a href="/read"><span aria-hidden="true">¶</span> ${page.room}</a>
      <a href="#connect" class="wide"><span aria-hidden="true">+</span> ${page.connect}</a>
      <p class="stand" data-stand>${stand}</p>
    </nav>
    <header class="top">
      <h1><span aria-hidden="true">#</span> ${page.channel}</h1>
      <p>${alone ? page.topic : ""}</p>
    </header>
    <main>
      <section class="welcome">
        <img class="logo" src="/page/icon.svg" alt="" width="68" height="68" />
        <h2>${page.welcome}</h2>
        <p>${page.what}</p>
        <p><span data-stand>${stand}</span> <a href="/read">${page.openRoom}</a></p>
        <h3>${page.tryOne}</h3>
        <div class="examples">
          ${examples.map((question) => html`<button type="button" class="button" data-ask="${question}">${question}</button>`)}
        </div>
        <details id="connect">
          <summary>${page.connect}</summary>
          <ol>
            ${page.steps.map((step) => html`<li>${step}</li>`)}
          </ol>
          <p>
            <a href="https://discord.com/developers/applications" rel="noreferrer"
              >discord.com/developers/applications</a
            >
          </p>
        </details>
      </section>
      <div id="log" role="log" aria-label="${page.conversation}"></div>
    </main>
    <footer>
      <ul id="choices" role="listbox" aria-label="${page.suggestions}" hidden></ul>
      <form id="box" autocomplete="off">
        <span id="command" hidden></span>
        <input
          id="message"
          role="combobox"
          aria-expanded="false"
          aria-controls="choices"
          aria-autocomplete="list"
          aria-label="${page.message}"
          placeholder="${page.placeholder}"
          maxlength="6000"
        />
        <span id="options"></span>
        <button type="submit" class="send" aria-label="${page.send}">
          <span aria-hidden="true">➤</span>
        </button>
      </form>
    </footer>
    ${templates(page)}
  `;
  return frame({ language, title: page.title, script: "/page/preview.js", kind: "preview", body });
}

function templates(page: ReturnType<typeof wordingFor>["page"]): Markup {
  return html`
    <template id="t-message">
      <article class="message" tabindex="-1">
        <p class="used">
          <span aria-hidden="true">↱</span> <span data-at="you">${page.youUsed}</span>
          <b data-at="command"></b> <span data-at="typed"></span>
        </p>
        <img class="avatar" src="/page/icon.svg" alt="" width="40" height="40" />
        <p class="who"><b>Verbatim</b> <span class="app">${page.app}</span> <time data-at="time"></time></p>
        <div class="reply" data-at="reply">
          <p class="thinking">
            ${page.thinking}<span aria-hidden="true"><i></i><i></i><i></i></span>
          </p>
        </div>
      </article>
    </template>
    <template id="t-private">
      <p class="only">${page.onlyYou} · <button type="button" class="link">${page.dismiss}</button></p>
    </template>
    <template id="t-pressed"><span>${page.youPressed}</span></template>
    <template id="t-asked"><span>${page.youAsked}</span></template>
    <template id="t-option">
      <span class="option"
        ><label></label><input /><button type="button" aria-label="${page.remove}">×</button></span
      >
    </template>
    <template id="t-original"><a class="original" rel="noreferrer">${page.original}</a></template>
    <template id="t-unreachable"><p>${page.unreachable}</p></template>
  `;
}
