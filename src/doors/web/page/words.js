/** The words that were looked for, lit where they stand in the article, whatever their case and accents. */
import { rangeOf } from "./evidence.js";

/**
 * In lower case and without accents, with the place that each letter of it has in the text.
 * @param {string} text
 */
function folded(text) {
  let letters = "";
  /** @type {number[]} */
  const places = [];
  for (let i = 0; i < text.length; i++)
    for (const letter of text.charAt(i).normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "")) {
      letters += letter;
      places.push(i);
    }
  return { letters, places };
}

const found = document.querySelector("#words");
const words = found instanceof HTMLElement ? folded(found.dataset["words"] ?? "").letters : "";

if (words && "highlights" in CSS) {
  const ranges = [];
  for (const paragraph of document.querySelectorAll(".paragraph")) {
    const { letters, places } = folded(paragraph.querySelector(".text")?.textContent ?? "");
    for (let at = letters.indexOf(words); at >= 0; at = letters.indexOf(words, at + words.length)) {
      const [start = 0, last = start] = [places[at], places[at + words.length - 1]];
      ranges.push(...rangeOf({ paragraph: Number(paragraph.id.slice(1)), start, end: last + 1 }));
    }
  }
  CSS.highlights.set("words", new Highlight(...ranges));
}
