import fc from "fast-check";
import { expect, test } from "vitest";
import { pageOf, turning } from "../../commands/shared/paging.ts";
import { en } from "../../src/wording/en.ts";

test("the pages together show everything once, and no page is empty but that of nothing", () => {
  const statistics = fc.record({ size: fc.integer({ min: 1, max: 10 }), count: fc.nat(60) });
  fc.assert(
    fc.property(statistics, ({ size, count }) => {
      const things = Array.from({ length: count }, (_, i) => i);
      const { pages } = pageOf(1, size, count);
      const shown = Array.from({ length: pages }, (_, i) => pageOf(i + 1, size, count)).map((p) =>
        things.slice(p.start, p.end),
      );
      expect(shown.flat()).toEqual(things);
      expect(count === 0 || shown.every((page) => page.length > 0)).toBe(true);
    }),
  );
});

test("a page past the end is the last one", () => {
  expect(pageOf(99, 3, 7)).toMatchObject({ page: 3, pages: 3, start: 6 });
});

test("one page needs no buttons; at the ends the button that leads nowhere is disabled", () => {
  expect(turning("ask", {}, { page: 1, pages: 1 }, en)).toEqual([]);
  const ends = (page: number) =>
    turning("ask", { question: "q" }, { page, pages: 3 }, en).map((f) => f.disabled);
  expect([ends(1), ends(2), ends(3)]).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
  expect(turning("ask", { question: "q" }, { page: 2, pages: 3 }, en)[1]?.call).toEqual({
    command: "ask",
    options: { question: "q", page: 3 },
  });
});
