/** A newer version in an article's place; what is said of it stays. */
import { defineCommand, file, text } from "../src/command.ts";
import { UserError } from "../src/reply.ts";
import { completeOwn, fileNamed, ownOf } from "./shared/own.ts";
import { added } from "./library-add.ts";

export default defineCommand({
  name: "library replace",
  owners: "librarians",
  options: {
    article: text({ required: true, complete: completeOwn }),
    file: file(),
    link: text({ max: 2000 }),
  },
  run: async ({ options, ...context }) => {
    const own = ownOf(context);
    const before = await fileNamed(options.article, context);
    const given = await context.fetch(options, context.say);
    const outcome = await own.replace(before.name, given.content);
    const { heading, ...rest } = added(outcome, given.name, context);
    if ("refused" in outcome) throw new UserError(heading);
    const title = outcome.articles[0]?.document.title ?? before.name;
    return { ...rest, heading: context.say.library.replaced(title) };
  },
});
