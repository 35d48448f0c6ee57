/** The step for headlines that quote by a colon ("Smith: ..."). */
import type { Span } from "../../model.ts";
import type { Reading } from "../syntax/sentence.ts";
import { personOf } from "../entities/person.ts";
import type { MentionIndex } from "../entities/mention-index.ts";
import { namedAlone } from "../coreference/by-description.ts";
import type { ResolvedSpeaker } from "../coreference/discourse.ts";

export interface Spoken {
  readonly content: Span;
  readonly voice: ResolvedSpeaker;
}

/** "Mayor Lind: ...", "Lind camp: ...", and "Lind on Crime: ...", "Lind to Toft: ...": of these "Lind" alone speaks. */
const HEADLINE =
  /^((?:(?<![\p{L}.’'-])(?![Oo]n\s)\p{Lu}[\p{L}.’'-]*\s?){1,4}(?:(?:camp|team|aides?|officials?|police|lawyers?|sources?)\b)?)(?:\b(?:[Oo]n|to)\s[^:\n]{2,40})?:\s+(\S[^\n]{14,})$/u;
/** Who speaks in headlines by a word that tables hold as none who does. */
const SPEAKS = /^(?:camp|team|aides?|officials?|police|lawyers?|sources?|newspaper|paper)$/u;
const RUBRIC =
  /^(?:Watch|Video|Photos?|Live|Exclusive|Opinion|Update|Breaking|Analysis|Review|Explainer|Comment|Editorial|Listen|Podcast|Profile|Interview|Obituary)\b/iu;

/** “I was afraid of the quiet”: Ada Krol on ... */
const QUOTED = /^(["“‘'])([^\n]{12,140}?)["”’']: ((?:\p{Lu}[\p{L}.’'-]{0,30} ?){1,4})/u;

/** Whose words a headline opens with, where the text knows who is named behind the colon. */
function quotedFirst(line: string, start: number, reading: Reading, index: MentionIndex): Spoken | null {
  const match = QUOTED.exec(line);
  if (!match) return null;
  const [all, mark, words, typed] = match;
  const name = typed!.trimEnd();
  const person = personOf(index.people, name.split(" "), start, null, reading.grammar);
  if (!person) return null;
  const from = start + all.length - typed!.length;
  const content = { start: start + mark!.length, end: start + mark!.length + words!.length };
  return { content, voice: namedAlone({ start: from, end: from + name.length }, person, name) };
}

/** "Smith: Taxes will fall" as the first line, or words in marks and then whose they are. */
export function headlineQuotation(reading: Reading, mentionIndex: MentionIndex): Spoken | null {
  const { document, text, grammar } = reading;
  const paragraph = document.paragraphs[0];
  if (!paragraph || document.paragraphs.length < 4 || paragraph.span.end - paragraph.span.start > 160)
    return null;
  const line = text.slice(paragraph.span.start, paragraph.span.end);
  const quoted = quotedFirst(line, paragraph.span.start, reading, mentionIndex);
  if (quoted) return quoted;
  const match = HEADLINE.exec(line);
  if (!match || RUBRIC.test(line) || grammar.rubrics.has(match[1]!.trim().toLowerCase())) return null;
  const { start } = paragraph.span;
  const words = match[1]!.trim().split(/\s+/u);
  const person = personOf(mentionIndex.people, words.slice(-1), start, null, grammar);
  const last = words.at(-1)!.toLowerCase();
  const speaks = [
    grammar.findings,
    grammar.groups,
    grammar.roles,
    grammar.institutions,
    grammar.speakingPlaces,
  ];
  if (!person && !SPEAKS.test(last) && !speaks.some((table) => table.has(last))) return null;
  const from = paragraph.span.end - match[2]!.length;
  const mention = { start, end: start + match[1]!.trimEnd().length };
  const voice = namedAlone(mention, person, match[1]!.trim());
  return { content: { start: from, end: paragraph.span.end }, voice };
}
