/** Tables that hold no texts: each row says by itself what its cells are. */
import { expect, onTestFinished, test } from "vitest";
import { formats } from "../../src/documents/formats/index.ts";
import { openMaterial } from "../../src/documents/material.ts";
import { openLibrary } from "../../src/library.ts";
import { folderOf } from "./folder.ts";
import { lines, read } from "./reading.ts";

const BERTHS = 'Berth,Boat,Owner,Fee\n1,Sea Holly,Hal Dunn,£310\n2,Marigold,"Dunn, Hal &\nSons",\n';

const rows = (name: string, content: string) => {
  const { text, paragraphs } = read(name, content);
  return paragraphs.map(({ span, place }) => [place, text.slice(span.start, span.end)]);
};

test("a row is a passage with the names of its columns; cells without anything in them are left out", () => {
  expect(rows("berths.csv", BERTHS)).toEqual([
    [{ row: 2 }, "Berth: 1 · Boat: Sea Holly · Owner: Hal Dunn · Fee: £310"],
    [{ row: 3 }, "Berth: 2 · Boat: Marigold · Owner: Dunn, Hal & Sons"],
  ]);
});

test("rows bear the numbers that one sees beside them, with a title above them and blank rows between", () => {
  const csv = "Fees of 2026;;\n;;\nBoat;Fee;\nDinghy;£12;\n;;\nYacht;£48;on request\n";
  expect(rows("fees.csv", csv)).toEqual([
    [{ row: 1 }, "Fees of 2026"],
    [{ row: 4 }, "Boat: Dinghy · Fee: £12"],
    [{ row: 6 }, "Boat: Yacht · Fee: £48 · on request"],
  ]);
});

test("a heading within a table and a note below it are no column's; a row of two columns may lack one", () => {
  expect(
    rows("costs.csv", "Item,Tons,Sum\nPiers,,\nTimber,3,£300\n,,\nSource: the harbour board,,\n"),
  ).toEqual([
    [{ row: 2 }, "Piers"],
    [{ row: 3 }, "Item: Timber · Tons: 3 · Sum: £300"],
    [{ row: 5 }, "Source: the harbour board"],
  ]);
  expect(rows("fees.csv", "Boat,Fee\nDinghy,£12\nYacht,\n").at(-1)).toEqual([{ row: 3 }, "Boat: Yacht"]);
});

test("a line that says what parts the cells is no row", () => {
  expect(rows("fees.csv", "sep=;\r\nBoat;Fee, a week\r\nDinghy;£12\r\n")).toEqual([
    [{ row: 2 }, "Boat: Dinghy · Fee, a week: £12"],
  ]);
});

test("years name columns; other figures do not: such a table has no names, and every row is shown as it is", () => {
  expect(rows("a.tsv", "Catch\t2024\t2025\nHerring\t310\t290\n")).toEqual([
    [{ row: 2 }, "Catch: Herring · 2024: 310 · 2025: 290"],
  ]);
  expect(rows("b.csv", "Herring,310\nCod,12\n")).toEqual([
    [{ row: 1 }, "Herring · 310"],
    [{ row: 2 }, "Cod · 12"],
  ]);
  expect(rows("c.csv", "Fee,Fee\n1,2\n").at(-1)).toEqual([{ row: 2 }, "1 · 2"]);
});

test("no row is taken for a headline, a byline or a speaker's turn, and none is cut into sentences", () => {
  const csv = "Title,Author,Notes\nTides,Ada Moss,Low at six. High at noon.\nNets,Jo Reed,By Jo Reed\n";
  const document = read("books.csv", csv);
  expect(lines(document)).toEqual([
    "¶1 body | Title: Tides · Author: Ada Moss · Notes: Low at six. High at noon.",
    "¶2 body | Title: Nets · Author: Jo Reed · Notes: By Jo Reed",
  ]);
  expect(document.paragraphs.map(({ sentences }) => sentences.length)).toEqual([1, 1]);
  expect([document.title, document.source.author]).toEqual(["Books", undefined]);
});

test("a description is a text where the rest says of whom and when; beside other columns it is one of them", () => {
  const articles = (csv: string) => formats[".csv"]!(csv, "x.csv").articles.map(({ text }) => text);
  expect(articles("title,date,description\nTides,2026-03-01,Low at six.\n")).toEqual(["Low at six."]);
  expect(articles("product,price,description\nNet,£9,Hemp.\n")).toEqual([
    "product: Net · price: £9 · description: Hemp.",
  ]);
});

