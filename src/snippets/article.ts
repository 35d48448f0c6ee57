/** A document cut into snippets: facts, and quotations with who said them. */
import type { Article, Document, Fact, Snippet } from "../model.ts";
import { passageIds } from "./ids.ts";

export function articleOf(document: Document): Article {
  const idOf = passageIds(document.id);
  const snippets = document.paragraphs.flatMap((paragraph): Snippet[] => {
    const spans = paragraph.dateline ? [paragraph.dateline, ...paragraph.sentences] : paragraph.sentences;
    return spans.map((span, i): Fact => {
      const text = document.text.slice(span.start, span.end);
      const sentence = Math.max(1, paragraph.dateline ? i : i + 1);
      return {
        kind: "fact",
        id: idOf(text),
        document: document.id,
        paragraph: paragraph.number,
        sentence,
        span,
        text,
      };
    });
  });
  return { document, snippets, speakers: [] };
}
