import { expect, test } from "vitest";
import { attributed, articleFrom, articleFromMarkdown, quotesIn, said } from "./reading.ts";

/** "manner speaker: words". */
const listed = (text: string): string[] =>
  quotesIn(text).map(
    (q) => `${q.manner} ${q.speakers.map((s) => s.name).join(" and ") || "?"}: ${said(text, q)}`,
  );

test("“her” before another noun phrase is whom somebody told", () => {
  expect(attributed("Rosa Lind told her the roof would be mended by June.")).toEqual([
    "Rosa Lind: the roof would be mended by June",
  ]);
});

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

test("“they” behind a spokesman is the spokesman", () => {
  const text = "A council spokesman insisted it was legal.\n\nThey said: “We have every sympathy.”";
  expect(attributed(text).at(-1)).toBe("A council spokesman: We have every sympathy.");
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

test("a role that spoke last keeps the pronoun from a man who spoke before", () => {
  const text =
    "Femi Ajayi said he was sorry.\n\nThe landlord said the rent had been fair.\n\n“We offered to halve it,” he said.";
  expect(attributed(text).at(-1)).toBe("The landlord: We offered to halve it,");
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

test("whoever tells the story is no “he”", () => {
  const text =
    "“Where have you been?” asked my father.\n\n“At the harbour,” I said.\n\nHe put down his cup. “Your mother was frightened,” he said.";
  expect(attributed(text).at(-1)).toBe("my father: Your mother was frightened,");
});

test("reporters who asked are no “he”", () => {
  const text =
    "Officer Tom Dunn closed the road. Reporters asked Dunn if he had seen it. He said he had not.";
  expect(attributed(text).at(-1)).toBe("Tom Dunn: he had not");
});

test("“Mr Tolley” of a couple is not the son who is named later", () => {
  const text =
    "Mr and Mrs Tolley have run the shop since 1980.\n\nMr Tolley said the rent had doubled.\n\nTheir son, Neil Tolley, said he would leave.";
  expect(attributed(text)).toEqual(["Mr Tolley: the rent had doubled", "Neil Tolley: he would leave"]);
});

test("a month behind “and” or a rare forename may be a name", () => {
  expect(attributed("Will Power and June Marsh said they had written too.")).toEqual([
    "Will Power and June Marsh: they had written too",
  ]);
  expect(attributed("Augusto March told the meeting he was ashamed.")).toEqual([
    "Augusto March: he was ashamed",
  ]);
  expect(attributed("In May and June Marsh wrote that the well was dry.")).toEqual([
    "Marsh: that the well was dry",
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

test("a bank of the headline is the bank that the text names", () => {
  const text = "Bank denies claim\n\n“The post about Coastal Trust Bank is false in every word,” it said.";
  expect(attributed(text)).toEqual([
    "Coastal Trust Bank: The post about Coastal Trust Bank is false in every word,",
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

test("the speaker of a fronted clause is who stands before its cue", () => {
  expect(
    attributed(
      "As the town prepares for what Newt Hale called “the loudest vote in years,” the mayor sleeps.",
    ),
  ).toEqual(["Newt Hale: the loudest vote in years,"]);
});

test("what somebody would respond is no second report inside the first", () => {
  expect(attributed("The ministry said it would respond “in due course”.")).toEqual([
    "The ministry: it would respond “in due course”",
  ]);
});

test("“he” is whoever the sentence before is about, though another spoke last", () => {
  const text =
    "Lyle Brandt pointed out that rents had climbed.\n\nEconomist Wei Tan, of the Northgate Institute, was cautious.\n\nHe noted that rates had risen.";
  expect(attributed(text).at(-1)).toBe("Wei Tan: that rates had risen");
});

test("the minister for something has the name behind it, and keeps “he” through the sentence", () => {
  const text =
    "The President thanked them.\n\nThe Minister for Roads, Alhassan Seidu, said work would begin.\n\nHe noted that it was paid, and warned that delays would not be tolerated.";
  expect(attributed(text)).toEqual([
    "Alhassan Seidu: work would begin",
    "Alhassan Seidu: that it was paid",
    "Alhassan Seidu: that delays would not be tolerated",
  ]);
});

test("“it said” of a sentence about a body is that body, and the date behind it is not said", () => {
  expect(attributed("The Land Authority will tear down two blocks, it said on Monday (Jan 8).")).toEqual([
    "Land Authority: The Land Authority will tear down two blocks",
  ]);
});

test("a denial of “that” leaves what was said to the participle behind it", () => {
  expect(attributed("Mayor Tom Pulaski disputed that, saying every member had a memo.")).toContain(
    "Tom Pulaski: every member had a memo",
  );
});

test("whoever comes between others’ words and a quotation says it, though they spoke before", () => {
  const text =
    "Ana Brito said her film was a comedy.\n\nCritics called it “unwatchable”. Brito shrugs. “So was my whole childhood in Lisbon.”";
  expect(attributed(text).at(-1)).toBe("Ana Brito: So was my whole childhood in Lisbon.");
});

test("a duchess may be “she”", () => {
  const text = "The Duchess of Kelby said the baby was well.\n\n“He is a dear little thing,” she said.";
  expect(attributed(text).at(-1)).toMatch(/Kelby: He is a dear/u);
});

test("a relative clause that ends in “it” leaves the name behind it as the speaker", () => {
  expect(attributed("The inspector who wrote it, Lia Brand, said she stood by every word.")).toEqual([
    "Lia Brand: she stood by every word",
  ]);
});
