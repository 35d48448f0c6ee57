/** Workbooks (.xlsx): the cells of each sheet as they are shown; what is hidden and what is noted beside cells is left out. */
import type { Workbook } from "../extracted.ts";
import { Unreadable } from "../unreadable.ts";
import { CORE, partsOf, relationIn, relationsOf, statedInCore } from "./relations.ts";
import { HIDDEN, UNKEPT } from "./sheets/rows.ts";
import { numbersShown } from "./sheets/shown.ts";
import { readSheet } from "./sheets/sheet.ts";
import { stringsIn } from "./sheets/strings.ts";
import { eachElement, isTrue } from "./xml.ts";
import { unzip } from "./zip.ts";

export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const archive = await unzip(
    bytes,
    (name) => name === CORE || /\.rels$|^xl\/(?:[^/]+|worksheets\/[^/]+)\.xml$/u.test(name),
  );
  const root = partsOf(relationsOf(archive, ""), "officeDocument")[0] ?? "xl/workbook.xml";
  const book = archive.text(root);
  if (book === null) throw new Unreadable("damaged", "it has no workbook part");
  const relations = relationsOf(archive, root);
  const [strings = ""] = partsOf(relations, "sharedStrings");
  const [styles = ""] = partsOf(relations, "styles");
  const { listed, since1904 } = listedIn(book);
  const shared = stringsIn(archive.bytes(strings));
  const shown = numbersShown(archive.bytes(styles), { since1904 });
  let [hides, unkept] = [false, false];
  const sheets: Workbook["sheets"] = [];
  for (const { name, relation, hidden } of listed) {
    const { type, part } = relations.get(relation) ?? {};
    if (type !== "worksheet" || part === undefined) continue;
    if (hidden) {
      hides = true;
      continue;
    }
    const sheet = readSheet(archive.bytes(part), shared, shown);
    hides ||= sheet.hides;
    unkept ||= sheet.unkept;
    sheets.push({ name, rows: sheet.rows });
  }
  return {
    stated: statedInCore(archive),
    sheets,
    notes: [...(hides ? [HIDDEN] : []), ...(unkept ? [UNKEPT] : [])],
  };
}

/** The sheets in the order of their tabs, and from when the workbook counts its days. */
function listedIn(book: string) {
  const listed: { name: string; relation: string; hidden: boolean }[] = [];
  let since1904 = false;
  eachElement(book, (element, attributes) => {
    const { name = "", state = "visible", date1904 = "0" } = attributes;
    if (/(?:^|:)workbookPr$/u.test(element)) since1904 = isTrue(date1904);
    else if (/(?:^|:)sheet$/u.test(element))
      listed.push({
        name: name.slice(0, 200),
        relation: relationIn(attributes),
        hidden: state !== "visible",
      });
  });
  return { listed, since1904 };
}
