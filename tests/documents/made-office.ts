/** Workbooks and slides for tests, as their programs write them, in as few parts as will do. */
import { zipOf } from "./made-files.ts";

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships>${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`).join("")}</Relationships>`;

export interface MadeSheet {
  readonly name: string;
  readonly state?: "hidden" | "veryHidden";
  /** The rows in SpreadsheetML, see `row`; or all that stands in the sheet. */
  readonly rows: string;
  readonly merged?: readonly string[];
  /** Columns that are hidden, from 1. */
  readonly hidden?: number;
}

/** A workbook. `formats`: of the styles 1, 2, ... */
export function xlsxOf(
  sheets: readonly MadeSheet[],
  {
    formats = [],
    strings = [],
    title = "",
  }: { formats?: readonly string[]; strings?: readonly string[]; title?: string } = {},
): Promise<Uint8Array> {
  const parts = sheets.map(({ rows, merged = [], hidden }, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    `<worksheet>${hidden ? `<cols><col min="${hidden}" max="${hidden}" hidden="1"/></cols>` : ""}<sheetData>${rows}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells></worksheet>`,
  ]);
  return zipOf({
    "_rels/.rels": relations([["r1", "officeDocument", "xl/workbook.xml"]]),
    "docProps/core.xml": `<cp:coreProperties><dc:title>${title}</dc:title><dc:creator>Ruth Calder</dc:creator></cp:coreProperties>`,
    "xl/workbook.xml": `<workbook><sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i + 1}"${state ? ` state="${state}"` : ""}/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, i) => [`s${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["a", "styles", "styles.xml"],
      ["b", "sharedStrings", "/xl/sharedStrings.xml"],
    ]),
    "xl/styles.xml": `<styleSheet><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', "&quot;")}"/>`).join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((code, i) => `<xf numFmtId="${/^\d\d$/u.test(code) ? code : 200 + i}"/>`).join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    ...Object.fromEntries(parts),
  });
}

/** A cell by what it holds: a text, a number with the number of its style, or as SpreadsheetML has it. */
export type Cell = string | number | readonly [value: number, style: number] | { readonly xml: string };

/** A row from column A on. */
export function row(number: number, cells: readonly Cell[], attributes = ""): string {
  const inner = cells.map((cell, i) => {
    const at = `${String.fromCharCode(65 + i)}${number}`;
    if (cell === "") return "";
    if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
    return "xml" in cell ? cell.xml : `<c r="${at}" s="${cell[1]}"><v>${cell[0]}</v></c>`;
  });
  return `<row r="${number}" ${attributes}>${inner.join("")}</row>`;
}

/** An OpenDocument file of tables or slides. */
export const openDocumentOf = (kind: "spreadsheet" | "presentation", body: string, styles = "") =>
  zipOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    "content.xml": `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
  });

/** Slides. Each: what stands in its tree of shapes, see `shape`; what its speaker noted; whether it is hidden. */
export function pptxOf(
  slides: readonly {
    readonly shapes: string;
    readonly notes?: string;
    readonly hidden?: true;
    readonly drawn?: string;
  }[],
): Promise<Uint8Array> {
  const tree = (shapes: string) => `<p:cSld><p:spTree>${shapes}</p:spTree></p:cSld>`;
  const parts = slides.flatMap(({ shapes, notes = "", hidden, drawn = "" }, i) => [
    [`ppt/slides/slide${i + 1}.xml`, `<p:sld${hidden ? ' show="0"' : ""}>${tree(shapes)}</p:sld>`],
    [
      `ppt/slides/_rels/slide${i + 1}.xml.rels`,
      relations([
        ["n", "notesSlide", `../notesSlides/notesSlide${i + 1}.xml`],
        ["d", "diagramData", `../diagrams/data${i + 1}.xml`],
      ]),
    ],
    [
      `ppt/notesSlides/notesSlide${i + 1}.xml`,
      `<p:notes>${tree(notes ? shape("body", notes) + shape("sldNum", "1") : "")}</p:notes>`,
    ],
    [`ppt/diagrams/data${i + 1}.xml`, `<dgm:dataModel>${drawn}</dgm:dataModel>`],
  ]);
  return zipOf({
    "_rels/.rels": relations([["r1", "officeDocument", "ppt/presentation.xml"]]),
    // Not in the order of the parts' names.
    "ppt/presentation.xml": `<p:presentation><p:sldIdLst>${slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="s${i + 1}"/>`).join("")}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations(
      slides.map((_, i) => [`s${i + 1}`, "slide", `slides/slide${i + 1}.xml`] as const).toReversed(),
    ),
    ...Object.fromEntries(parts),
  });
}

/** A shape with its paragraphs, parted by line breaks. */
export const shape = (type: string | null, text: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr>${type === null ? "" : `<p:ph type="${type}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${text
    .split("\n")
    .map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`)
    .join("")}</p:txBody></p:sp>`;
