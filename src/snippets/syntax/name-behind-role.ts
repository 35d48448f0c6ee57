/** The name behind a description: "The chairman, Rosa Lind, said". */
import { mayBeAnothers } from "./noun-phrases.ts";
import { pastCalled } from "./past-asides.ts";
import * as kind from "./parts-of-speech.ts";
import { at, type Range, type Sentence } from "./sentence.ts";

/**
 * "The chairman, Rosa Lind, said", "said his mother, Denise": the name behind the description that ends at
 * `comma`, up to the next comma, bracket, relative or `limit`. Null where the description is none, or where the name
 * may be another's: "a spokesman for the mayor, Ann Lee".
 */
export function nameBehindRole(s: Sentence, { from, to }: Range, limit: number, comma = to): Range | null {
  const head = at(s, to - 1);
  const first = at(s, from);
  const preposition = s.tokens.slice(from, to).findIndex((t) => kind.isPreposition(t));
  if (mayBeAnothers(s, { from, to })) return null;
  // "the state Commissioner for Health, Jude Orr"
  const over = preposition > 0 && first.lower === "the" && kind.isTellingTitle(at(s, from + preposition - 1));
  const role =
    over ||
    s.tokens
      .slice(from, to)
      .some((t, i) => ((!t.capital || from + i === 0) && kind.isRole(t)) || t.lower === "one");
  const office = head.capital && kind.isTitle(head) && kind.isDeterminer(first);
  // "Orr's predecessor, Ivor Sable": whoever is somebody's may be named behind it.
  const owned =
    !head.capital &&
    s.tokens
      .slice(from, to - 1)
      .some(
        (t) =>
          kind.isPossessive(t) ||
          s.grammar.functionWords.possessives.has(t.lower) ||
          /^(?:my|our)$/u.test(t.lower),
      );
  const described = kind.isTitle(head) || kind.isDeterminer(first) || kind.isTitle(first) || role || owned;
  if (!described || (head.capital && to > 1 && preposition < 0 && !office)) return null;
  let start = pastCalled(s, comma + 1, limit);
  const called = start > comma + 1;
  // "His trainer, the former world champion Mo Saleh, admitted"
  if (/^(?:the|a|an)$/u.test(at(s, start).lower) && start === comma + 1)
    start = behindSecondRole(s, start, limit);
  // "Her opponent, shopkeeper Tom Reyes, called": a role of one or two words before the name.
  while (start < limit && start - comma <= 2 && kind.isNounLike(s, start) && !at(s, start).capital) start++;
  // "Most Rev. Jude Orr", "His Excellency Musa Orr"
  while (
    start < limit &&
    at(s, start).capital &&
    s.grammar.modifiers.honours.has(at(s, start).lower) &&
    at(s, start + 1).capital
  )
    start++;
  // "The chairman of the board, Gen. Bo F. Hale Jr., asked"
  const titled =
    kind.isTitle(at(s, start)) &&
    LONGEST_NAME < s.tokens.slice(start, start + LONGEST_NAME + 1).filter((t) => t.capital).length;
  if (titled) start++;
  let end = start;
  while (end < limit && at(s, end).capital && kind.isWord(at(s, end)) && !kind.isDeterminer(at(s, end)))
    end++;
  // "the warden, Ivo Dace of Lenham, said"
  const place =
    /^(?:of|from|in|at)$/u.test(at(s, end).lower) &&
    role &&
    (at(s, end + 1).capital || at(s, end + 2).capital);
  const next = at(s, end);
  if (!(end >= limit || place || /^[,(.;:]$/u.test(next.text) || next.lower === "who")) return null;
  const aged = next.text === "(" || next.lower === "who" || /^\d+$/u.test(at(s, end + 1).text);
  // "a consumer group, Holmwatch, said"
  const { organisationNouns, bodies } = s.grammar;
  const body = !head.capital && (organisationNouns.has(head.lower) || bodies.has(head.lower));
  const alone =
    end - start === 1 &&
    (kind.isDeterminer(first) || owned) &&
    // "My guide, a biologist named Tove, explains"
    (kind.isRole(head) || (body && next.text === ",") || called);
  if (!role && !kind.isTitle(head) && !aged && !owned && !body && end < limit) return null;
  return alone || (end - start >= 2 && end - start <= LONGEST_NAME) ? { from: start, to: end } : null;
}

const LONGEST_NAME = 4;

/** "the novelist and critic Ann Holt": where the name begins behind a role in small letters; `from` where there is none. */
function behindSecondRole(s: Sentence, from: number, limit: number): number {
  let name = from + 1;
  while (name < limit && name - from <= LONGEST_ROLE && kind.isWord(at(s, name)) && !at(s, name).capital)
    name++;
  const named = at(s, name).capital && at(s, name + 1).capital && at(s, name - 1).lower !== "of";
  let end = name;
  while (at(s, end).capital) end++;
  const person = kind.isRole(at(s, name - 1)) || s.grammar.traits.has(at(s, name - 1).lower);
  return named && (person || at(s, end).text === ",") ? name : from;
}
/** Words of "former world champion". */
const LONGEST_ROLE = 5;
