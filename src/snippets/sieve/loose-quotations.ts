/** The steps for quotations that no cue in their sentence claimed: follow-on, bare cue near by, subject of the sentence. */
import type { Span } from "../../model.ts";
import { at, isReadable, type Sentence, type Token } from "../syntax/sentence.ts";
import { mainSubject } from "../syntax/main-subject.ts";
import { nounPhraseBefore } from "../syntax/noun-phrases.ts";
import * as kind from "../syntax/parts-of-speech.ts";
import { personOf } from "../entities/person.ts";
import type { ResolvedSpeaker } from "../coreference/discourse.ts";
import { resolveSpeaker, type ResolutionContext } from "../coreference/resolve.ts";
import type { Attribution } from "../syntax/attribution.ts";

export interface Loose {
  readonly voice: ResolvedSpeaker | null;
  readonly step: string;
  readonly cue: Span | null;
}

/** What the steps may look at. */
export interface Around {
  readonly context: ResolutionContext;
  readonly attributionsOf: (s: Sentence) => readonly Attribution[];
  /** Voices already resolved in this sentence, in order. */
  readonly resolved: readonly { readonly attribution: Attribution; readonly voice: ResolvedSpeaker }[];
}

/** Title case, as names of books and laws have. */
const isNameOfWork = (text: string): boolean => {
  const long = (text.match(/[\p{L}\p{N}’'-]+/gu) ?? []).filter((w) => w.length > 3);
  return long.length > 0 && long.every((w) => /^[\p{Lu}\p{N}]/u.test(w));
};

/** Who said a quotation that stands alone in its sentence, or whose sentence has no cue for it; null: it is nobody's speech. */
export function looseQuotation(around: Around, s: Sentence, i: number): Loose | null {
  const token = at(s, i);
  if (!isReadable(s)) return { voice: null, step: "not stated", cue: null };
  const words = s.tokens.filter((t) => t.kind === "word").length;
  const { text } = around.context.reading;
  const title = isNameOfWork(text.slice(token.start, token.end));
  const alone = words === 0 || (words <= 3 && token.words > 8);
  if (alone) {
    if ((title && token.words < 8 && !/[.?!,]/u.test(token.ending)) || isHeadingAlone(s, token)) return null;
    return standingAlone(around, s);
  }
  const put = putIt(around, s, i);
  if (put) return put;
  return isSpeech(s, i, title) ? (nameBeforeColon(around, s, i) ?? insideSentence(around, s, token)) : null;
}

/** "As the mayor put it, “...”" and "“...,” as the mayor puts it". */
function putIt({ context }: Around, s: Sentence, i: number): Loose | null {
  for (let k = 1; k < s.tokens.length - 1; k++) {
    if (!/^puts?$/u.test(at(s, k).lower) || at(s, k + 1).lower !== "it") continue;
    const subject = nounPhraseBefore(s, k);
    const leads = /^[,:]$/u.test(at(s, k + 2).text) && i === k + 3;
    if (!subject || !(leads || (i < subject.from && subject.from - i <= 3))) continue;
    const cue = { start: at(s, k).start, end: at(s, k + 1).end };
    return { voice: resolveSpeaker(context, s, subject), step: "“put it” beside the quotation", cue };
  }
  return null;
}

/** "Anna Reyes: “...”": a name alone before the colon, behind a dash or at the start. */
function nameBeforeColon({ context }: Around, s: Sentence, i: number): Loose | null {
  if (at(s, i - 1).text !== ":") return null;
  const named = context.mentionIndex.inSentence(s.index).find((m) => m.run.range.to === i - 1);
  if (!named || named.possessive) return null;
  const before = at(s, named.run.range.from - 1);
  if (kind.isWord(before) && !kind.isTitle(before)) return null;
  const { person, place, run } = named;
  // "Analysis: “...”": one word that the article says nowhere else names nobody.
  const [word] = run.words;
  const known = (context.mentionIndex.timesNamed.get(word!) ?? 0) > 1;
  if (!person && run.words.length === 1 && !known) return null;
  return {
    voice: plain(place, person ? [person] : [], person ? null : run.words.join(" ")),
    step: "name before a colon",
    cue: null,
  };
}

/** A short line in marks between paragraphs is a heading taken from a quotation, not one. */
const isHeadingAlone = (s: Sentence, token: Token): boolean =>
  s.first && s.tokens.length === 1 && token.words <= 5 && token.ending === "";

/** Scare quotes, terms and titles are short and close without a stop. */
function isSpeech(s: Sentence, i: number, title: boolean): boolean {
  const token = at(s, i);
  const before = at(s, i - 1).text;
  const ended = /[.,?!]/u.test(token.ending);
  const long =
    token.words >= 7 ||
    (token.words >= 4 && ended && token.ending !== ",") ||
    before === ":" ||
    (before === "," && token.words > 3);
  return long && !(title && token.words < 16 && before !== ":");
}

function standingAlone(around: Around, s: Sentence): Loose {
  return (
    signedBelow(around, s) ??
    interposed(around, s) ??
    followOn(around, s) ??
    cueBehind(around, s) ?? { voice: null, step: "not stated", cue: null }
  );
}

/** "..." and on the next line "- Anna Reyes, teacher". */
function signedBelow({ context }: Around, s: Sentence): Loose | null {
  const next = context.reading.sentences[s.index + 1];
  if (!next || next.paragraph === s.paragraph || !next.first) return null;
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
  const voice = plain(mention, person ? [person] : [], person ? null : name);
  return { voice, step: "name below the quotation", cue: null };
}

const plain = (mention: Span, people: ResolvedSpeaker["people"], label: string | null): ResolvedSpeaker => ({
  people,
  label,
  mention,
  chain: [],
  title: null,
  sort: people.length ? "person" : "institution",
  gender: null,
  pronoun: null,
});

/** "He paused. “...”": a new subject between the last speaker and the quotation, in the same paragraph. */
function interposed({ context, attributionsOf }: Around, s: Sentence): Loose | null {
  const before = context.reading.sentences[s.index - 1];
  const { discourse, mentionIndex } = context;
  if (!before || before.paragraph !== s.paragraph || before.index <= discourse.lastSentence) return null;
  if (attributionsOf(before).some((a) => a.contents.length)) return null;
  const m = mentionIndex.inSentence(before.index).find((x) => x.subject && !x.possessive && x.person);
  if (!m?.person || m.person === discourse.person) return null;
  return { voice: plain(m.place, [m.person], null), step: "subject of the sentence before", cue: null };
}

/** A quotation behind an attributed one has the same speaker until another is introduced. */
function followOn({ context }: Around, s: Sentence): Loose | null {
  const { discourse, reading } = context;
  if (!discourse.last) return null;
  const continues = reading.quotations.get(s.paragraph)?.[0]?.continues ?? false;
  const near =
    s.index - discourse.lastSentence <= 1 || s.paragraph - discourse.lastParagraph <= 1 || continues;
  if (!near) return null;
  return { voice: carried(context, discourse.last), step: "follow-on quotation", cue: null };
}

/** "the company" that meant a named one is carried on under its name. */
function carried({ discourse }: ResolutionContext, voice: ResolvedSpeaker): ResolvedSpeaker {
  const described = voice.sort === "institution" && /^[Tt]he\s+\p{Ll}/u.test(voice.label ?? "");
  return described && discourse.institution ? { ...discourse.institution, mention: voice.mention } : voice;
}

/** “...” and then, in the same paragraph, a short "That was Smith speaking" or "said Smith". */
function cueBehind({ context, attributionsOf }: Around, s: Sentence): Loose | null {
  const next = context.reading.sentences[s.index + 1];
  if (!next || next.paragraph !== s.paragraph || next.tokens.length >= 12) return null;
  const cue = attributionsOf(next).find((a) => !a.contents.length);
  if (!cue) return null;
  const span = { start: at(next, cue.cue.from).start, end: at(next, cue.cue.to - 1).end };
  return { voice: resolveSpeaker(context, next, cue.subject), step: "cue in the next sentence", cue: span };
}

function insideSentence({ context, resolved }: Around, s: Sentence, token: Token): Loose | null {
  const bare = resolved[0];
  if (bare) {
    const { cue } = bare.attribution;
    const span = { start: at(s, cue.from).start, end: at(s, cue.to - 1).end };
    return { voice: bare.voice, step: "cue elsewhere in the sentence", cue: span };
  }
  const subject = mainSubject(s, s.tokens.length);
  if (subject && at(s, subject.to - 1).end <= token.start) {
    const voice = resolveSpeaker(context, s, subject);
    const role = voice.sort === "role" && kind.isRole(at(s, subject.to - 1));
    if (voice.people.length || (voice.pronoun && voice.label) || role)
      return { voice, step: "subject of the sentence", cue: null };
  }
  const named = context.mentionIndex
    .inSentence(s.index)
    .findLast((m) => m.person && m.place.start < token.start);
  if (named?.person)
    return { voice: plain(named.place, [named.person], null), step: "name in the sentence", cue: null };
  // Neither cue nor person in the sentence: slogans, headlines and terms. Naming the last speaker would be a guess.
  return null;
}
