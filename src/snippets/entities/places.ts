/** Where a person is named, in the order of the text. */
import type { Span } from "../../model.ts";
import type { Person } from "./person.ts";
import { partitionPoint } from "../../text/partition-point.ts";

/** Where a person is named last before `start`. */
export const placeBefore = (person: Person, start: number): Span | null =>
  person.places[placesBefore(person, start) - 1] ?? null;

/** How many of a person's places begin before `start`. */
export const placesBefore = ({ places }: Person, start: number): number =>
  partitionPoint(places, (place) => place.start < start);
