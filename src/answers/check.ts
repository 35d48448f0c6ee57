/** Checks a quotation against the material. */
import { setImmediate } from "node:timers/promises";
import type { Article, CitedHit, Snippet, Telling } from "../model.ts";
import { claimsIn, type Claim } from "./check-claim.ts";
import { exactMatch, type QuoteMatch } from "./check-match.ts";
import { nearMatch } from "./check-near-match.ts";
import type { Difference } from "./check-near.ts";
import { partOf } from "./check-part.ts";
import { isTooShort } from "./check-short.ts";
import { severalVoices } from "./check-sentences.ts";
import { speechOf, type Speech } from "./check-speech.ts";
import { folded, isContent, comparedTokens, trimmed } from "./check-tokens.ts";

export type { Difference };

/**
 * exact: these words are quoted so. near: they are quoted, but differently. other-speaker: they are somebody else's than
 * the one named. indirect: the article has them, but as the reporter's, not as anybody's exact words. not-found: the
 * material does not have them, which does not prove the quotation false.
 */
export type Verdict = "exact" | "near" | "other-speaker" | "indirect" | "not-found";

export interface Check {
  readonly verdict: Verdict;
  /** The true passage first. */
  readonly passages: readonly CitedHit[];
  /** For words that part from the source's: where. */
  readonly differences?: readonly Difference[];
  /** Whether the words say the reverse of the source: a negation was put in, taken out or cut off. */
  readonly opposite?: boolean;
  /** Whether they run from one speaker's words into another's: each has a passage. */
  readonly several?: boolean;
  /** Where the source does not say that they were said: what it tells of the speaker instead. */
  readonly telling?: Telling;
  /** Whether the words stand in the material, but are too few to tell whose they are. */
  readonly short?: boolean;
  /** The words that were checked, where they are a part of what was given. */
  readonly checked?: string;
  /** The name that the words were checked against, as typed or as found in the given text. */
  readonly named?: string;
}

export interface CheckedMaterial {
  /** The articles in which the words may stand. */
  readonly articlesWith: (words: string) => Promise<readonly Article[]>;
  /** A passage of one of those articles. */
  readonly cite: (snippet: Snippet) => CitedHit;
  /** The passages that come nearest, for words that are not found. */
  readonly nearest: () => Promise<readonly CitedHit[]>;
  /** Names in the material that a typed name means. */
  readonly namesOf: (typed: string) => Promise<readonly string[]>;
}

/** The worst first: of several quotations in one message it decides. */
const ORDER: readonly Verdict[] = ["not-found", "other-speaker", "indirect", "near", "exact"];

/**
 * `pasted`: the words, or a message with quotations in it. `speaker`: as typed; else the name that the message gives, which
 * a sentence ("officials said") gives only where the material knows it.
 */
export async function checkOf(
  pasted: string,
  speaker: string | null,
  material: CheckedMaterial,
): Promise<Check> {
  const claims = claimsIn(pasted);
  const one = await asOneQuotation(pasted, claims, speaker, material);
  if (one) return one;
  const checks = await Promise.all(claims.map((claim) => checkClaim(claim, pasted, speaker, material)));
  const [worst, ...others] = checks.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  if (!worst) return { verdict: "not-found", passages: await material.nearest() };
  const { checked, ...rest } = worst;
  const passages = [...worst.passages, ...others.flatMap((check) => check.passages.slice(0, 1))];
  return {
    ...rest,
    passages: passages.filter((p, i) => passages.findIndex((q) => q.snippet.id === p.snippet.id) === i),
    ...(checked.trim() === pasted.trim() ? {} : { checked }),
  };
}

/** Longer texts are messages. */
const LONGEST_QUOTATION = 500;

/**
 * Marks inside a quotation do not make a message of it: where the words around them are the speaker's too, all of it is
 * checked, or a bent word beside an inner quotation would pass.
 */
