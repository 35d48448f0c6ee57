/** The reading room: filters, the way from quotation to quotation, and the words that show whose a quotation is. */

const $ = (/** @type {string} */ selector, root = document.body) =>
  /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);

const quotations = /** @type {HTMLDetailsElement[]} */ ($("details[data-quote]"));
const form = document.querySelector("#filters");

/** The words of each quotation, and the words that show whose they are, by its number. */
const words = collect("mark[data-quote]", (mark) => [mark.dataset["quote"] ?? ""]);
const evidence = collect("[data-shows]", (shown) => (shown.dataset["shows"] ?? "").split(" "));

/**
 * @param {string} selector
 * @param {(element: HTMLElement) => string[]} numbersOf
 */
function collect(selector, numbersOf) {
  /** @type {Map<string, HTMLElement[]>} */
  const found = new Map();
  for (const element of $(selector))
    for (const number of numbersOf(element)) found.set(number, [...(found.get(number) ?? []), element]);
  return (/** @type {HTMLElement} */ { dataset }) => found.get(dataset["quote"] ?? "") ?? [];
}

/** Quotations by the speaker and in the manners that are chosen stay marked; the others become plain text. */
function filter() {
  if (!(form instanceof HTMLFormElement)) return;
  const chosen = new FormData(form);
  const voice = chosen.get("voice");
  const manners = chosen.getAll("manner");
  const matching = quotations.filter(
    ({ dataset }) =>
      (!voice || dataset["voices"]?.split(" ").includes(String(voice))) &&
      manners.includes(dataset["manner"] ?? ""),
  );
  for (const quotation of quotations) {
    quotation.hidden = !matching.includes(quotation);
    for (const mark of words(quotation)) mark.classList.toggle("off", quotation.hidden);
  }
  for (const paragraph of $(".paragraph"))
    paragraph.hidden =
      chosen.has("only") && !paragraph.querySelector("mark:not(.off), details:not([hidden])");
  const status = document.querySelector("#matching");
  if (status instanceof HTMLElement)
    status.textContent = (status.dataset["text"] ?? "")
      .replace("%n", String(matching.length))
      .replace("%m", String(quotations.length));
}

/** Goes to the next marked quotation, or with -1 to the one before; after the last comes the first.
 * @param {number} by */
function walk(by) {
  const marked = quotations.filter((q) => !q.hidden);
  const at = marked.findIndex((q) => q.classList.contains("here"));
  const next = marked.at((at < 0 && by < 0 ? 0 : at + by) % marked.length);
  for (const quotation of quotations) quotation.classList.toggle("here", quotation === next);
  next?.scrollIntoView({ block: "center" });
  next?.querySelector("summary")?.focus({ preventScroll: true });
}

form?.addEventListener("change", filter);
form?.addEventListener("submit", (event) => event.preventDefault());
for (const button of $("[data-walk]"))
  button.addEventListener("click", () => walk(Number(button.dataset["walk"])));

for (const quotation of quotations) {
  quotation.addEventListener("toggle", () => {
    for (const lit of [...words(quotation), ...evidence(quotation)])
      lit.classList.toggle("lit", quotation.open);
  });
  for (const mark of words(quotation))
    mark.addEventListener("click", () => {
      if (quotation.hidden || getSelection()?.type === "Range") return;
      quotation.open = !quotation.open;
      quotation.scrollIntoView({ block: "nearest" });
    });
}

// The number of a paragraph is reached with Tab, the links of its sentences from there with the arrow keys.
document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (!(target instanceof HTMLElement && target.matches(".number, .at"))) return;
  const links = $(".number, .at", target.closest(".paragraph") ?? document.body);
  const to = links[links.indexOf(target) + (key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0)];
  if (!to || to === target) return;
  event.preventDefault();
  to.focus();
});

filter();
const panel = document.querySelector("#panel");
if (panel instanceof HTMLDetailsElement && matchMedia("(max-width: 760px)").matches) panel.open = false;
