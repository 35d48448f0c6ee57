/** A speaker's words, words about a topic, or both. */
import {
  completePublisher,
  completeSource,
  completeSpeaker,
  filtered,
  scopeOf,
  withinOf,
} from "./shared/narrowing.ts";
import { defineCommand, oneof, text, whole, yesno, type Context } from "../src/command.ts";
import { LONGEST_DAY } from "../src/documents/dates.ts";
import { unreadBeside } from "./shared/beside-name.ts";
import { followUp } from "./shared/follow-ups.ts";
import { namedOnly, type NamedOnly } from "./shared/named.ts";
import { given, pageOf, turning } from "./shared/paging.ts";
import { MANNERS, TELLINGS, type CitedHit } from "../src/model.ts";
import { reply, UserError, type OptionValues, type Reply } from "../src/reply.ts";
import { shown, toldApart } from "./shared/passages.ts";
import { shortened } from "./shared/shortened.ts";
import type { Within } from "../src/wording/index.ts";

export default defineCommand({
  name: "quote",
  options: {
    speaker: text({ max: 200, complete: completeSpeaker }),
    about: text({ max: 600 }),
    manner: oneof([...MANNERS, ...TELLINGS]),
    source: text({ complete: completeSource }),
    publisher: text({ max: 100, complete: completePublisher }),
    since: text({ max: LONGEST_DAY }),
    until: text({ max: LONGEST_DAY }),
    private: yesno(),
    page: whole({ hidden: true, min: 1 }),
  },
  run: async ({ options, ...context }) => {
    const { library, say, notes, caller } = context;
    const { speaker, about, manner, page, ...rest } = options;
    if (!speaker && !about && !manner) throw new UserError(say.quote.nothingAsked);
    const settings = await notes.settings(caller.server);
    const size = settings.passages;
    const scope = await scopeOf(rest, context);
    const leftOut = await filtered(scope, context);
    const query = { speaker, about, scope, once: true };
    const pageFrom = (offset: number) => library.quotes({ ...query, manner, offset, limit: size });
    const wanted = await pageFrom(((page ?? 1) - 1) * size);
    // Since the button was made there may be fewer of them.
    const found =
      wanted.total && !wanted.passages.length
        ? await pageFrom(pageOf(page, size, wanted.total).start)
        : wanted;
    const names = found.speakers.slice(0, 5).map((v) => v.name);
    const topic = about && shortened(about);
    const within = withinOf(scope);
    if (speaker && !names.length) {
      const unread = await unreadBeside(speaker, scope, size, context);
      if (unread) return unread;
      const named = await namedOnly(speaker, library, scope);
      const near = found.suggestions.slice(0, 3).map((v) => v.name);
      return unquoted(speaker, named, near, { within, size, rest: given(rest) }, context);
    }
    if (!found.total) {
      const elsewhere = manner && (await library.quotes(query)).total > 0;
      const lines = elsewhere ? [say.quote.noManner] : [];
      return reply({ tone: "nothing", heading: say.quote.none(names, topic, within), lines });
    }
    const here = pageOf(page, size, found.total);
    const to = here.start + found.passages.length;
    return reply({
      heading: say.quote.found(found.total, names, topic),
      passages: toldApart(found.passages).map((hit, i) => {
        const number = here.start + i + 1;
        const passage = shown(hit, number, context);
        return { ...passage, reads: passage.anchor && say.shown.read(number) };
      }),
      closing: [
        ...(here.pages > 1 ? [say.quote.shown(here.start + 1, to, found.total)] : []),
        ...(found.printed > found.total ? [say.quote.copies(found.printed - found.total)] : []),
        ...(here.pages === 1 && isMixed(found.passages) ? [say.quote.order] : []),
        ...leftOut,
      ],
      followUps: turning("quote", given(options), here, say),
      private: options.private ?? settings.private,
    });
  },
});

/** Whether exact words and reports are among them. */
const isMixed = (passages: readonly CitedHit[]): boolean =>
  new Set(passages.flatMap(({ snippet }) => (snippet.kind === "quote" ? [snippet.manner] : []))).size > 1;

/** Nobody is quoted who is called so: where the one is named who is, the names that come near, and the topic. */
function unquoted(
  typed: string,
  { names, passages }: NamedOnly,
  near: readonly string[],
  { within, size, rest }: { within: Within; size: number; rest: OptionValues },
  context: Context,
): Reply {
  const { say } = context;
  return reply({
    tone: "nothing",
    heading: names.length
      ? say.ask.notQuoted(names, within)
      : say.quote.unknownSpeaker(shortened(typed, 80), within),
    lines: [near.length ? say.didYouMean(near) : say.quote.seeSpeakers],
    passages: passages.slice(0, size).map((hit, i) => shown(hit, i + 1, context)),
    followUps: [
      ...near.map((name) => followUp(name, "quote", { ...rest, speaker: name })),
      followUp(say.quote.asTopic(typed), "quote", { ...rest, about: typed }),
    ],
  });
}
