/** A question, answered with passages of the articles, or with an honest no. */
import { completePublisher, completeSource, filtered, scopeOf, withinOf } from "./shared/narrowing.ts";
import { defineCommand, text, whole, yesno, type Choice, type Context } from "../src/command.ts";
import { LONGEST_DAY } from "../src/documents/dates.ts";
import { lackBeside, whyBeside } from "../src/answers/answer.ts";
import { LONGEST_QUESTION, type Answer, type CitedHit } from "../src/model.ts";
import { unreadBeside } from "./shared/beside-name.ts";
import { followUp, questionsToAsk } from "./shared/follow-ups.ts";
import { given, pageOf, turning } from "./shared/paging.ts";
import { reply, UserError, type OptionValues, type Reply } from "../src/reply.ts";
import { shown } from "./shared/passages.ts";
import { shortened } from "./shared/shortened.ts";
import { foldCase } from "../src/text/folding.ts";
import type { Within } from "../src/wording/index.ts";

/** How many passages can be leafed through. */
const MOST = 15;

export default defineCommand({
  name: "ask",
  options: {
    question: text({
      required: true,
      complete: suggestedQuestions,
    }),
    source: text({ complete: completeSource }),
    publisher: text({ max: 100, complete: completePublisher }),
    since: text({ max: LONGEST_DAY }),
    until: text({ max: LONGEST_DAY }),
    private: yesno(),
    page: whole({ hidden: true, min: 1, max: MOST }),
    passages: whole({ hidden: true, min: 1, max: MOST }),
    nearest: yesno({ hidden: true }),
  },
  run: async ({ options, ...context }) => {
    const { library, notes, caller, say } = context;
    const settings = await notes.settings(caller.server);
    const size = options.passages ?? settings.passages;
    const { page, nearest = false, ...asked } = options;
    const scope = await scopeOf(options, context);
    const leftOut = await filtered(scope, context);
    const within = withinOf(scope);
    const question = headOf(options.question);
    const cut = question.length < options.question.length ? [say.ask.cut(LONGEST_QUESTION)] : [];
    const answer = await library.ask(question, { scope, limit: MOST });
    const [named] = answer.searched.unquoted;
    const unread = named === undefined ? null : await unreadBeside(named, scope, size, context);
    if (unread) return also(leftOut, unread);
    const view = { asked: given(asked), size, within, cut };
    if (answer.found) {
      const hidden = options.private ?? settings.private;
      return also(leftOut, found(answer, { ...view, page, hidden }, context));
    }
    if (answer.why === "no-words")
      throw new UserError(
        say.ask.empty,
        questionsToAsk((await library.exampleSpeakers(3)).map(say.ask.example)),
      );
    if (settings.gaps && !nearest) void notes.noteGap(caller.server, shortened(options.question, 300));
    return also(leftOut, refusal(answer, { ...view, nearest }, context));
  },
});

/** So much of a question as is looked for, cut between words. */
function headOf(question: string): string {
  if (question.length <= LONGEST_QUESTION) return question;
  const between = question.slice(0, LONGEST_QUESTION + 1).search(/\s\S*$/u);
  return question.slice(0, between > LONGEST_QUESTION / 2 ? between : LONGEST_QUESTION);
}

/** Longer ones Discord would not take as they are. */
const LONGEST_SUGGESTED = 100;

/**
 * Examples that hold what was typed, behind it: what is typed further must not turn into another question because Enter takes
 * the first that is offered.
 */
async function suggestedQuestions(typed: string, { library, say }: Context): Promise<Choice[]> {
  const begun = typed.trim();
  if (begun.length > LONGEST_SUGGESTED) return [];
  const examples = (await library.exampleSpeakers(25)).map(say.ask.example);
  const fitting = examples.filter((question) => foldCase(question).includes(foldCase(begun)));
  return [...new Set(begun ? [begun, ...fitting] : fitting)].map((q) => ({ name: q, value: q }));
}

/** With what the filter left out said at its end. */
const also = (lines: readonly string[], answer: Reply): Reply => ({
  ...answer,
  closing: [...answer.closing, ...lines],
});

