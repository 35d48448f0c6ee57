/** One sentence's quotations: what its cues have said, then the marks that no cue has claimed. */
import { at, textSpan, type Range, type Sentence } from "../syntax/sentence.ts";
import { noteSpeaker, type ResolvedSpeaker } from "../coreference/discourse.ts";
import { resolveSpeaker } from "../coreference/resolve.ts";
import type { Attribution } from "../syntax/attribution.ts";
import { looseQuotation } from "./loose-quotations.ts";
import type { SiftedQuotation } from "./step.ts";
import { introduceByColon, introduceByStatement } from "./introduced.ts";
import {
  bareCue,
  hasWords,
  likeliestCut,
  sameBounds,
  sureOfSpeaker,
  type SentenceReader,
} from "./likeliest.ts";
import { featureRow } from "./sureness/bit.ts";
import { looseFeatures } from "./sureness/loose-features.ts";

/** Not so by what somebody was told to do, or in passing: "his father, who told him never to write it down". */
const takesFloor = (s: Sentence, { participle, inPassing, verb, cue }: Attribution): boolean =>
  !participle &&
  !inPassing &&
  s.grammar.reportingVerbs.givesFloor.has(verb) &&
  at(s, cue.from - 1).lower !== "to";

/** In the order in which its cues and marks are read, not of the text; notes in the discourse who has the floor. */
export function quotationsOfSentence(reader: SentenceReader, s: Sentence): SiftedQuotation[] {
  const { discourse } = reader.context;
  const before = isAside(s) ? { ...discourse } : null;
  const found = quotationsIn(reader, s);
  // "(Some say it was dye.)" takes the floor from nobody.
  if (before)
    Object.assign(discourse, before, {
      lastSentence: before.lastSentence + 1,
      personSentence: before.personSentence + 1,
    });
  return found;
}

const isAside = (s: Sentence): boolean =>
  at(s, 0).text === "(" && s.tokens.slice(-2).some((t) => t.text === ")");

function quotationsIn(reader: SentenceReader, s: Sentence): SiftedQuotation[] {
  const { context, attributionsOf } = reader;
  const claimed = claimedByCues(reader, s);
  introduceByColon(context, s, attributionsOf(s));
  introduceByStatement(context, s, attributionsOf(s));
  return [...claimed.found, ...unclaimed(reader, s, claimed)];
}

/** What the cues of a sentence have said, and what the marks that none has claimed may be told by. */
interface Claimed {
  readonly found: SiftedQuotation[];
  /** The words that cues have claimed. */
  readonly taken: Range[];
  readonly resolved: { readonly attribution: Attribution; readonly voice: ResolvedSpeaker }[];
}

function claimedByCues(reader: SentenceReader, s: Sentence): Claimed {
  const { context, attributionsOf } = reader;
  const { discourse, mentionIndex } = context;
  const { found, taken, resolved }: Claimed = { found: [], taken: [], resolved: [] };
  for (const attribution of attributionsOf(s)) {
    const voice = attribution.unstated ? null : resolveSpeaker(context, s, attribution.subject);
    if (voice) resolved.push({ attribution, voice });
    const { step, telling = null } = attribution;
    if (!step || !attribution.contents.length) {
      if (voice && takesFloor(s, attribution)) noteSpeaker(discourse, voice, s.index, s.paragraph);
      continue;
    }
    const best = likeliestCut(reader, s, attribution, voice, taken);
    const contents = best?.ranges ?? [];
    taken.push(...contents);
    for (const m of mentionIndex.inSentence(s.index))
      if (contents.some((c) => m.run.range.from >= c.from && m.run.range.to <= c.to)) m.inContent = true;
    if (best && !found.some((f) => sameBounds(f.contents, best.spans)))
      found.push({
        contents: best.spans,
        voice,
        cue: textSpan(s, bareCue(s, attribution.cue)),
        step,
        telling,
        confidence: best.confidence,
        spoken: best.spoken,
        speakerConfidence: sureOfSpeaker(reader, s, voice, best.row, best.spans),
        sentence: s.index,
        paragraph: s.paragraph,
      });
    if (voice && !attribution.inPassing) noteSpeaker(discourse, voice, s.index, s.paragraph);
  }
  return { found, taken, resolved };
}

/** The quotations in marks that no cue has claimed, by the first step that says whose they are. */
function unclaimed(reader: SentenceReader, s: Sentence, { taken, resolved }: Claimed): SiftedQuotation[] {
  const { context, attributionsOf, judge } = reader;
  const { discourse } = context;
  const out: SiftedQuotation[] = [];
  for (const [i, token] of s.tokens.entries()) {
    if (token.kind !== "quotation" || taken.some((r) => i >= r.from && i < r.to)) continue;
    const loose = looseQuotation({ context, attributionsOf, resolved }, s, i);
    if (!loose) continue;
    const span = { start: token.start, end: token.end };
    if (!hasWords(context.reading.text, span)) continue;
    const { step, voice } = loose;
    const row = featureRow(looseFeatures(s, i, step, voice, s.index - discourse.lastSentence));
    out.push({
      contents: [span],
      voice,
      cue: loose.cue,
      step,
      confidence: judge.loose(row, span),
      speakerConfidence: sureOfSpeaker(reader, s, voice, row.slice(0, 1), [span]),
      sentence: s.index,
      paragraph: s.paragraph,
    });
    if (!voice) continue;
    if (step === "follow-on quotation") {
      discourse.lastSentence = Math.max(discourse.lastSentence, s.index);
      if (voice.people[0] && voice.people[0] === discourse.person)
        discourse.personSentence = discourse.lastSentence;
      discourse.lastParagraph = s.paragraph;
    } else noteSpeaker(discourse, voice, s.index, s.paragraph);
  }
  return out;
}
