/** An article for the server's own: from an uploaded file or a link. */
import { defineCommand, file, text, type Context } from "../src/command.ts";
import { reply, UserError, type Reply } from "../src/reply.ts";
import type { AddedFile, Refusal } from "../src/servers/own.ts";
import { followUp } from "./shared/follow-ups.ts";
import { additionLines, ownOf, reading } from "./shared/own.ts";
import { shortened } from "./shared/shortened.ts";

export default defineCommand({
  name: "library add",
  owners: "librarians",
  options: { file: file(), link: text({ max: 2000 }) },
  run: async ({ options, ...context }) => {
    const own = ownOf(context);
    if (options.link) context.progress(context.say.library.fetching(shortened(options.link, 200)));
    const given = await context.fetch(options, context.say);
    const outcome = await own.add(given, given.about, reading(given.name, context));
    return added(outcome, given.name, context);
  },
});

/** What came of an addition, with what can be done about it; a slip where it was refused. */
export function added(outcome: AddedFile | Refusal, name: string, context: Context): Reply {
  const { say, own } = context;
  if ("refused" in outcome) throw new UserError(refusal(outcome, name, context));
  const [only] = outcome.articles.length === 1 ? outcome.articles : [];
  return reply({
    heading: only ? say.library.added(only.document.title) : say.library.addedMany(outcome.articles.length),
    lines: additionLines(outcome, context),
    followUps: [
      ...(only ? [followUp(say.library.details, "library form", { article: outcome.file })] : []),
      ...(only ? [followUp(say.library.open, "passage", { source: only.document.id, paragraph: 1 })] : []),
      ...(own ? [followUp(say.library.undo, "library remove", { article: outcome.file, sure: true })] : []),
    ],
    private: true,
  });
}

function refusal({ refused, problems, file = "" }: Refusal, name: string, { say, own }: Context): string {
  const limits = own!.limits;
  if (refused === "same") return say.library.same(shortened(name, 100), file);
  if (refused === "full") return say.library.full(limits.articles, Math.round(limits.bytes / 1_000_000));
  if (refused === "often") return say.library.often(limits.additionsAnHour);
  const why = problems
    .slice(0, 3)
    .map(({ where, what, fix }) => say.library.problem(where === name ? null : where, what, fix));
  return shortened([say.library.unreadable(shortened(name, 100)), ...why].join(" "), 1500);
}
