/** What was taken away comes back; called by the button under it. */
import { defineCommand, text } from "../src/command.ts";
import { reply, UserError } from "../src/reply.ts";
import { ownOf, titleOf } from "./shared/own.ts";

export default defineCommand({
  name: "library undo",
  owners: "librarians",
  reach: "button",
  options: {
    key: text({ required: true, max: 300 }),
    /** The file that took its place. */
    instead: text({ max: 300 }),
  },
  run: async ({ options, ...context }) => {
    const { say } = context;
    const own = ownOf(context);
    const name = await own.restore(options.key, options.instead);
    if (name === null) throw new UserError(say.library.tooLate);
    const file = (await own.files()).find((one) => one.name === name);
    return reply({ heading: say.library.restored(file ? titleOf(file) : name), private: true });
  },
});
