/** The form in which an owner puts a speaker right; called by a button. */
import { defineCommand, text } from "../src/command.ts";
import { reply } from "../src/reply.ts";
import { ownOf } from "./shared/own.ts";
import { quotationOf } from "./shared/quotation.ts";
import { shortened } from "./shared/shortened.ts";

export default defineCommand({
  name: "speaker form",
  owners: "librarians",
  reach: "button",
  options: { passage: text({ required: true, max: 200 }) },
  run: async ({ options, ...context }) => {
    const { say } = context;
    ownOf(context);
    const { snippet } = await quotationOf(options.passage, context);
    const { speakers, id } = snippet;
    return reply({
      heading: say.library.speakerForm,
      lines: [shortened(snippet.text, 300)],
      private: true,
      form: {
        title: say.library.speakerForm,
        submit: say.library.save,
        call: { command: "speaker correct", options: { passage: id } },
        fields: [
          {
            name: "speaker",
            label: say.library.speakerName,
            value: speakers.map(({ name }) => name).join("; "),
            required: false,
            max: 200,
          },
          // Empty: the role by which the article calls whoever is named.
          { name: "title", label: say.library.speakerTitle, value: "", required: false, max: 200 },
        ],
      },
    });
  },
});
