/** How a passage is cited. */
import type { Citation, Document, Snippet } from "../model.ts";

/** "Catherine Cadell, Reuters, paragraph 13"; with the title and the date where the article states them. */
export function citationOf(document: Document, snippet: Pick<Snippet, "paragraph" | "sentence">): Citation {
  const { author, publisher, published } = document.source;
  const title = document.titleFrom === "article" || !(author ?? publisher) ? document.title : null;
  const named = [title && `“${title}”`, author, publisher, published?.slice(0, 10)].filter(Boolean);
  return {
    document: document.id,
    title: document.title,
    paragraph: snippet.paragraph,
    sentence: snippet.sentence,
    source: document.source,
    text: [...named, `paragraph ${snippet.paragraph}`].join(", "),
  };
}
