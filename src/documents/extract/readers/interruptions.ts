/** What a page puts between the paragraphs of its article: advertisements, and requests to subscribe or to agree. */
import type { Page } from "./metadata.ts";

/** Words of the names (classes, ids) of what is none of the article's. */
const NAMES =
  /(?:^|[\s_-])(?:ads?|advert\w{0,12}|sponsored|promo(?:ted|tion|s)?|newsletters?|cookies?|consent|onetrust|gdpr|paywall|piano|regwall|subscri\w{0,9})(?:$|[\s_-])/iu;
/** A request to subscribe, and not what is for subscribers: some sites name that so. */
const WALL = /(?:^|[\s_-])(?:paywall|piano|regwall|subscri\w{0,9})(?:$|[\s_-])/iu;
const ASKS = /\b(?:subscri|sign (?:in|up)|log ?in|register|abonn|anmeld|registrier)/iu;
/** Characters of a paragraph of running text, and how many such and what share of the page an interruption has at most. */
const RUNNING = 80;
const MOST = 2;
const SHARE = 0.4;
/** So many elements of such names are looked at. */
const LOOKS = 500;

/**
 * Takes them out of the page. `changed`: whether there were any; `isCut`: whether one asks to subscribe before more is shown.
 * What holds a heading of the page or much of its text stays, whatever its name.
 */
export function withoutInterruptions(document: Page): { changed: boolean; isCut: boolean } {
  const whole = document.body?.textContent?.length ?? 0;
  let [changed, isCut, looks] = [false, false, 0];
  for (const element of document.querySelectorAll("body [class], body [id]")) {
    const name = `${element.getAttribute("class") ?? ""} ${element.id}`;
    if (!NAMES.test(name) || !element.isConnected) continue;
    if (++looks > LOOKS) break;
    const text = element.textContent ?? "";
    if (text.length > SHARE * whole || element.querySelector("h1, article, main")) continue;
    const paragraphs = [...element.querySelectorAll("p")].filter(
      (p) => (p.textContent?.length ?? 0) > RUNNING,
    );
    const isWall = WALL.test(name);
    if (paragraphs.length > MOST || (isWall && !ASKS.test(text))) continue;
    isCut ||= isWall && /(?:^|[\s_-])(?:paywall|piano|regwall)/iu.test(name);
    element.remove();
    changed = true;
  }
  return { changed, isCut };
}

export const CUT = {
  what: "The page asks for a subscription: it may be only the beginning of its article.",
  fix: "Save it from a browser in which the whole article is shown, if it matters.",
};
