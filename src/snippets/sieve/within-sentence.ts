/** The steps for a quotation within a sentence whose cues have not claimed it. */
import { at, type Range, type Sentence } from "../syntax/sentence.ts";
import { hasVerb } from "../syntax/clauses.ts";
import { nameBehindRole } from "../syntax/name-behind-role.ts";
import { mainSubject } from "../syntax/main-subject.ts";
import { nounPhraseFrom } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { namedAlone } from "../coreference/resolution.ts";
import { resolveSpeaker } from "../coreference/resolve.ts";
import { replyBehind } from "./replies.ts";
import { subjectBefore } from "./subject-before.ts";
import type { Around, SpeakerClaim } from "./step.ts";

/** "As the mayor put it, “...”" and "“...,” as the mayor puts it". */
export function putIt(around: Around, s: Sentence, i: number): SpeakerClaim | null {
  const { context } = around;
  for (let k = 1; k < s.tokens.length - 1; k++) {
    if (!/^puts?$/u.test(at(s, k).lower) || at(s, k + 1).lower !== "it") continue;
    const subject = subjectBefore(s, k);
    // "Another put it rather more kindly: “...”"
    let mark = k + 2;
    while (
      mark - k < LONGEST_MANNER &&
      (kind.isAdverb(at(s, mark)) || s.grammar.modifiers.manners.has(at(s, mark).lower))
    )
      mark++;
    // "The fair, as Hale put it later, was “...”"
    const aside = subject !== null && at(s, subject.from - 1).lower === "as" && i > mark && i - mark <= NEAR;
    const leads = /^[,:]$/u.test(at(s, mark).text) && (i === mark + 1 || aside);
    if (!subject || !(leads || (i < subject.from && subject.from - i <= 3))) continue;
    const cue = { start: at(s, k).start, end: at(s, k + 1).end };
    return { voice: resolveSpeaker(context, s, subject), cue };
  }
  return inWordsOf(context, s) ?? replyBehind(around, s, i) ?? whoseWords(context, s, i);
}

/** Words from ", as Hale put it," to the marks: "was a". */
const NEAR = 4;
/** Words of "it rather more kindly". */
const LONGEST_MANNER = 7;

/** "the pull of Lind’s “if you like your dam, you can keep it” promise": whose it is. */
function whoseWords(context: Around["context"], s: Sentence, i: number): SpeakerClaim | null {
  if (at(s, i).words < LEAST_OF_CLAUSE) return null;
  const owner = context.mentionIndex
    .inSentence(s.index)
    .find((m) => m.possessive && m.person && m.run.range.to === i);
  return owner?.person
    ? { voice: namedAlone(owner.place, owner.person, owner.person.name), cue: null }
    : null;
}
/** Fewer are a term or a title: Lind’s “green wall”. */
const LEAST_OF_CLAUSE = 6;

/** "In the words of one resident": who is described there. */
function inWordsOf(context: Around["context"], s: Sentence): SpeakerClaim | null {
  const words = s.tokens.findIndex((t, k) => t.lower === "words" && at(s, k + 1).lower === "of");
  const to = words > 1 && at(s, words - 2).lower === "in" ? nounPhraseFrom(s, words + 2) : null;
  return to === null ? null : { voice: resolveSpeaker(context, s, { from: words + 2, to }), cue: null };
}

/** "Anna Reyes: “...”": a name alone before the colon, behind a dash or at the start. */
export function nameBeforeColon({ context }: Around, s: Sentence, i: number): SpeakerClaim | null {
  if (at(s, i - 1).text !== ":") return null;
  // "From the report: “...”"
  const from = at(s, 0).lower === "from" && nounPhraseFrom(s, 1) === i - 1 ? { from: 1, to: i - 1 } : null;
  if (from) return { voice: resolveSpeaker(context, s, from), cue: null };
  const named = context.mentionIndex.inSentence(s.index).find((m) => m.run.range.to === i - 1);
  if (!named || named.possessive) return null;
  const before = at(s, named.run.range.from - 1);
  if (kind.isWord(before) && !kind.isTitle(before)) return null;
  const { person, place, run } = named;
  // "Anders laid the blame on Governor Keane: “...”": who acts speaks, not whom it is about.
  const subject = kind.isWord(before) || before.text === "," ? mainSubject(s, run.range.from) : null;
  if (subject && hasVerb(s, subject.to, run.range.from)) return null;
  // "Analysis: “...”": one word that the article says nowhere else names nobody.
  const [word] = run.words;
  const known = (context.mentionIndex.timesNamed.get(word!) ?? 0) > 1;
  if (!person && run.words.length === 1 && !known) return null;
  return { voice: namedAlone(place, person, run.words.join(" ")), cue: null };
}

