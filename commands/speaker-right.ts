/** An owner finds a doubted speaker right: the doubt is struck off the list. */
import { defineCommand, text } from "../src/command.ts";
import { reply, UserError } from "../src/reply.ts";

export default defineCommand({
  name: "speaker right",
  owners: "librarians",
  reach: "button",
  options: { passage: text({ required: true, max: 200 }) },
  run: async ({ options, notes, caller, say }) => {
    if (caller.server === null) throw new UserError(say.settings.noServer);
    await notes.clearDoubt(caller.server, options.passage);
    return reply({ heading: say.library.struck, private: true });
  },
});
