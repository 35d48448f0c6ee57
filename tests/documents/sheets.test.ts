/** Workbooks: each sheet is read as any other table is, and its cells as they are shown. */
import { expect, test } from "vitest";
import { extractor, readBytes } from "./extracting.ts";
import { openDocumentOf, row, xlsxOf, type Cell } from "./made-office.ts";

/** What the one row below a head of letters shows. */
async function shown(cells: readonly Cell[], formats: readonly string[], strings: readonly string[] = []) {
  const head = row(
    1,
    cells.map((_, i) => `C${String.fromCharCode(97 + i)}`),
  );
  const { lines } = await readBytes(
    "a.xlsx",
    await xlsxOf([{ name: "A", rows: head + row(2, cells) }], { formats, strings }),
  );
  return lines[0]
    ?.replace(/^2 ¶ /u, "")
    .split(" · ")
    .map((cell) => cell.replace(/^C.: /u, ""));
}

test("numbers are shown as their formats show them: days, sums, shares, hours", async () => {
  const formats = ["14", "d. mmmm yyyy", '#,##0.00 "€"', "0.0%", "[h]:mm", "[Red]-0;(0)", "22", "yyyy\\-mm"];
  expect(
    await shown(
      [
        [45123, 1],
        [45123, 2],
        [1234.5, 3],
        [0.125, 4],
        [1.5, 5],
        [-3, 6],
        [45123.75, 7],
        [45123, 8],
      ],
      formats,
    ),
  ).toEqual([
    "2023-07-16",
    "16. July 2023",
    "1,234.50 €",
    "12.5%",
    "36:00",
    "(3)",
    "2023-07-16 18:00",
    "2023-07",
  ]);
});

test("a number without a format keeps all its figures, and is not shown as a computer counts", async () => {
  expect(await shown([0.1 + 0.2, 4006381333931, [7, 1]], ["0 [nothing of the kind"])).toEqual([
    "0.3",
    "4006381333931",
    "7",
  ]);
});

