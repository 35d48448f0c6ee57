/** The steps for a quotation that fills its sentence: the name below it, or what stands around it says whose it is. */
import { at, type Sentence } from "../syntax/sentence.ts";
import { hasQuotation } from "../syntax/clauses.ts";
import { mainSubject } from "../syntax/main-subject.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { namedAlone, type ResolutionContext } from "../coreference/resolution.ts";
import { personOf } from "../entities/person.ts";
import type { ResolvedSpeaker } from "../coreference/discourse.ts";
import { resolveSpeaker } from "../coreference/resolve.ts";
import { dialogueIn } from "./dialogue.ts";
import { replyAsked } from "./replies.ts";
import type { Around, SpeakerClaim } from "./step.ts";

/** “...” — Mayor Anna Reyes: the name behind a dash closes the sentence. */
function signedBehind({ context }: Around, s: Sentence, i: number): SpeakerClaim | null {
  const dash = at(s, i + 1);
  // What opens the paragraph is all that was said, without a stop too.
  const whole = /[.!?…]/u.test(at(s, i).ending) || (i === 0 && s.first);
  if (!(kind.isDash(dash) || dash.text === "-") || !whole) return null;
  const named = context.mentionIndex.inSentence(s.index).find((m) => m.run.range.from > i + 1);
  if (!named || !/^[.,(]?$/u.test(at(s, named.run.range.to).text)) return null;
  for (let k = i + 2; k < named.run.range.from; k++)
    if (!(kind.isTitle(at(s, k)) || at(s, k).capital)) return null;
  return { voice: resolveSpeaker(context, s, { from: i + 2, to: named.run.range.to }), cue: null };
}

/** "..." and on the next line "- Anna Reyes, teacher". */
export function signedBelow(
  { context, attributionsOf, resolved }: Around,
  s: Sentence,
  i: number,
): SpeakerClaim | null {
  const behind = signedBehind({ context, attributionsOf, resolved }, s, i);
  if (behind) return behind;
  const next = context.reading.sentences[s.index + 1];
  if (s.tokens.length > 2 || !next || next.paragraph === s.paragraph || !next.first) return null;
  const { text } = context.reading;
  const start = at(next, 0).start;
  const end = next.tokens.at(-1)!.end;
  const match = /^[-—–―]+\s*(\p{Lu}[\p{L}.’'-]+(?:\s+\p{Lu}[\p{L}.’'-]+){0,3})/u.exec(
    text.slice(start, Math.min(end, start + 80)),
  );
  if (!match || end - start > 160) return null;
  const name = match[1]!.replace(/\.$/u, "");
  const from = start + match[0].length - match[1]!.length;
  const mention = { start: from, end: from + name.length };
  const { people } = context.mentionIndex;
  const person = personOf(people, name.split(/\s+/u), from, null, s.grammar);
  return { voice: namedAlone(mention, person, name), cue: null };
}

/** "He paused. “...”": a new subject between the last speaker and the quotation, in the same paragraph. */
export function interposed(around: Around, s: Sentence): SpeakerClaim | null {
  const reply = replyAsked(around, s);
  if (reply) return reply;
  const { context, attributionsOf } = around;
  const before = context.reading.sentences[s.index - 1];
  const { discourse, mentionIndex } = context;
  if (!before || before.index <= discourse.lastSentence) return null;
  if (before.paragraph !== s.paragraph) return introduced(context, attributionsOf, before, s);
  if (attributionsOf(before).some((a) => a.contents.length)) return null;
  const m = mentionIndex.inSentence(before.index).find((x) => x.subject && !x.possessive && x.person);
  if (!m?.person || m.person === discourse.last?.people[0]) return null;
  return { voice: namedAlone(m.place, m.person, m.person.name), cue: null };
}

/**
 * "Rower Ada Krol, 23, lost her boat in the storm." and below it a paragraph of marks alone: a paragraph of one sentence
 * that names somebody in full for the first time introduces them.
 */
function introduced(
  context: ResolutionContext,
  attributionsOf: Around["attributionsOf"],
  before: Sentence,
  s: Sentence,
): SpeakerClaim | null {
  const { mentionIndex, reading } = context;
  const continues = reading.quotations.get(s.paragraph)?.[0]?.continues ?? false;
  if (continues || before.paragraph !== s.paragraph - 1) return null;
  if (attributionsOf(before).some((a) => a.contents.length)) return null;
  const named = mentionIndex.inSentence(before.index).filter((m) => m.person || m.run.words.length > 1);
  const [m] = named;
  if (!m) return stillActing(context, before);
  if (!before.first || named.length !== 1 || !m?.person || !m.subject || m.possessive) return null;
  // "Lind is not so sure."
  const short = before.tokens.length <= SHORT && !hasQuotation(before, 0, before.tokens.length);
  return m.person.named?.start === m.place.start || short
    ? { voice: namedAlone(m.place, m.person, m.person.name), cue: null }
    : null;
}

/** "She thinks for so long that I wonder if she has heard." and below it a paragraph of marks alone: hers. */
function stillActing(context: ResolutionContext, before: Sentence): SpeakerClaim | null {
  const subject = mainSubject(before, before.tokens.length);
  const one = subject?.from === 0 && subject.to === 1 && /^s?he$/u.test(at(before, 0).lower);
  const voice = one ? resolveSpeaker(context, before, subject) : null;
  return voice?.people.length ? { voice, cue: null } : null;
}

/** Tokens of a sentence that says no more than what somebody makes of it. */
const SHORT = 8;

/** A quotation behind an attributed one has the same speaker until another is introduced. */
export function followOn({ context }: Around, s: Sentence): SpeakerClaim | null {
  const { discourse, reading } = context;
  if (!discourse.last) return null;
  const continues = reading.quotations.get(s.paragraph)?.[0]?.continues ?? false;
  const near =
    s.index - discourse.lastSentence <= 1 || s.paragraph - discourse.lastParagraph <= 1 || continues;
  // In a dialogue a closed quotation behind a closed one is the other's turn.
  const turns = !continues && s.paragraph !== discourse.lastParagraph && dialogueIn(reading).has(s.paragraph);
  if (!near || turns) return null;
  return { voice: carried(context, discourse.last), cue: null };
}

/** "the company" that meant a named one is carried on under its name. */
function carried({ discourse }: ResolutionContext, voice: ResolvedSpeaker): ResolvedSpeaker {
  const described = voice.sort === "institution" && /^[Tt]he\s+\p{Ll}/u.test(voice.label ?? "");
  return described && discourse.institution ? { ...discourse.institution, mention: voice.mention } : voice;
}

/** “...” and then, in the same paragraph, a short "That was Smith speaking" or "said Smith". */
export function cueBehind({ context, attributionsOf }: Around, s: Sentence): SpeakerClaim | null {
  const next = context.reading.sentences[s.index + 1];
  if (!next || next.paragraph !== s.paragraph || next.tokens.length >= 12) return null;
  const cue = attributionsOf(next).find((a) => !a.contents.length);
  if (!cue) return null;
  const span = { start: at(next, cue.cue.from).start, end: at(next, cue.cue.to - 1).end };
  return { voice: resolveSpeaker(context, next, cue.subject), cue: span };
}
