/** How much a server asks, and what it gets: numbers alone, nothing about people. */
import { defineCommand, oneof } from "../src/command.ts";
import { reply, UserError, type Reply } from "../src/reply.ts";
import type { Use } from "../src/state/notes.ts";
import { commandWords, type Wording } from "../src/wording/index.ts";
import { followUp } from "./shared/follow-ups.ts";
import { sureOfNotes } from "./shared/notes.ts";

/** Days that the picture shows. */
const DAYS = 30;
const ARTICLES = 5;

export default defineCommand({
  name: "usage",
  owners: true,
  options: { what: oneof(["picture", "file"]) },
  run: async ({ options, notes, caller, say, library }) => {
    const { server } = caller;
    if (server === null) throw new UserError(say.settings.noServer);
    const uses = await sureOfNotes(notes, say.settings.unread, () => notes.uses(server));
    if (options.what === "file") return asFile(uses, say);
    const days = byDay(uses);
    const total = (list: readonly Use[], of: "answered" | "refused") =>
      list.reduce((sum, use) => sum + use[of], 0);
    const commands = [...Map.groupBy(uses, ({ command }) => command)].map(([command, list]) =>
      say.usage.command(
        commandWords(say, command)?.name ?? command,
        total(list, "answered"),
        total(list, "refused"),
      ),
    );
    const titles = new Map((await library.sources()).map(({ document: { id, title } }) => [id, title]));
    const articles = (await notes.cited(server))
      .flatMap(({ document, count }) => {
        const title = titles.get(document);
        return title === undefined ? [] : [say.usage.article(title, count)];
      })
      .slice(0, ARTICLES);
    const { barsOf } = await import("./shared/bars.ts");
    return reply({
      heading: say.usage.heading(total(uses, "answered") + total(uses, "refused")),
      lines: [...commands, ...(articles.length ? [say.usage.cited, ...articles] : [])],
      closing: [say.usage.privacy],
      file: uses.length ? { name: "usage.png", content: barsOf(days) } : null,
      followUps: uses.length ? [followUp(say.gaps.export, "usage", { what: "file" })] : [],
      private: true,
    });
  },
});

/** What was answered and refused on each of the last days, oldest first. */
function byDay(uses: readonly Use[]): { answered: number; refused: number }[] {
  return Array.from({ length: DAYS }, (_, i) => {
    const day = new Date(Date.now() - (DAYS - 1 - i) * 86_400_000).toISOString().slice(0, 10);
    const list = uses.filter((use) => use.day === day);
    return {
      answered: list.reduce((sum, use) => sum + use.answered, 0),
      refused: list.reduce((sum, use) => sum + use.refused, 0),
    };
  });
}

function asFile(uses: readonly Use[], say: Wording): Reply {
  const rows = [
    ["day", "command", "answered", "refused"],
    ...uses.map(({ day, command, answered, refused }) => [day, command, answered, refused]),
  ];
  const content = rows.map((row) => `${row.join(",")}\r\n`).join("");
  return reply({
    heading: say.usage.file(rows.length - 1),
    file: { name: "usage.csv", content },
    private: true,
  });
}
