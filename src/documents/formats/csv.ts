/** A table of articles, with the names of its columns in the first row; one column holds the texts. */
import { papaparse } from "../../on-demand.ts";
import { collectionOf, textFieldOf, type Entry } from "./records.ts";
import type { Format } from "./index.ts";

const SHAPE = 'Its first row must name the columns, and one of them must be "text".';

export const csv: Format = (content, file) => {
  const { data, meta } = papaparse().parse<Record<string, string>>(content, {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const named = Object.fromEntries((meta.fields ?? []).map((name) => [name, name]));
  if (textFieldOf(named) === null) {
    const columns = (meta.fields ?? []).slice(0, 8).join(", ").slice(0, 200);
    const what = `No column of it holds texts; it has these: ${columns || "none"}.`;
    return { articles: [], problems: [{ where: file, what, fix: SHAPE }], lost: true };
  }
  const entries = data.map((row, i): Entry => {
    const { __parsed_extra: extra, ...record } = row as Record<string, unknown>;
    const where = `${file}, row ${i + 2}`;
    const odd = "This row has more columns than the first one: a text with commas needs quotation marks.";
    return { where, place: i + 1, record: extra === undefined ? record : odd };
  });
  return collectionOf(entries, file, SHAPE);
};
