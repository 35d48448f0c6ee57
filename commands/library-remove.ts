/** An article is taken away, when that is confirmed; for a day it can be taken back. */
import { defineCommand, text, yesno } from "../src/command.ts";
import { reply } from "../src/reply.ts";
import { followUp } from "./shared/follow-ups.ts";
import { completeOwn, fileNamed, ownOf, titleOf } from "./shared/own.ts";

export default defineCommand({
  name: "library remove",
  owners: "librarians",
  options: {
    article: text({ required: true, complete: completeOwn }),
    sure: yesno({ hidden: true }),
  },
  run: async ({ options, ...context }) => {
    const { say } = context;
    const own = ownOf(context);
    const file = await fileNamed(options.article, context);
    const title = titleOf(file);
    if (!options.sure)
      return reply({
        heading: say.library.reallyRemove(title),
        followUps: [followUp(say.library.yesRemove, "library remove", { article: file.name, sure: true })],
        private: true,
      });
    const key = await own.remove(file.name);
    return reply({
      heading: say.library.removed(title),
      followUps: [followUp(say.library.undo, "library undo", { key })],
      private: true,
    });
  },
});