/** "When Lind spoke of it, it was “...”": the first cue of the sentence. */
export function cueElsewhere({ resolved }: Around, s: Sentence, i: number): SpeakerClaim | null {
  // "even the letters Lind now says are “top secret”"
  const beside = resolved.find(
    ({ attribution: { cue, contents } }) =>
      !contents.length && cue.to < i && s.tokens.slice(cue.to, i).every((t) => kind.isAuxiliary(t)),
  );
  if (beside) return claimOf(s, beside);
  // "in a clip that the judge called “odd,” Bell vowed to “...”": a clause within the sentence's own has had its words.
  const bare = resolved.find(({ attribution: { subject, verb, contents, cue } }) => {
    const relative = s.grammar.functionWords.relativePronouns.has(at(s, subject.from - 1).lower);
    const names = verb === "call" && cue.to === i && at(s, i).titled;
    return !(relative && contents.length) && verb !== "expect" && !names;
  });
  return bare ? claimOf(s, bare) : null;
}

const claimOf = (s: Sentence, { attribution: { cue }, voice }: Around["resolved"][number]): SpeakerClaim => ({
  voice,
  cue: { start: at(s, cue.from).start, end: at(s, cue.to - 1).end },
});

export function subjectOfSentence({ context }: Around, s: Sentence, i: number): SpeakerClaim | null {
  const subject = mainSubject(s, s.tokens.length);
  if (!subject || at(s, subject.to - 1).end > at(s, i).start) return null;
  const led = at(s, i - 1).text === ":";
  const owner = led ? ownerOfWords(context, s, subject) : null;
  if (owner) return owner;
  // "Her counterpart, Luis Orr, was more direct: “...”"
  const named = at(s, subject.to).text === "," ? nameBehindRole(s, subject, s.tokens.length) : null;
  const voice = resolveSpeaker(context, s, named ?? subject);
  // "Councillors were furious with Orr: “...”"
  if (led && !voice.people.length && kind.isGroup(at(s, subject.to - 1))) return { voice, cue: null };
  const role = voice.sort === "role" && kind.isRole(at(s, subject.to - 1));
  return voice.people.length || (voice.pronoun && voice.label) || role ? { voice, cue: null } : null;
}

/** "Holt’s verdict on Orr was brutal: “...”": whose words they are, but for "were echoed by". */
function ownerOfWords(context: Around["context"], s: Sentence, { from, to }: Range): SpeakerClaim | null {
  const owner = context.mentionIndex
    .inSentence(s.index)
    .find((m) => m.possessive && m.person && m.run.range.from >= from && m.run.range.to < to);
  const byOther = s.tokens.slice(to).some((t, k) => t.lower === "by" && at(s, to + k + 1).capital);
  const words = s.tokens
    .slice(from, to)
    .some(({ lower }) => s.grammar.nouns.verdicts.has(lower) || s.grammar.utterances.has(lower));
  return owner?.person && words && !byOther
    ? { voice: namedAlone(owner.place, owner.person, owner.person.name), cue: null }
    : null;
}

/** The last person named before the quotation. */
export function nameInSentence({ context }: Around, s: Sentence, i: number): SpeakerClaim | null {
  const all = context.mentionIndex.inSentence(s.index);
  // "His slogan was that Lind “would say anything”": who does what stands in the marks is spoken about.
  const does = at(s, i).begins ? undefined : all.find((m) => m.run.range.to === i)?.person;
  const named = all.findLast((m) => m.person && m.person !== does && m.place.start < at(s, i).start);
  // "was furious with Orr: “...”": whom it is about.
  const about =
    named &&
    at(s, i - 1).text === ":" &&
    s.grammar.functionWords.aboutWhom.has(at(s, named.run.range.from - 1).lower);
  return named?.person && !about
    ? { voice: namedAlone(named.place, named.person, named.person.name), cue: null }
    : null;
}
