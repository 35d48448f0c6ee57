/** The step for transcripts, minutes, hearings and interviews: what each speaker says, word for word, turn by turn. */
import type { Paragraph } from "../../../model.ts";
import type { AttributionsOf, MentionIndex } from "../../entities/mention-index.ts";
import type { Reading } from "../../syntax/sentence.ts";
import { acceptedOf } from "./accepted.ts";
import { unlabelledInterview } from "./unlabelled.ts";
import { transcriptLabel, type Label } from "./labels.ts";
import type { Turn } from "./turn.ts";
import { isMinutes, saysOn } from "./minutes.ts";
import { goingOn, isBelow, isHeading, isNarration, isPunctuated } from "./narration.ts";
import { doubtfulLabels, namesOtherwise, speakingOnce } from "./once.ts";
import { isDirectionAlone, withoutDirections } from "./stage-directions.ts";
import { bareName } from "./label-names.ts";
import { speakersOfLabels } from "./speakers.ts";

export type { Turn };

/**
 * What each paragraph says as part of a turn, by the paragraph's number; null where it belongs to the transcript and
 * nobody speaks in it. Paragraphs that are no part of one are left out.
 */
export function turnsOf(
  reading: Reading,
  mentionIndex: MentionIndex,
  attributionsOf: AttributionsOf,
): ReadonlyMap<number, Turn | null> {
  const { document, text, grammar } = reading;
  const { paragraphs } = document;
  const all = paragraphs.flatMap((p) => transcriptLabel(document, p) ?? []);
  const accepted = acceptedOf(reading, mentionIndex, all);
  const minutes = isMinutes(reading, accepted);
  const known = new Set(accepted);
  const others = all.filter((label) => !known.has(label));
  const once = new Set(speakingOnce(reading, accepted, others, minutes));
  const labels = [...accepted, ...once].toSorted((a, b) => a.paragraph.number - b.paragraph.number);
  const out = new Map<number, Turn | null>();
  const [first] = labels;
  if (!first) return unlabelledInterview(reading, mentionIndex);
  const voiceOf = speakersOfLabels(reading, mentionIndex, labels);
  const opened = new Map(labels.map((label) => [label.paragraph.number, label]));
  const doubtful = numbersOf(
    doubtfulLabels(
      reading,
      mentionIndex,
      labels,
      others.filter((label) => !once.has(label)),
    ),
  );
  const punctuated = isPunctuated(reading, labels);
  const goesOn = goingOn(
    reading,
    labels,
    attributionsOf,
    (p) => !doubtful.has(p.number) && !(punctuated && isHeading(reading, p)),
  );
  const lastNames = new Set(
    labels.flatMap((label) => {
      const voice = voiceOf(label);
      const people = voice === null || voice === "nobody" ? [] : voice.people;
      const named = people.map(({ words }) => words.at(-1)!);
      return [...named, ...bareName(label.name, grammar).slice(-1)].map((word) => word.toLowerCase());
    }),
  );
  let speaking: Label | null = null;
  for (const paragraph of paragraphs.slice(first.paragraph.number - 1)) {
    const label: Label | undefined = opened.get(paragraph.number);
    if (label) speaking = label;
    else if (doubtful.has(paragraph.number) || namesOtherwise(reading, paragraph)) {
      speaking = null;
      continue;
    } else if (!speaking || !goesOn(paragraph)) continue;
    else if (isDirectionAlone(text, paragraph.span)) {
      out.set(paragraph.number, null);
      continue;
    } else if (!isBelow(speaking, paragraph) && ends(paragraph, speaking)) {
      speaking = null;
      continue;
    }
    const start = label ? label.content : paragraph.span.start;
    const contents = withoutDirections(text, { start, end: paragraph.span.end }, grammar);
    const voice = voiceOf(speaking!);
    out.set(paragraph.number, contents.length && voice !== "nobody" ? { contents, voice } : null);
  }
  return out;

  function ends(paragraph: Paragraph, speaking: Label): boolean {
    return (
      paragraph.role !== "body" ||
      (punctuated && isHeading(reading, paragraph)) ||
      (minutes && !saysOn(reading, paragraph, speaking, lastNames)) ||
      isNarration(reading, paragraph, lastNames)
    );
  }
}

const numbersOf = (labels: readonly Label[]): ReadonlySet<number> =>
  new Set(labels.map(({ paragraph }) => paragraph.number));
