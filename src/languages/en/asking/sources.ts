/** How English asks about an article itself, and names its publisher and its day. */
import type { Asking } from "../../asking.ts";

const PIECE = "(?:(?:this|that|it|the)(?: (?:news )?(?:article|story|report|piece|text|dispatch|news))?)";
const END = "(?=\\W*$|\\s+(?:about|on|covering|that|which|in)\\b)";
const WRITER = "(?:author|writer|reporter|journalist|correspondent)s?";
export const ofTheArticle: Asking["ofTheArticle"] = (
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
).map(([part, pattern]) => [part, new RegExp(pattern, "u")]);

/** Beside a publisher's name they say that it published something, not what. */
export const publishing =
  /^(?:articles?|report(?:s|ed|ing)?|stor(?:y|ies)|piece|publish(?:es|ed)?|coverage|discuss(?:es|ed|ing)?|mention(?:s|ed|ing)?|portrayal|according)$/u;

/** How the months begin, in their order. */
export const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** A day, a month, a day behind it, a year. */
export const date =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(january|february|march|april|may|june|july|august|september|october|november|december)\b(?: (\d{1,2})(?:st|nd|rd|th)?\b)?(?:,? ((?:19|20)\d\d))?/giu;
