/** An article is put into a part of the library. */
import { defineCommand, text } from "../src/command.ts";
import { reply } from "../src/reply.ts";
import { completeOwn, completePart, fileNamed, ownOf, titleOf } from "./shared/own.ts";

export default defineCommand({
  name: "library collection",
  owners: "librarians",
  options: {
    article: text({ required: true, complete: completeOwn }),
    name: text({ max: 60, complete: completePart }),
  },
  run: async ({ options, ...context }) => {
    const { say } = context;
    const own = ownOf(context);
    const file = await fileNamed(options.article, context);
    const collection = options.name ?? "";
    await own.describe(file.name, { ...file.about, collection });
    const title = titleOf(file);
    return reply({
      heading: collection ? say.library.inPart(title, collection) : say.library.inNoPart(title),
      private: true,
    });
  },
});
