/** What a step of the sieve is given and what it answers. */
import type { Span, Step, Telling } from "../../model.ts";
import type { ResolvedSpeaker } from "../coreference/discourse.ts";
import type { ResolutionContext } from "../coreference/resolution.ts";
import type { Attribution, Cue, Start } from "../syntax/attribution.ts";
import type { Range, Sentence } from "../syntax/sentence.ts";

/** A step with an example that it, and no step before it, finds. */
interface Named {
  readonly name: Step;
  readonly example: string;
}

/** Reads a whole sentence; `found` is what the steps before it have found there. */
export interface SentenceStep extends Named {
  readonly find: (s: Sentence, found: readonly Attribution[]) => readonly Attribution[];
}

/** What a cue's sentence shows of what was said. */
export interface CueReading {
  readonly s: Sentence;
  readonly cue: Cue;
  /** Whether what was said stands around the cue and its subject. */
  readonly around: boolean;
  readonly before: Range | null;
  readonly start: Start | null;
  readonly contents: readonly Range[];
}

/** Tells by which sign a cue has what was said. */
export interface CueStep extends Named {
  readonly holds: (reading: CueReading) => boolean;
}

/** How a quotation that no cue claimed stands: it fills its sentence, reads as speech within one, or is short like a term. */
export type Stands = "alone" | "within" | "as a term";

/** What the steps for such a quotation may look at. */
export interface Around {
  readonly context: ResolutionContext;
  readonly attributionsOf: (s: Sentence) => readonly Attribution[];
  /** Voices already resolved in this sentence, in order. */
  readonly resolved: readonly { readonly attribution: Attribution; readonly voice: ResolvedSpeaker }[];
}

/** Whose a quotation is, and the words that say so. */
export interface SpeakerClaim {
  readonly voice: ResolvedSpeaker;
  readonly cue: Span | null;
}

/** Says whose the quotation at token `i` is; null where this step cannot tell. */
export interface LooseStep extends Named {
  readonly where: readonly Stands[];
  readonly find: (around: Around, s: Sentence, i: number) => SpeakerClaim | null;
}

export interface Loose {
  readonly voice: ResolvedSpeaker | null;
  readonly step: Step;
  readonly cue: Span | null;
}

/** A quotation as the sieve hands it on. */
export interface SiftedQuotation {
  readonly contents: readonly Span[];
  readonly voice: ResolvedSpeaker | null;
  readonly cue: Span | null;
  readonly step: Step;
  /** Where it is not told that the words were said: what is. */
  readonly telling?: Telling | null;
  /** How sure it is, 0 to 1, that these are somebody's words, and that they are of `voice`. */
  readonly confidence: number;
  readonly speakerConfidence: number;
  /** How sure it is that the words are somebody's wherever they end; where it was not asked, as sure as of the words. */
  readonly spoken?: number;
  /** Index of the sentence that its last content stands in. */
  readonly sentence: number;
  readonly paragraph: number;
}
