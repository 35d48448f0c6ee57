/** Workbooks of OpenDocument, and those that mean harm. */
import { expect, test } from "vitest";
import { readBytes } from "./extracting.ts";
import { openDocumentOf, row, xlsxOf } from "./made-office.ts";

test("OpenDocument tables: cells as they are shown, repeated ones too; hidden sheets and what was deleted are left out", async () => {
  const cell = (text: string, attributes = "") =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const line = (cells: string, attributes = "") =>
    `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const made = await openDocumentOf(
    "spreadsheet",
    `<table:tracked-changes><table:deletion><table:cell-content-deletion>${cell("Gone")}</table:cell-content-deletion></table:deletion></table:tracked-changes>
    <table:table table:name="Fees" table:style-name="seen"><table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>
    ${line(cell("Boat") + cell("Kind") + cell("Fee") + cell("Secret"))}
    ${line('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="2"')}
    ${line(cell("Yacht", 'table:number-rows-spanned="2"') + cell("new<office:annotation><text:p>Check!</text:p></office:annotation>") + cell("£48", 'office:value="48"') + cell("x"))}
    ${line(`<table:covered-table-cell/>${cell("old")}${cell("£30")}`)}
    ${line(cell("Lark") + cell("#N/A", 'calcext:value-type="error"') + '<table:table-cell office:value="7"/>', 'table:number-rows-repeated="2"')}
    ${line(cell("Ghost"), 'table:visibility="filter"')}</table:table>
    <table:table table:name="Wages" table:style-name="unseen">${line(cell("Ada") + cell("9"))}</table:table>`,
    '<style:style style:name="seen"><style:table-properties table:display="true"/></style:style><style:style style:name="unseen"><style:table-properties table:display="false"/></style:style>',
  );
  expect(await readBytes("fees.ods", made)).toMatchObject({
    lines: [
      "4 ¶ Boat: Yacht · Kind: new · Fee: £48",
      "5 ¶ Boat: Yacht · Kind: old · Fee: £30",
      "6 ¶ Boat: Lark · Fee: 7",
      "7 ¶ Boat: Lark · Fee: 7",
    ],
    problems: ["fees.ods: What is hidden in it (sheets, rows, columns) is not read."],
  });
});

test("a sheet that says it has more cells than any can hold costs its limit and is named", async () => {
  const cell =
    '<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>';
  const many = `<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row></table:table>`;
  expect((await readBytes("many.ods", await openDocumentOf("spreadsheet", many))).problems).toEqual([
    "many.ods: It is too long for one article.",
  ]);
  const rows = Array.from({ length: 3000 }, (_, i) => row(i + 1, [i, 1])).join("");
  const merged = Array<string>(2000).fill("A1:A3000");
  expect((await readBytes("merged.xlsx", await xlsxOf([{ name: "A", rows, merged }]))).problems).toEqual([
    "merged.xlsx: It is too long for one article.",
  ]);
});
