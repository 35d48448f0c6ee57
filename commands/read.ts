/** A private link into an article of the server's own; called by the button "Read in the article" under it. */
import { anchorOf } from "../src/addresses.ts";
import { defineCommand, text, whole } from "../src/command.ts";
import { reply, UserError } from "../src/reply.ts";

export default defineCommand({
  name: "read",
  reach: "button",
  options: {
    source: text({ required: true, max: 200 }),
    paragraph: whole({ min: 1 }),
    /** The passage that the button stood under. */
    cited: text({ max: 200 }),
  },
  run: async ({ options, library, room, caller, say }) => {
    const { source, paragraph = 1 } = options;
    const { user, server } = caller;
    if (server === null) throw new UserError(say.settings.noServer);
    if (!room?.private(server, source)) throw new UserError(say.entry.elsewhere);
    const cited = options.cited ? await library.passage(options.cited) : null;
    if (options.cited && cited?.snippet.document !== source) throw new UserError(say.passage.gone);
    const anchor = cited
      ? anchorOf(cited.snippet)
      : { document: source, paragraph, sentence: null, passage: null };
    return reply({
      heading: say.entry.link,
      lines: [say.entry.linkHow],
      links: [{ label: say.entry.open, url: room.url + (await room.invite({ user, server }, anchor)) }],
      private: true,
    });
  },
});
