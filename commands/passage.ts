/** A paragraph between its neighbours. */
import { completeSource, sourceTyped } from "./shared/narrowing.ts";
import { defineCommand, text, whole, type Context } from "../src/command.ts";
import type { ParagraphInContext } from "../src/library.ts";
import type { Snippet } from "../src/model.ts";
import { anchorOf, publisherLink } from "../src/addresses.ts";
import { reply, UserError, type FollowUp, type ShownPassage } from "../src/reply.ts";
import { followUp } from "./shared/follow-ups.ts";
import { citationLine, isHidden, offsetsWithin, whereLine } from "./shared/passages.ts";

export default defineCommand({
  name: "passage",
  options: {
    source: text({ required: true, max: 200, complete: completeSource }),
    paragraph: whole({ required: true, min: 1 }),
    /** The passage that a button came from: it is marked. */
    cited: text({ hidden: true, max: 200 }),
  },
  run: async ({ options, ...context }) => {
    const { library, say } = context;
    const { paragraph } = options;
    const cited = options.cited ? await library.passage(options.cited) : null;
    if (options.cited && !cited) throw new UserError(say.passage.gone);
    const id = cited?.snippet.document ?? (await sourceTyped(options.source, context));
    const view = await library.context(id, paragraph);
    if (!view) {
      const article = await library.article(id);
      throw new UserError(say.passage.noParagraph(paragraph, article?.document.paragraphs.length ?? 0));
    }
    const { length: last } = view.document.paragraphs;
    const move = (label: string, by: number): FollowUp => {
      const to = Math.min(Math.max(1, paragraph + by), last);
      const call = { source: id, paragraph: to, ...(options.cited ? { cited: options.cited } : {}) };
      return {
        label,
        call: { command: "passage", options: call },
        disabled: to === paragraph,
        opens: "here",
      };
    };
    return reply({
      heading: say.passage.heading(paragraph, view.document.title),
      passages: passagesOf(view, paragraph, cited?.snippet ?? null, context),
      followUps: [move(say.passage.up, -2), move(say.passage.down, 2)],
      private: true,
    });
  },
});

/** The paragraphs of a view, with the cited passage marked; a way into the article stands beside `asked` alone. */
function passagesOf(
  { document, paragraphs }: ParagraphInContext,
  asked: number,
  cited: Snippet | null,
  context: Context,
): ShownPassage[] {
  const { say } = context;
  const { id, source } = document;
  const hidden = isHidden(id, context);
  const toRead = { source: id, paragraph: asked, ...(cited ? { cited: cited.id } : {}) };
  return paragraphs.map(({ number, span, citation }) => {
    const held = cited && cited.span.start < span.end && cited.span.end > span.start ? cited : null;
    const here = held ? anchorOf(held) : { document: id, paragraph: number, sentence: null, passage: null };
    const text = document.text.slice(span.start, span.end);
    return {
      number: null,
      attribution: say.passage.label(number),
      text,
      marks: held ? [offsetsWithin(held.span, span)] : [],
      citation: citationLine(citation, say),
      place: whereLine(citation, say),
      anchor: hidden ? null : here,
      reads: !hidden && number === asked ? say.shown.read(null) : null,
      document: id,
      snippet: held?.id ?? null,
      url: publisherLink(source.url, text),
      note: held ? say.passage.cited(held.paragraph, held.sentence) : null,
      followUps: hidden && number === asked ? [followUp(say.shown.read(null), "read", toRead)] : [],
    };
  });
}
