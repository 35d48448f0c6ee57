/** What the sieve finds in one sentence: who is said to say what, as ranges of tokens. */
import type { ReportingForm } from "../../languages/index.ts";
import type { Step, Telling } from "../../model.ts";
import type { Range } from "./sentence.ts";

/** How what was said begins behind its cue. */
export type Opening = "quotation" | "colon" | "that" | "preposition" | "clause";

export interface Start {
  readonly index: number;
  readonly opening: Opening;
}

/** A reporting verb that may be a cue. */
export interface Cue {
  /** The verb itself. */
  readonly index: number;
  /** Where its group begins: "had previously said". */
  readonly group: number;
  readonly form: ReportingForm;
  /** "saying", "adding". */
  readonly participle: boolean;
}

export interface Subject {
  readonly range: Range;
  /** "said Liu". */
  readonly inverted: boolean;
}

export interface Attribution {
  /** The step of the sieve that found it; null where the cue only says who speaks before or after the sentence. */
  readonly step: Step | null;
  /** Infinitive of the reporting verb; "according to" for that. */
  readonly verb: string;
  readonly cue: Range;
  readonly subject: Range;
  /** In order; empty where no step found any. */
  readonly contents: readonly Range[];
  readonly participle: boolean;
  /** What is told of the speaker, where it is not that they said it. */
  readonly telling?: Telling | null;
  /** Told to `subject`, by nobody whom the sentence names: "were told that". */
  readonly unstated?: boolean;
  /** Told in passing ("his claim that ..."): whoever had the floor keeps it. */
  readonly inPassing?: boolean;
}
