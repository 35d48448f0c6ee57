/** Decides the parts of speech of a sentence's words, once: by table, by form, and verbs by their neighbours too. */
import type { Grammar, ReportingForm } from "../../languages/index.ts";
import { NO_TOKEN, type Token } from "../../text/tokens.ts";
import { isCounted, isDoneTo, isNounByNext, isVerbBehindName } from "./verb-by-neighbours.ts";

/** A token with all that it may be: a sum of `PartOfSpeech` bits. */
export interface TaggedToken extends Token {
  readonly tags: number;
  /** The reporting verb that the word is a form of. */
  readonly form: ReportingForm | undefined;
}

/** What a word may be; a word of several tables has several. */
export const PartOfSpeech = {
  determiner: 1 << 0,
  preposition: 1 << 1,
  conjunction: 1 << 2,
  subordinator: 1 << 3,
  auxiliary: 1 << 4,
  /** By table; `lyAdverb` by form. */
  adverb: 1 << 5,
  lyAdverb: 1 << 6,
  subjectPronoun: 1 << 7,
  objectPronoun: 1 << 8,
  calendar: 1 << 9,
  group: 1 << 10,
  role: 1 << 11,
  title: 1 << 12,
  /** A title only beside another one: a party or a house. */
  besideTitle: 1 << 13,
  /** A form of the table of verbs that can only be finite. */
  finiteForm: 1 << 14,
  /** In -ed. */
  pastForm: 1 << 15,
  /** A verb, as far as form and neighbours tell. */
  verb: 1 << 16,
  /** A verb that can only be finite, and no noun here. */
  finite: 1 << 17,
  /** A name, where the tables know the word as something else. */
  name: 1 << 18,
} as const;

const P = PartOfSpeech;
const NOT_BEFORE_BARE_VERB = P.group | P.subjectPronoun | P.auxiliary | P.adverb | P.determiner | P.lyAdverb;

/** What stands before a sentence and behind it: made as every token is, so that all are read alike. */
export const EDGE: TaggedToken = { ...NO_TOKEN, tags: 0, form: undefined };

/** What a word is by itself. */
interface Entry {
  tags: number;
  readonly form: ReportingForm | undefined;
}
type Lexicon = ReadonlyMap<string, Entry>;
const UNKNOWN: Entry = { tags: 0, form: undefined };
const lexicons = new WeakMap<Grammar, Lexicon>();

/** The tables turned round: what each word may be. */
function lexiconOf(g: Grammar): Lexicon {
  const known = lexicons.get(g);
  if (known) return known;
  const tables: readonly (readonly [number, ReadonlySet<string>])[] = [
    [P.determiner, g.determiners],
    [P.preposition, g.prepositions],
    [P.conjunction, g.conjunctions],
    [P.subordinator, g.subordinators],
    [P.auxiliary, g.auxiliaries],
    [P.adverb, g.adverbs],
    [P.subjectPronoun, g.subjectPronouns],
    [P.objectPronoun, g.objectPronouns],
    [P.calendar, g.calendar],
    [P.group, g.groups],
    [P.role, g.roles],
    [P.title, g.titles],
    [P.title, g.roles],
    [P.besideTitle, g.onlyBesideTitles],
    [P.finiteForm, g.finiteVerbs],
  ];
  const lexicon = new Map<string, Entry>();
  for (const [word, form] of g.reporting) lexicon.set(word, { tags: 0, form });
  for (const [tag, table] of tables)
    for (const word of table) {
      const entry = lexicon.get(word) ?? { tags: 0, form: undefined };
      entry.tags |= tag;
      lexicon.set(word, entry);
    }
  lexicons.set(g, lexicon);
  return lexicon;
}

/** Tables whose words are known without the full stop of an abbreviation too: "Gov." */
const BARE = P.title | P.role | P.besideTitle;

const NO_NAMES: ReadonlySet<number> = new Set();

/** The tokens of one sentence with their tags; those at `names` are names and nothing else. */
export function tagged(
  tokens: readonly Token[],
  g: Grammar,
  names: ReadonlySet<number> = NO_NAMES,
): readonly TaggedToken[] {
  const lexicon = lexiconOf(g);
  const out: (TaggedToken & { tags: number })[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    const entry = (t.kind === "word" && lexicon.get(t.lower)) || UNKNOWN;
    const tags = names.has(i) ? P.name : t.kind === "word" ? wordTags(t, entry.tags, lexicon, g) : 0;
    out.push({ ...t, tags, form: entry.form });
  }
  // In order: whether a word is a verb is asked of what stands before it.
  for (let i = 0; i < out.length; i++) {
    const t = out[i]!;
    if (t.kind !== "word") continue;
    if (isVerbAt(out, i, g)) t.tags |= P.verb;
    // "The curator, Rose March, told": the flower and the verb are written small.
    const finite =
      t.tags & P.finiteForm && !(i && t.capital) && !isNounBehind(out, i, g) && !isCounted(out, i, g);
    if (t.tags & P.auxiliary || finite) t.tags |= P.finite;
  }
  return out;
}