test("a table in which no sentence stands is not taken for a text in another language", () => {
  const row = (n: number) => `Pier ${n},oak,Ada Moss,spring\n`;
  expect(
    read("piers.csv", `Pier,Wood,Owner,Season\n${[1, 2, 3, 4, 5, 6, 7, 8].map(row).join("")}`).language,
  ).toBe("en");
});

test("a long table is several articles, and each row keeps its number", () => {
  const table = `Boat,Fee\n${Array.from({ length: 4500 }, (_, i) => `Boat ${i},${i}`).join("\n")}\n`;
  const { articles } = formats[".csv"]!(table, "all fees.csv");
  expect(articles.map(({ id, title }) => [id, title])).toEqual([
    ["all-fees", undefined],
    ["all-fees-2", "All fees (2)"],
    ["all-fees-3", "All fees (3)"],
  ]);
  expect(articles.at(-1)!.blocks!.at(-1)!.place).toEqual({ row: 4501 });
});

test("a row is an answer by itself, cited by its number, however few words it has", async () => {
  const library = await openLibrary({
    material: folderOf({ "fees.csv": "Boat,Fee\nDinghy,£12\nYacht,£48\n" }),
  });
  onTestFinished(() => library.close());
  const answer = await library.ask("What is the fee for a yacht?", { limit: 1 });
  const [first] = answer.found ? answer.passages : answer.nearest;
  expect([first!.snippet.text, first!.citation.text]).toEqual([
    "Boat: Yacht · Fee: £48",
    "“Fees”, row 3, paragraph 2",
  ]);
});

test("a table with nothing in it is named", async () => {
  const material = openMaterial(folderOf({ "none.csv": "a,b\n,\n", "some.csv": BERTHS }));
  await material.refresh();
  expect(material.problems().map(({ where, what }) => `${where}: ${what}`)).toEqual([
    "none.csv: There is no row in it.",
  ]);
});

test("empty cells behind the last column are no slip, and of two columns of one name the first counts", () => {
  const csv = "title,text,author,author\nOne,The dam holds.,Ann Orr,,,\n";
  const { articles, problems } = formats[".csv"]!(csv, "dams.csv");
  expect(articles.map(({ source }) => source.author)).toEqual(["Ann Orr"]);
  expect(problems).toEqual([]);
});

test("a cell whose mark is never closed is named, with what was read into it", () => {
  const { articles, problems } = formats[".csv"]!('Thing,Size\nLamp,3\nScreen,"5 inch\nRadio,3\n', "a.csv");
  expect(articles[0]!.text).toContain("Screen · Size: 5 inch Radio,3");
  expect(problems.map(({ where, what }) => [where, what.slice(0, 16)])).toEqual([
    ["a.csv, row 3", "A quotation mark"],
  ]);
});

const BOATS = [
  { boat: "Marlin", owner: { name: "Ole Brandt" }, crew: ["Ada", "Jon"], length: 12, sold: null },
  { boat: "Heron", length: 9 },
];
const SAID = [
  [{ row: 1 }, "boat: Marlin · owner name: Ole Brandt · crew: Ada, Jon · length: 12"],
  [{ row: 2 }, "boat: Heron · length: 9"],
];

test("JSON records without texts are rows, by themselves, as a part of an object, and line by line", () => {
  expect(rows("boats.json", JSON.stringify(BOATS))).toEqual(SAID);
  expect(rows("boats.json", JSON.stringify({ year: 2026, boats: BOATS }))).toEqual(SAID);
  expect(rows("boats.jsonl", BOATS.map((boat) => JSON.stringify(boat)).join("\n"))).toEqual(SAID);
});

test("a JSON record whose text cannot be read is no row, and is told", () => {
  for (const record of [{ Title: "The mill", Text: "It fell." }, { text: 7 }])
    expect(formats[".jsonl"]!(JSON.stringify(record), "mill.jsonl").problems).toMatchObject([
      { where: "mill.jsonl:1", what: 'There is no "text" in it, or it is not a string.' },
    ]);
});
