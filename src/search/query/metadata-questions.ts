/** Questions about the article itself: who wrote it, who edited it, where and for whom it was reported. */
import type { MetadataPart } from "../index/calls.ts";
import { stopWords } from "../../languages/en/stop-words.ts";
import { tokenize } from "../analysis/terms.ts";

const PIECE = "(?:(?:this|that|it|the)(?: (?:news )?(?:article|story|report|piece|text|dispatch|news))?)";
const END = "(?=\\W*$|\\s+(?:about|on|covering|that|which|in)\\b)";
const WRITER = "(?:author|writer|reporter|journalist|correspondent)s?";
const PATTERNS: readonly (readonly [MetadataPart, RegExp])[] = (
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
export function metadataAsked(question: string): { part: MetadataPart; topic: readonly string[] } | null {
  for (const [part, pattern] of PATTERNS) {
    const match = pattern.exec(question);
    if (!match) continue;
    const rest = question.slice(match.index + match[0].length);
    return {
      part,
      topic: tokenize(rest)
        .filter((w) => !stopWords.has(w.folded))
        .map((w) => w.term),
    };
  }
  return null;
}
