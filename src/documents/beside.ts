/** What somebody says of an article without touching its file: `report.pdf.about.yaml` beside `report.pdf`. */
import { yaml } from "../on-demand.ts";
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
  let record: unknown;
  try {
    record = yaml().parse(await origin.readAbout(about)) ?? {};
  } catch {
    record = null;
  }
  if (record === null || typeof record !== "object")
    return {
      ...contents,
      problems: [
        ...contents.problems,
        { where, what: "It is not YAML.", fix: 'Write one "name: value" a line, or remove it.' },
      ],
    };
  const { fields, misfits } = fieldsOf(record as Record<string, unknown>);
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
