/** The step for transcripts, minutes, hearings and interviews: what each speaker says, word for word, turn by turn. */
import type { Paragraph } from "../../../model.ts";
import type { AttributionsOf, MentionIndex } from "../../entities/mention-index.ts";
import type { Reading } from "../../syntax/sentence.ts";
import { acceptedOf } from "./accepted.ts";
import { unlabelledInterview } from "./unlabelled.ts";
import { labelOf, type Label } from "./labels.ts";
import type { Turn } from "./voice.ts";
import { goingOn, isBelow, isNarration } from "./narration.ts";
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
  const labels = acceptedOf(
    reading,
    mentionIndex,
    paragraphs.flatMap((p) => labelOf(document, p) ?? []),
  );
  const out = new Map<number, Turn | null>();
  const [first] = labels;
  if (!first) return unlabelledInterview(reading, mentionIndex);
  const voiceOf = speakersOfLabels(reading, mentionIndex, labels);
  const opened = new Map(labels.map((label) => [label.paragraph.number, label]));
  const goesOn = goingOn(reading, labels, attributionsOf);
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
    else if (!speaking || !goesOn(paragraph)) continue;
    else if (isDirectionAlone(text, paragraph.span)) {
      out.set(paragraph.number, null);
      continue;
    } else if (!isBelow(speaking, paragraph) && ends(paragraph)) {
      speaking = null;
      continue;
    }
    const start = label ? label.content : paragraph.span.start;
    const contents = withoutDirections(text, { start, end: paragraph.span.end }, grammar);
    const voice = voiceOf(speaking!);
    out.set(paragraph.number, contents.length && voice !== "nobody" ? { contents, voice } : null);
  }
  return out;

  function ends(paragraph: Paragraph): boolean {
    return paragraph.role !== "body" || isNarration(reading, paragraph, lastNames);
  }
}
