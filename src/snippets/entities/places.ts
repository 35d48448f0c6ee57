/** Where a person is named, in the order of the text. */
import type { Span } from "../../model.ts";
import type { Person } from "./person.ts";

/** Where a person is named last before `start`. */
export const placeBefore = (person: Person, start: number): Span | null =>
  person.places[placesBefore(person, start) - 1] ?? null;

/** How many of a person's places begin before `start`. */
export function placesBefore({ places }: Person, start: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
