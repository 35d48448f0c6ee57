/**
 * A message becomes an article: its upload, the page it links, or its words with their author and date. Of somebody else
 * only with their consent, which they give by a button; whoever wrote it can take it away again.
 */
import { defineCommand, text, whole, yesno, type Context } from "../src/command.ts";
import { reply, UserError, type Reply } from "../src/reply.ts";
import type { AddedFile, Refusal } from "../src/servers/own.ts";
import { NOTHING_SAID } from "../src/servers/about.ts";
import { added } from "./library-add.ts";
import { followUp } from "./shared/follow-ups.ts";
import { ownOf, reading } from "./shared/own.ts";
import { given } from "./shared/paging.ts";
import { shortened } from "./shared/shortened.ts";

/** Fewer characters are no article; a message with so little is its upload or its link. */
const LONG = 200;
/** Characters of a message's first words that its article goes by: as many as a file's name can hold in any script. */
const TITLE = 40;

/** What a door tells of a message. */
const message = {
  text: text({ max: 6000 }),
  file: text({ max: 2000 }),
  /** How many uploads it has. */
  files: whole(),
  link: text({ max: 2000 }),
  author: text({ max: 100 }),
  /** The id of who wrote it. */
  writer: text({ max: 25 }),
  /** Whether a program wrote it. */
  ofABot: yesno(),
  published: text({ max: 10 }),
  url: text({ max: 200 }),
};

export default defineCommand({
  name: "library message",
  owners: "librarians",
  reach: "button",
  options: message,
  run: async ({ options, ...context }) => {
    const { say, caller } = context;
    const own = ownOf(context);
    const { text: words = "", file, link, writer = "", author = "" } = options;
    if (!file && !link && words.length < LONG) throw new UserError(say.library.tooShort(LONG));
    if (options.ofABot) throw new UserError(say.library.ofABot);
    if (writer === caller.user) return addMessage(options, context);
    const key = await own.keepAsked({ writer, options: given(options) });
    return reply({
      heading: say.library.mayI(shortened(author || say.library.somebody, 80)),
      lines: [say.library.whatFor],
      // The question is answered where it stands, and its button is gone.
      followUps: [
        { ...followUp(say.library.agree, "library agree", { key }), opens: "here", byAnyone: true },
      ],
    });
  },
});

/** Reads the message into the library; whoever wrote it may take it away again. */
export async function addMessage(
  options: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<Reply> {
  const { say } = context;
  const own = ownOf(context);
  const part = (name: string) => String(options[name] ?? "");
  const [words, file, link, author] = [part("text"), part("file"), part("link"), part("author")];
  const from = { author, published: part("published"), url: part("url"), writer: part("writer") };
  const said = { ...NOTHING_SAID, ...from };
  if (file || (link && words.length < LONG)) {
    const { name, content, about } = await context.fetch(file ? { file } : { link }, say);
    const outcome = await own.add(
      { name, content },
      { ...said, ...about, writer: from.writer },
      reading(name, context),
    );
    const answer = withdrawable(added(outcome, name, context), outcome, context);
    const others = Number(options["files"] ?? 1) - 1;
    return others > 0 && file ? { ...answer, closing: [say.library.firstOf(others + 1)] } : answer;
  }
  const name = `${shortened(words, TITLE)}.txt`;
  const outcome = await own.add({ name, content: words }, said);
  return withdrawable(added(outcome, name, context), outcome, context);
}

/** With a button for whoever wrote it. */
function withdrawable(answer: Reply, outcome: AddedFile | Refusal, { say }: Context): Reply {
  if ("refused" in outcome) return answer;
  const away = followUp(say.library.withdraw, "library withdraw", { article: outcome.file });
  return { ...answer, followUps: [...answer.followUps, away] };
}
