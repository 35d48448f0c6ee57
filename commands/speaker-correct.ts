/** An owner says whose words a passage is; sent off by the form, or by "It is right", and undone in one press. */
import { defineCommand, text, yesno } from "../src/command.ts";
import { reply } from "../src/reply.ts";
import { withoutPassage, withSpeaker } from "../src/servers/corrections.ts";
import type { Wording } from "../src/wording/index.ts";
import { isNoQuotation } from "../src/corrections/corrections.ts";
import { followUp } from "./shared/follow-ups.ts";
import { ownOf } from "./shared/own.ts";
import { shown } from "./shared/passages.ts";
import { quotationOf } from "./shared/quotation.ts";

export default defineCommand({
  name: "speaker correct",
  owners: "librarians",
  reach: "button",
  options: {
    passage: text({ required: true, max: 200 }),
    /** Several are parted by ";". */
    speaker: text({ max: 200 }),
    title: text({ max: 200 }),
    /** As the reading has it. */
    undo: yesno(),
  },
  run: async ({ options, ...context }) => {
    const { say, library, caller, notes } = context;
    const own = ownOf(context);
    const before = await library.passage(options.passage);
    if (!before && options.undo) {
      for (const where of ["own", "common"] as const)
        await own.correct(where, (yaml) => withoutPassage(yaml, options.passage));
      return reply({ heading: say.library.back, private: true });
    }
    // What was told to be no quotation is taken back all the same.
    const { id } =
      before && options.undo ? before.snippet : (await quotationOf(options.passage, context)).snippet;
    const speakers = (options.speaker ?? "")
      .split(";")
      .map((name) => name.trim())
      .filter(Boolean);
    const where = (await own.library.passage(id)) ? "own" : "common";
    await own.correct(where, (yaml) =>
      options.undo
        ? withoutPassage(yaml, id)
        : withSpeaker(yaml, id, { speakers, title: options.title ?? "" }),
    );
    if (caller.server !== null) await notes.clearDoubt(caller.server, id);
    const found = await library.passage(id);
    return reply({
      heading: options.undo ? say.library.back : done(speakers, say),
      passages: found ? [{ ...shown(found, null, context), followUps: [] }] : [],
      followUps: options.undo
        ? []
        : [followUp(say.library.undo, "speaker correct", { passage: id, undo: true })],
      private: true,
    });
  },
});

function done(speakers: readonly string[], { library }: Wording): string {
  if (speakers.some(isNoQuotation)) return library.correctedNone;
  return speakers.length ? library.corrected(speakers.join(" & ")) : library.correctedNobody;
}
