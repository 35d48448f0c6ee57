/** Which organisation "the retailer" or "the club" means: the only one of its kind that the text itself tells of. */
import type { Mention, MentionIndex } from "../entities/mention-index.ts";
import { at, type Reading, type Sentence } from "../syntax/sentence.ts";
import * as kind from "../syntax/parts-of-speech.ts";

interface Organisation {
  /** Its fullest mention. */
  readonly name: Mention;
  /** What the text calls it: "retailer", "chain". */
  readonly kinds: ReadonlySet<string>;
  /** Whether the text speaks of it as of a firm: it has shares, or its name ends like a firm's. */
  readonly firm: boolean;
}

/** Words of an apposition in which what it is must stand. */
const APPOSED = 9;
const known = new WeakMap<MentionIndex, readonly Organisation[]>();

/** Null where the text tells of none or of several, or names it only further on. */
export function organisationMeant(
  reading: Reading,
  index: MentionIndex,
  noun: string,
  before: number,
): Mention | null {
  const { organisationNouns, firmNouns } = reading.grammar;
  if (!organisationNouns.has(noun)) return null;
  const all = known.get(index) ?? organisationsIn(reading, index);
  known.set(index, all);
  const called = all.filter((o) => o.kinds.has(noun));
  const firms = firmNouns.has(noun)
    ? all.filter((o) => o.firm || [...o.kinds].some((k) => firmNouns.has(k)))
    : [];
  const meant = called.length ? called : firms;
  return meant.length === 1 && meant[0]!.name.place.start < before ? meant[0]!.name : null;
}

function organisationsIn(reading: Reading, { mentions }: MentionIndex): Organisation[] {
  const found = new Map<string, { name: Mention; kinds: Set<string>; firm: boolean }>();
  for (const m of mentions) {
    const s = reading.sentences[m.sentence]!;
    if (m.person || m.run.person || m.run.titled) continue;
    const kinds = kindsOf(s, m);
    const firm = isFirm(s, m);
    if (!kinds.length && !firm) continue;
    // "Tolley" and "Tolley & Sons" are one.
    const key = m.run.words[0]!.toLowerCase();
    const one = found.get(key) ?? { name: m, kinds: new Set(), firm: false };
    for (const k of kinds) one.kinds.add(k);
    if (m.run.words.length > one.name.run.words.length) one.name = m;
    one.firm ||= firm;
    found.set(key, one);
  }
  return [...found.values()];
}

/** "retailer Tolley", "Tolley, a furniture retailer,": what stands beside the name. */
function kindsOf(s: Sentence, { run: { range } }: Mention): string[] {
  const { organisationNouns } = s.grammar;
  const out: string[] = [];
  const before = at(s, range.from - 1);
  if (!before.capital && organisationNouns.has(before.lower)) out.push(before.lower);
  if (at(s, range.to).text !== "," || !/^(?:an?|the|one)$/u.test(at(s, range.to + 1).lower)) return out;
  for (let i = range.to + 2; i < range.to + APPOSED && kind.isWord(at(s, i)); i++) {
    if (kind.isPreposition(at(s, i)) || kind.isSubordinator(at(s, i)) || kind.isVerb(s, i)) break;
    const ends = !kind.isNounLike(s, i + 1) || kind.isPreposition(at(s, i + 1));
    if (organisationNouns.has(at(s, i).lower) && ends) out.push(at(s, i).lower);
  }
  return out;
}

/** "shares in Tolley", "Tolley shares", "Tolley plc", "Hartley Homes". */
function isFirm(s: Sentence, { run: { range, words } }: Mention): boolean {
  const { shares } = s.grammar;
  if (shares.has(at(s, range.to).lower)) return true;
  if (/^(?:in|of)$/u.test(at(s, range.from - 1).lower) && shares.has(at(s, range.from - 2).lower))
    return true;
  if (at(s, range.to).text === "&" && /^(?:Sons|Co)$/u.test(at(s, range.to + 1).text)) return true;
  return words.length > 1 && s.grammar.firmNames.has(words.at(-1)!.toLowerCase());
}
