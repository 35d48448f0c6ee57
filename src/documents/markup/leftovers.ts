/** Entities and tags that were left in a text: "&quot;It was rotten,&quot;", "<b>Ada Holt</b>". */
import { loadEntities } from "../../on-demand.ts";
import { composed } from "../pieces.ts";
import { piecesOfHtml } from "./html.ts";
import { BLOCKS, INLINE } from "./tags.ts";

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu;
const TAG = /<(\/?)([a-z][a-z\d]{0,11})(?:\s[^<>]{0,2000})?\s?\/?>/giu;
const BLANK_LINE = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/gu;
/** A text with fewer tags than one in so many characters speaks of HTML ("the <b> tag"), and is none. */
const SPARSE = 1_000;

/**
 * The text as it is meant to be read. A text without tags or entities comes back as it is, to the letter; so do tags that
 * are none of HTML's, and a few in a long text.
 */
export function withoutMarkup(text: string): string {
  const tags = tagsIn(text);
  if (tags.blocks) return composed(piecesOfHtml(text.replace(BLANK_LINE, "<p>"))).text;
  const bare = tags.inline
    ? text.replace(TAG, (tag, _slash: string, name: string) => {
        if (name.toLowerCase() === "br") return "\n";
        return INLINE.has(name.toLowerCase()) ? "" : tag;
      })
    : text;
  return ENTITY.test(bare) ? loadEntities().decodeHTMLStrict(bare) : bare;
}

/** Whether a text is marked up in paragraphs, or within them. */
function tagsIn(text: string): { blocks: boolean; inline: boolean } {
  if (!text.includes("<")) return { blocks: false, inline: false };
  const open = new Map<string, number>();
  let [count, blocks, pairs] = [0, false, 0];
  for (const [, slash, typed = ""] of text.matchAll(TAG)) {
    const name = typed.toLowerCase();
    if (name === "br") pairs++;
    if (name !== "br" && !BLOCKS.has(name) && !INLINE.has(name)) continue;
    count++;
    if (!slash) open.set(name, (open.get(name) ?? 0) + 1);
    else if (open.get(name)) {
      open.set(name, open.get(name)! - 1);
      pairs++;
      blocks ||= BLOCKS.has(name);
    }
  }
  const dense = count * SPARSE >= text.length;
  return { blocks: blocks && dense, inline: pairs > 0 && dense };
}