test("texts are put together; what came to nothing and how a name is said are left out", async () => {
  const cells = [
    { xml: '<c t="s"><v>0</v></c>' },
    { xml: '<c t="s"><v>1</v></c>' },
    { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
    { xml: '<c t="b"><v>1</v></c>' },
    { xml: '<c t="str"><f>A1</f><v>by &amp; by</v></c>' },
    { xml: '<c t="d"><v>2026-03-14T00:00:00</v></c>' },
  ];
  const strings = [
    "<r><t>Sea </t></r><r><t>Holly</t></r>",
    "<t>東京_x000D_\n駅</t><rPh><t>トウキョウ</t></rPh>",
  ];
  expect(await shown(cells, [], strings)).toEqual(["Sea Holly", "東京 駅", "TRUE", "by & by", "2026-03-14"]);
});

const COSTS = [
  row(1, ["Costs of the harbour"]),
  row(3, ["Group", "Item", "Sum"]),
  row(4, ["Piers", "Timber", 300]),
  row(5, ["", "Paint", 20]),
  row(7, ["Boats", "Engine", 90]),
].join("");

test("each sheet is an article that bears its name; a merged cell holds of all its rows, and what is hidden is left out", async () => {
  const made = await xlsxOf(
    [
      { name: "Costs", rows: COSTS, merged: ["A1:C1", "A4:A5"] },
      { name: "Wages", rows: row(1, ["Ada", 9]), state: "hidden" },
      { name: "Empty", rows: "" },
      { name: "Head", rows: row(1, ["Boat", "Fee"]) },
      {
        name: "Fees 2026",
        rows:
          row(1, ["Boat", "Old", "Fee"]) + row(2, ["Yacht", 1, 48]) + row(3, ["Ghost", 1, 2], 'hidden="1"'),
        hidden: 2,
      },
    ],
    { title: "Budget of the harbour" },
  );
  const { articles, problems } = await extractor.extract(made, "2026/budget.xlsx");
  expect(
    articles.map(({ id, title, source, text, blocks }) => [
      id,
      title,
      source.author,
      text.split("\n\n"),
      blocks!.map(({ place }) => place),
    ]),
  ).toEqual([
    [
      "2026-budget-costs",
      "Budget of the harbour: Costs",
      "Ruth Calder",
      [
        "Costs of the harbour",
        "Group: Piers · Item: Timber · Sum: 300",
        "Group: Piers · Item: Paint · Sum: 20",
        "Group: Boats · Item: Engine · Sum: 90",
      ],
      [{ row: 1 }, { row: 4 }, { row: 5 }, { row: 7 }],
    ],
    [
      "2026-budget-fees-2026",
      "Budget of the harbour: Fees 2026",
      "Ruth Calder",
      ["Boat: Yacht · Fee: 48"],
      [{ row: 2 }],
    ],
  ]);
  expect(problems.map(({ what, note }) => [what, note])).toEqual([
    ["What is hidden in it (sheets, rows, columns) is not read.", true],
  ]);
});

test("names of columns in two rows are one name; a title over all of them is none", async () => {
  const read = async (rows: string, merged: readonly string[]) =>
    (await readBytes("a.xlsx", await xlsxOf([{ name: "A", rows, merged }]))).lines;
  const head = row(1, ["Sales of the harbour"]) + row(2, ["Boat", "2025", "", "2026", ""]);
  const data = row(4, ["Yacht", 1, 2, 3, 4]);
  expect(
    await read(head + row(3, ["", "Sold", "Kept", "Sold", "Kept"]) + data, [
      "A1:E1",
      "A2:A3",
      "B2:C2",
      "D2:E2",
    ]),
  ).toEqual([
    "1 ¶ Sales of the harbour",
    "4 ¶ Boat: Yacht · 2025 Sold: 1 · 2025 Kept: 2 · 2026 Sold: 3 · 2026 Kept: 4",
  ]);
  // Here a value stands below.
  expect(await read(row(1, ["Boat", "Fees", ""]) + row(2, ["Yacht", 7, 8]), ["B1:C1"])).toEqual([
    "2 ¶ Boat: Yacht · Fees: 7 · 8",
  ]);
});

test("a sheet with a column of texts is a collection, as such a table is", async () => {
  const rows =
    row(1, ["title", "text", "author"]) + row(2, ["Tides", "Low at six.", "Ada Moss"]) + row(3, ["Nets", ""]);
  const { articles, problems } = await extractor.extract(
    await xlsxOf([{ name: "Notes", rows }]),
    "notes.xlsx",
  );
  expect(articles.map(({ id, title, text, source }) => [id, title, text, source.author])).toEqual([
    ["notes-1", "Tides", "Low at six.", "Ada Moss"],
  ]);
  expect(problems.map(({ where, what }) => [where, what])).toEqual([
    ["notes.xlsx, row 3", 'Its "text" is empty.'],
  ]);
});

test("formulas whose results were not saved are told of, and a file without any text is named", async () => {
  const rows = row(1, ["Boat", "Fee"]) + row(2, ["Yacht", { xml: '<c r="B2"><f>1+1</f></c>' }]);
  expect(await readBytes("fees.xlsx", await xlsxOf([{ name: "A", rows }]))).toMatchObject({
    lines: ["2 ¶ Boat: Yacht"],
    problems: ["fees.xlsx: It has formulas whose results were not saved; they are not read."],
  });
  const told = async (made: Promise<Uint8Array>) => (await readBytes("a.xlsx", await made)).problems;
  expect(await told(xlsxOf([{ name: "A", rows: "" }]))).toEqual(["a.xlsx: There is no text in it."]);
  expect(await told(openDocumentOf("spreadsheet", ""))).toEqual([
    "a.xlsx: It is damaged, or a part of it is missing: it has no workbook part.",
  ]);
});
