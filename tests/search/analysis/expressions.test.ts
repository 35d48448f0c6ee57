import { expect, test } from "vitest";
import { expressionsIn, type ExpressionKind } from "../../../src/search/analysis/expressions.ts";
import { stemOf, tokenize } from "../../../src/search/analysis/terms.ts";

/** What is read in a sentence, as it stands there. */
function read(text: string, kind: ExpressionKind): string[] {
  const words = tokenize(text);
  return expressionsIn(text, words, 0)
    .filter((e) => e.kind === kind)
    .map(({ from, to }) => text.slice(words[from]!.start, words[to - 1]!.end));
}

test.each<[ExpressionKind, string, string[]]>([
  ["age", "The 33-year-old turned professional.", ["33-year-old"]],
  ["age", "Mayor Ada Holt, 45, closed the pier.", ["45"]],
  ["age", "He was aged 71 and his sister turned 80.", ["aged 71", "turned 80"]],
  ["age", "In Wexmouth, 45 people waited.", []],
  ["age", "The ferry carried 45, not 54.", []],
  ["age", "A widow of 81 signed, and a boy of nine ran.", ["81", "nine"]],
  ["age", "A crowd of 900 and a woman of 12 per cent were odd.", []],
  ["money", "Repairs cost £3bn, or $4.5 million each.", ["3bn", "4.5 million"]],
  ["money", "It is worth two million euros.", ["two million euros"]],
  ["money", "It costs 15 €, 2,50€ for children or EUR 40 a year.", ["15", "2,50", "40"]],
  ["money", "They asked for 1.5bn dollars, £3m and 20 CHF.", ["1.5bn dollars", "3m", "20 CHF"]],
  ["money", "He changed 5 $20 notes.", ["20"]],
  ["number", "He changed 5 $20 notes.", ["5"]],
  ["percent", "Turnout rose to 61 percent from 48%.", ["61 percent", "48"]],
  ["percent", "Two thirds agreed, one in five did not.", ["Two thirds", "one in five"]],
  ["date", "It opened on 4 November 2026, a Wednesday.", ["4 November 2026", "Wednesday"]],
  ["date", "Two years ago, in the 1990s, at 5 p.m.", ["Two years ago", "1990s", "5 p.m."]],
  ["date", "May I go back to the 19th century?", ["19th century"]],
  ["age", "She was 88. He was 5, and it was 40.", ["88", "5"]],
  ["date", "It opened at half past six and closed at ten to nine.", ["at half past six", "ten to nine"]],
  [
    "date",
    "They met at seven in the morning; the desk is staffed from ten to four.",
    ["seven in the morning", "from ten to four"],
  ],
  ["date", "Stalls stay open until eleven. The coach leaves at 4.15 p.m.", ["until eleven", "4.15 p.m."]],
  ["date", "They waited until five people came, by ten boats.", []],
  ["date", "Can they be mended before winter?", ["before winter"]],
  ["duration", "He was ill for a fortnight.", ["a fortnight"]],
  ["number", "She had a single pup.", ["a single"]],
  ["cause", "She owned none, since she thought little of it, as they knew.", ["since", "as"]],
  ["cause", "Since 2004 she has worked as a teacher, since March as a nurse.", []],
  ["cause", "Arthritis forced her to stop.", ["forced"]],
  ["origin", "The mill was built in 1887, the quay dates back to the 1700s.", ["1887", "1700s"]],
  ["origin", "They met in a 1911 library, and voted in 2016.", ["1911"]],
  ["date", "They met in a 1911 library, and voted in 2016.", ["2016"]],
  ["date", "Ferries run on Sundays and every night.", ["Sundays", "every night"]],
  ["duration", "They waited six weeks and a half hour.", ["six weeks"]],
  ["measure", "The pier is 300 metres long and weighs 40 tonnes.", ["300 metres", "40 tonnes"]],
  ["number", "More than 40 groups and a dozen mayors came in 2016.", ["40", "a dozen"]],
  ["place", "They met in the eastern province of Zhejiang.", ["Zhejiang"]],
  ["place", "It began at the start of China’s conference.", []],
  ["cause", "It closed because of rot, due to rain.", ["because", "due to"]],
  ["manner", "They won by talking and through patience.", ["by talking", "through"]],
])("%s in “%s”", (kind, text, expected) => {
  expect(read(text, kind)).toEqual(expected);
});

test("one word is never two quantities", () => {
  const text =
    "The 33-year-old paid $4 million on 4 November 2026 for 12 percent of 300 metres over six weeks.";
  const words = tokenize(text);
  const quantities = expressionsIn(text, words, 0).filter(
    (e) => !["name", "place", "cause", "manner"].includes(e.kind),
  );
  const claimed = quantities.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
  expect(new Set(claimed).size).toBe(claimed.length);
});

test("strangers do not share a stem, relatives do", () => {
  for (const [a, b] of [
    ["people", "personal"],
    ["news", "new"],
    ["university", "universal"],
    ["us", "use"],
  ] as const)
    expect(stemOf(a), `${a} ${b}`).not.toBe(stemOf(b));
  for (const [a, b] of [
    ["kids", "children"],
    ["dems", "Democrats"],
    ["xmas", "Christmas"],
    ["universities", "university"],
  ] as const)
    expect(stemOf(a), `${a} ${b}`).toBe(stemOf(b.toLowerCase()));
});

test("a line without a full stop may hold more names than a call takes arguments", () => {
  const line = "Ada met Ben and ".repeat(400_000);
  const words = tokenize(line);
  expect(expressionsIn(line, words, 0).length).toBeGreaterThan(790_000);
});
