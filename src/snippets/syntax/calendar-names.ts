/** Names that are other words too: "Jan Moss", "Clara May", "Judge Day", "Miles Long", and then "May said". */
import type { Grammar } from "../../languages/index.ts";
import type { Token } from "../../text/tokens.ts";

const isCapital = (t: Token | undefined): t is Token =>
  t !== undefined && t.kind === "word" && t.capital && /\p{Ll}/u.test(t.text) && !t.text.endsWith(".");

/** By their places: the words with a capital, and small letters behind it, of which `test` holds. */
function capitalsWhere(tokens: readonly Token[], test: (t: Token, i: number) => boolean): number[] {
  const places: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (isCapital(tokens[i]) && test(tokens[i]!, i)) places.push(i);
  return places;
}

/** Words of the tables that are a surname behind a forename: of the calendar, auxiliaries and adverbs. */
const isDoubtful = ({ lower }: Token, g: Grammar): boolean =>
  g.calendar.has(lower) || g.auxiliaries.has(lower) || g.adverbs.has(lower) || isLikePlural(lower, g);

/** "Jones", "Hughes": no plural, so that "Jones calls it late" is no report of the calls of several. */
const isLikePlural = (lower: string, g: Grammar): boolean =>
  /[^s’']s$/u.test(lower) &&
  ![g.groups, g.roles, g.titles, g.institutions, g.demonyms].some((words) => words.has(lower));

const isForename = (t: Token | undefined, g: Grammar): boolean =>
  isCapital(t) && (g.men.has(t.lower) || g.women.has(t.lower)) && !g.calendar.has(t.lower);

const isSaying = (t: Token | undefined, g: Grammar): boolean => {
  const frames = g.reporting.get(t?.lower ?? "")?.frames;
  return frames !== undefined && (frames.has("clause") || frames.has("told"));
};

/** "Augusto March told": a name that no table has, before a month that says something. */
const isUnknownForename = (
  left: Token | undefined,
  { lower }: Token,
  next: Token | undefined,
  g: Grammar,
): boolean =>
  g.doubtfulMonths.has(lower) &&
  isCapital(left) &&
  !/[’']s?$/u.test(left.text) &&
  !g.notNames.has(left.lower) &&
  !g.calendar.has(left.lower) &&
  isSaying(next, g);

const isOffice = (t: Token | undefined, g: Grammar): boolean => {
  const bare = t?.lower.replace(/\.$/u, "") ?? "";
  return t?.kind === "word" && t.capital && g.titles.has(bare) && !g.onlyBesideTitles.has(bare);
};

/** "Clara May", "Mr March": a doubtful word that ends a name, by its place among the tokens. */
export const doubtfulSurnames = (tokens: readonly Token[], g: Grammar): number[] =>
  capitalsWhere(tokens, (t, i) => {
    if (!isDoubtful(t, g) || g.nouns.weekday.test(t.lower) || t.lower.length < 3) return false;
    const [left, next] = [tokens[i - 1], tokens[i + 1]];
    const dated = g.calendar.has(t.lower) && next !== undefined && /^\d/u.test(next.text);
    // In a title "Perry Just Quit" has its adverb.
    const titled = g.adverbs.has(t.lower) && /^\p{Lu}/u.test(next?.text ?? "");
    const named = isForename(left, g) || isOffice(left, g) || isUnknownForename(left, t, next, g);
    return !dated && !titled && named;
  });

/** "Jan Moss", "April Jonas", "her colleague Long Hai": a word of the calendar, or an adverb, that opens a name. */
export const doubtfulForenames = (tokens: readonly Token[], g: Grammar): number[] =>
  capitalsWhere(tokens, (t, i) => {
    const [left, next, then] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
    if (!isCapital(next) || g.notNames.has(next.lower)) return false;
    if (g.adverbs.has(t.lower)) return left?.kind === "word" && !left.capital;
    if (!g.calendar.has(t.lower)) return false;
    if (g.calendar.has(next.lower) && !g.doubtfulMonths.has(next.lower)) return false;
    const pair = left?.lower === "and" && isCapital(tokens[i - 2]) && !g.calendar.has(tokens[i - 2]!.lower);
    if (left && !pair && (g.functionWords.beforeTime.test(left.lower) || g.calendar.has(left.lower)))
      return false;
    // "Sunday Okoro said", but "said Sunday Trump" and "Wednesday Trump tweeted".
    if (!g.nouns.weekday.test(t.lower)) return true;
    return /^(?:sunday|friday)$/u.test(t.lower) && !left && then !== undefined && g.reporting.has(then.lower);
  });

/** Doubtful names that a text has whole somewhere: the last words of some, and the first words of others. */
export interface Doubtful {
  readonly surnames: ReadonlySet<string>;
  readonly forenames: ReadonlySet<string>;
}

const NO_NAMES: ReadonlySet<number> = new Set();

/** Which tokens are names though the tables have other readings; `doubtful` holds those of the whole text, these tokens' too. */
export function doubtfulNames(
  tokens: readonly Token[],
  g: Grammar,
  { surnames, forenames }: Doubtful,
): ReadonlySet<number> {
  if (!surnames.size && !forenames.size) return NO_NAMES;
  const alone = capitalsWhere(tokens, (t, i) => {
    const [left, next] = [tokens[i - 1], tokens[i + 1]];
    const word = t.lower.replace(/’s$/u, "");
    // "said June", "Long said": a first word alone is a name beside a verb of saying only.
    const saying = (x: Token | undefined) => x && g.reporting.get(x.lower)?.frames.has("clause");
    if (!surnames.has(word) && !(forenames.has(word) && (saying(left) || saying(next)))) return false;
    return !(left && g.functionWords.beforeTime.test(left.lower)) && !/^\d/u.test(next?.text ?? "");
  });
  return new Set([...doubtfulSurnames(tokens, g), ...doubtfulForenames(tokens, g), ...alone]);
}
