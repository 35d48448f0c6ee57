import { expect, test } from "vitest";
import { search } from "../../../src/search/search.ts";
import { ask, BRIDGE, first, indexed } from "./indexed.ts";

test("a question who, when or how many is answered by a sentence that holds a name, a date or a number", async () => {
  await indexed({ id: "bridge", text: BRIDGE });
  // "Built" and "bridge" stand in one sentence only, but "bridge" also opens the story: the reader wants the builder.
  expect(await first("Who built the bridge?")).toContain("Karl Brandt");
  expect(await first("How many cars use the bridge?")).toContain("14,000");
  expect(await first("When will the ferry run?")).toContain("from Monday");
});

const RUN = `Sadiq Moor runs again
City mayor Sadiq Moor will stand for a third term, his party said on Monday.
Moor, 45, grew up in the east of the city. His rival has never held office.
He drove a bus for eleven years.
The Transport Workers Board (TWB) met on Tuesday.
It backed Jan Orr.`;

test("a forename, a role or an abbreviation in the question finds who is spoken of by another name", async () => {
  await indexed({ id: "run", text: RUN });
  expect(await first("how old is the mayor")).toContain("Moor, 45");
  expect(await first("how old is sadiq")).toContain("Moor, 45");
  expect(await first("what did sadiq drive")).toContain("He drove a bus");
  expect(await first("when did the twb meet")).toContain("Tuesday");
});

const PIER = `Pier closes
The mayor of Sandwick, Ada Holt, closed the pier on Monday because its deck had rotted.
Ada Holt has been mayor for nine years and lives near the pier.
What did Ada Holt say about the pier? Few listened.
“It was rotten from end to end,” she said.
Ada Holt will stand again in May.
The engineer looked at it twice. He counted 40 cracks in the eastern beams.`;

test("somebody's words come before all that is told of them, and before a question in the text", async () => {
  await indexed({ id: "pier", text: PIER });
  expect(await first("What did Ada Holt say?")).toContain("“It was rotten");
  expect(await first("What did Ada Holt say about the pier?")).not.toContain("Few listened");
});

test("a sentence that begins with “he” is shown with the one before it", async () => {
  await indexed({ id: "pier", text: PIER });
  expect(await first("how many cracks were in the beams")).toBe(
    "The engineer looked at it twice. He counted 40 cracks in the eastern beams.",
  );
});

test("the answering words are emphasised where it is known what is asked for", async () => {
  await indexed({ id: "pier", text: PIER });
  const emphasised = async (question: string) => {
    const [hit] = (await ask(question)).hits;
    return hit?.matched.map(({ start, end }) => PIER.slice(start, end));
  };
  expect(await emphasised("how many cracks were in the beams")).toEqual(["40"]);
  expect(await emphasised("when was the pier closed")).toEqual(["Monday"]);
  expect(await emphasised("why was the pier closed")).toEqual(["because its deck had rotted"]);
});

test("a word that a sentence within a quotation begins with is no name that answers", async () => {
  const text = "“The pier is no place to wait. (Boats) come late in winter,” Ines Roth warned on Monday.";
  await indexed({ id: "pier", text });
  const [hit] = (await ask("who warned that the pier is no place to wait")).hits;
  expect(hit?.matched.map(({ start, end }) => text.slice(start, end))).toEqual(["Ines Roth"]);
});

const FAIR = `Fair makes a loss
Tickets for the autumn fair cost £8 at the gate. The stage was rented for US$12,500 in June.
The new barn cost 640,000 pounds. About 12 % of the visitors came by boat.
At night the temperature in the tents fell to −3 °C.
The lanterns were sold for 15 € after the fair.`;

test.each([
  ["how much were the tickets for the fair", "£8"],
  ["how much was the stage rented for", "US$12,500"],
  ["how much did the barn cost", "640,000 pounds"],
  ["what percentage of the visitors came by boat", "12 %"],
  ["how cold was it in the tents", "−3 °C"],
  ["were the lanterns sold for 15", "15 €"],
])("a figure is emphasised with its sign and unit: %s", async (question, figure) => {
  await indexed({ id: "fair", text: FAIR });
  const [hit] = (await ask(question)).hits;
  expect(hit?.matched.map(({ start, end }) => FAIR.slice(start, end))).toContain(figure);
});

const HOURS = `Opening hours
The harbour is open on Wednesday and on Sunday 12:00 to 16:00 during the works.
The ferry leaves Port Ellery on 3 May at 9:30 and Wexmouth on 4 May at 10:15.
The lamp cost £40 in 2019 and £55 in 2021.
Hal Dunn paid £310 and Pia Lund paid £420 for their berths.`;

