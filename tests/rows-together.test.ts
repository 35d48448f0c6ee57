import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsTogether } from "../src/rows-together.ts";

test("rows of a table stand below each other, and what is marked stays marked", () => {
  const text = "Fees\n\nBoat | Fee\n\nDinghy | £12\n\nYacht | £48\n\nAsk Rosa Kent.\n\nShe | knows.";
  const start = text.indexOf("£48");
  const shown = rowsTogether({ text, marks: [{ start, end: start + 3 }] });
  expect(shown.text).toBe("Fees\n\nBoat | Fee\nDinghy | £12\nYacht | £48\n\nAsk Rosa Kent.\n\nShe | knows.");
  expect(shown.marks.map((mark) => shown.text.slice(mark.start, mark.end))).toEqual(["£48"]);
});

test("nothing but blank lines goes, whatever the passage", () => {
  const passage = fc
    .array(fc.constantFrom("a", " | ", "\n\n", "\n", "b c"), { maxLength: 30 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(passage, fc.nat(60), fc.nat(20), (text, from, length) => {
      const start = Math.min(from, text.length);
      const end = Math.min(start + length, text.length);
      const shown = rowsTogether({ text, marks: [{ start, end }] });
      const bare = (some: string) => some.replace(/\n/gu, "");
      expect(bare(shown.text)).toBe(bare(text));
      expect(bare(shown.text.slice(shown.marks[0]!.start, shown.marks[0]!.end))).toBe(
        bare(text.slice(start, end)),
      );
    }),
  );
});
