/** Whether a subject and a bare present agree: it keeps nouns from being read as verbs. */
import { at, bodyEnd, type Range, type Sentence, type TaggedToken } from "./sentence.ts";
import * as kind from "./parts-of-speech.ts";
import { isModifier } from "./clauses.ts";
import { pastBrackets } from "./past-asides.ts";
import type { Cue } from "./attribution.ts";

/** "Clinton emails show", "two other states where": a plural noun where no quotation, "that" or clause follows it. */
function readsAsNoun(s: Sentence, { index, group, form }: Cue, head: TaggedToken, range: Range): boolean {
  if (!s.grammar.alsoNouns.has(form.verb) || group < index || kind.isSubjectPronoun(head)) return false;
  let behind = pastBrackets(s, index + 1);
  // "Crale replies only: “...”"
  while (kind.isListedAdverb(at(s, behind)) && /^[,:]$/u.test(at(s, behind + 1).text)) behind++;
  const next = at(s, behind);
  // "A sign in the window reads, “...”", but "One of his favourite reads, “The War,”"
  if (s.grammar.nouns.signs.has(head.lower) && next.text === "," && at(s, behind + 1).kind === "quotation")
    return false;
  if (next.kind === "quotation" || next.text === ":" || kind.isObjectPronoun(next) || next.lower === "it")
    return false;
  if (form.basic === "point" && s.grammar.prepositionsOf.get(form.verb)?.has(next.lower)) return false;
  if (kind.isDeterminer(head) || counts(s, head)) return true;
  const relative = next.lower === "that" && kind.isVerb(s, index + 2) && !isModifier(s, index + 2);
  const object = next.capital || kind.isDeterminer(next) || kind.isObjectPronoun(next);
  // "Holt, head of roads, calls the plan a folly": behind a description.
  const apposed = at(s, index - 1).text === "," && at(s, range.to).text === "," && range.to < index - 1;
  const led = (at(s, index - 1).text !== "," || apposed) && !/^\p{Lu}{2,}$/u.test(at(s, index).text);
  if (object && !relative && led && form.tenses.has("third") && !isPlural(s, head)) return false;
  const speaks = head.capital || kind.isRole(head) || s.grammar.findings.has(head.lower);
  // "A letter to members calls for a vote": behind a plural that is no compound.
  if (speaks && form.tenses.has("third") && isPlural(s, at(s, index - 1)) && !isPlural(s, head)) return false;
  // "Rosa Lind vows to close it", not "campaign promises to close it"
  const toDo =
    next.lower === "to" && s.grammar.takesInfinitive.has(form.verb) && (head.capital || kind.isRole(head));
  if (toDo && form.tenses.has("third") && !isPlural(s, head) && !kind.isPossessive(head)) return false;
  if (next.lower === "that" && s.grammar.utterances.has(head.lower)) return false;
  return !(speaks && (next.lower === "that" || kind.isSubjectPronoun(next)));
}

/** The noun that agrees with the verb: "aides" in "aides to Clinton". */
export function headNounOf(s: Sentence, range: Range): TaggedToken {
  for (let i = range.from + 1; i < range.to; i++)
    if (kind.isPreposition(at(s, i)) || hangsOn(s, i))
      return isTrailing(s, i - 1) ? at(s, i - 2) : at(s, i - 1);
  return at(s, range.to - 1);
}

/** "sources close to her", "people familiar with it": the adjective behind the noun. */
const isTrailing = (s: Sentence, i: number): boolean => kind.isGroup(at(s, i - 1)) && !kind.isGroup(at(s, i));

/** "records reviewed by the paper": a participle behind its noun. */
const hangsOn = (s: Sentence, i: number): boolean =>
  (kind.isPastForm(at(s, i)) && kind.isNounLike(s, i - 1) && !kind.isDeterminer(at(s, i - 1))) ||
  // "residents hoping to stay"
  (at(s, i).lower.endsWith("ing") && at(s, i + 1).lower === "to" && isPlural(s, at(s, i - 1)));

const counts = ({ grammar }: Sentence, { lower }: TaggedToken): boolean =>
  /^\d+%?$/u.test(lower) || grammar.nouns.shares.has(lower) || grammar.functionWords.smallNumbers.has(lower);

export const isPlural = (s: Sentence, t: TaggedToken): boolean =>
  !kind.isDoubtfulName(t) &&
  (kind.isGroup(t) ||
    s.grammar.endings.men.test(t.lower) ||
    s.grammar.nouns.plurals.has(t.lower) ||
    (t.capital && t.start !== at(s, 0).start
      ? s.grammar.endings.peoples.test(t.lower)
      : t.lower.endsWith("s") && !/ss$|[’']s$|^news$/u.test(t.text)));

/** Number agreement of a bare present: "critics say" but not "the critic say"; it keeps nouns from being read as verbs. */
export function agrees(s: Sentence, cue: Cue, range: Range): boolean {
  const { tenses } = cue.form;
  const { group, index } = cue;
  const head = headNounOf(s, range);
  if (tenses.has("past")) return true;
  if (!tenses.has("base")) {
    const before = at(s, range.from - 1);
    // "..., the local paper reports."
    const ends = before.text === "," && (index + 1 >= bodyEnd(s) || isBetween(s, index, head));
    const closes = before.kind === "quotation" || ends;
    return closes || (!kind.isGroup(head) && !readsAsNoun(s, cue, head, range));
  }
  if (group < index || at(s, group - 1).lower === "to") return true;
  if (readsAsNoun(s, cue, head, range) && !isPlural(s, at(s, range.to - 1)) && !at(s, range.to - 1).capital)
    return false;
  if (["he", "she", "it"].includes(head.lower)) return false;
  if (counts(s, head) || kind.isSubjectPronoun(head) || kind.isGroup(head)) return true;
  if (s.grammar.nouns.numbersOf.has(head.lower) && at(s, range.to - 1).lower.endsWith("s")) return true;
  if (isPlural(s, head)) return true;
  for (let i = range.from; i < range.to; i++) if (/^(?:and|&|%)$/u.test(at(s, i).lower)) return true;
  const { lower } = at(s, range.from);
  return (
    lower === "some" ||
    s.grammar.functionWords.pluralQuantifiers.has(lower) ||
    s.grammar.nouns.plurals.has(lower)
  );
}

/** "That experiment, Tanabe jokes, may outlast it": somebody's, between the subject of what was said and its verb. */
const isBetween = (s: Sentence, index: number, head: TaggedToken): boolean =>
  (head.capital || kind.isRole(head)) && at(s, index + 1).text === "," && kind.isVerb(s, index + 2);

/** "The club say", "Toft Council say", "The Chinese say", "Jones, along with Hale, say": several under one word. */
export function areSeveral(s: Sentence, { form, group, index }: Cue, range: Range): boolean {
  const head = headNounOf(s, range);
  const { institutions, bodies, organisationNouns } = s.grammar;
  const body = [institutions, bodies, organisationNouns].some((words) => words.has(head.lower));
  return (
    form.basic === "say" &&
    group === index &&
    (head.capital || s.grammar.nouns.severalWhoSay.has(head.lower) || body)
  );
}
