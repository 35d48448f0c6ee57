/** The server's own articles. */
import { defineCommand, whole } from "../src/command.ts";
import { reply } from "../src/reply.ts";
import { sizeInWords, ownOf, titleOf } from "./shared/own.ts";
import { given, pageOf, turning } from "./shared/paging.ts";
import { shortened } from "./shared/shortened.ts";

const SIZE = 15;

/** Characters of a title: file and figures stand behind it. */
const TITLE = 120;

export default defineCommand({
  name: "library list",
  owners: "librarians",
  options: { page: whole({ hidden: true, min: 1 }) },
  run: async ({ options, ...context }) => {
    const { say, notes, caller } = context;
    const files = await ownOf(context).files();
    const here = pageOf(options.page, SIZE, files.length);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return reply({
      heading: say.library.list(files.length, sizeInWords(bytes, say)),
      lines: files.slice(here.start, here.end).map((file) => {
        const quotations = file.articles.reduce((sum, { quotes }) => sum + quotes, 0);
        const line = say.library.line(
          shortened(titleOf(file), TITLE),
          file.name,
          file.articles.length,
          quotations,
        );
        const { collection } = file.about;
        return shortened(collection ? `${line}, ${say.library.inCollection(collection)}` : line, 250);
      }),
      closing: [
        say.library.common((await notes.settings(caller.server)).common),
        ...(here.pages > 1 ? [say.pages(here.page, here.pages)] : []),
      ],
      followUps: turning("library list", given(options), here, say),
      private: true,
    });
  },
});
