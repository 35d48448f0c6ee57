/** How the manners of quotations are told apart in pictures: solid for direct, hatched for mixed, open for indirect. */
import { html } from "hono/html";
import type { Manner } from "../../../model.ts";

/** The fill of a shape, for a picture that has HATCH in it or beside it. */
export const FILLS = {
  direct: "currentColor",
  mixed: "url(#hatch)",
  indirect: "none",
} as const satisfies Readonly<Record<Manner, string>>;

export const HATCH = html`<pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse">
  <path d="M0 4L4 0" />
</pattern>`;
