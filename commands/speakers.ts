/** Who is quoted, and how often. */
import { completeSource, scopeOf, withinOf } from "./shared/narrowing.ts";
import { defineCommand, text, whole } from "../src/command.ts";
import { namedFirst } from "../src/examples.ts";
import { given, pageOf, turning } from "./shared/paging.ts";
import { followUp } from "./shared/follow-ups.ts";
import { reply } from "../src/reply.ts";
import { shortened } from "./shared/shortened.ts";
import { amid } from "../src/wording/names-in-sentence.ts";

const SIZE = 20;

export default defineCommand({
  name: "speakers",
  options: { source: text({ complete: completeSource }), page: whole({ hidden: true, min: 1 }) },
  run: async ({ options, ...context }) => {
    const { library, notes, caller, say } = context;
    const scope = await scopeOf(options, context);
    const voices = await library.speakers(scope);
    const here = pageOf(options.page, SIZE, voices.length);
    const listed = voices.slice(here.start, here.end);
    const read = namedFirst(listed)
      .slice(0, 3)
      .map((v) => followUp(say.speakers.read(v.name), "quote", { speaker: v.name }));
    return reply({
      tone: voices.length ? "answer" : "nothing",
      heading: say.speakers.heading(voices.length, withinOf(scope)),
      lines: listed.map((v) => {
        const name = [v.name, ...v.titles.slice(0, 1).map(amid)].join(", ");
        return `${shortened(name, 160)}: ${say.speakers.counts(v.direct, v.mixed, v.indirect)}`;
      }),
      closing: here.pages > 1 ? [say.pages(here.page, here.pages)] : [],
      followUps: [...turning("speakers", given(options), here, say), ...read],
      private: !voices.length || (await notes.settings(caller.server)).private,
    });
  },
});
