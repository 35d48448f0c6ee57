/** A link to every sentence: made where the pointer is, or the keyboard. */

/** @param {Element | null} paragraph */
function linked(paragraph) {
  if (!paragraph || paragraph.querySelector(".at")) return;
  const number = paragraph.querySelector(".number")?.ariaLabel ?? "";
  const { sentence = "" } = paragraph.closest("article")?.dataset ?? {};
  for (const [i, span] of [...paragraph.querySelectorAll(".text > span[id]")].entries()) {
    const link = document.createElement("a");
    link.className = "at";
    link.href = `?at=${span.id}#${span.id}`;
    link.tabIndex = -1;
    link.ariaLabel = `${number}${sentence.replace("%n", String(i + 1))}`;
    span.append(link);
  }
}

/** @param {EventTarget | null} target */
const paragraphOf = (target) => (target instanceof Element ? target.closest(".paragraph") : null);

/** @param {Element} article */
export function linkSentences(article) {
  for (const type of ["pointerover", "focusin"])
    article.addEventListener(type, ({ target }) => linked(paragraphOf(target)), { passive: true });
  article.addEventListener("click", (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event);
    if (!(target instanceof HTMLAnchorElement && target.matches(".number, .at"))) return;
    if (ctrlKey || metaKey || shiftKey) return;
    // What the link would load again is here already.
    event.preventDefault();
    location.hash = target.hash;
    history.replaceState(null, "", target.href);
  });
}

// The number of a paragraph is reached with Tab, the links of its sentences from there with the arrow keys.
document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (!(target instanceof HTMLElement && target.matches(".number, .at"))) return;
  const links = /** @type {HTMLElement[]} */ ([
    ...(paragraphOf(target)?.querySelectorAll(".number, .at") ?? []),
  ]);
  const to = links[links.indexOf(target) + (key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0)];
  if (!to || to === target) return;
  event.preventDefault();
  to.focus();
});
