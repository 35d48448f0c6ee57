/** The articles that answers come from, and what could not be read. */
import { dateOf } from "../src/answers/citations.ts";
import { defineCommand, whole } from "../src/command.ts";
import { given, pageOf, turning } from "./shared/paging.ts";
import { reply } from "../src/reply.ts";
import { isHidden } from "./shared/passages.ts";
import { shortened } from "./shared/shortened.ts";

const SIZE = 15;

export default defineCommand({
  name: "sources",
  options: { page: whole({ hidden: true, min: 1 }) },
  run: async ({ options, library, notes, room, caller, say }) => {
    const sources = await library.sources();
    const here = pageOf(options.page, SIZE, sources.length);
    const listed = sources.slice(here.start, here.end);
    const lines = listed.map(({ document, quotes }) => {
      const { author, publisher, published } = document.source;
      const name = [document.title, author, publisher, published && dateOf(published, say.shown.dates)]
        .filter(Boolean)
        .join(", ");
      const counts = say.sources.counts(document.paragraphCount, quotes);
      return `${shortened(name, 160)}: ${counts} (${document.id})`;
    });
    // The names of files are their owner's business.
    const problems = (caller.manages ? library.problems() : []).filter(({ note }) => !note).slice(0, 5);
    return reply({
      heading: say.sources.heading(sources.length),
      lines,
      articles: listed.map(({ document: { id } }) => (isHidden(id, { caller, room }) ? null : id)),
      closing: [
        ...problems.map(({ where, what }) => shortened(say.sources.problem(where, what), 300)),
        ...(here.pages > 1 ? [say.pages(here.page, here.pages)] : []),
      ],
      followUps: turning("sources", given(options), here, say),
      private: (await notes.settings(caller.server)).private,
    });
  },
});
