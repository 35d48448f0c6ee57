/** The form for what is said of an article; called by a button. */
import { defineCommand, text } from "../src/command.ts";
import { reply } from "../src/reply.ts";
import { ABOUT_FIELDS, fileNamed, titleOf } from "./shared/own.ts";
import { shortened } from "./shared/shortened.ts";

export default defineCommand({
  name: "library form",
  owners: "librarians",
  reach: "button",
  options: { article: text({ required: true }) },
  run: async ({ options, ...context }) => {
    const { say } = context;
    const file = await fileNamed(options.article, context);
    const [only] = file.articles.length === 1 ? file.articles : [];
    const stated = only && { title: only.document.title, ...only.document.source };
    return reply({
      heading: shortened(titleOf(file), 200),
      private: true,
      form: {
        title: shortened(titleOf(file), 45),
        submit: say.library.save,
        call: { command: "library details", options: { article: file.name, sent: "y" } },
        fields: ABOUT_FIELDS.map((name) => ({
          name,
          label: say.library.fields[name],
          value: shortened(file.about[name] || (stated?.[name] ?? ""), 1000),
          required: false,
          max: name === "url" ? 1000 : 300,
        })),
      },
    });
  },
});
