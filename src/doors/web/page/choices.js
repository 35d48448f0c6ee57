/** The list of suggestions above the message box, moved through with the arrow keys while one types. */
import { make } from "./dom.js";

/**
 * @typedef {object} Suggestion
 * @property {string} title
 * @property {string} detail
 * @property {() => void} pick
 */

/** @param {HTMLUListElement} list */
export function choicesIn(list) {
  /** @type {readonly Suggestion[]} */
  let suggestions = [];
  let active = -1;
  let byTab = false;
  /** @type {HTMLInputElement | null} */
  let owner = null;

  /** @param {number} index */
  const activate = (index) => {
    active = index;
    for (const [i, item] of [...list.children].entries()) item.ariaSelected = String(i === index);
    const item = list.children[index];
    item?.scrollIntoView({ block: "nearest" });
    if (item) owner?.setAttribute("aria-activedescendant", item.id);
    else owner?.removeAttribute("aria-activedescendant");
  };

  const hide = () => {
    suggestions = [];
    list.hidden = true;
    list.replaceChildren();
    owner?.setAttribute("aria-expanded", "false");
    owner?.removeAttribute("aria-activedescendant");
  };

  /** @param {number} index */
  const pick = (index) => {
    const chosen = suggestions[index];
    hide();
    chosen?.pick();
  };

  return {
    hide,
    /**
     * Offers these to who types in `input`; `first`: the first is chosen unless they move on; `tab`: Tab takes it also where it is not.
     * @param {HTMLInputElement} input
     * @param {readonly Suggestion[]} offered
     * @param {{ first: boolean, tab?: boolean }} how
     */
    show: (input, offered, { first, tab = first }) => {
      hide();
      if (!offered.length) return;
      owner = input;
      suggestions = offered;
      byTab = tab;
      const items = offered.map(({ title, detail }, i) => {
        const item = make("li", { id: `choice-${i}`, role: "option", ariaSelected: "false" });
        item.append(make("b", {}, title), detail ? make("span", {}, detail) : "");
        // Pressing must not take the focus out of the message box.
        item.addEventListener("mousedown", (event) => event.preventDefault());
        item.addEventListener("click", () => pick(i));
        return item;
      });
      list.replaceChildren(...items);
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      activate(first ? 0 : -1);
    },
    /**
     * Whether the key was for the list.
     * @param {KeyboardEvent} event
     */
    key: ({ key }) => {
      const count = suggestions.length;
      if (!count) return false;
      if (key === "ArrowDown") activate(active + 1 >= count ? 0 : active + 1);
      else if (key === "ArrowUp") activate(active <= 0 ? count - 1 : active - 1);
      else if (key === "Escape") hide();
      else if ((key === "Enter" || key === "Tab") && active >= 0) pick(active);
      else if (key === "Tab" && byTab) pick(0);
      else return false;
      return true;
    },
  };
}
