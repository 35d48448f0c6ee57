/** A newer version in an article's place; what is said of it stays. */
import { defineCommand, file, text } from "../src/command.ts";
import { followUp } from "./shared/follow-ups.ts";
import { completeOwn, fileNamed, ownOf, reading } from "./shared/own.ts";
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
    const outcome = await own.replace(before.name, given, reading(given.name, context));
    const answer = added(outcome, given.name, context);
    if ("refused" in outcome) return answer;
    const title = outcome.articles[0]?.document.title ?? before.name;
    const undo = { key: outcome.before, instead: outcome.file };
    const followUps = [
      ...answer.followUps.slice(0, -1),
      followUp(context.say.library.undo, "library undo", undo),
    ];
    return { ...answer, heading: context.say.library.replaced(title), followUps };
  },
});
