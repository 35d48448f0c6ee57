/** The tables of a workbook, each read as any other table is. */
import { nameOf } from "../document.ts";
import { fieldsOf } from "../fields.ts";
import type { Contents } from "../formats/index.ts";
import { contentsOfRows } from "../formats/rows.ts";
import { partOf, type FilePart } from "../formats/table.ts";
import { idOf } from "../ids.ts";
import type { Workbook } from "./extracted.ts";

/** An article a sheet ("Budget: Costs"); of a file with one sheet that is filled it bears the name of the file. */
export function contentsOfWorkbook({ stated, sheets, notes }: Workbook, file: string): Contents {
  const { title, language, source } = fieldsOf(stated).fields;
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const named = partsOf(
    file,
    title,
    filled.map(({ name }) => name),
  );
  const all = filled.map(({ rows }, i) => contentsOfRows(rows, file, named[i]));
  // A sheet of a heading alone is no loss beside others.
  const some = all.filter(({ articles }) => articles.length > 0);
  const read = some.length ? some : all.slice(0, 1);
  return {
    articles: read
      .flatMap(({ articles }) => articles)
      .map((raw) => ({ ...raw, ...(language ? { language } : {}), source: { ...source, ...raw.source } })),
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...notes.map((note) => ({ where: file, ...note, note: true as const })),
    ],
    lost: read.some(({ lost }) => lost),
  };
}

/** Ids of sheets stay when other sheets come and go. */
function partsOf(file: string, title: string | undefined, sheets: readonly string[]): FilePart[] {
  if (sheets.length < 2) return [{ ...partOf(file), ...(title ? { title } : {}) }];
  const bare = file.replace(/\.[^./\\]*$/u, "");
  const ids = new Set<string>();
  return sheets.map((sheet) => {
    const id = idOf(`${bare}/${sheet.replaceAll("/", " ")}.sheet`);
    let free = id;
    for (let n = 2; ids.has(free); n++) free = `${id}-${n}`;
    ids.add(free);
    return { id: free, where: `${file}, sheet “${sheet}”`, title: `${title ?? nameOf(file)}: ${sheet}` };
  });
}
