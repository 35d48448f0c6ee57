/** Checks a quotation against the material. */
import type { Found } from "../model.ts";

export type Verdict = "exact" | "near" | "other-speaker" | "indirect" | "not-found";

/** A stretch of the checked words against the source's: the same, only in the source, or only in what was checked. */
export interface Difference {
  readonly kind: "same" | "source-only" | "yours-only";
  readonly text: string;
}

export interface Check {
  readonly verdict: Verdict;
  /** The true passage first. */
  readonly passages: readonly Found[];
  /** For "near": where the checked words part from the source's. */
  readonly differences?: readonly Difference[];
}

/** `named`: the speaker the words are said to be by, as typed, and the names in the material that this means. */
export function checkOf(
  words: string,
  named: { typed: string; names: readonly string[] } | null,
  near: readonly Found[],
  textOf: (document: string) => string,
): Check {
  const fold = (s: string) =>
    s
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const wanted = fold(words);
  const hit =
    wanted &&
    near.find(
      (f) => fold(textOf(f.snippet.document)).includes(wanted) && fold(f.snippet.text).includes(wanted),
    );
  if (!hit) return { verdict: "not-found", passages: near.slice(0, 3) };
  const { snippet } = hit;
  const said = snippet.kind === "quote" ? snippet.speakers.map((s) => s.name) : [];
  if (named && !said.some((name) => named.names.includes(name)))
    return { verdict: "other-speaker", passages: [hit] };
  return {
    verdict: snippet.kind === "quote" && snippet.manner === "direct" ? "exact" : "indirect",
    passages: [hit],
  };
}
