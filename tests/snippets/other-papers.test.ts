import { expect, test } from "vitest";
import { attributed, articleFrom, articleFromMarkdown, quotesIn, said } from "./reading.ts";
import { listed } from "./listed.ts";

test("who warned that something would happen warned nobody by that name", () => {
  expect(attributed("Rosa Lind warned the water could return.")).toEqual([
    "Rosa Lind: the water could return",
  ]);
});

test("what one said ends before the other, though a name in commas stands between", () => {
  expect(attributed("Holt said she was pleased, but her husband, David, said he was not.")).toEqual([
    "Holt: she was pleased",
    "David: he was not",
  ]);
});

test("a driver who did something was doing something else: the second verb is the sentence’s own", () => {
  expect(attributed("A driver who killed a cyclist was reading a message, a jury heard yesterday.")).toEqual([
    "a jury: A driver who killed a cyclist was reading a message",
  ]);
});

test.each([
  ["Norwegian packaging group Norvik said it had agreed to buy its rival.", "Norvik"],
  ["Superintendent of Police R. Menon told reporters that no siren was sounded.", "R. Menon"],
  ["Florist Jan Ottley said takings were down by a third.", "Jan Ottley"],
  ["Farmers’ group Anihan said the government was hiding the figures.", "Anihan"],
  ["The road is safe, its chief operating officer told the committee.", "its chief operating officer"],
])("the speaker’s name and what stands before it: %s", (text, name) => {
  expect(quotesIn(text).map((q) => q.speakers[0]?.name)).toEqual([name]);
});

test("what somebody was told is nobody’s, unless it says by whom", () => {
  expect(attributed("Traders have been told the bridge will stay shut until April.")).toEqual([
    "?: the bridge will stay shut until April",
  ]);
  expect(attributed("Traders were told by Rosa Lind that the bridge would stay shut.")).toEqual([
    "Rosa Lind: that the bridge would stay shut",
  ]);
  expect(attributed("Kavala is “not ready” for winter, MPs told")).toEqual([
    "?: Kavala is “not ready” for winter",
  ]);
  expect(listed("Traders were never told that the bridge would close.")).toEqual([
    "not-said ?: that the bridge would close",
  ]);
});

test("a second cue with a clause of its own ends what the first has", () => {
  expect(
    attributed("Denise Foley said spraying would begin but conceded more should have been done."),
  ).toEqual(["Denise Foley: spraying would begin", "Denise Foley: more should have been done"]);
});

test.each([
  ["Rosa Lind criticised the firm for raising fares.", "the firm for raising fares"],
  ["Rosa Lind called on the firm to pay for it.", "the firm to pay for it"],
])("who says more of a thing than its name has said something: %s", (text, words) => {
  const [quote] = quotesIn(text);
  expect(said(text, quote!)).toBe(words);
  expect(quote!.manner).not.toBe("stance");
});

test("a bare thing stays a stance", () => {
  expect(listed("Rosa Lind criticised the firm on Monday.")[0]).toMatch(/^stance Rosa Lind/u);
});

test("what a fronted clause reports ends where the sentence’s own begins", () => {
  expect(
    attributed("In June, after Rosa Lind had said the dam would hold, her rivals left the room."),
  ).toEqual(["Rosa Lind: the dam would hold"]);
});

test.each([
  ["Rosa Lind said the rent had been fair when she spoke to this newspaper.", "the rent had been fair"],
  ["Rosa Lind said she was sorry, as customers queued outside.", "she was sorry"],
])("what was done when it was said is none of it: %s", (text, words) => {
  expect(attributed(text)).toEqual([`Rosa Lind: ${words}`]);
});

test("a gesture between two halves leaves them one quotation", () => {
  expect(
    attributed("“We offered to halve it,” Rosa Lind said, pointing at a letter, “and he left.”"),
  ).toEqual(["Rosa Lind: We offered to halve it, | and he left."]);
});

test("who is urged to do something has not urged it", () => {
  expect(attributed("A driver, who gave no name, urged the council to mend it.").join()).not.toMatch(
    /^the council/u,
  );
});

const interview = [
  "“I never wanted to be famous”: an afternoon with Lena Voss",
  "The cellist Lena Voss talks about silence and sheep.",
  "Why did you leave Berlin?",
  "I could not hear myself any more.",
  "And the farm?",
  "It was my uncle’s. He said I could have it if I kept the sheep.",
  "I kept them for a year.",
  "What comes next?",
  "Nothing, I hope.",
];

test("questions alone in their paragraphs make an interview of whom the head announces", () => {
  const direct = listed(interview.join("\n\n")).filter((line) => line.startsWith("direct "));
  expect(direct.map((line) => line.slice("direct ".length))).toEqual([
    "Lena Voss: I could not hear myself any more.",
    "Lena Voss: It was my uncle’s. He said I could have it if I kept the sheep.",
    "Lena Voss: I kept them for a year.",
    "Lena Voss: Nothing, I hope.",
  ]);
});

test("questions in a story of its author’s own are none", () => {
  const story = ["Why I left Berlin", ...interview.slice(2)].join("\n\n");
  expect(articleFrom(story).speakers.map((s) => s.name)).not.toContain("Lena Voss");
  expect(quotesIn(story).filter((q) => q.manner === "direct")).toEqual([]);
});

test("a play’s names stand before a full stop", () => {
  const text =
    "A wall by the sea.\n\nHAMISH. Who is there?\n\nMORAG. Only me.\n\nHAMISH. You should not have come.";
  expect(attributed(text)).toEqual([
    "Hamish: Who is there?",
    "Morag: Only me.",
    "Hamish: You should not have come.",
  ]);
});

test("a song that is sung is nobody’s words", () => {
  expect(attributed("Rosa Lind sang “Danny Boy” at the wedding.")).toEqual([]);
});

test("an inquest in a town hears like any other", () => {
  expect(attributed("An inquest in Dorley heard that Tom Reeve had been swimming.")).toEqual([
    "An inquest in Dorley: that Tom Reeve had been swimming",
  ]);
});

test("“in the words of one resident” says whose they are", () => {
  expect(attributed("In the words of one resident, it is “an accident waiting to happen”.")).toEqual([
    "one resident: an accident waiting to happen",
  ]);
});

test("what no subject of saying is says nothing", () => {
  expect(attributed("The plan has drawn softer language says that it leaks.").join()).not.toMatch(/^softer/u);
  expect(attributed("They keep coming up with Priebus and said it was late.").join()).not.toMatch(/^up/u);
});

test("a block quotation is whose name signs it", () => {
  const { snippets } = articleFromMarkdown(
    "> The sea does not read forecasts.\n\n— Ida Krol, harbour master\n\nIt rained.",
  );
  expect(snippets).toContainEqual(
    expect.objectContaining({ manner: "direct", speakers: [expect.objectContaining({ name: "Ida Krol" })] }),
  );
});

test("what somebody would respond is no second report inside the first", () => {
  expect(attributed("The ministry said it would respond “in due course”.")).toEqual([
    "The ministry: it would respond “in due course”",
  ]);
});

test("a denial of “that” leaves what was said to the participle behind it", () => {
  expect(attributed("Mayor Tom Pulaski disputed that, saying every member had a memo.")).toContain(
    "Tom Pulaski: every member had a memo",
  );
});
