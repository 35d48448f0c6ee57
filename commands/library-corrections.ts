/** What this server's owner put right, each with a button that undoes it. */
import { defineCommand, whole } from "../src/command.ts";
import { reply, type FollowUp } from "../src/reply.ts";
import { button, ownOf } from "./shared/own.ts";
import { given, pageOf, turning } from "./shared/paging.ts";
import { shortened, shown } from "./shared/passages.ts";

const SIZE = 4;

export default defineCommand({
  name: "library corrections",
  owners: "librarians",
  options: { page: whole({ hidden: true, min: 1 }) },
  run: async ({ options, ...context }) => {
    const { say, library } = context;
    const own = ownOf(context);
    const all = [await own.corrections("own"), await own.corrections("common")];
    const people = new Map(all.flatMap((list) => list.people).map((person) => [person.name, person]));
    const passages = [...new Set(all.flatMap((list) => [...list.passages.keys()]))];
    const here = pageOf(options.page, SIZE, passages.length);
    const found = await Promise.all(passages.slice(here.start, here.end).map((id) => library.passage(id)));
    const undoPassage = (passage: string) =>
      button(say.library.undo, "speaker correct", { passage, undo: true });
    const apart = [...people.values()].map(({ name, also }): FollowUp => {
      const label = shortened(say.library.apart(name), 80);
      return button(label, "library person", { name, also: also[0] ?? "", apart: also.join("\n") });
    });
    const first = here.page === 1;
    return reply({
      heading: say.library.putRightHere(passages.length, people.size),
      lines: first
        ? [...people.values()].map(({ name, also }) => shortened(say.library.alsoCalledLine(name, also), 250))
        : [],
      passages: found.flatMap((hit) =>
        hit ? [{ ...shown(hit, null, context), followUps: [undoPassage(hit.snippet.id)] }] : [],
      ),
      closing: here.pages > 1 ? [say.pages(here.page, here.pages)] : [],
      followUps: [
        ...turning("library corrections", given(options), here, say),
        ...(first ? apart.slice(0, 8) : []),
      ],
      private: true,
    });
  },
});
