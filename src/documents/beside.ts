/** What somebody says of an article without touching its file: `report.pdf.about.yaml` beside `report.pdf`. */
import { loadYaml } from "../on-demand.ts";
import { reasonOf } from "../plain-file.ts";
import { fieldsOf } from "./fields.ts";
import type { File } from "./files.ts";
import type { Contents } from "./formats/index.ts";
import type { Origin } from "./origin.ts";
import type { Raw } from "./document.ts";

export const BESIDE = ".about.yaml";

/**
 * The contents with what is said beside the file, which wins over what the file says of itself. In a collection a title
 * would be every article's, so it is left aside. What cannot be read is told, and the articles stand as they are.
 */
export async function describedBeside(
  contents: Contents,
  { name, about }: File,
  origin: Pick<Origin, "readAbout">,
): Promise<Contents> {
  if (!about) return contents;
  const where = name + BESIDE;
  const unread = (what: string): Contents => ({
    ...contents,
    problems: [...contents.problems, { where, what, fix: 'Write one "name: value" a line, or remove it.' }],
  });
  let text: string;
  try {
    text = await origin.readAbout(about);
  } catch (error) {
    return unread(reasonOf(error));
  }
  const record = recordIn(text);
  if (!record) return unread("It is not YAML.");
  const { fields, misfits } = fieldsOf(record);
  const { title, language, source } = fields;
  const one = contents.articles.length === 1;
  return {
    ...contents,
    articles: contents.articles.map((raw): Raw => ({
      ...raw,
      ...(title && one ? { title } : {}),
      ...(language ? { language } : {}),
      source: { ...raw.source, ...source },
    })),
    problems: [...contents.problems, ...misfits.map(({ what, fix }) => ({ where, what, fix }))],
  };
}

/** Null where it is no list of names and values. */
function recordIn(text: string): Record<string, unknown> | null {
  try {
    const record: unknown = loadYaml().parse(text) ?? {};
    return typeof record === "object" ? (record as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
