/** What readers asked in vain, and which speakers they doubt: for those who manage the server. */
import { defineCommand, oneof, whole, yesno, type Context } from "../src/command.ts";
import { given, pageOf, turning } from "./shared/paging.ts";
import { reply, UserError, type Reply, type ShownPassage } from "../src/reply.ts";
import { followUp } from "./shared/follow-ups.ts";
import { sureOfNotes } from "./shared/notes.ts";
import { shown } from "./shared/passages.ts";
import { shortened } from "./shared/shortened.ts";

const SIZE = 20;
const DOUBTS = 3;

export default defineCommand({
  name: "gaps",
  owners: true,
  options: {
    what: oneof(["list", "file", "clear"]),
    page: whole({ hidden: true, min: 1 }),
    /** The list is cleared only when this was pressed. */
    sure: yesno({ hidden: true }),
  },
  run: async ({ options, ...context }) => {
    const { notes, caller, say } = context;
    const { server } = caller;
    if (server === null) throw new UserError(say.settings.noServer);
    return sureOfNotes(notes, say.settings.unread, () => {
      if (options.what === "clear") return cleared(server, options.sure ?? false, context);
      return options.what === "file" ? exported(server, context) : listed(server, options, context);
    });
  },
});

async function listed(
  server: string,
  options: { readonly page?: number | undefined },
  context: Context,
): Promise<Reply> {
  const { notes, say } = context;
  const gaps = await notes.gaps(server);
  const doubts = await notes.doubts(server);
  const here = pageOf(options.page, SIZE, gaps.length);
  const more = gaps.length + doubts.length > 0;
  return reply({
    heading: say.gaps.heading(gaps.length),
    lines: gaps
      .slice(here.start, here.end)
      .map(({ question, count }) => say.gaps.line(count, shortened(question, 200))),
    passages: here.page === 1 ? await doubted(server, context) : [],
    closing: [
      ...(doubts.length ? [say.gaps.doubts(doubts.length, Math.min(doubts.length, DOUBTS))] : []),
      ...((await notes.settings(server)).gaps ? [] : [say.gaps.off]),
      say.gaps.privacy,
    ],
    followUps: [
      ...turning("gaps", given(options), here, say),
      ...(more
        ? [
            followUp(say.gaps.export, "gaps", { what: "file" }),
            followUp(say.gaps.clear, "gaps", { what: "clear" }),
          ]
        : []),
    ],
    private: true,
  });
}

/** The passages whose speaker readers doubt most, as far as they are still in the material. */
async function doubted(server: string, context: Context): Promise<ShownPassage[]> {
  const { notes, library, say } = context;
  const found = await Promise.all(
    (await notes.doubts(server)).map(async ({ snippet, count }) => ({
      count,
      found: await library.passage(snippet),
    })),
  );
  return found
    .flatMap(({ count, found }) => {
      if (!found) return [];
      const { id: passage } = found.snippet;
      const asked = shown(found, null, context, say.gaps.doubted(count));
      const decide = [
        followUp(say.library.putRight, "speaker form", { passage }),
        followUp(say.library.itIsRight, "speaker right", { passage }),
      ];
      return [{ ...asked, followUps: [...asked.followUps.slice(0, 2), ...decide] }];
    })
    .slice(0, DOUBTS);
}

async function exported(server: string, { notes, say }: Context): Promise<Reply> {
  const rows = [
    ...(await notes.gaps(server)).map(({ question, count }) => ["question", count, question]),
    ...(await notes.doubts(server)).map(({ snippet, count }) => ["speaker doubted", count, snippet]),
  ];
  const text = [["kind", "count", "text"], ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
  return reply({
    heading: say.gaps.file(rows.length),
    file: { name: "gaps.csv", content: `${text}\r\n` },
    private: true,
  });
}

/** RFC 4180; a leading sign that a spreadsheet would calculate with is kept from it. */
function cell(value: string | number): string {
  const text = String(value).replace(/^[=+\-@\t\r]/u, "'$&");
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function cleared(server: string, sure: boolean, { notes, say }: Context): Promise<Reply> {
  const count = (await notes.gaps(server)).length + (await notes.doubts(server)).length;
  if (!sure)
    return reply({
      heading: say.gaps.reallyClear(count),
      followUps: count ? [followUp(say.gaps.yesClear, "gaps", { what: "clear", sure: true })] : [],
      private: true,
    });
  await notes.clear(server);
  return reply({ heading: say.gaps.cleared, private: true });
}
