/** What holds of every message, whatever a reply says. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText, anyUrl } from "../../any-text.ts";
import type { Room } from "../../../src/access/room.ts";
import { renderMessage } from "../../../src/doors/discord/render.ts";
import type { FollowUp, Reply } from "../../../src/reply.ts";
import { languages, wordingFor } from "../../../src/wording/index.ts";
import { sourceOf } from "../../stand-in/seen.ts";
import { messageProblems } from "../../stand-in/rules.ts";
import { shown } from "./running.ts";
import { kept, view } from "./rendering.ts";

const SPICE = [
  "@everyone",
  "@every\u202eone",
  "<@123> <@&4> <#5>",
  "[free](https://evil.example)",
  "```",
  "||",
  "**",
  "__",
  "# ",
  "> ",
  "-# ",
  "1. ",
  "\u0000",
  "\ud800",
  "\udc00",
  "\u200f\u2067",
  "شكرا",
  "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a",
  "👩‍👩‍👧‍👦",
  "\ufdd0\ufdd1",
  "\r\n",
  "\u2028",
  "word. ",
  "Another sentence ends here. ",
  "\\",
  "~",
];
const spiced = fc
  .array(fc.oneof(fc.constantFrom(...SPICE), anyText(12)), { maxLength: 12 })
  .chain((parts) =>
    fc.constantFrom(1, 1, 1, 1, 3, 60).map((times) => parts.join("").repeat(times).slice(0, 6000)),
  );
const followUp: fc.Arbitrary<FollowUp> = fc.record({
  label: spiced,
  call: fc.record({ command: fc.constant("ask"), options: fc.record({ question: spiced, page: fc.nat() }) }),
  opens: fc.constantFrom("here" as const, "anew" as const),
  disabled: fc.boolean(),
});
const passage = fc
  .record({
    attribution: fc.option(spiced),
    text: spiced,
    citation: spiced,
    note: fc.option(spiced),
    url: fc.option(anyUrl()),
    place: fc.constantFrom("paragraph 13", "Absatz 1"),
    reads: fc.constantFrom(null, "Read in the article"),
    anchor: fc.record({
      document: spiced,
      paragraph: fc.nat(),
      sentence: fc.option(fc.nat()),
      passage: fc.option(spiced),
    }),
    marks: fc.array(fc.record({ start: fc.nat({ max: 200 }), end: fc.nat({ max: 400 }) }), { maxLength: 4 }),
    followUps: fc.array(followUp, { maxLength: 4 }),
  })
  .map(shown);
const ROOM: Room = {
  url: "https://read.example.org",
  open: true,
  private: () => false,
  invite: async () => "/enter/x",
  close: async () => {},
};
const anyReply: fc.Arbitrary<Reply> = fc.record({
  tone: fc.constantFrom("answer" as const, "nothing" as const, "slip" as const, "trouble" as const),
  heading: spiced,
  lines: fc.array(spiced, { maxLength: 6 }),
  articles: fc.array(fc.option(spiced), { maxLength: 6 }),
  names: fc.constant([]),
  links: fc.array(fc.record({ label: fc.constant("Open"), url: anyUrl() }), { maxLength: 1 }),
  passages: fc.array(passage, { maxLength: 5 }),
  closing: fc.array(spiced, { maxLength: 2 }),
  followUps: fc.array(followUp, { maxLength: 12 }),
  private: fc.boolean(),
  file: fc.option(fc.record({ name: spiced, content: spiced }), { freq: 8 }),
  form: fc.constant(null),
});

test("whatever 10,000 texts hold (emoji, Markdown, mentions, marks, rubbish), every message is one that Discord takes", () => {
  fc.assert(
    fc.property(anyReply, fc.constantFrom(...languages), fc.boolean(), (answer, language, open) => {
      kept.clear();
      const room = { ...ROOM, open };
      const body = renderMessage(answer, view({ say: wordingFor(language), private: answer.private, room }));
      expect(messageProblems(JSON.parse(JSON.stringify(body)))).toEqual([]);
      // No link but those into the reading room, whose addresses hold no sign of Markdown.
      const bare = sourceOf(body)
        .replace(/\\[^0-9A-Za-z\s]/gu, "")
        .replace(/\]\(https:\/\/read\.example\.org\/read\/[\w./?&=#%-]*\)/gu, "");
      expect(bare).not.toMatch(/@|<[#:@]|\]\(|`/u);
    }),
    // Each reply holds eight of them and more.
    { numRuns: 1250 },
  );
});
