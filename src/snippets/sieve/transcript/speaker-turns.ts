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
import { entitleListed, speakersOfLabels } from "./speakers.ts";

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
  const { document } = reading;
  const all = document.paragraphs.flatMap((p) => transcriptLabel(document, p) ?? []);
  const accepted = acceptedOf(reading, mentionIndex, all);
  const minutes = isMinutes(reading, accepted);
  const known = new Set(accepted);
  const others = all.filter((label) => !known.has(label));
  const once = new Set(speakingOnce(reading, accepted, others, minutes));
  const labels = [...accepted, ...once].toSorted((a, b) => a.paragraph.number - b.paragraph.number);
  if (!labels.length) {
    entitleListed(reading, mentionIndex.people);
    return unlabelledInterview(reading, mentionIndex);
  }
  // First: it adds those whom only labels name to the people whom other labels may mean.
  const voiceOf = speakersOfLabels(reading, mentionIndex, labels);
  const unheard = others.filter((label) => !once.has(label));
  const doubtful = numbersOf(doubtfulLabels(reading, mentionIndex, labels, unheard));
  const punctuated = isPunctuated(reading, labels);
  const goesOn = goingOn(
    reading,
    labels,
    attributionsOf,
    (p) => !doubtful.has(p.number) && !(punctuated && isHeading(reading, p)),
  );
  const lastNames = lastNamesOf(reading, labels, voiceOf);
  const ends = (paragraph: Paragraph, speaking: Label): boolean =>
    paragraph.role !== "body" ||
    (punctuated && isHeading(reading, paragraph)) ||
    (minutes && !saysOn(reading, paragraph, speaking, lastNames)) ||
    isNarration(reading, paragraph, lastNames);
  return turnsBelow(reading, labels, { doubtful, goesOn, ends, voiceOf });
}

type VoiceOf = ReturnType<typeof speakersOfLabels>;

/** What tells where a turn goes on, where it ends, and whose it is. */
interface TurnRules {
  /** Numbers of paragraphs that open with what may be another's label. */
  readonly doubtful: ReadonlySet<number>;
  /** Whether a paragraph without a label may be a part of the turn above it. */
  readonly goesOn: (paragraph: Paragraph) => boolean;
  readonly ends: (paragraph: Paragraph, speaking: Label) => boolean;
  readonly voiceOf: VoiceOf;
}

/** The turns from the first label on, by the number of their paragraphs. */
function turnsBelow(
  reading: Reading,
  labels: readonly Label[],
  { doubtful, goesOn, ends, voiceOf }: TurnRules,
): ReadonlyMap<number, Turn | null> {
  const { document, text, grammar } = reading;
  const out = new Map<number, Turn | null>();
  const opened = new Map(labels.map((label) => [label.paragraph.number, label]));
  let speaking: Label | null = null;
  for (const paragraph of document.paragraphs.slice(labels[0]!.paragraph.number - 1)) {
    const { number, span } = paragraph;
    const label: Label | undefined = opened.get(number);
    if (label) speaking = label;
    else if (doubtful.has(number) || namesOtherwise(reading, paragraph)) {
      speaking = null;
      continue;
    } else if (!speaking || !goesOn(paragraph)) continue;
    else if (isDirectionAlone(text, span)) {
      out.set(number, null);
      continue;
    } else if (!isBelow(speaking, paragraph) && ends(paragraph, speaking)) {
      speaking = null;
      continue;
    }
    const start = label ? label.content : span.start;
    const contents = withoutDirections(text, { start, end: span.end }, grammar);
    const voice = voiceOf(speaking!);
    out.set(number, contents.length && voice !== "nobody" ? { contents, voice } : null);
  }
  return out;
}

/** The last words of the labels and of the people they mean, in lower case. */
const lastNamesOf = ({ grammar }: Reading, labels: readonly Label[], voiceOf: VoiceOf): ReadonlySet<string> =>
  new Set(
    labels.flatMap((label) => {
      const voice = voiceOf(label);
      const people = voice === null || voice === "nobody" ? [] : voice.people;
      const named = people.map(({ words }) => words.at(-1)!);
      return [...named, ...bareName(label.name, grammar).slice(-1)].map((word) => word.toLowerCase());
    }),
  );

const numbersOf = (labels: readonly Label[]): ReadonlySet<number> =>
  new Set(labels.map(({ paragraph }) => paragraph.number));
