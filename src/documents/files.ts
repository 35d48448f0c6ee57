/** The files of a folder that may be articles. */
import type { Stats } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Problem } from "../model.ts";
import { formats } from "./formats/index.ts";

export interface File {
  readonly path: string;
  /** Relative to the material folder, with "/". */
  readonly name: string;
  readonly size: number;
  /** Changes when the file does. */
  readonly stamp: string;
}

/** What people take for an article and we do not read: worth telling. Anything else (pictures, say) is passed over. */
const UNREAD = /\.(?:pdf|docx?|odt|rtf|html?|epub|pages|json|csv)$/iu;
const FORMATS = Object.keys(formats).join(", ");

/**
 * The articles below `path`, by name, through links too. Hidden files and folders, README and files of other kinds are
 * left out. Null where there is no such folder or file.
 */
export async function listFiles(path: string): Promise<{ files: File[]; problems: Problem[] } | null> {
  const files: File[] = [];
  const problems: Problem[] = [];
  const at = await stat(path).catch(() => null);
  if (!at) return null;
  if (at.isFile()) {
    const name = basename(path);
    return isArticle(name)
      ? { files: [fileOf(path, name, at)], problems }
      : { files, problems: [unread(name)] };
  }
  const entered = new Set<string>();
  const enter = async (folder: string, prefix: string): Promise<void> => {
    const real = await realpath(folder);
    if (entered.has(real)) return;
    entered.add(real);
    for (const entry of (await readdir(folder)).toSorted()) {
      const name = prefix + entry;
      if (entry.startsWith(".") || /^readme(?:\.|$)/iu.test(entry)) continue;
      const found = join(folder, entry);
      try {
        const stats = await stat(found);
        if (stats.isDirectory()) await enter(found, `${name}/`);
        else if (stats.isFile() && isArticle(entry)) files.push(fileOf(found, name, stats));
        else if (stats.isFile() && UNREAD.test(entry)) problems.push(unread(name));
      } catch (error) {
        if (await isGone(found)) continue;
        problems.push({
          where: name,
          what: reasonOf(error),
          fix: "Mend or remove the link, or give Verbatim the right to read it.",
        });
      }
    }
  };
  try {
    await enter(path, "");
  } catch (error) {
    problems.push({
      where: path,
      what: reasonOf(error),
      fix: "Give Verbatim the right to read this folder.",
    });
  }
  return { files, problems };
}

/** Why a file could not be read, for people. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EACCES" || code === "EPERM") return "It may not be read.";
  if (code === "ENOENT") return "It leads to a file that is not there.";
  if (code === "ELOOP") return "It is a link that leads back to itself.";
  return `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}

/** Whether a name that was listed is no longer there at all. */
const isGone = (path: string) =>
  lstat(path).then(
    () => false,
    () => true,
  );

const isArticle = (name: string) => extname(name).toLowerCase() in formats;

const fileOf = (path: string, name: string, stats: Stats): File => ({
  path,
  name,
  size: stats.size,
  stamp: `${stats.size}-${stats.mtimeMs}-${stats.ino}`,
});

function unread(name: string): Problem {
  return {
    where: name,
    what: "Files of this kind are not read.",
    fix: `Save it as one of ${FORMATS}, or move it elsewhere.`,
  };
}
