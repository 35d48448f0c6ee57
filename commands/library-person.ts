/** Two names of one person, put together by an owner: in this server alone, and undone in one press. */
import { defineCommand, text, type Context } from "../src/command.ts";
import { reply, UserError } from "../src/reply.ts";
import { withName, withoutNames } from "../src/servers/corrections.ts";
import { completeSpeaker } from "./shared/narrowing.ts";
import { followUp } from "./shared/follow-ups.ts";
import { ownOf } from "./shared/own.ts";
import { shortened } from "./shared/shortened.ts";

export default defineCommand({
  name: "library person",
  owners: "librarians",
  options: {
    name: text({ required: true, max: 100, complete: completeSpeaker }),
    also: text({ required: true, max: 100, complete: completeSpeaker }),
    /** The names that are to be a person of their own again, each on its line. */
    apart: text({ hidden: true, max: 2000 }),
  },
  run: async ({ options, ...context }) => {
    const { say } = context;
    const { name, also, apart } = options;
    const own = ownOf(context);
    if (apart !== undefined) {
      const names = apart.split("\n");
      for (const where of ["own", "common"] as const)
        await own.correct(where, (yaml) => withoutNames(yaml, name, names));
      return reply({ heading: say.library.twoAgain(name, also), private: true });
    }
    if (same(name, also)) throw new UserError(say.library.oneName(name));
    const [first, second] = [await quoted(name, context), await quoted(also, context)];
    if (!first && !second) throw new UserError(await nobodyOf(name, also, context));
    const joined = new Set([also]);
    for (const where of ["own", "common"] as const)
      await own.correct(where, (yaml) => {
        const done = withName(yaml, name, also);
        for (const come of done.joined) joined.add(come);
        return done.yaml;
      });
    const { total } = await context.library.quotes({ speaker: name, limit: 1 });
    return reply({
      heading: (first && second ? say.library.areOne : say.library.alsoCalled)(name, also),
      lines: [say.library.inAll(name, total)],
      followUps: [
        followUp(say.speakers.read(name), "quote", { speaker: name }),
        followUp(say.library.undo, "library person", { name, also, apart: [...joined].join("\n") }),
      ],
      private: true,
    });
  },
});

const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: "base" }) === 0;

/** Whether the material quotes somebody by exactly this name. */
async function quoted(name: string, { library }: Context): Promise<boolean> {
  const { speakers } = await library.quotes({ speaker: name, limit: 1 });
  return speakers.some((speaker) => [speaker.name, ...speaker.aliases].some((form) => same(form, name)));
}

/** That neither name is anybody's, with those that come near. */
async function nobodyOf(name: string, also: string, { library, say }: Context): Promise<string> {
  const pages = [
    await library.quotes({ speaker: name, limit: 1 }),
    await library.quotes({ speaker: also, limit: 1 }),
  ];
  const near = pages.flatMap(({ speakers, suggestions }) => [...speakers, ...suggestions].slice(0, 2));
  const names = [...new Set(near.map((speaker) => speaker.name))].slice(0, 3);
  const nobody = say.library.nobodyIs(shortened(name, 80), shortened(also, 80));
  return names.length ? `${nobody} ${say.didYouMean(names)}` : nobody;
}
