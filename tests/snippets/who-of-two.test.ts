/** Whose words they are where two phrases stand side by side, or one was cut in the wrong place. */
import { expect, test } from "vitest";
import { attributed } from "./reading.ts";

const MAYOR = "Mayor Rosa Lind opened the weir on Monday with her deputy, Ivo Krol.\n\n";
const said = (text: string): string[] => attributed(MAYOR + text);

test.each([
  ["The beach is now the place port officials say the ferry will land.", "port officials"],
  ["They held a man police say set fire to the ferry.", "police"],
  [
    "It fell to 40 percent from 76 percent of islanders who said the ferry was late.",
    "76 percent of islanders",
  ],
  ["She won with the help of her grown children, who said the ferry was safe.", "her grown children"],
  [
    "A newly printed leaflet about the ferry says that it is late.",
    "A newly printed leaflet about the ferry",
  ],
  ["Voters can happily campaign saying that they won.", "Voters"],
  ["Police receive 999 calls saying a ferry has sunk.", "999 calls"],
  ["She came back a week after the Echo’s editorial telling her to “stay at home.”", "Echo"],
  ["A camera shows Krol walking to the gate, saying it was shut.", "Ivo Krol"],
  ["Ann Moran visits Mayor Bo Hale in May, saying that he was kind.", "Ann Moran"],
])("whoever speaks is told from the noun beside them: %s", (text, name) => {
  expect(said(text).map((line) => line.split(": ")[0])).toEqual([name]);
});

test("words in marks between an article and its noun are part of the name", () => {
  expect(said("The “Morning” programme said the ferry would cost a million.")).toEqual([
    "The “Morning” programme: the ferry would cost a million",
  ]);
  expect(said("According to the “Ferries for all” plan, it would cost a million a year.")).toEqual([
    "the “Ferries for all” plan: it would cost a million a year",
  ]);
});

test("a description that goes on with “who” is of the name before it, not of a place", () => {
  const text =
    "“It floats,” said Kay Moran, a welder on the ferry who is advising the union, citing its new hull.";
  expect(said(text)).toEqual(["Kay Moran: It floats,", "Kay Moran: its new hull"]);
  expect(said("In New Delta, a man who said the ferry was late went home.")).toEqual([
    "a man: the ferry was late",
  ]);
});

test("whoever acts before a colon speaks behind it, not the last speaker", () => {
  const text =
    "“Shut it,” said Ben Rao, head of the Lenham Sailors. Krol resisted: “No deputy may shut a ferry.”";
  expect(said(text)).toEqual(["Ben Rao: Shut it,", "Ivo Krol: No deputy may shut a ferry."]);
});

test("a clause in marks is of whose it is called", () => {
  const text = "It was all in Lind’s “if you like your ferry, you can keep it” promise.";
  expect(said(text)).toEqual(["Rosa Lind: if you like your ferry, you can keep it"]);
});

test("three marks close the inner quotation and the outer one", () => {
  const text = "''I saw it on 'Ferries and Friends,''' said Ben Rao, a welder, recalling a leak.";
  expect(said(text)).toEqual(["Ben Rao: I saw it on 'Ferries and Friends,'"]);
});

test("what somebody did when they said it is no part of what was said", () => {
  expect(said("Ben Rao said before boarding the ferry that the Echo had asked him to wait.")).toEqual([
    "Ben Rao: that the Echo had asked him to wait",
  ]);
});

test.each([
  "Their smiles said a lot.",
  "The race promised to be close.",
  "The same clarifying moment may be near.",
  "This “echo” has revealed its bias on the ferry.",
  "He presents the news on Monday, writes a weekly column and sails.",
  "“We will all drown one day,” is one common saying on the island.",
  "The letter was signed by many state workers “in quiet.”",
  "It was Ben Rao who mounted a fresh challenge to the ferry.",
])("nobody speaks here: %s", (text) => {
  expect(said(text).filter((line) => !/: (?:We will|in quiet)/u.test(line))).toEqual([]);
});

