/** "Won't" and "will not" are the same words, written otherwise: a claim is compared with its source over both. */
import { shortForms } from "../languages/checking-all.ts";
import { byWord } from "./by-word.ts";
import { lowered, type Tokens, type WordToken } from "./check-tokens.ts";

/** A word, or the words that a short form stands for, as one. */
export interface ComparedForm extends WordToken {
  /** What it may stand for, in small letters; absent of words that no short form here stands for. */
  readonly readings?: readonly string[];
}

/** A verb with its "not". */
const DENIED = /^(\p{L}+)n'?t$/u;

/** What a word may stand for: "will not"; itself where it is no short form. */
export const readingsOf = byWord((word): readonly string[] => {
  const lower = word.toLowerCase();
  const { whole, denied, deniedOtherwise, not, joined, tails } = shortForms;
  const stands = Object.hasOwn(whole, lower) ? whole[lower] : undefined;
  if (stands) return [stands];
  const [, verb = ""] = DENIED.exec(lower) ?? [];
  if (denied.has(verb)) return (deniedOtherwise[verb] ?? [verb]).map((full) => `${full} ${not}`);
  for (const pattern of joined) {
    const [host, tail] = pattern.exec(lower)?.slice(1).filter(Boolean) ?? [];
    if (host && tail) return tails[tail]!.map((full) => `${host} ${full}`);
  }
  return [lower];
});

const isShortForm = (readings: readonly string[]) => readings[0]!.includes(" ");

/**
 * Both texts with short forms and what stands for them in the other as one word each, by the first of its readings; the
 * places stay. Time: the length of both.
 */
export function withForms(one: Tokens, other: Tokens): [ComparedForm[], ComparedForm[]] {
  const stands = new Map<string, string>();
  const read = (tokens: Tokens) =>
    tokens.map((token) => {
      const readings = readingsOf(token.text);
      if (isShortForm(readings)) for (const reading of readings) stands.set(reading, readings[0]!);
      return { token, readings };
    });
  const [a, b] = [read(one), read(other)];
  const hosts = new Set(stands.keys().map((pair) => pair.slice(0, pair.indexOf(" "))));
  const joined = (tokens: typeof a): ComparedForm[] => {
    const out: ComparedForm[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const { token, readings } = tokens[i]!;
      const next = tokens[i + 1]?.token;
      const pair = next && hosts.has(readings[0]!) ? `${readings[0]} ${lowered(next.text)}` : "";
      const form = isShortForm(readings) ? readings[0] : stands.get(pair);
      if (form === undefined) out.push(token);
      else if (isShortForm(readings)) out.push({ ...token, text: form, readings });
      else {
        out.push({ ...token, end: next!.end, text: form, readings: [pair] });
        i++;
      }
    }
    return out;
  };
  return [joined(a), joined(b)];
}

/** The same word but for its case, or two ways to write the same words. */
export function sameForm(a: ComparedForm, b: ComparedForm): boolean {
  const [x, y] = [a.readings ?? [lowered(a.text)], b.readings ?? [lowered(b.text)]];
  return x.some((reading) => y.includes(reading));
}
