/** All of a server's own articles are deleted for good, when that is confirmed. */
import { defineCommand, yesno } from "../src/command.ts";
import { reply } from "../src/reply.ts";
import { followUp } from "./shared/follow-ups.ts";
import { sizeInWords, ownOf } from "./shared/own.ts";

export default defineCommand({
  name: "library forget",
  owners: true,
  options: { sure: yesno({ hidden: true }) },
  run: async ({ options, ...context }) => {
    const { say, notes, caller } = context;
    const own = ownOf(context);
    const { length } = await own.files();
    if (options.sure) {
      const { bytes } = await own.forget();
      if (caller.server !== null) await notes.clearArticles(caller.server);
      return reply({ heading: say.library.forgotten(length, sizeInWords(bytes, say)), private: true });
    }
    const { passages, people } = await own.corrections("common");
    const corrections = passages.size + people.length;
    return reply({
      heading: say.library.reallyForget(length, corrections),
      followUps:
        length + corrections ? [followUp(say.library.yesForget, "library forget", { sure: true })] : [],
      private: true,
    });
  },
});
