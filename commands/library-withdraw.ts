/** Whoever wrote the message that became an article takes it away again; by them, or by those who look after the library. */
import { defineCommand, text } from "../src/command.ts";
import { reply, UserError } from "../src/reply.ts";
import { ownOf, titleOf } from "./shared/own.ts";

export default defineCommand({
  name: "library withdraw",
  reach: "button",
  unlimited: true,
  options: { article: text({ required: true, max: 300 }) },
  run: async ({ options, ...context }) => {
    const { say, caller } = context;
    const own = ownOf(context);
    const file = (await own.files()).find(({ name }) => name === options.article);
    if (!file) throw new UserError(say.library.takenAway);
    if (file.about.writer !== caller.user && !caller.manages) throw new UserError(say.library.notYours);
    await own.remove(file.name);
    return reply({ heading: say.library.removed(titleOf(file)), private: true });
  },
});
