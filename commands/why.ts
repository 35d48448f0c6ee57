/** The evidence for a quotation's speaker; called by the button under it. */
import { defineCommand, text } from "../src/command.ts";
import { isUnread, type Document, type Quote, type Span } from "../src/model.ts";
import { reply, UserError } from "../src/reply.ts";
import { followUp } from "./shared/follow-ups.ts";
import { shown, speakersOf } from "./shared/passages.ts";
import type { Wording } from "../src/wording/index.ts";

export default defineCommand({
  name: "why",
  reach: "button",
  options: { passage: text({ required: true, max: 200 }) },
  run: async ({ options, ...context }) => {
    const { library, say, caller, librarian, own } = context;
    const found = await library.passage(options.passage);
    const article = found && (await library.article(found.snippet.document));
    if (!found || !article) throw new UserError(say.passage.gone);
    const { snippet } = found;
    const passages = [{ ...shown(found, null, context), followUps: [] }];
    if (snippet.kind === "fact")
      return reply({
        heading: snippet.corrected ? say.shown.correctedNone : say.why.fact,
        passages,
        private: true,
      });
    const speaker = speakersOf(snippet);
    return reply({
      heading: speaker ? say.why.heading(speaker) : isUnread(snippet) ? say.why.unread : say.why.unstated,
      lines: evidence(snippet, article.document, say),
      closing: caller.manages && !own ? [say.why.correct(snippet.id)] : [],
      passages,
      followUps:
        librarian && own ? [followUp(say.library.putRight, "speaker form", { passage: snippet.id })] : [],
      private: true,
    });
  },
});

/** Of a hundred; never all of them. */
const inHundred = (share: number) => Math.min(99, Math.round(100 * share));

/** The chain from the words that say that something was said to the name of who said it. */
function evidence(quote: Quote, document: Document, say: Wording): string[] {
  const { evidence, title, speakers, confidence, speakerConfidence } = quote;
  const words = (span: Span) => document.text.slice(span.start, span.end);
  const at = (span: Span) => document.paragraphs.findLast((p) => p.span.start <= span.start)?.number ?? 1;
  const { cue, mention, chain, step } = evidence;
  const whose = speakers.length ? inHundred(speakerConfidence) : null;
  const links = chain.map(({ mention: from, antecedent: to }) =>
    say.why.link(words(from), at(from), words(to), at(to)),
  );
  return [
    ...(cue ? [say.why.cue(words(cue), at(cue))] : []),
    ...(mention ? [say.why.mention(words(mention), at(mention))] : []),
    ...links,
    ...(title ? [evidence.titleCorrected ? say.why.titleCorrected(title) : say.why.title(title)] : []),
    say.why.step(say.why.steps[step]),
    ...(step === "corrected by the owner" ? [] : [say.why.sure(inHundred(confidence), whose)]),
  ];
}
