/** Finds words within an article, as they stand in it. */
import { html } from "hono/html";
import { fragmentOf } from "../../../addresses.ts";
import type { Document } from "../../../model.ts";
import { foldCase } from "../../../text/folding.ts";
import type { Wording } from "../../../wording/index.ts";
import type { Markup } from "../frame.ts";

/** Sentences listed. */
const MOST = 100;

interface Sentence {
  readonly at: string;
  readonly text: string;
}

/** The sentences that hold these words, one after the other, in any case; and how many there are. */
function sentencesWith(
  { text, paragraphs }: Document,
  words: string,
): { total: number; first: readonly Sentence[] } {
  const wanted = folded(words);
  const first: Sentence[] = [];
  let total = 0;
  for (const { number, sentences } of wanted ? paragraphs : [])
    for (const [i, span] of sentences.entries()) {
      const sentence = text.slice(span.start, span.end);
      if (!folded(sentence).includes(wanted)) continue;
      total++;
      if (first.length < MOST)
        first.push({ at: fragmentOf({ paragraph: number, sentence: i + 1 }), text: sentence });
    }
  return { total, first };
}

const folded = (text: string) => foldCase(text).replace(/\s+/gu, " ").trim();

/** The box, and what was found; `path` is the article's page. */
export function wordsBox(path: string, document: Document, words: string, { room }: Wording): Markup {
  const found = words ? sentencesWith(document, words) : null;
  return html`<search>
    <form class="find" action="${path}">
      <label for="find">${room.words}</label>
      <input id="find" name="find" type="search" maxlength="200" value="${words}" required />
      <button type="submit" class="button">${room.show}</button>
    </form>
    ${
      found
        ? html`<section class="found" id="words" data-words="${words}">
            <h2>${room.sentences(found.total, words)}</h2>
            <ol>
              ${found.first.map(
                ({ at, text }) =>
                  html`<li>
                    <a href="#${at}"><span lang="${document.language}" dir="auto">${text}</span></a>
                  </li>`,
              )}
            </ol>
          </section>`
        : ""
    }
  </search>`;
}
