/** What a question asks for: its words, the kind of answer, phrases in quotation marks, the article itself. */
import { metadataAsked, type MetadataPart } from "./metadata-questions.ts";
import { stopWords, sayings } from "../analysis/stop-words.ts";
import { questionWord, withoutTypos } from "./question-typos.ts";
import { tokenize, type Word } from "../analysis/terms.ts";

export type Kind = "who" | "when" | "where" | "how many" | "why" | "other";

export interface Question {
  readonly text: string;
  readonly kind: Kind;
  /** Asks what somebody said. */
  readonly saying: boolean;
  /** Stems of what somebody's words are asked about: "say about *fines*"; empty where nothing is named. */
  readonly about: readonly string[];
  /** Asks about the article itself, and about which. */
  readonly metadataPart: { readonly part: MetadataPart; readonly topic: readonly string[] } | null;
  /** Every word, in order. */
  readonly words: readonly Word[];
  /** The words to look for; several with the same stem count once. */
  readonly asked: readonly Word[];
  /** The word that names what is asked for ("which *country*"): an answer need not repeat it. */
  readonly focus: string | null;
  /** Stems of what stands in quotation marks, phrase by phrase. */
  readonly phrases: readonly (readonly string[])[];
}

/** A longer question is cut: what it asks stands at its head, and ranking reads every character. */
export const LONGEST = 600;

export function readQuestion(typed: string): Question {
  const text = typed.slice(0, LONGEST).toWellFormed();
  // In capitals throughout, none of them makes a name.
  const loud = text === text.toUpperCase() && text !== text.toLowerCase();
  const words = tokenize(text).map((w) => (loud ? { ...w, capital: false } : w));
  const meant = withoutTypos(text);
  const kind = kindOf(meant);
  const saying = SAYING.test(meant);
  const telling = words.filter(
    (w) =>
      !stopWords.has(w.capital ? w.folded : (questionWord(w.folded) ?? w.folded)) ||
      (w.capital && w.start > 0 && SHORT_NAME.test(text.slice(w.start, w.end))),
  );
  const asking = [...text.matchAll(ASKING)].map((m) => [m.index, m.index + m[0].length] as const);
  const content = telling.filter((w) => !asking.some(([from, to]) => w.start >= from && w.end <= to));
  const topical = saying ? content.filter((w) => !sayings.has(w.folded)) : content;
  // What is asked for with such words only is asked for by them.
  const sought = [topical, content, telling].find((list) => list.length) ?? [];
  const asked = [...new Map(sought.toReversed().map((w) => [w.term, w])).values()].toReversed();
  const about = saying ? (ABOUT.exec(text)?.[1] ?? "") : "";
  const phrases = [...text.matchAll(PHRASE)]
    .map((m) => tokenize(m[0]).map((w) => w.term))
    .filter((p) => p.length > 1);
  const metadataPart = metadataAsked(text);
  return {
    text,
    kind,
    saying,
    metadataPart,
    words,
    about: tokenize(about)
      .map((w) => w.term)
      .filter((stem) => asked.some((w) => w.term === stem)),
    asked: metadataPart ? asked.filter((w) => metadataPart.topic.includes(w.term)) : asked,
    phrases,
    focus: FOCUS.exec(meant)?.[1]?.toLowerCase() ?? null,
  };
}

const FOCUS =
  /\b(?:what|which|how many|how much|whose)\s+(?:(?:kind|type|sort|form|number|percentage|amount)s? of )?([\p{L}]+)/iu;
/** How an answer is asked for: no article prints these words beside it. */
const ASKING =
  /\b(?:(?:kind|type|sort)s? of|what (?:type|kind|sort)s?|what (?:happened|happens)|how (?:many|much|long|old|often|far)|stands? for|(?:the )?(?:acronym|abbreviation)s?(?: for| of)?|short for)\b/giu;
const SHORT_NAME = /^(?:US|U\.S\.|IT|WHO)$/u;
const SAYING =
  /\b(?:what|how|why|when|where|did|does|has)\b.{0,80}\b(?:say|says|said|states?|stated|comment|commented|tell|told|thinks?|speak|spoke|talk|talked|warn|warned|claim|claims|claimed|argued?|argues|announced?|announces|pledged?|promised?|denied|deny|criticized?|urged?|believed?|insisted|admitted|suggested?|explained?|respond|responded|react|reacted|reply|replied|call for|called for|view on|opinion on|position on|repeat|repeated|signal|signaled)\b|\baccording to\b/iu;
const ABOUT = /\b(?:about|regarding|concerning|on|of)\s(.+)$/iu;
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
  return "other";
}
