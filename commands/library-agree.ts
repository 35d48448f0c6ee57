/** Whoever wrote a message agrees that it becomes an article; called by the button under the question, by them alone. */
import { defineCommand, text } from "../src/command.ts";
import { UserError } from "../src/reply.ts";
import { addMessage } from "./library-message.ts";
import { ownOf } from "./shared/own.ts";

/** To those who look after the library, and to who wrote it. */
const OFFERED: ReadonlySet<string> = new Set(["library form", "library withdraw"]);

export default defineCommand({
  name: "library agree",
  reach: "button",
  unlimited: true,
  options: { key: text({ required: true, max: 40 }) },
  run: async ({ options, ...context }) => {
    const { say, caller } = context;
    const own = ownOf(context);
    const asked = await own.asked(options.key);
    if (!asked) throw new UserError(say.library.askedLongAgo);
    if (asked.writer !== caller.user) throw new UserError(say.library.notYours);
    const answer = await addMessage(asked.options, context);
    await own.forgetAsked(options.key);
    const followUps = answer.followUps.filter(({ call }) => OFFERED.has(call.command));
    return { ...answer, private: false, followUps };
  },
});