interface View {
  readonly asked: OptionValues;
  readonly size: number;
  readonly within: Within;
  /** What is said of a question that was not looked for to its end. */
  readonly cut: readonly string[];
}

function found(
  answer: Answer & { found: true },
  { asked, page, size, hidden, within, cut }: View & { page: number | undefined; hidden: boolean },
  context: Context,
): Reply {
  const { say } = context;
  const here = pageOf(page, size, answer.passages.length);
  const passages = answer.passages.slice(here.start, here.end);
  return reply({
    heading: (answer.certainty === "may" ? say.ask.may : say.ask.found)(
      shortened(String(asked["question"])),
      within,
    ),
    lines: [
      ...cut,
      ...repaired(answer, context),
      ...(answer.certainty === "may" ? doubts(answer, passages, within, context) : []),
      ...(isOthers(answer) ? [say.ask.notSaid(answer.searched.speakers)] : []),
    ],
    passages: passages.map((hit, i) => shown(hit, here.start + i + 1, context)),
    closing: here.page > 1 ? [say.pages(here.page, here.pages)] : [],
    followUps: turning("ask", asked, here, say),
    private: hidden,
  });
}

/** Whether what comes nearest is somebody else's than whose words are asked for. */
function isOthers({ certainty, passages: [best], searched }: Answer & { found: true }): boolean {
  const { speakers, silent, unquoted } = searched;
  const { snippet } = best;
  const theirs = snippet.kind === "quote" && snippet.speakers.some(({ name }) => speakers.includes(name));
  return certainty === "may" && silent && speakers.length > 0 && !unquoted.length && !theirs;
}

function refusal(
  answer: Answer & { found: false },
  { asked, nearest, size, within, cut }: View & { nearest: boolean },
  context: Context,
): Reply {
  const { say } = context;
  const { searched } = answer;
  const near = answer.nearest.slice(0, size);
  // The passages may be opened below this.
  const why = whyBeside(answer, near);
  const lines = [
    ...cut,
    say.ask.looked(named(searched.words, 12), searched.documents),
    ...repaired(answer, context),
    ...doubts(answer, near, within, context),
    ...(why === "not-said" ? [say.ask.notSaid(searched.speakers)] : []),
    ...(why === "no-match" ? [say.ask.noMatch] : []),
  ];
  const show = followUp(say.ask.showNearest, "ask", { ...asked, nearest: true });
  const said = searched.speakers
    .slice(0, 1)
    .map((speaker) => followUp(say.ask.quotesOf(speaker), "quote", { speaker }));
  return reply({
    tone: "nothing",
    heading: say.ask.notFound(shortened(String(asked["question"])), within),
    lines: nearest && near.length ? [...lines, say.ask.nearest] : lines,
    passages: nearest ? near.map((hit, i) => shown(hit, i + 1, context, say.ask.notAnAnswer)) : [],
    followUps: near.length && !nearest ? [show, ...said] : said,
  });
}

/** What is known to be missing: words, a kind of thing, anything said by whom the question asks for. */
function doubts(answer: Answer, passages: readonly CitedHit[], within: Within, { say }: Context): string[] {
  const { searched, unknownWords } = answer;
  const { unquoted } = searched;
  const lacks = lackBeside(answer, passages);
  return [
    ...(unknownWords.length ? [say.ask.unknown(named(unknownWords, 8), within)] : []),
    ...(unquoted.length ? [say.ask.notQuoted(unquoted, within)] : []),
    ...(lacks ? [say.ask.lacks[lacks.kind](shortened(lacks.topic, 80), within)] : []),
  ];
}

/** The first `most` of the words; a long one is no word, and its head tells which is meant. */
const named = (words: readonly string[], most: number): string[] =>
  words.slice(0, most).map((word) => shortened(word, 60));

function repaired({ searched }: Answer, { say }: Context): string[] {
  return searched.repaired.map(({ typed, read }) => say.ask.repaired(typed, read));
}
