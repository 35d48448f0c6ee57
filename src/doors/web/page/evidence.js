/** Why a quotation has its speaker: fetched when it is opened, and its words lit in the text. */

const highlights = "highlights" in CSS ? CSS.highlights : null;

/**
 * @typedef {{ lines: string[], shows: { paragraph: number, start: number, end: number }[] }} Evidence
 * @type {Map<string, Promise<Evidence | null>>}
 */
const fetched = new Map();

/** Shows the evidence of an open quotation; puts its light out where it was closed.
 * @param {HTMLDetailsElement} quotation */
export async function showEvidence(quotation) {
  if (!quotation.open) {
    if (!document.querySelector("article details[id][open]")) highlights?.delete("evidence");
    return;
  }
  const link = quotation.querySelector("a[href^='?passage=']");
  const list = quotation.querySelector("ul[data-passage]");
  const key = list instanceof HTMLElement ? list.dataset["passage"] : keyOf(link);
  if (key === undefined) return;
  const evidence = await evidenceOf(key);
  // Without an answer the link stays, and opens the page with the evidence.
  if (!evidence || !quotation.open) return;
  if (link) link.replaceWith(listOf(evidence.lines, link.textContent ?? "", key));
  highlights?.set("evidence", new Highlight(...evidence.shows.flatMap(rangeOf)));
}

const keyOf = (/** @type {Element | null} */ link) =>
  new URLSearchParams(link?.getAttribute("href") ?? "").get("passage") ?? undefined;

/** @param {string} key */
function evidenceOf(key) {
  const known = fetched.get(key);
  if (known) return known;
  const path = `${location.pathname}/why?passage=${encodeURIComponent(key)}`;
  const asked = fetch(path)
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
  fetched.set(key, asked);
  void asked.then((evidence) => void (evidence || fetched.delete(key)));
  return asked;
}

/**
 * @param {string[]} lines
 * @param {string} label
 * @param {string} key
 */
function listOf(lines, label, key) {
  const list = document.createElement("ul");
  list.ariaLabel = label;
  list.dataset["passage"] = key;
  list.append(
    ...lines.map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }),
  );
  return list;
}

/** Words of a paragraph as the range that holds them.
 * @param {{ paragraph: number, start: number, end: number }} words */
export function rangeOf({ paragraph, start, end }) {
  const text = document.querySelector(`#p${paragraph} .text`);
  if (!text) return [];
  const range = new Range();
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      return [range];
    }
    at += length;
  }
  return [];
}
