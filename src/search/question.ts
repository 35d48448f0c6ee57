/** What a question asks for: its words, the kind of answer, phrases in quotation marks, the article itself. */
import { stopwords, sayings } from "./stopwords.ts";
import { wordsOf, type Word } from "./terms.ts";

export type Kind = "who" | "when" | "where" | "how many" | "why" | "definition" | "other";

/** A part of the article around the story, asked for without any word of it: "Who wrote this?" */
export type Furniture = "byline" | "credit" | "dateline";

export interface Question {
  readonly text: string;
  readonly kind: Kind;
  /** Asks what somebody said. */
  readonly saying: boolean;
  readonly furniture: Furniture | null;
  /** Every word, in order. */
  readonly words: readonly Word[];
  /** The words to look for; several with the same stem count once. */
  readonly asked: readonly Word[];
  /** Stems of what stands in quotation marks, phrase by phrase. */
  readonly phrases: readonly (readonly string[])[];
}

/** A longer question is cut: what it asks stands at its head, and ranking reads every character. */
export const LONGEST = 600;

export function readQuestion(typed: string): Question {
  const text = typed.slice(0, LONGEST).toWellFormed();
  const words = wordsOf(text);
  const kind = kindOf(text);
  const saying = SAYING.test(text);
  const content = words.filter(
    (w) =>
      !stopwords.has(w.folded) || (w.capital && w.start > 0 && SHORT_NAME.test(text.slice(w.start, w.end))),
  );
  const meant = saying ? content.filter((w) => !sayings.has(w.folded)) : content;
  const asked = [
    ...new Map((meant.length ? meant : content).toReversed().map((w) => [w.term, w])).values(),
  ].toReversed();
  const phrases = [...text.matchAll(PHRASE)]
    .map((m) => wordsOf(m[0]).map((w) => w.term))
    .filter((p) => p.length > 1);
  return { text, kind, saying, furniture: furnitureOf(text), words, asked, phrases };
}

const SHORT_NAME = /^(?:US|U\.S\.|IT|WHO)$/u;
const SAYING =
  /\b(?:what|how|why|who)\b.{0,80}\b(?:say|says|said|state|stated|comment|commented|tell|told|think|thinks|speak|talk)\b/iu;
const PHRASE = /["“”„«][^"“”„«»]{3,200}["“”»]|(?<![\p{L}\p{N}])[‘'][^‘’']{3,200}[’'](?![\p{L}\p{N}])/gu;

function kindOf(text: string): Kind {
  const t = text.toLowerCase();
  if (
    /\bhow (?:many|much|old|long|far|tall|high|large|big|often|fast|deep|wide|heavy)\b|\bwhat (?:percent|percentage|number|amount|fraction|share|population|proportion)\b/u.test(
      t,
    )
  )
    return "how many";
  if (
    /\bwho(?:se|m)?\b|\b(?:what|which) (?:person|people|man|woman|president|leader|king|queen|emperor|author|scientist|company|organi[sz]ation|group|agency|actor|singer|player|team)\b/u.test(
      t,
    )
  )
    return "who";
  if (
    /\bwhen\b|\b(?:what|which|in what|in which) (?:year|date|day|month|century|decade|time|era|period)\b/u.test(
      t,
    )
  )
    return "when";
  if (
    /\bwhere\b|\b(?:what|which|in what|in which) (?:country|city|state|place|town|region|province|continent|county|nation|river|location)\b/u.test(
      t,
    )
  )
    return "where";
  if (
    /\bwhy\b|\bwhat (?:caused|causes|reason|led|is the reason|was the reason)\b|\bfor what reason\b/u.test(t)
  )
    return "why";
  if (
    /^\W*(?:define\b|definition of|explain\b|what (?:is|are|was|were) (?!the\b.*\bof\b)[^?]{2,50}\??\W*$|what does .{2,50} mean)/u.test(
      t,
    )
  )
    return "definition";
  return "other";
}

const PIECE = "(?:this|the|that|it|these)?\\s*(?:article|story|report|piece|text|news)?";
const FURNITURE: readonly (readonly [Furniture, RegExp])[] = [
  [
    "byline",
    new RegExp(
      `\\bwho (?:wrote|writes|authored|has written|reported|is the (?:author|writer|reporter|journalist))\\b\\s*(?:of|on)?\\s*${PIECE}\\b`,
      "iu",
    ),
  ],
  [
    "byline",
    /\bby whom was (?:this|it|the (?:article|story|report|piece)) written\b|\b(?:author|writer|byline|journalist) of (?:this|the) (?:article|story|report|piece)\b|^\W*(?:the )?(?:byline|author|writer|reporter)\W*$|\bwh(?:o|at) is the (?:byline|reporter|author|writer)\W*$/iu,
  ],
  [
    "credit",
    /\bwho (?:edited|translated|compiled|contributed)\b|\bwh(?:o (?:was|were|is|are)|ich|at) (?:the )?editors?\b|\bedited by whom\b|^\W*(?:the )?editors?\W*$/iu,
  ],
  [
    "dateline",
    /\b(?:which|what) (?:news |wire |press )?(?:agency|newspaper|wire service|outlet|publisher|paper) (?:is this|was this|wrote|reported|reports|published|carried|ran|issued)\b/iu,
  ],
  [
    "dateline",
    /\bwhere (?:was|is|were) (?:this|it|the (?:article|story|report|piece|news))\s?(?:article|story|report|piece)? (?:reported|written|filed|datelined|from|published)\b|^\W*(?:the )?dateline\W*$|\bwhat is the dateline\b|\bwho published (?:this|the article|the story)\b/iu,
  ],
];

function furnitureOf(text: string): Furniture | null {
  return FURNITURE.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
