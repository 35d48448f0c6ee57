import fc from "fast-check";
import { expect, test } from "vitest";
import { shortened } from "../../commands/shared/shortened.ts";
import { directionClosed } from "../../src/text/direction.ts";

test("what is left open is closed, so that the mark behind somebody's words stands behind them", () => {
  expect(`“${shortened("every\u202eone")}”`).toBe("“every\u202eone\u202c”");
  expect(shortened(`\u2067${"word ".repeat(60)}`, 20)).toBe("\u2067word word word…\u2069");
  expect(directionClosed("a\u202eb\u202cc")).toBe("a\u202eb\u202cc");
});

test("once is enough, and nothing but closing signs is added", () => {
  const signs = fc.constantFrom("a", " ", "\u202a", "\u202e", "\u202c", "\u2066", "\u2069", "א");
  fc.assert(
    fc.property(fc.array(signs), (parts) => {
      const line = parts.join("");
      const closed = directionClosed(line);
      expect(closed.startsWith(line)).toBe(true);
      expect(closed.slice(line.length)).toMatch(/^\u202c*\u2069*$/u);
      expect(directionClosed(closed)).toBe(closed);
    }),
  );
});
