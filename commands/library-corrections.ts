/** What this server's owner put right, each with a button that undoes it. */
import { defineCommand, whole, type Context } from "../src/command.ts";
import { reply, type FollowUp, type ShownPassage } from "../src/reply.ts";
import { followUp } from "./shared/follow-ups.ts";
import { ownOf } from "./shared/own.ts";
import { given, pageOf, turning } from "./shared/paging.ts";
import { shown } from "./shared/passages.ts";
import { shortened } from "./shared/shortened.ts";

const SIZE = 5;

/** One correction as it is listed: as a line, or as the passage that it concerns. */
type Entry = { readonly line: string; readonly undo: FollowUp } | { readonly passage: ShownPassage };

export default defineCommand({
  name: "library corrections",
  owners: "librarians",
  options: { page: whole({ hidden: true, min: 1 }) },
  run: async ({ options, ...context }) => {
    const { say } = context;
    const own = ownOf(context);
    const all = [await own.corrections("own"), await own.corrections("common")];
    const people = new Map(all.flatMap((list) => list.people).map((person) => [person.name, person]));
    const passages = new Set(all.flatMap((list) => [...list.passages.keys()]));
    const entries = [
      ...[...people.values()].map(
        ({ name, also }) =>
          () =>
            person(name, also, context),
      ),
      ...[...passages].map((id) => () => passage(id, context)),
    ];
    const here = pageOf(options.page, SIZE, entries.length);
    const listed = await Promise.all(entries.slice(here.start, here.end).map((entry) => entry()));
    const lines = listed.flatMap((entry) => ("line" in entry ? [entry] : []));
    return reply({
      heading: say.library.putRightHere(passages.size, people.size),
      lines: lines.map(({ line }) => line),
      passages: listed.flatMap((entry) => ("passage" in entry ? [entry.passage] : [])),
      closing: here.pages > 1 ? [say.pages(here.page, here.pages)] : [],
      followUps: [
        ...turning("library corrections", given(options), here, say),
        ...lines.map(({ undo }) => undo),
      ],
      private: true,
    });
  },
});

async function person(name: string, also: readonly string[], { say }: Context): Promise<Entry> {
  const options = { name, also: also[0] ?? "", apart: also.join("\n") };
  return {
    line: shortened(say.library.alsoCalledLine(name, also), 250),
    undo: followUp(say.library.apart(name), "library person", options),
  };
}

/** A passage may be gone with its article, and what was said of it is still kept. */
async function passage(id: string, context: Context): Promise<Entry> {
  const { say, library } = context;
  const options = { passage: id, undo: true };
  const found = await library.passage(id);
  if (found)
    return {
      passage: {
        ...shown(found, null, context),
        followUps: [followUp(say.library.undo, "speaker correct", options)],
      },
    };
  return {
    line: say.library.passageGone(shortened(id, 150)),
    undo: followUp(say.library.apart(id), "speaker correct", options),
  };
}
