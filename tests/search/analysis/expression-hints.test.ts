/** A hint only saves compiling its pattern: no sentence that holds an expression may lack it. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { expressions } from "../../../src/languages/en/expressions.ts";
import { tokenize } from "../../../src/search/analysis/terms.ts";
import { sentencesOf } from "../../../src/text/sentences.ts";

const hinted = expressions.patterns.flatMap(([kind, pattern, hint]) =>
  hint ? [{ kind, pattern, hint }] : [],
);

/** The kinds of expressions in the text, and those without the hint. */
function read(text: string): { kinds: string[]; without: string[] } {
  const places = tokenize(text).map((word) => word.start);
  const held = hinted.filter(({ pattern }) =>
    places.some((place) => {
      pattern.lastIndex = place;
      return pattern.test(text);
    }),
  );
  const kinds = (of: typeof held) => of.map(({ kind }) => kind);
  return { kinds: kinds(held), without: kinds(held.filter(({ hint }) => !hint.test(text))) };
}

const NUMBERS =
  "5|45|1887|1911|2016|1700s|1950|3.5|1,200|2,50|5m|3bn|one|two|seven|twelve|sixteen|twenty|forty-five|hundred|two million|a dozen|half a million|several|a few|many|an|a|half|quarter|the past|the last few|a couple of|half an|first|nineteenth|19th";
const BEFORE =
  "aged|Aged|age of|at the age of|ages of|turned|turning|Turns|he was|She is only|who was nearly|Holt,|in her|in his early|mid|£|US$|€|EUR|CHF|Rs.|built in|opened in about|dates back to|written by Ada in|founded some time in|in a|from|between|until|at|by|by about|at half past|for|over the|past|to|before|after|every|this|the|in the|during|since|all|in|out of|and";
const AFTER =
  "year-old|weeks old|day-olds|-month-old|teens|forties|80s|birthday|dollars|yen|pounds|pound|pounds of|kroner|francs|€|CHF|%|percent|per cent|pct|percentage points|points|third|quarters|tenth|in five|out of every ten|of|in a hundred|second|minutes|day|week|fortnight|months|years|centuries|century|generation|ago|earlier|later|before|after|from now|morning|the evening|at night|noon|midnight|spring|dusk|metres|feet|foot|square miles|tonnes|km|kg|mph|GB|Mbit/s|°C|°|hPa|light-year|more|full|straight|year-long|lifelong|decades-long|overnight|life|free of charge|for free|at no cost|no charge|majority of|library|p.m.|.|,|;|!|on";
const pieces = fc.constantFrom(...[NUMBERS, BEFORE, AFTER].flatMap((list) => list.split("|")));
const from = (list: string) => fc.constantFrom(...list.split("|"));
const between = fc.constantFrom(" ", " ", " ", " ", "-", "–", "", ", ");

/** Three out of four as they are said, before and after a number; the others in any order. */
const said = fc
  .tuple(from(BEFORE), between, from(NUMBERS), between, from(AFTER), between, pieces, between, pieces)
  .map((parts) => parts.join(""));
const mixed = fc.array(fc.tuple(pieces, between), { maxLength: 9 }).map((parts) => parts.flat().join(""));

test("whatever is written, an expression has its pattern's hint", () => {
  const held = new Map<string, number>();
  fc.assert(
    fc.property(fc.oneof({ weight: 3, arbitrary: said }, { weight: 1, arbitrary: mixed }), (text) => {
      const { without, kinds } = read(text);
      for (const kind of kinds) held.set(kind, (held.get(kind) ?? 0) + 1);
      expect(without, text).toEqual([]);
    }),
    { numRuns: 20_000 },
  );
  // The law says something of each of them.
  for (const { kind } of hinted) expect(held.get(kind), kind).toBeGreaterThan(10);
});

test("in the article that comes with Verbatim, too", () => {
  const text = readFileSync("seeds/china-internet-conference.txt", "utf8");
  const sentences = sentencesOf(text, { start: 0, end: text.length });
  expect(sentences.flatMap(({ start, end }) => read(text.slice(start, end)).without)).toEqual([]);
});

test.each([
  ["age", "In her early forties she moved; he followed on his 60th birthday."],
  ["age", "Mayor Ada Holt, 45, was re-elected, and he was 88."],
  ["money", "Repairs cost £3bn, or Rs. 4, and are free of charge."],
  ["percent", "One in five came; two thirds did not, by 12-5."],
  ["origin", "The mill was built by Ada Holt in 1887, the quay in a 1911 harbour."],
  ["date", "It closed two weeks ago at half past six, in the nineteenth century."],
  ["duration", "They waited six weeks, from 1999 until 2004, and for life."],
  ["measure", "It is 300 metres long, weighs 40kg and has 20 °C."],
])("%s in “%s”", (kind, text) => {
  expect(read(text).kinds).toContain(kind);
  expect(read(text).without).toEqual([]);
});
