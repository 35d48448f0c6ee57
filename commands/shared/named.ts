/** Somebody whom the material names and never quotes. */
import type { Library, Scope } from "../../src/library.ts";
import type { CitedHit } from "../../src/model.ts";
import { editDistance } from "../../src/text/edit-distance.ts";
import { wordsOf } from "./near.ts";

/** Passages looked through for the name. */
const NEAR = 15;

export interface NamedOnly {
  /** Full names of whom the typed name means; empty where the material names nobody so, or quotes them. */
  readonly names: readonly string[];
  /** Where they are named, nearest first. */
  readonly passages: readonly CitedHit[];
}

/** What asking for the words of a person finds, where there are none: that they are named, and where. */
export async function namedOnly(typed: string, library: Library, scope: Scope): Promise<NamedOnly> {
  const answer = await library.ask(`What did ${typed} say?`, { scope, limit: NEAR });
  const last = wordsOf(typed).at(-1) ?? "";
  // "Gordon Frost" is not Gordon Brand.
  const isMeant = (name: string) => wordsOf(name).some((word) => editDistance(word, last, 1) <= 1);
  const names = answer.searched.unquoted.filter(isMeant);
  const called = names.flatMap((name) => wordsOf(name).slice(-1));
  const found = answer.found ? answer.passages : answer.nearest;
  const isNaming = ({ snippet }: CitedHit) => {
    const words = wordsOf(snippet.text);
    return called.some((name) => words.includes(name));
  };
  return { names, passages: found.filter(isNaming) };
}