test.each([
  ["when is the harbour open on Sunday", ["12:00", "16:00"]],
  ["when does the ferry leave Wexmouth", ["4 May", "10:15"]],
  ["how much did the lamp cost in 2021", ["£55"]],
  ["how much did the lamp cost", ["£40", "£55"]],
  ["how much did Pia Lund pay for her berth", ["£420"]],
])(
  "of several days, figures or people what is said of the one asked for is emphasised: %s",
  async (question, figures) => {
    await indexed({ id: "hours", text: HOURS });
    const [hit] = (await ask(question)).hits;
    expect(hit?.matched.map(({ start, end }) => HOURS.slice(start, end))).toEqual(figures);
  },
);

test("a single word is an answered question: the sentences that hold it come first", async () => {
  await indexed({ id: "bridge", text: BRIDGE });
  // The article is named after the bridge, so every sentence is about it; whoever types "bridge" wants to read the word.
  const { hits, confidence } = await ask("bridge");
  expect(confidence).toBeGreaterThanOrEqual(0.5);
  expect(hits.slice(0, 2).every((hit) => hit.snippet.text.includes("bridge"))).toBe(true);
});

test("a pronoun hides the name, and the sentence is found all the same", async () => {
  await indexed({ id: "bridge", text: BRIDGE });
  // "It carries 14,000 cars" never says "bridge"; the sentence before does.
  expect(await first("How many cars does the bridge carry a day?")).toMatch(/It carries[^.]*\.$/u);
});

test("whose words are asked for comes first, by name or by role, before others on the same topic", async () => {
  await indexed({ id: "bridge", text: BRIDGE });
  // The market street is Lamb's topic; a question about the mayor's words must not be given his.
  expect(await first("What did the mayor say about safety?")).toContain("Safety is not a matter of money");
  expect(await first("What did Peter Lamb warn of?")).toContain("half of the market street");
});

test("the lines around a story answer who wrote, edited and published it", async () => {
  await indexed({ id: "bridge", text: BRIDGE });
  expect(await first("Who wrote this?")).toBe("By Nora Field");
  expect(await first("Who edited the article?")).toBe("(Editing by Tom Reed)");
  expect(await first("Which newspaper published this?")).toBe("RIVERTOWN (Harbour Post)");
});

test("a scope without an article has no lines around a story either", async () => {
  const store = await indexed({ id: "bridge", text: BRIDGE });
  expect((await search(store, "Who edited this?", { document: "tides" }, 3)).hits).toEqual([]);
});

test("a misspelt word is read as the material's, and the reader is told", async () => {
  await indexed({ id: "bridge", text: BRIDGE });
  const result = await ask("Which engineer built the brigde?");
  expect(result.hits[0]?.snippet.text).toContain("Karl Brandt");
  expect(result.searched.repaired).toContainEqual({ typed: "brigde", read: "bridge" });
});

test("a publisher and a date in the question choose between articles that say the same", async () => {
  const report = (town: string) =>
    `The council of ${town} voted to close the school after a long debate on Monday evening.`;
  await indexed(
    { id: "one", text: report("Ashford"), publisher: "Harbour Post", published: "2024-03-02" },
    { id: "two", text: report("Ashford"), publisher: "Valley Times", published: "2024-05-09" },
  );
  // The words are equal: only where and when it stood can decide.
  expect(
    (await ask("According to the Valley Times, which school did the council of Ashford vote to close?"))
      .hits[0]?.snippet.document,
  ).toBe("two");
  expect(
    (await ask("What did the council of Ashford vote on according to the report of March 2, 2024?")).hits[0]
      ?.snippet.document,
  ).toBe("one");
});

test("one sentence of a long quotation is shown, not all of it, and is found again by its id", async () => {
  const long = [
    "Farmer Jane Holt said: “The harvest failed in the north.",
    "“Rain fell for forty days.",
    "“Nobody sowed rye in spring.",
    "“The mills stood still until autumn.",
    "“We shall share what there is.”",
  ].join("\n");
  const store = await indexed({ id: "farm", text: long });
  const snippet = (await ask("How many days did rain fall?")).hits[0]?.snippet;
  expect(snippet?.text).toBe("“Rain fell for forty days.");
  expect(snippet?.kind === "quote" && snippet.speakers.map((s) => s.name)).toEqual(["Jane Holt"]);
  const [found] = await store.passages([snippet?.id ?? ""]);
  expect(found?.snippet).toEqual(snippet);
});