async function asOneQuotation(
  pasted: string,
  claims: readonly Claim[],
  speaker: string | null,
  material: CheckedMaterial,
): Promise<Check | null> {
  if (!claims.some((claim) => claim.marked) || pasted.length > LONGEST_QUOTATION) return null;
  const around = claims.reduce((text, claim) => text.replace(claim.words, () => " "), pasted);
  const outside = comparedTokens(around).filter((token) => isContent(token.text) && token.word);
  if (outside.length < 2) return null;
  const { checked: _, ...whole } = await checkWords(
    pasted,
    speaker === null ? null : await material.namesOf(speaker),
    material,
  );
  const snippet = whole.passages[0]?.snippet;
  if (whole.verdict === "not-found" || snippet?.kind !== "quote") return null;
  const said = snippet.content.flatMap(({ start, end }) =>
    comparedTokens(snippet.text.slice(start - snippet.span.start, end - snippet.span.start)),
  );
  const known = new Set(said.map((token) => folded(token.text)));
  const met = outside.filter((token) => known.has(folded(token.text)));
  return 2 * met.length >= outside.length
    ? { ...whole, ...(speaker === null ? {} : { named: speaker }) }
    : null;
}

type Checked = Check & { readonly checked: string };

async function checkClaim(
  claim: Claim,
  pasted: string,
  speaker: string | null,
  material: CheckedMaterial,
): Promise<Checked> {
  if (!claim.marked && claim.speaker) {
    // What looks like a name at the end may be part of the words.
    const whole = await checkWords(
      pasted,
      speaker === null ? null : await material.namesOf(speaker),
      material,
    );
    if (whole.verdict === "exact") return whole;
  }
  const typed = speaker ?? claim.speaker;
  const names = typed === null ? null : await material.namesOf(typed);
  if (!names || (speaker === null && !claim.signed && !names.length))
    return checkWords(claim.words, null, material);
  return { ...(await checkWords(claim.words, names, material)), named: typed! };
}

/** With the passages of other articles that have the first of them letter for letter: any of them comes as near. */
function withEqual(snippets: readonly Snippet[], articles: readonly Article[]): readonly Snippet[] {
  const [first] = snippets;
  if (!first) return snippets;
  const equal = articles.flatMap(({ document, snippets: all }) =>
    document.id === first.document
      ? []
      : all.filter(({ kind, text }) => kind === first.kind && text === first.text),
  );
  return [...snippets, ...equal.filter((snippet) => !snippets.includes(snippet))];
}

/** Others have their turn between the steps. */
async function checkWords(
  words: string,
  names: readonly string[] | null,
  material: CheckedMaterial,
): Promise<Checked> {
  const read = comparedTokens(words);
  const tokens = trimmed(read);
  const notFound = async (): Promise<Checked> => ({
    verdict: "not-found",
    passages: await material.nearest(),
    checked: words,
  });
  if (!tokens.some((token) => isContent(token.text)) && tokens.length < 4)
    return { ...(await notFound()), short: true };
  const articles = await material.articlesWith(words);
  const speeches: Speech[] = [];
  for (const article of articles) {
    await setImmediate();
    speeches.push(speechOf(article));
  }
  const told = ({ snippets, ...match }: QuoteMatch) => ({
    ...match,
    passages: snippets.map(material.cite),
    checked: words,
  });
  const exact = exactMatch({ text: words, tokens: read }, names, speeches);
  if (exact) return told(exact);
  if (isTooShort({ tokens }, speeches)) return { ...(await notFound()), short: true };
  const voices = severalVoices(words, speeches);
  if (voices) return told({ verdict: "near", snippets: voices, several: true });
  const part = partOf({ text: words, tokens }, speeches);
  if (part) return checkWords(part, names, material);
  await setImmediate();
  const near = nearMatch({ text: words, tokens }, names, speeches);
  return near ? told({ ...near, snippets: withEqual(near.snippets, articles) }) : notFound();
}
