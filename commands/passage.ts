/** A paragraph between its neighbours. */
import { completeSource, sourceTyped } from "./shared/narrowing.ts";
import { defineCommand, text, whole } from "../src/command.ts";
import { anchorOf, publisherLink } from "../src/addresses.ts";
import { reply, UserError, type FollowUp, type ShownPassage } from "../src/reply.ts";
import { citationLine, whereLine, offsetsWithin } from "./shared/passages.ts";

export default defineCommand({
  name: "passage",
  options: {
    source: text({ required: true, max: 200, complete: completeSource }),
    paragraph: whole({ required: true, min: 1 }),
    /** The passage that a button came from: it is marked. */
    cited: text({ hidden: true, max: 200 }),
  },
  run: async ({ options, ...context }) => {
    const { library, say, room, caller } = context;
    const { paragraph } = options;
    const cited = options.cited ? await library.passage(options.cited) : null;
    if (options.cited && !cited) throw new UserError(say.passage.gone);
    const id = cited?.snippet.document ?? (await sourceTyped(options.source, context));
    const view = await library.context(id, paragraph);
    if (!view) {
      const article = await library.article(id);
      throw new UserError(say.passage.noParagraph(paragraph, article?.document.paragraphs.length ?? 0));
    }
    const { document } = view;
    const hidden = caller.server !== null && (room?.private(caller.server, id) ?? false);
    const read: FollowUp = {
      label: say.shown.read(null),
      call: {
        command: "read",
        options: { source: id, paragraph, ...(cited ? { cited: cited.snippet.id } : {}) },
      },
      opens: "anew",
    };
    const passages = view.paragraphs.map(({ number, span, citation }): ShownPassage => {
      const holds = cited && cited.snippet.span.start < span.end && cited.snippet.span.end > span.start;
      return {
        number: null,
        attribution: say.passage.label(number),
        text: document.text.slice(span.start, span.end),
        marks: holds ? [offsetsWithin(cited.snippet.span, span)] : [],
        citation: citationLine(citation, say),
        place: whereLine(citation, say),
        anchor: hidden
          ? null
          : holds
            ? anchorOf(cited.snippet)
            : { document: id, paragraph: number, sentence: null, passage: null },
        reads: !hidden && number === paragraph ? say.shown.read(null) : null,
        document: id,
        snippet: holds ? cited.snippet.id : null,
        url: publisherLink(document.source.url, document.text.slice(span.start, span.end)),
        note: holds ? say.passage.cited(cited.snippet.paragraph, cited.snippet.sentence) : null,
        followUps: hidden && number === paragraph ? [read] : [],
      };
    });
    const last = document.paragraphs.length;
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
      heading: say.passage.heading(paragraph, document.title),
      passages,
      followUps: [move(say.passage.up, -2), move(say.passage.down, 2)],
      private: true,
    });
  },
});
