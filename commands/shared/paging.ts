/** Replies that are too long for one message are leafed through. */
import type { FollowUp, OptionValues, OptionValue } from "../../src/reply.ts";
import type { Wording } from "../../src/wording/index.ts";

/** The options that were given, for the calls that go on from here. */
export function given(options: Readonly<Record<string, OptionValue | undefined>>): OptionValues {
  return Object.fromEntries(
    Object.entries(options).filter((e): e is [string, OptionValue] => e[1] !== undefined),
  );
}

/** Which part of `count` things page `wanted` shows; page numbers start at 1 and are kept within what there is. */
export function pageOf(wanted: number | undefined, size: number, count: number) {
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(wanted ?? 1, pages);
  return { page, pages, start: (page - 1) * size, end: page * size };
}

/** Buttons to the page before and after; none where one page holds everything. */
export function turning(
  command: string,
  options: OptionValues,
  { page, pages }: { page: number; pages: number },
  say: Wording,
): FollowUp[] {
  if (pages === 1) return [];
  const turn = (label: string, to: number): FollowUp => ({
    label,
    call: { command, options: { ...options, page: Math.min(Math.max(1, to), pages) } },
    disabled: to < 1 || to > pages,
    opens: "here",
  });
  return [turn(say.previous, page - 1), turn(say.next, page + 1)];
}