test("a verb with a capital is no part of a name", () => {
  expect(said("Say Delta sinks the plan. Delta said it would not.")).toEqual(["Delta: it would not"]);
  expect(attributed(`Posted at 9:52PMKrol Says The Ferry Is Late\n\n${MAYOR}It rained.`)[0]).toBe(
    "Ivo Krol: The Ferry Is Late",
  );
});

test("a biography is not the words of whom it is about", () => {
  expect(said("According to his biography, Krol sailed round the world.")).toEqual([
    "his biography: Krol sailed round the world",
  ]);
});

test.each([
  ["The sailors lined up with Ivo Krol, who has said it floats.", "Ivo Krol"],
  ["They won the endorsement of former Senator Bo Hale, who said it floats.", "Bo Hale"],
  ["He was hurt by an article in Shore magazine by Ann Moss, who reported that it sinks.", "Ann Moss"],
  ["It drew a harsh response from Bo Hale, who suggested that it sinks.", "Bo Hale"],
  [
    "It rests on an old passage from the diary of a former spymaster who wrote that it sinks.",
    "a former spymaster",
  ],
  ["He read a reply from the Bank of Lenham, who said that it sinks.", "the Bank of Lenham"],
  ["It quoted a letter from islanders who said that it sinks.", "islanders"],
])("“who” is somebody in the phrase, not what they did or wrote: %s", (text, name) => {
  expect(said(text).map((line) => line.split(": ")[0])).toEqual([name]);
});

test.each([
  ["“It floats,” said a former aide to Mayor Lind.", "a former aide to Mayor Lind"],
  ["“It will sink,” concluded a study in the journal Harbours.", "a study in the journal Harbours"],
  ["“It will sink,” noted a report for the Lenham Trust.", "a report for the Lenham Trust"],
  ["A leaflet about the harbour says that it is shallow.", "A leaflet about the harbour"],
  [
    "An opinion drafted for the board in June 2014, and seen by the Echo, concluded that it would sink.",
    "An opinion drafted for the board in June 2014",
  ],
  ["While warning that it would sink, the Harbour Minister, Ama Sey, promised a new one.", "Ama Sey"],
  ["The chairman of the board, Gen. Bo F. Hale Jr., told Krol that it would sink.", "Bo F. Hale Jr."],
])("a speaker's description is whole: %s", (text, name) => {
  expect(said(text)[0]?.split(": ")[0]).toBe(name);
});

test("a source's name is cut before a phrase, not within it", () => {
  const source =
    "the early results of a long survey of sailors that the Lenham Institute paid for with money from the island";
  expect(said(`It will sink within the year, according to ${source}.`)[0]).toMatch(
    /^the early results of a long survey of sailors that the Lenham Institute paid: /u,
  );
});

test.each([
  "There were only eight reported leaks of the boat.",
  "The board printed a list of 14 recommended boats on Friday.",
])("what there is a number of does not report: %s", (text) => {
  expect(said(text)).toEqual([]);
});

test("whom the sentence before is about by their office goes on to speak", () => {
  const text =
    "Admiral Bo Hale came on Monday. The chairman of the board, Gen. Ivo Sand, asked Admiral Hale a question.\n\n" +
    "Asked later at the gate, the admiral laughed. “I am glad that nobody heard me,” he said.";
  expect(attributed(text)).toEqual(["Bo Hale: I am glad that nobody heard me,"]);
});

test("“it began” is of the letter that the sentence before tells of", () => {
  expect(attributed("The name on the letter was mine. “We were sorry to hear of it,” it began.")).toEqual([
    "the letter: We were sorry to hear of it,",
  ]);
  expect(attributed("A handwritten note hung on the door. “Shut for good,” it read.")).toEqual([
    "A handwritten note: Shut for good,",
  ]);
});
