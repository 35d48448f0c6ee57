/** The step for what a speaker of a transcript tells of somebody else: "HOLT: The mayor told us the pier was safe." */
import type { ResolvedSpeaker } from "../../coreference/discourse.ts";
import { resolveSpeaker } from "../../coreference/resolve.ts";
import { at, textSpan, type Sentence } from "../../syntax/sentence.ts";
import * as kind from "../../syntax/parts-of-speech.ts";
import { bareCue, likeliestCut, sureOfSpeaker, type SentenceReader } from "../likeliest.ts";
import type { SiftedQuotation } from "../step.ts";

/**
 * Reports within a turn, of people whom the text knows and names there: whom "he" means depends on who listens. They are
 * listed as reports, whatever marks the turn has: the words are the teller's.
 */
export function retoldIn(
  reader: SentenceReader,
  s: Sentence,
  teller: ResolvedSpeaker | null,
): SiftedQuotation[] {
  return reader.attributionsOf(s).flatMap((attribution): SiftedQuotation[] => {
    const { step, telling, contents, cue, subject, participle, unstated } = attribution;
    const behind = contents.length === 1 && contents[0]!.from >= cue.to;
    if (!step || telling || participle || unstated || !behind) return [];
    if (subject.to - subject.from === 1 && kind.isSubjectPronoun(at(s, subject.from))) return [];
    const voice = resolveSpeaker(reader.context, s, subject);
    const [person] = voice.people;
    if (voice.people.length !== 1 || voice.pronoun || person === teller?.people[0]) return [];
    const best = likeliestCut(reader, s, attribution, voice, []);
    if (!best) return [];
    return [
      {
        contents: best.spans,
        voice,
        cue: textSpan(s, bareCue(s, cue)),
        step,
        confidence: best.confidence,
        speakerConfidence: sureOfSpeaker(reader, s, voice, best.row, best.spans),
        sentence: s.index,
        paragraph: s.paragraph,
      },
    ];
  });
}
