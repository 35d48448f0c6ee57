/** What can be asked of this material, and what is kept about people. */
import { defineCommand } from "../src/command.ts";
import { questionsToAsk } from "./shared/follow-ups.ts";
import { reply } from "../src/reply.ts";

/** What is only for those who manage a server, and told to nobody else. */
const OWNERS = /^(?:settings|gaps|usage|library (?:export|forget))$/u;
/** What is also for those who look after its articles. */
const LIBRARIANS = /^library /u;

export default defineCommand({
  name: "help",
  options: {},
  run: async ({ library, say, caller, librarian }) => {
    const [voices, speakers] = await Promise.all([library.speakers(), library.exampleSpeakers(4)]);
    const runs = caller.server !== null && caller.manages;
    const words = Object.entries(say.commands)
      .filter(([name]) => name !== "library" && (runs || !OWNERS.test(name)))
      .filter(([name]) => (caller.server !== null && librarian) || !LIBRARIANS.test(name))
      .map(([, { name, summary }]) => say.help.command(name, summary));
    const names = voices.slice(0, 5).map((v) => v.name);
    return reply({
      heading: say.help.heading,
      lines: [...words, ...(names.length ? [say.help.speakers(names)] : [])],
      closing: [say.help.limits, say.help.privacy],
      followUps: questionsToAsk(speakers.map(say.ask.example)),
      private: true,
    });
  },
});
