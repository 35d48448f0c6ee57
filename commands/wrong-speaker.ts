/** A reader doubts a passage's speaker; called by the button under it. */
import { defineCommand, text } from "../src/command.ts";
import { reply, UserError } from "../src/reply.ts";
import { sureOfNotes } from "./shared/notes.ts";
import { quotationOf } from "./shared/quotation.ts";
import speakerForm from "./speaker-form.ts";

export default defineCommand({
  name: "wrong-speaker",
  reach: "button",
  options: { passage: text({ required: true, max: 200 }) },
  run: async ({ options, ...context }) => {
    const { notes, caller, say, own, librarian } = context;
    // Who may put it right need not report it first.
    if (librarian && own) return speakerForm.run({ ...context, options });
    const { snippet } = await quotationOf(options.passage, context);
    if (caller.server === null) throw new UserError(say.settings.noServer);
    const { server } = caller;
    await sureOfNotes(notes, say.settings.notKept, () => notes.noteDoubt(server, snippet.id));
    return reply({ heading: say.gaps.noted, private: true });
  },
});
