/** The reading room: filters, the way from quotation to quotation, and the words that show whose a quotation is. */
import { offerCopy } from "./copying.js";
import { showEvidence } from "./evidence.js";
import { linkSentences } from "./sentences.js";
import "./tables.js";
import "./words.js";

const $ = (/** @type {string} */ selector, root = document.body) =>
  /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);

const article = document.querySelector("article");
const quotations = /** @type {HTMLDetailsElement[]} */ ($("article details[id]"));
const form = document.querySelector("#filters");

/** The words of each quotation, by its number. */
const words = Map.groupBy($("mark[data-quote]"), (mark) => mark.dataset["quote"] ?? "");
const wordsOf = (/** @type {HTMLElement} */ { id }) => words.get(id.slice(1)) ?? [];

/** Quotations by the speaker and in the manners that are chosen stay marked; the others become plain text. */
function filter() {
  if (!(form instanceof HTMLFormElement)) return;
  const chosen = new FormData(form);
  const voice = chosen.get("voice");
  const manners = chosen.getAll("manner").map(String);
  let matching = 0;
  for (const quotation of quotations) {
    const theirs = !voice || quotation.dataset["voices"]?.split(" ").includes(String(voice));
    const matches = Boolean(theirs && manners.some((manner) => quotation.classList.contains(manner)));
    if (matches) matching++;
    if (quotation.hidden === !matches) continue;
    quotation.hidden = !matches;
    for (const mark of wordsOf(quotation)) mark.classList.toggle("off", !matches);
  }
  const only = chosen.has("only");
  for (const paragraph of $(".paragraph"))
    paragraph.hidden = only && !paragraph.querySelector("mark:not(.off), details:not([hidden])");
  const status = document.querySelector("#matching");
  if (status instanceof HTMLElement)
    status.textContent = (status.dataset["text"] ?? "")
      .replace("%n", String(matching))
      .replace("%m", String(quotations.length));
}

/** Goes to the next marked quotation, or with -1 to the one before; after the last comes the first.
 * @param {number} by */
function walk(by) {
  const marked = quotations.filter((q) => !q.hidden);
  const at = marked.findIndex((q) => q.classList.contains("here"));
  const next = marked.at((at < 0 && by < 0 ? 0 : at + by) % marked.length);
  for (const quotation of $("details.here")) quotation.classList.remove("here");
  next?.classList.add("here");
  next?.scrollIntoView({ block: "center" });
  next?.querySelector("summary")?.focus({ preventScroll: true });
}

form?.addEventListener("change", filter);
form?.addEventListener("submit", (event) => event.preventDefault());
for (const button of $("[data-walk]"))
  button.addEventListener("click", () => walk(Number(button.dataset["walk"])));

article?.addEventListener(
  "toggle",
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement)) return;
    for (const mark of wordsOf(target)) mark.classList.toggle("lit", target.open);
    void showEvidence(target);
  },
  true,
);
article?.addEventListener("click", ({ target }) => {
  const mark = target instanceof Element ? target.closest("mark[data-quote]") : null;
  if (!(mark instanceof HTMLElement) || getSelection()?.type === "Range") return;
  const quotation = document.querySelector(`#q${mark.dataset["quote"]}`);
  if (!(quotation instanceof HTMLDetailsElement) || quotation.hidden) return;
  quotation.open = !quotation.open;
  quotation.scrollIntoView({ block: "nearest" });
});

/** The evidence of the quotation in the sentence that the address names is open, unless another was asked for. */
function arrive() {
  offerCopy();
  // Not `:target`: a page that was quick to load has none yet.
  const sentence = document.getElementById(location.hash.slice(1));
  const mark = sentence?.querySelector("mark[data-quote]");
  if (!(mark instanceof HTMLElement)) return;
  const quotation = document.querySelector(`#q${mark.dataset["quote"]}`);
  const open = sentence?.closest(".paragraph")?.querySelector("details[id][open]");
  if (quotation instanceof HTMLDetailsElement && !open) quotation.open = true;
}
addEventListener("hashchange", arrive);
if (article) linkSentences(article);

for (const quotation of $("details[id][open]")) {
  for (const mark of wordsOf(quotation)) mark.classList.add("lit");
  void showEvidence(/** @type {HTMLDetailsElement} */ (quotation));
}
arrive();
