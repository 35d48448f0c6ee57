import { expect, test } from "vitest";
import { recordingTimes } from "../../src/documents/recording-times.ts";

const times = (...lines: string[]): (number | null)[] =>
  lines.map((_, i) => {
    const place = recordingTimes(lines)[i];
    return place && "time" in place ? place.time : null;
  });

test("a line that opens with a time has it, in seconds from the beginning", () => {
  expect(times("Episode 12", "[00:00:03] QUILL: Hello.", "[01:02:03.5] VENN: Hello.")).toEqual([
    null,
    3,
    3723.5,
  ]);
  expect(times("0:03 Mara Quill: Hello.", "1:10 Tobias Venn: Hello.")).toEqual([3, 70]);
});

test("what stands below a name and a time was said then", () => {
  expect(times("Mara Quill  00:03", "Welcome back.", "Tobias Venn  00:09", "Thanks.", "It is good.")).toEqual(
    [3, 3, 9, 9, null],
  );
});

test("times of day and scores are none", () => {
  expect(times("10:30 Coffee", "11:00 Talk about piers", "12:15 Lunch")).toEqual([null, null, null]);
  expect(times("[00:10] Lane scores", "[00:05] Kick-off")).toEqual([null, null]);
  expect(times("The train of 10:30 was late.", "So was that of 11:15.")).toEqual([null, null]);
});
