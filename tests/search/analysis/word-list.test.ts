import fc from "fast-check";
import { expect, test } from "vitest";
import { wordListOf } from "../../../src/search/analysis/word-list.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcdeé"), minLength: 1, maxLength: 3 });

test("every word of a list has its place, and every other word none, however short they are", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), fc.array(word), (words, asked) => {
      const list = wordListOf(Buffer.from(words.join(" "), "latin1"), words.length);
      expect(words.map((_, place) => list.wordAt(place))).toEqual(words);
      for (const one of [...words, ...asked, "", "аb"]) {
        const place = words.indexOf(one);
        expect(list.placeOf(one)).toBe(place < 0 ? undefined : place);
      }
    }),
  );
});
