/** Building the page from what the server sends: text stays text, since nothing here parses HTML. */

/**
 * An element with its properties and children; null children are left out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Partial<HTMLElementTagNameMap[T]>} [properties]
 * @param {(Node | string | null)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * The element with this id, which the page is known to have.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} #${id}`);
}

/**
 * A copy of the element in a template of the page.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function copyOf(id) {
  const first = byId(id, HTMLTemplateElement).content.firstElementChild;
  if (first instanceof HTMLElement) return /** @type {HTMLElement} */ (first.cloneNode(true));
  throw new Error(`The template #${id} is empty`);
}

/**
 * The part of `root` that its template names.
 * @param {HTMLElement} root
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(root, name) {
  const found = root.querySelector(`[data-at="${name}"]`);
  if (found instanceof HTMLElement) return found;
  throw new Error(`There is no ${name} here`);
}