/** `known`: what the tables have for the word as it is written. */
function wordTags({ lower, capital }: Token, known: number, lexicon: Lexicon, g: Grammar): number {
  const bare = lower.endsWith(".") ? lower.slice(0, -1) : lower;
  let tags = known & (bare === lower ? -1 : ~BARE);
  // "until May said": a month, no auxiliary.
  if (capital && tags & P.calendar) tags &= ~P.auxiliary;
  if (bare !== lower) tags |= (lexicon.get(bare)?.tags ?? 0) & BARE;
  if (lower.length <= 3) return tags;
  if (lower.endsWith("ed") && !g.falsePasts.has(lower) && !lower.includes("-")) tags |= P.pastForm;
  if (g.irregularParticiples.has(lower) && !capital) tags |= P.pastForm;
  if (lower.endsWith("ly") && !capital && !g.falseAdverbs.has(lower)) tags |= P.lyAdverb;
  return tags;
}

const before = (tokens: readonly TaggedToken[], i: number): TaggedToken => tokens[i - 1] ?? EDGE;

const isGenitive = (t: TaggedToken): boolean => /[’']s$/u.test(t.text);

/** "the matter", "his plans", "the “Water for all” plan": behind an article the word is a noun. */
function isNounBehind(tokens: readonly TaggedToken[], i: number, g: Grammar): boolean {
  const left = before(tokens, i);
  const by = left.kind === "quotation" && left.ending === "" ? before(tokens, i - 1) : left;
  return g.functionWords.nounMarkers.has(by.lower) || isGenitive(by);
}

const opensNoun = (t: TaggedToken): boolean => (t.tags & P.determiner) !== 0 || isGenitive(t);

/** "leading", "presidential": what may stand between a determiner and its noun. */
const isModifier = (t: TaggedToken, g: Grammar): boolean =>
  !t.capital && (t.lower.endsWith("ing") || g.endings.adjectives.test(t.lower));

/** "news report": a bare verb does not follow one thing. */
const isSingular = (t: TaggedToken): boolean =>
  t.kind === "word" &&
  !t.capital &&
  (!/[^s]s$/u.test(t.lower) || t.lower === "news") &&
  !(t.tags & NOT_BEFORE_BARE_VERB) &&
  t.lower !== "to";

/** "the Port Board report": where the name before a word begins. */
function nameStart(tokens: readonly TaggedToken[], i: number, g: Grammar): number {
  let from = i - 1;
  while (tokens[from - 1]?.capital && !g.functionWords.nounMarkers.has(tokens[from - 1]!.lower)) from--;
  return from;
}

/** "Consumer advocate Ada Krol": a word for what somebody does, before the name. */
const isTrade = (t: TaggedToken, next: TaggedToken | undefined): boolean =>
  (t.tags & P.role) !== 0 && next?.kind === "word" && next.capital && (t.form?.tenses.has("base") ?? false);

/** "A police report says" */
const isSaying = (next: TaggedToken | undefined, g: Grammar): boolean =>
  next?.form?.tenses.has("third") === true && !g.alsoNouns.has(next.form.verb);

function isVerbAt(tokens: readonly TaggedToken[], i: number, g: Grammar): boolean {
  const t = tokens[i]!;
  if (t.tags & P.auxiliary) return true;
  if (t.capital || t.tags & P.group) return false;
  if (t.tags & P.finiteForm) return !isNounBehind(tokens, i, g) && !isCounted(tokens, i, g);
  const left = before(tokens, i);
  const afterNounMark = opensNoun(left) || (isModifier(left, g) && opensNoun(before(tokens, i - 1)));
  if (isVerbBehindName(tokens, i, g)) return true;
  const { form } = t;
  if (form && isNounByNext(tokens, i, g)) return false;
  if (isDoneTo(tokens, i, g) || (form && isCounted(tokens, i, g) && g.alsoNouns.has(form.verb))) return false;
  if (!form) return (t.tags & P.pastForm) !== 0 && !afterNounMark;
  if (t.lower.endsWith("ing") && isNounBehind(tokens, i, g)) return false;
  if (isTrade(t, tokens[i + 1])) return false;
  // "a guaranteed income", "the submitted plan"
  if (g.onlyWithThat.has(form.verb) && afterNounMark) return false;
  if (form.tenses.has("past") || form.tenses.has("participle")) return true;
  const named =
    left.capital && isNounBehind(tokens, left.lower.endsWith("s") ? i - 1 : nameStart(tokens, i, g), g);
  const noun = named || isSingular(left) || isSaying(tokens[i + 1], g);
  if (g.alsoNouns.has(form.verb) && form.tenses.has("base") && noun) return false;
  return !(afterNounMark || left.tags & P.preposition || g.endings.adjectives.test(left.lower));
}
