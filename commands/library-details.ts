/** What an owner says of an article: title, author, publisher, date, address. */
import { defineCommand, text } from "../src/command.ts";
import type { OwnFile, OwnLibrary } from "../src/servers/own.ts";
import { reply } from "../src/reply.ts";
import { misreadIn } from "../src/servers/about.ts";
import { followUp } from "./shared/follow-ups.ts";
import { completeOwn, fileNamed, additionLines, ownOf, titleOf } from "./shared/own.ts";
import { shortened } from "./shared/shortened.ts";

export default defineCommand({
  name: "library details",
  owners: "librarians",
  options: {
    article: text({ required: true, complete: completeOwn }),
    title: text({ hidden: true, max: 300 }),
    author: text({ hidden: true, max: 300 }),
    publisher: text({ hidden: true, max: 300 }),
    published: text({ hidden: true, max: 40 }),
    url: text({ hidden: true, max: 1000 }),
    /** The form was sent off: what is empty says nothing from now on. */
    sent: text({ hidden: true, max: 1 }),
  },
  run: async ({ options, ...context }) => {
    const { say } = context;
    const own = ownOf(context);
    const file = await fileNamed(options.article, context);
    const { article: _, sent, ...typed } = options;
    // In a form what is empty was emptied; typed, it was only not spoken of.
    const given = Object.entries(typed).filter(([, value]) => sent || value !== undefined);
    const fields = Object.fromEntries(given.map(([name, value]) => [name, value ?? ""]));
    const about = { ...file.about, ...fields };
    const outcome = given.length
      ? await own.describe(file.name, about)
      : { file: file.name, articles: file.articles, speakers: await speakersOf(file, own), problems: [] };
    return reply({
      heading: given.length
        ? say.library.described(titleOf({ ...file, articles: outcome.articles }))
        : titleOf(file),
      lines: [
        ...misreadIn(about).map((field) => say.library.misread(field, shortened(about[field], 100))),
        ...additionLines(outcome, context),
      ],
      followUps: [followUp(say.library.details, "library form", { article: file.name })],
      private: true,
    });
  },
});

/** How many are quoted in a file. */
async function speakersOf({ articles }: OwnFile, { library }: OwnLibrary): Promise<number> {
  const voices = await Promise.all(
    articles.map(({ document: { id } }) => library.speakers({ document: id })),
  );
  return new Set(voices.flat().map(({ name }) => name)).size;
}
