/** A passage copied with where it stands. Without scripts its links show the text instead. */

/** Offers to copy what the address names, in the margin of its paragraph. */
export function offerCopy() {
  const at = location.hash.slice(1);
  const paragraph = document.getElementById(at)?.closest(".paragraph");
  const template = document.querySelector("#t-copy");
  if (!paragraph || !(template instanceof HTMLTemplateElement)) return;
  const asked = new URLSearchParams(location.search).get("at");
  if (paragraph.querySelector(".copy") && !/^p\d+(?:s\d+)?$/u.test(asked ?? "")) return;
  for (const old of document.querySelectorAll("article .copy")) old.remove();
  let margin = paragraph.querySelector(".quotations");
  if (!margin) {
    margin = document.createElement("div");
    margin.className = "quotations";
    paragraph.append(margin);
  }
  const offer = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  for (const link of offer.querySelectorAll("a"))
    link.setAttribute("href", (link.getAttribute("href") ?? "").replace("%25at", at));
  margin.append(offer);
}

document.addEventListener("click", async (event) => {
  const { target } = event;
  if (
    !(target instanceof HTMLAnchorElement && target.matches("[data-copy]")) ||
    event.ctrlKey ||
    event.metaKey
  )
    return;
  // Only a page with a certificate, or of this machine, may copy: elsewhere the link shows the text.
  if (!navigator.clipboard) return;
  event.preventDefault();
  const status = target.parentElement?.querySelector("[data-copied]");
  try {
    const answer = await fetch(target.href);
    if (!answer.ok) throw new Error("refused");
    await navigator.clipboard.writeText((await answer.text()).replace(/\n$/u, ""));
    if (status instanceof HTMLElement) status.textContent = status.dataset["copied"] ?? "";
  } catch {
    location.assign(target.href);
  }
});
