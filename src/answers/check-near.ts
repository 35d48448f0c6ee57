/** Where claimed words come nearest to a text, and where the two part. */
import { editDistance } from "../text/edit-distance.ts";
import { loadDiff } from "../on-demand.ts";
import { sameForm, withForms, type ComparedForm } from "./check-contractions.ts";
import { folded, isContent, comparedTokens, type Tokens } from "./check-tokens.ts";

export interface Near {
  /** First and last of the text's words, as indices. */
  readonly from: number;
  readonly to: number;
  /**
   * Share of the claimed words that stand there in this order: the mean of the share of all and of the share of those
   * that carry meaning. 0 to 1.
   */
  readonly share: number;
  /** Which of the text's words were met. */
  readonly met: readonly number[];
  /** How many claimed words stand before the first that was met, and after the last. */
  readonly before: number;
  readonly after: number;
}

/** A word that must be spelt alike, with what meeting it is worth. */
interface Weighed {
  readonly form: string;
  readonly worth: number;
}

const CONTENT = 2;
const FUNCTION = 0.6;
const TYPO = 0.7;
/** Longer claims are cut: the table would take too much. */
const MOST_CELLS = 300_000;
const FEWEST_ROWS = 8;
const OPEN_SKIP = 1;
const SKIP = 0.12;
const EXTRA = 0.5;

/**
 * The span of `text` that the claim fits best, in order: a local alignment (Smith and Waterman 1981) over words with
 * affine gaps, so that a clause left out costs little more than a word left out. Time and space: claim × text.
 */
export function nearest(claim: Tokens, text: Tokens): Near | null {
  const columns = text.length + 1;
  const wanted = claim.slice(0, Math.max(FEWEST_ROWS, MOST_CELLS / columns)).map(({ text }) => weigh(text));
  const given = text.map(({ text }) => folded(text));
  const forms = [...new Set(given)];
  const numbers = new Map(forms.map((form, i) => [form, i]));
  const rows = new Map<string, Float32Array>();
  const likenesses = (form: string): Float32Array => {
    const known = rows.get(form) ?? Float32Array.from(forms, (other) => alike(form, other));
    rows.set(form, known);
    return known;
  };
  const formAt = Uint32Array.from(given, (form) => numbers.get(form)!);
  const from = new Uint8Array((wanted.length + 1) * columns);
  let above = new Float32Array(columns);
  let best = { score: 0, row: 0, column: 0 };
  for (let row = 1; row <= wanted.length; row++) {
    const { form, worth } = wanted[row - 1]!;
    const like = likenesses(form);
    const here = new Float32Array(columns);
    let skipped = -1e9;
    for (let column = 1; column < columns; column++) {
      const likeness = like[formAt[column - 1]!]!;
      const met = above[column - 1]! + (likeness ? likeness * worth : -EXTRA * worth);
      const extra = above[column]! - EXTRA * worth;
      skipped = Math.max(here[column - 1]! - OPEN_SKIP, skipped - SKIP);
      const score = Math.max(0, met, extra, skipped);
      here[column] = score;
      if (score > 0)
        from[row * columns + column] =
          score === met ? (likeness ? MET : OTHER) : score === extra ? EXTRA_WORD : SKIPPED;
      if (score > best.score) best = { score, row, column };
    }
    above = here;
  }
  if (best.score <= 0) return null;
  return { ...traced(wanted, given, from, best), after: claim.length - best.row };
}

const MET = 1;
const OTHER = 2;
const EXTRA_WORD = 3;
const SKIPPED = 4;

function traced(
  wanted: readonly Weighed[],
  given: readonly string[],
  from: Uint8Array,
  best: { row: number; column: number },
): Omit<Near, "after"> {
  let { row, column } = best;
  const met: number[] = [];
  let words = 0;
  let content = 0;
  for (let step = from[row * (given.length + 1) + column]; step;) {
    if (step === MET) {
      met.push(column - 1);
      const { form, worth } = wanted[row - 1]!;
      const likeness = alike(form, given[column - 1]!);
      words += likeness;
      if (worth === CONTENT) content += likeness;
    }
    if (step !== SKIPPED) row--;
    if (step !== EXTRA_WORD) column--;
    step = from[row * (given.length + 1) + column];
  }
  const carrying = wanted.filter(({ worth }) => worth === CONTENT).length;
  const all = words / wanted.length;
  const share = carrying ? (all + content / carrying) / 2 : all;
  return { from: met.at(-1) ?? column, to: met[0] ?? column, share, met: met.toReversed(), before: row };
}

function weigh(word: string): Weighed {
  const carries = word.split(" ").some(isContent);
  return { form: folded(word), worth: carries ? CONTENT : FUNCTION };
}

/** 1 for the same word, less for a misspelt one, 0 for another. */
function alike(a: string, b: string): number {
  if (a === b) return 1;
  const length = Math.min(a.length, b.length);
  if (length < 4 || Math.abs(a.length - b.length) > 2) return 0;
  // Most differ at both ends, and so by more than two letters.
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return 0;
  if (/\d/u.test(a + b)) return 0;
  const most = length < 8 ? 1 : 2;
  return editDistance(a, b, most) <= most ? TYPO : 0;
}

/**
 * A run of the checked words against the source's: the same, only in the source, only in what was checked, or the same
 * words in another form ("will not", "won't").
 */
export type Difference =
  | { readonly kind: "same" | "source-only" | "yours-only"; readonly text: string }
  | { readonly kind: "form"; readonly text: string; readonly yours: string };

interface Words {
  readonly text: string;
  readonly tokens: Tokens;
}

/** How the claim differs from the source but for case, in the source's order; each text is a slice of the one it comes from. */
export function differencesOf(source: Words, claim: Words): Difference[] {
  const [given, claimed] = withForms(source.tokens, claim.tokens);
  let [s, c] = [0, 0];
  const parts = loadDiff().diffArrays([...given], [...claimed], { comparator: sameForm });
  return parts.flatMap(({ added, removed, value: { length } }): Difference[] => {
    const [theirs, yours] = [given.slice(s, s + length), claimed.slice(c, c + length)];
    if (!added) s += length;
    if (!removed) c += length;
    if (added) return [{ kind: "yours-only", text: sliced(claim.text, yours) }];
    if (removed) return [{ kind: "source-only", text: sliced(source.text, theirs) }];
    return alikeOf(source.text, theirs, claim.text, yours);
  });
}

/** Words that are the same, with those between them that are written otherwise. */
function alikeOf(
  source: string,
  theirs: readonly ComparedForm[],
  claim: string,
  yours: readonly ComparedForm[],
): Difference[] {
  const out: Difference[] = [];
  let from = 0;
  const same = (to: number) => {
    if (to > from) out.push({ kind: "same", text: sliced(source, theirs.slice(from, to)) });
    from = to + 1;
  };
  for (const [i, their] of theirs.entries()) {
    const [text, other] = [sliced(source, [their]), sliced(claim, [yours[i]!])];
    if (!their.readings || written(text) === written(other)) continue;
    same(i);
    out.push({ kind: "form", text, yours: other });
  }
  same(theirs.length);
  return out;
}

const sliced = (text: string, tokens: Tokens) => text.slice(tokens[0]!.start, tokens.at(-1)!.end);
const written = (text: string) =>
  comparedTokens(text)
    .map((token) => token.text.toLowerCase())
    .join(" ");
