/** The step for headlines that quote by a colon ("Smith: ..."). */
import type { Span } from "../../model.ts";
import { hasVerb } from "../syntax/clauses.ts";
import { textSpan, type Reading, type Sentence } from "../syntax/sentence.ts";
import { personOf } from "../entities/person.ts";
import type { AttributionsOf, MentionIndex } from "../entities/mention-index.ts";
import { namedAlone } from "../coreference/resolution.ts";
import type { ResolvedSpeaker } from "../coreference/discourse.ts";

/** The words of a headline and whose they are. */
export interface HeadlineQuotation {
  readonly content: Span;
  readonly voice: ResolvedSpeaker;
}

/** “I was afraid of the quiet”: Ada Krol on ... */
const QUOTED = /^(["“‘'])([^\n]{12,140}?)["”’']: ((?:\p{Lu}[\p{L}.’'-]{0,30} ?){1,4})/u;

/** Whose words a headline opens with, where the text knows who is named behind the colon. */
function quotedFirst(
  line: string,
  start: number,
  reading: Reading,
  index: MentionIndex,
): HeadlineQuotation | null {
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
export function headlineQuotation(
  reading: Reading,
  mentionIndex: MentionIndex,
  attributionsOf: AttributionsOf,
): HeadlineQuotation | null {
  const { document, text, grammar } = reading;
  const [paragraph] = document.paragraphs;
  if (!paragraph || paragraph.span.end - paragraph.span.start > 160) return null;
  const line = text.slice(paragraph.span.start, paragraph.span.end);
  if (!line.includes(":")) return null;
  const quoted = quotedFirst(line, paragraph.span.start, reading, mentionIndex);
  if (quoted) return quoted;
  const match = grammar.formulas.headline.exec(line);
  if (!match || reading.grammar.nouns.headlineRubrics.test(line)) return null;
  const name = match[1]!.trim();
  const told = isReport(name, reading.sentences, text.slice(paragraph.span.end));
  if (!told && grammar.rubrics.has(name.toLowerCase())) return null;
  const { start } = paragraph.span;
  const words = name.split(/\s+/u);
  const person = personOf(mentionIndex.people, words.slice(-1), start, null, grammar);
  const known = () => speaksBelow(reading, attributionsOf, words.at(-1)!);
  // A text of so few lines may be a note: there its speaker speaks again.
  if (document.paragraphs.length < 4 && !known()) return null;
  const last = words.at(-1)!.toLowerCase();
  const speaks = [
    grammar.findings,
    grammar.groups,
    grammar.roles,
    grammar.institutions,
    grammar.speakingPlaces,
  ];
  if (
    !person &&
    !told &&
    !reading.grammar.nouns.headlineSpeakers.has(last) &&
    !speaks.some((table) => table.has(last)) &&
    !known()
  )
    return null;
  const from = paragraph.span.end - match[2]!.length;
  const mention = { start, end: start + match[1]!.trimEnd().length };
  const voice = namedAlone(mention, person, name);
  return { content: { start: from, end: paragraph.span.end }, voice };
}

/** "Report: Krol to quit", where the text goes on to speak of a report; "Report: Budget and staff" heads a page. */
const isReport = (name: string, [first]: readonly Sentence[], below: string): boolean =>
  name === "Report" &&
  first !== undefined &&
  /\breports?\b/iu.test(below) &&
  (hasVerb(first, 2, first.tokens.length) || first.tokens.some((t) => t.lower === "to"));

/** Whether who is named before the colon says something below it. */
const speaksBelow = ({ sentences, text }: Reading, attributionsOf: AttributionsOf, name: string): boolean =>
  sentences.some(
    (s) =>
      s.paragraph > 1 &&
      attributionsOf(s).some(({ step, subject }) => {
        const { start, end } = textSpan(s, subject);
        return step !== null && text.slice(start, end).split(/\s+/u).includes(name);
      }),
  );
