import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../src/text/edit-distance.ts";

test.each([
  ["harbour", "harbour", 0],
  ["harbour", "harbor", 1],
  ["harbour", "harbuor", 1],
  ["ferry", "fery", 1],
  ["ferry", "merry", 1],
  ["sovereignty", "soverignty", 1],
  ["tide", "diet", 3],
  ["bank", "riverbank", 5],
  ["", "pier", 4],
])("from “%s” to “%s” it takes %i", (a, b, edits) => {
  expect([editDistance(a, b, 9), editDistance(b, a, 9)]).toEqual([edits, edits]);
});

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

test("however near two words are, what they have alike at both ends changes nothing", () => {
  fc.assert(
    fc.property(word, word, word, word, (a, b, head, tail) => {
      expect(editDistance(head + a + tail, head + b + tail, 8)).toBeLessThanOrEqual(editDistance(a, b, 8));
      expect(editDistance(a, b, 8)).toBe(distanceOf(a, b));
    }),
  );
});

test("more than are asked for are not counted", () => {
  fc.assert(
    fc.property(word, word, fc.nat(3), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(editDistance(a, b, 8), most + 1));
    }),
  );
});

/** By its definition, from the ends on. */
function distanceOf(a: string, b: string): number {
  if (!a || !b) return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    distanceOf(x, y) + same,
    distanceOf(x, b) + 1,
    distanceOf(a, y) + 1,
    swapped ? distanceOf(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}
