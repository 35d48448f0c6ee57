import fc from "fast-check";
import { expect, test } from "vitest";
import type { Room } from "../../../src/access/room.ts";
import { unpack } from "../../../src/doors/discord/codec.ts";
import type { ButtonStore } from "../../../src/state/buttons.ts";
import { cutAt } from "../../../src/doors/discord/cut.ts";
import { render, type View } from "../../../src/doors/discord/render.ts";
import { reply, type FollowUp, type Reply } from "../../../src/reply.ts";
import { languages, wordingFor } from "../../../src/wording/index.ts";
import { ANNA } from "../../stand-in/names.ts";
import { buttonsOf, seen, sourceOf } from "../../stand-in/people.ts";
import { messageProblems } from "../../stand-in/rules.ts";
import { shown } from "./running.ts";

const kept = new Map<string, string>();
const keep: ButtonStore = {
  put: (text) => {
    const key = `k${kept.size}`;
    kept.set(key, text);
    return key;
  },
  kept: async () => {},
  get: async (key) => kept.get(key) ?? null,
};
const view = (parts: Partial<View> = {}): View => ({
  call: { command: "ask", options: { question: "Who?" } },
  owner: ANNA,
  say: wordingFor("en"),
  keep,
  private: false,
  shareable: true,
  room: null,
  ...parts,
});

/** All messages that one gets by pressing "Read on" as long as it goes. */
async function leaves(answer: Reply, view: View) {
  const bodies = [];
  const waiting: View["from"][] = [undefined];
  while (waiting.length && bodies.length < 200) {
    const from = waiting.shift();
    const body = render(answer, from ? { ...view, from } : view);
    bodies.push(body);
    for (const { label, custom_id } of buttonsOf(body)) {
      const press = await unpack(custom_id, keep);
      if (label === view.say.discord.readOn && press && press !== "gone" && press.opens === "read")
        waiting.push(press.at);
    }
  }
  return bodies;
}

test("a reply reads from top to bottom: what it is, whose words, the words, where they stand", () => {
  const answer = reply({
    heading: "The material answers “Who?”",
    lines: ["I read “lui” as “Liu”."],
    passages: [
      shown({
        attribution: "Liu Yunshan, propaganda chief – direct quotation",
        text: "“There can’t be *security*,\nLiu said.",
        marks: [{ start: 1, end: 6 }],
        citation: "Catherine Cadell, Reuters, paragraph 13",
        note: "Cited.",
      }),
    ],
    closing: ["Page 1 of 2"],
  });
  expect(sourceOf(render(answer, view()))).toBe(
    [
      "**The material answers “Who?”**",
      "I read “lui” as “Liu”.",
      "Liu Yunshan, propaganda chief – direct quotation",
      "> “**There** can’t be \\*security\\*,",
      "> Liu said.",
      "-# (1) Catherine Cadell, Reuters, paragraph 13",
      "-# Cited.",
      "Page 1 of 2",
    ].join("\n"),
  );
});

test("a long passage is cut at a sentence's end, says so, and is read on to its last word", async () => {
  const sentences = Array.from({ length: 400 }, (_, i) => `This is sentence number ${i}.`);
  const answer = reply({
    heading: "Long",
    passages: [shown({ text: sentences.join(" ") }), shown({ text: "Short." })],
  });
  const [first, ...rest] = await leaves(answer, view());
  expect(seen(first)).toMatch(/number \d+\.\nCut here at the end of a sentence/u);
  expect(seen(first)).toContain("Short.");
  const all = [first, ...rest].map(seen).join("\n");
  expect(sentences.filter((s) => !all.includes(s))).toEqual([]);
});

test("nothing is lost where there is too much for one message", async () => {
  const followUps: FollowUp[] = Array.from({ length: 43 }, (_, i) => ({
    label: `Follow ${i}`,
    call: { command: "help", options: { n: i } },
    opens: "anew",
  }));
  const answer = reply({
    heading: "Much",
    lines: Array.from({ length: 200 }, (_, i) => `Line ${i} ${"of many words ".repeat(5)}`),
    passages: Array.from({ length: 30 }, (_, i) =>
      shown({ text: `Passage ${i}.`, followUps: followUps.slice(0, 2) }),
    ),
    closing: ["The end."],
    followUps,
  });
  const bodies = await leaves(answer, view());
  const all = bodies.map(seen).join("\n");
  for (let i = 0; i < 200; i++) expect(all).toContain(`Line ${i} `);
  for (let i = 0; i < 30; i++) expect(all).toContain(`Passage ${i}.`);
  expect(all).toContain("The end.");
  const labels = new Set(bodies.flatMap((b) => buttonsOf(b).map(({ label }) => label)));
  for (const { label } of followUps) expect(labels).toContain(label);
  expect(bodies.flatMap((b) => messageProblems(b))).toEqual([]);
});

test("only a private answer with passages, where others are, can be shared", () => {
  const answer = reply({ heading: "Found", passages: [shown({})] });
  const labels = (parts: Partial<View>) => buttonsOf(render(answer, view(parts))).map(({ label }) => label);
  const share = wordingFor("en").discord.share;
  expect(labels({ private: true })).toContain(share);
  expect(labels({ private: false })).not.toContain(share);
  expect(labels({ private: true, shareable: false })).not.toContain(share);
});

test("an article's address becomes a button only where it is one", () => {
  const urls = (url: string) =>
    render(reply({ heading: "x", passages: [shown({ url })] }), view()).components.flatMap((c) =>
      c.type === 1 ? c.components.map((b) => b.url) : [],
    );
  expect(urls("https://paper.example/a?b=1")).toEqual(["https://paper.example/a?b=1"]);
  for (const url of [
    "javascript:alert(1)",
    "https://a b",
    "not an address",
    `https://x.example/${"a".repeat(600)}`,
  ])
    expect(urls(url)).toEqual([]);
});

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
  .array(fc.oneof(fc.constantFrom(...SPICE), fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 12 })
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
    url: fc.option(fc.webUrl()),
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
  links: fc.array(fc.record({ label: fc.constant("Open"), url: fc.webUrl() }), { maxLength: 1 }),
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
      const body = render(answer, view({ say: wordingFor(language), private: answer.private, room }));
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

test("a 50 kB heading, citation and label do no harm", async () => {
  const huge = "Wort ".repeat(10_000);
  const answer = reply({
    heading: huge,
    lines: [huge],
    passages: [shown({ attribution: huge, citation: huge, note: huge, text: huge })],
    followUps: [{ label: huge, call: { command: "ask", options: { question: huge } }, opens: "here" }],
  });
  const bodies = await leaves(answer, view());
  expect(bodies.length).toBeGreaterThan(5);
  expect(bodies.flatMap((b) => messageProblems(b))).toEqual([]);
});

test("a cut stands at a sentence's end, else between words, never within a character", () => {
  const size = (part: string) => part.length;
  expect(cutAt("One. Two. Three.", 10, size)).toBe("One. Two.".length);
  expect(cutAt("one two three", 9, size)).toBe("one two".length);
  expect(cutAt("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 15, size)).toBe("👩‍👩‍👧‍👦".length);
  expect(cutAt("文。字。", 3, size)).toBe(2);
  expect(cutAt("short", 100, size)).toBe(5);
});
