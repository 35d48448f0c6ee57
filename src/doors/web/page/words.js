/** The words that were looked for, lit where they stand in the article. */
import { rangeOf } from "./evidence.js";

const found = document.querySelector("#words");
const words = found instanceof HTMLElement ? (found.dataset["words"] ?? "").toLowerCase() : "";

if (words && "highlights" in CSS) {
  const ranges = [];
  for (const paragraph of document.querySelectorAll(".paragraph")) {
    const text = paragraph.querySelector(".text")?.textContent?.toLowerCase() ?? "";
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const place = { paragraph: Number(paragraph.id.slice(1)), start: at, end: at + words.length };
      ranges.push(...rangeOf(place));
    }
  }
  CSS.highlights.set("words", new Highlight(...ranges));
}
