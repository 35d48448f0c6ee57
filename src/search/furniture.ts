/** Questions about the article itself: who wrote it, who edited it, where and for whom it was reported. */
import type { Index } from "./index.ts";
import { bestOf } from "./matching.ts";
import { SENTENCES } from "./schema.ts";
import { stopwords } from "./stopwords.ts";
import { termsOf, wordsOf } from "./terms.ts";

/** A part of the article around the story, asked for without any word of it. */
export type Furniture = "byline" | "credit" | "dateline";

const PIECE = "(?:(?:this|that|it|the)(?: (?:news )?(?:article|story|report|piece|text|dispatch|news))?)";
const END = "(?=\\W*$|\\s+(?:about|on|covering|that|which|in)\\b)";
const WRITER = "(?:author|writer|reporter|journalist|correspondent)s?";
const PATTERNS: readonly (readonly [Furniture, RegExp])[] = (
  [
    ["byline", `\\bwho (?:wrote|authored|penned|has written|reported|is behind) ${PIECE}${END}`],
    ["byline", `\\bwho (?:is|are|was|were) (?:the|its) ${WRITER}(?: (?:of|behind|for) ${PIECE})?${END}`],
    ["byline", `\\b(?:by whom|who) was ${PIECE} (?:written|reported)(?: by)?${END}`],
    ["byline", `^\\W*(?:(?:what|whose) is )?(?:the )?(?:byline|${WRITER})(?: of ${PIECE})?\\W*$`],
    ["credit", `\\bwho (?:edited|translated|compiled|contributed to|helped with) ${PIECE}${END}`],
    [
      "credit",
      `\\b(?:who|which|what) (?:is |are |was |were )?(?:the |its )?editors?\\b(?: (?:of|worked on|edited|for) ${PIECE})?${END}`,
    ],
    ["credit", `\\b(?:by whom|who) was ${PIECE} edited(?: by)?${END}`],
    [
      "dateline",
      `\\b(?:which|what) (?:news |wire |press )?(?:agency|newspaper|service|outlet|publisher|paper|organi[sz]ation) (?:wrote|reported|reports|published|carried|ran|issued|filed) ${PIECE}${END}`,
    ],
    [
      "dateline",
      `\\b(?:which|what) (?:news |wire |press )?(?:agency|outlet|service) (?:is|was) ${PIECE}(?: from| by)?${END}`,
    ],
    [
      "dateline",
      `\\b(?:which|what) (?:(?:news|wire|press) (?:agency|service|outlet|organi[sz]ation)|newspaper) (?:reported|wrote|covered|carried|broke)(?= (?:on|about|that|the|an?)\\b)`,
    ],
    ["dateline", `\\bwho (?:published|released|issued) ${PIECE}${END}`],
    [
      "dateline",
      `\\bwhere (?:is|was|does) ${PIECE} (?:come |reported|written|filed|datelined|published)? ?(?:from)?${END}`,
    ],
    ["dateline", `^\\W*(?:what is )?(?:the )?dateline\\W*$`],
  ] as const
).map(([part, pattern]) => [part, new RegExp(pattern, "iu")]);

/** The part asked for, and the stems that say of which article; null where the question is about something else. */
export function furnitureAsked(question: string): { part: Furniture; topic: readonly string[] } | null {
  for (const [part, pattern] of PATTERNS) {
    const match = pattern.exec(question);
    if (!match) continue;
    const rest = question.slice(match.index + match[0].length);
    return {
      part,
      topic: wordsOf(rest)
        .filter((w) => !stopwords.has(w.folded))
        .map((w) => w.term),
    };
  }
  return null;
}

/** How far from the ends of an article its furniture is looked for, in paragraphs. */
const ENDS = 8;

/** Rows of the sentences that are that part of the article; of several articles, of the one nearest to the topic. */
export function furnitureRows(
  index: Index,
  { part, topic }: { part: Furniture; topic: readonly string[] },
  docs: readonly number[] | null,
): number[] {
  if (docs?.length === 0) return [];
  const only = docs?.length === 1 ? docs[0] : index.documentCount() === 1 ? index.anyDocument() : null;
  const near = only ?? nearest(index, topic, docs);
  const article = near === undefined || near === null ? null : index.shelfmark(near);
  if (!article) return [];
  const { first, last } = article;
  const rows: number[] = [];
  for (let id = first; id <= last; id++) {
    if (id >= first + ENDS && id <= last - ENDS) continue;
    const stretch = index.stretch(id);
    if (!stretch) continue;
    if (part === "dateline" ? stretch.dated : stretch.role === part)
      rows.push(...(part === "dateline" ? [id * SENTENCES] : stretch.sentences.map((s) => s.row)));
  }
  return rows;
}

function nearest(index: Index, topic: readonly string[], docs: readonly number[] | null): number | undefined {
  const [best] = bestOf(index, topic, docs, { sentences: 1, paragraphs: 1 }).paragraphs;
  return best && index.stretch(best.row)?.article.doc;
}

/** Words of such questions that no article needs to hold. */
export const furnitureWords: ReadonlySet<string> = new Set(
  termsOf(
    "article story report piece text news dispatch wrote written author writer reporter journalist correspondent byline edited editor translated compiled contributed helped agency wire service outlet newspaper paper publisher published released issued carried ran filed reported dateline press worked come from organization",
  ),
);
