/** The owner's corrections as they stand beside the material, and as they were last applied to all of it. */
import type { Problem } from "../model.ts";
import { NO_CORRECTIONS, type Corrections } from "./corrections.ts";
import { parseCorrections } from "./parse.ts";

export interface CorrectionsBeside {
  /** As of the last look. */
  corrections(): Corrections;
  /** What is wrong with them, as of the last look. */
  problems(): readonly Problem[];
  /** Reads the file, null where there is none; whether it says something else than what was applied. */
  look(file: { readonly name: string; readonly text: string } | null): boolean;
  /** The text that was applied; null for none. */
  applied(): string | null;
  /** To be told when all articles are as the file has it: what fails before is done again at the next look, or start. */
  apply(file: { readonly text: string } | null): void;
}

/** `applied`: the text that an earlier run applied; null for none. */
export function openCorrectionsBeside(applied: string | null): CorrectionsBeside {
  let corrections = applied === null ? NO_CORRECTIONS : parseCorrections(applied, "").corrections;
  let problems: readonly Problem[] = [];
  /** The text whose problems are told: not of the one that an earlier run applied. */
  let told: string | undefined;
  return {
    corrections: () => corrections,
    problems: () => problems,
    applied: () => applied,
    look: (file) => {
      const changed = (file?.text ?? null) !== applied;
      if (changed || file?.text !== told) {
        told = file?.text;
        const read = file && parseCorrections(file.text, file.name);
        corrections = read?.corrections ?? NO_CORRECTIONS;
        problems = read?.problems ?? [];
      }
      return changed;
    },
    apply: (file) => void (applied = file?.text ?? null),
  };
}
