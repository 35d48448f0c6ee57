/** What somebody makes, sends or runs: it does not speak, its maker does. */
import { headNounOf } from "../syntax/agreement.ts";
import { nounPhraseBefore } from "../syntax/noun-phrase-before.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { at, type Range, type Sentence } from "../syntax/sentence.ts";
import { isSomebody } from "./inverted-subject.ts";

/** "has launched petitions calling on", "made a pitch to voters saying": the verb of making; null where nothing was made. */
export function makingOf(s: Sentence, range: Range): number | null {
  const { from, to } = range;
  const verb = at(s, from - 1);
  const made = headNounOf(s, range);
  if (MAKES.test(verb.lower) && MADE.test(made.lower)) return from - 1;
  // "has rolled out a campaign dubbing"
  if (
    verb.lower === "out" &&
    /^(?:roll(?:ed|s|ing)|sent|put)$/u.test(at(s, from - 2).lower) &&
    MADE.test(made.lower)
  )
    return from - 2;
  // "has run ads with two papers reminding them"
  const outer = /^(?:with|in|on)$/u.test(verb.lower) ? nounPhraseBefore(s, from - 1) : null;
  if (outer && MAKES.test(at(s, outer.from - 1).lower) && MADE.test(headNounOf(s, outer).lower))
    return outer.from - 1;
  if (/^(?:showed|filmed|recorded|captured|featured|quoted)$/u.test(verb.lower)) return null;
  return !isSomebody(s, to - 1) && kind.isPastForm(verb) && kind.isVerb(s, from - 1) ? from - 1 : null;
}

const MAKES =
  /^(?:ma(?:de|ke|kes|king)|led|leads?|leading|unleash(?:ed|es|ing)|launch(?:ed|es|ing)|sent|sends?|sending|placed|places?|placing|gave|gives?|giving|r[au]n|runs|running|fired|held|holds?|holding|aired|post(?:ed|s|ing)|filed|ran|sign(?:ed|s|ing)|issu(?:ed|es|ing)|released|published|wrote|writes|writing|put)$/u;
const MADE =
  /^(?:pitch|case|plea|appeal|campaigns?|drives?|crusade|series|string|flurry|barrage|slew|ads?|adverts?|advertisements?|petitions?|referend(?:a|ums?)|speech|speeches|statements?|letters?|tweets?|messages?|emails?|posts?|notes?|remarks|comments?|interviews?|signs?|banners?|placards?|motions?|lawsuits?|suit|complaints?|briefs?)$/u;
