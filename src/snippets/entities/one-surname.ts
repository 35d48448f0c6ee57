/** Which of several people of one surname a text means where it has the surname alone. */
import type { Person } from "./person.ts";
import { placeBefore } from "./places.ts";

/** Characters from a name in full in which the bare surname goes on to mean who bears it: two sentences. */
const GOES_ON = 250;

/**
 * "Ann Orr" is Orr from there on, and "Ben Orr" is named in full each time he comes up: where he is, and she is not again, the
 * bare surname is hers but for the sentences right behind his name.
 */
function isToldApart(last: Person, other: Person, start: number): boolean {
  const near = start - (placeBefore(last, start)?.start ?? -Infinity) <= GOES_ON;
  const again = (other.lastNamed?.start ?? -1) > (last.named?.start ?? -1);
  return last.timesNamed > 1 && !again && !near && (other.named?.start ?? Infinity) < start;
}

/** Of several with one surname: the one named three times as often, else the one named last. */
export function likeliestOfSurname(candidates: readonly Person[], start: number): Person | null {
  const [first, second] = candidates.toSorted((a, b) => b.weight - a.weight);
  if (!first || !second || first.weight >= 3 * second.weight) return first ?? null;
  const lastPlace = (p: Person): number => placeBefore(p, start)?.start ?? -1;
  // "Betsy Orr and her husband, Tom, left. Orr said": Tom has no surname yet.
  const introduced = candidates.filter((p) => (p.named?.start ?? Infinity) < start);
  const [last, other] = (introduced.length ? introduced : candidates).toSorted(
    (a, b) => lastPlace(b) - lastPlace(a),
  );
  return other && candidates.length === 2 && isToldApart(last!, other, start) ? other : last!;
}
