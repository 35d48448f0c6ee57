/** Is this quotation exact, and whose is it? */
import { completeSpeaker } from "./shared/narrowing.ts";
import type { Difference } from "../src/answers/check-near.ts";
import { defineCommand, text, yesno } from "../src/command.ts";
import type { Check } from "../src/library.ts";
import { isUnread } from "../src/model.ts";
import { reply } from "../src/reply.ts";
import { isUnreadQuote } from "./shared/beside-name.ts";
import { namedOnly } from "./shared/named.ts";
import { shown, speakersOf } from "./shared/passages.ts";
import { shortened } from "./shared/shortened.ts";
import type { Wording } from "../src/wording/index.ts";

export default defineCommand({
  name: "who-said",
  options: {
    words: text({ required: true }),
    speaker: text({ max: 200, complete: completeSpeaker }),
    private: yesno(),
  },
  run: async ({ options, ...context }) => {
    const { library, say, notes, caller } = context;
    const { words, speaker } = options;
    const { speakers, suggestions } = await library.quotes({ speaker, limit: 1 });
    const known = speaker && speakers.length > 0;
    const near = suggestions.slice(0, 3).map((voice) => voice.name);
    const unquoted = speaker && !known ? (await namedOnly(speaker, library, {})).names : [];
    const check = await library.whoSaid(words, { speaker: known ? speaker : undefined });
    const missing = check.verdict === "not-found";
    const passages = check.passages.slice(0, missing ? 2 : 3);
    // Whoever is named may well be who says it there.
    const unread = speaker && !known && !missing && passages.some(({ snippet }) => isUnreadQuote(snippet));
    return reply({
      tone: missing ? "nothing" : "answer",
      heading: verdictLine(check, check.named ?? "", say),
      lines: [
        ...(check.checked ? [say.whoSaid.checked(shortened(check.checked, 300))] : []),
        ...(unquoted.length && !unread ? [say.whoSaid.notQuoted(unquoted)] : []),
        // All other headings say it.
        ...(unread && check.opposite ? [say.whoSaid.speakersUnread] : []),
        ...(speaker && !known && !unquoted.length && !unread
          ? [say.whoSaid.unknownSpeaker(shortened(speaker, 80))]
          : []),
        ...(near.length ? [say.didYouMean(near)] : []),
        ...differences(check, say),
        ...(missing && passages.length ? [say.whoSaid.nearest] : []),
      ],
      passages: passages.map((found, i) => shown(found, i + 1, context)),
      private: options.private ?? (await notes.settings(caller.server)).private,
    });
  },
});

function verdictLine(check: Check, named: string, say: Wording): string {
  const { verdict, passages, opposite, telling } = check;
  const first = passages[0]?.snippet;
  const speaker = first?.kind === "quote" ? speakersOf(first) : null;
  const isRead = first?.kind !== "quote" || !isUnread(first);
  if (verdict !== "other-speaker") {
    if (telling) return say.whoSaid.told[telling](speaker);
    if (opposite) return say.whoSaid.opposite(speaker);
    if (check.several) return say.whoSaid.several(voicesOf(check), articlesOf(check) > 1);
  }
  switch (verdict) {
    case "exact":
      return speaker ? say.whoSaid.exact(speaker) : say.whoSaid.exactUnstated(isRead);
    case "near":
      if (inMarks(check))
        return speaker ? say.whoSaid.nearMarks(speaker) : say.whoSaid.nearMarksUnstated(isRead);
      if (inForm(check))
        return speaker ? say.whoSaid.nearForm(speaker) : say.whoSaid.nearFormUnstated(isRead);
      return speaker ? say.whoSaid.near(speaker) : say.whoSaid.nearUnstated(isRead);
    case "other-speaker":
      return say.whoSaid.other(speaker, shortened(named, 80));
    case "indirect":
      return speaker ? say.whoSaid.indirectOf(speaker) : say.whoSaid.indirect;
    case "not-found":
      return check.short ? say.whoSaid.tooShort : say.whoSaid.notFound;
  }
}

/** Who said the parts of words that are several speakers'. */
function voicesOf({ passages }: Check): (string | null)[] {
  const quotes = passages.flatMap(({ snippet }) => (snippet.kind === "quote" ? [snippet] : []));
  return [...new Set(quotes.map(speakersOf))];
}

const articlesOf = ({ passages }: Check): number =>
  new Set(passages.map(({ snippet }) => snippet.document)).size;

/** Places at which the words differ that are told one by one. */
const MOST = 6;

/** What differs between the words given and the source's: words for words; marks by themselves only where no word differs. */
function differences(check: Check, say: Wording): string[] {
  const parts = (check.differences ?? []).filter(({ text }) => text.trim() !== "");
  const isTold = (part: Difference) => part.kind !== "same" && (isWord(part) || inMarks(check));
  const lines: string[] = [];
  for (let i = 0; i < parts.length && lines.length < MOST; i++) {
    const [part, next] = [parts[i]!, parts[i + 1]];
    const text = told(part);
    if (part.kind === "form") lines.push(say.whoSaid.form(text, part.yours.trim()));
    else if (!isTold(part)) continue;
    else if (next && isTold(next) && part.kind === "source-only" && next.kind === "yours-only")
      lines.push(say.whoSaid.changed(text, told(parts[++i]!)));
    else if (next && isTold(next) && part.kind === "yours-only" && next.kind === "source-only")
      lines.push(say.whoSaid.changed(told(parts[++i]!), text));
    else lines.push(part.kind === "source-only" ? say.whoSaid.missing(text) : say.whoSaid.added(text));
  }
  const isMark = (part: Difference) => part.kind !== "same" && !isWord(part);
  return !inMarks(check) && parts.some(isMark) ? [...lines, say.whoSaid.marks] : lines;
}

/** Without the full stop that stands before added words. */
const told = ({ text }: Difference): string =>
  isWord({ text }) ? text.replace(/^[\s,.;:!?…]+/u, "").trim() : text.trim();

const isWord = ({ text }: Pick<Difference, "text">): boolean => /[\p{L}\p{N}]/u.test(text);

/** Whether only a comma or the like differs. */
const inMarks = ({ differences: parts = [] }: Check): boolean => {
  const other = parts.filter(({ kind }) => kind !== "same");
  return other.length > 0 && !other.some(isWord);
};

/** Whether nothing differs but how the words are written: "won't" for "will not". */
const inForm = ({ differences: parts = [] }: Check): boolean =>
  parts.some(({ kind }) => kind === "form") && parts.every(({ kind }) => kind === "same" || kind === "form");
