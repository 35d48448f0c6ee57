/** The files of a folder that may be articles. */
import type { Stats } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Problem } from "../model.ts";
import { BESIDE } from "./beside.ts";
import { extractedEndings, unreadFileType } from "./extract/file-types.ts";
import { isSystemFolder, unfitMaterial } from "./system-folders.ts";
import { formats } from "./formats/index.ts";
import { NO_FILE, reasonOf } from "../plain-file.ts";

export interface File {
  readonly path: string;
  /** Relative to the material folder, with "/". */
  readonly name: string;
  readonly size: number;
  /** Changes when the file does, or what is said of it beside. */
  readonly stamp: string;
  /** The path of what is said of it, where there is any. */
  readonly about?: string;
}

/** What people take for an article and we do not read: worth telling. Anything else (pictures, say) is passed over. */
const UNREAD = /\.(?:docm?|rtf|pages|ppt|key|xlsb?|numbers|msg|mbox|mobi|azw3?|djvu|xml|tex)$/iu;
const MEND = "Mend or remove the link, or give Verbatim the right to read it.";
/** Hidden files, a README, and what Office keeps beside an open file. */
const PASSED = /^(?:\.|~\$|readme(?:\.|$))/iu;
/** So many are looked at at the same time: 20,000 in a quarter of a second, three times faster than one by one. */
const AT_ONCE = 100;
/** Files and folders that are looked at, give or take those of one folder: a second or two. More is no folder of articles. */
const MOST = 500_000;
const ELSEWHERE = "Take it out of the material.";
const READ = new Set([...Object.keys(formats), ...extractedEndings]);

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
      : { files, problems: [unreadFileType(name)] };
  }
  const unfit = await unfitMaterial(path);
  if (unfit) return { files, problems: [unfit] };
  const beside = new Map<string, { path: string; stats: Stats }>();
  const entered = new Set<string>();
  let looked = 0;
  /** `within`: the file system of the folder above. */
  const enter = async (folder: string, prefix: string, { dev }: Stats, within = dev): Promise<void> => {
    const real = await realpath(folder);
    if (entered.has(real) || looked >= MOST) return;
    entered.add(real);
    if (dev !== within && (await isSystemFolder(real)))
      return void problems.push({ where: prefix, what: "It belongs to the system.", fix: ELSEWHERE });
    const all = await readdir(folder);
    looked += all.length;
    const names = all.filter((name) => !PASSED.test(name) && !isPageFolder(name, all));
    for (let i = 0; i < names.length; i += AT_ONCE) {
      const looks = names.slice(i, i + AT_ONCE).map((entry) => look(folder, entry));
      for (const { entry, path, stats, error } of await Promise.all(looks)) {
        const name = prefix + entry;
        if (error) problems.push({ where: name, what: reasonOf(error), fix: MEND });
        else if (stats?.isDirectory()) await enter(path, `${name}/`, stats, dev).catch(told(name));
        else if (stats?.isFile() && entry.endsWith(BESIDE)) beside.set(name, { path, stats });
        else if (stats?.isFile() && isArticle(entry)) files.push(fileOf(path, name, stats));
        else if (stats?.isFile() && UNREAD.test(entry)) problems.push(unreadFileType(name));
        else if (stats && !stats.isFile() && isArticle(entry))
          problems.push({ where: name, what: NO_FILE, fix: "Put a file in its place, or remove it." });
        else if (!stats && entry.includes("\ufffd") && isArticle(entry))
          problems.push({ where: name, what: "Its name is not in UTF-8.", fix: "Rename it." });
      }
    }
  };
  const told = (where: string) => (error: unknown) =>
    void problems.push({ where, what: reasonOf(error), fix: "Give Verbatim the right to read this folder." });
  await enter(path, "", at).catch(told(path));
  if (looked >= MOST)
    problems.push({
      where: "MATERIAL_DIR",
      what: `${path} holds more than ${MOST.toLocaleString("en")} files and folders. The first of them were looked at; the others are not served.`,
      fix: "Name a folder of articles alone, or divide it among several of Verbatim.",
    });
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  return {
    files: files.map((file) => withAbout(file, beside.get(file.name + BESIDE))).toSorted(byName),
    problems: problems.toSorted((a, b) => (a.where < b.where ? -1 : 1)),
  };
}

/** The articles among files that are kept elsewhere than in a folder, by name, and what people take for one. */
export function articlesAmong(kept: readonly Omit<File, "path" | "about">[]): {
  files: File[];
  problems: Problem[];
} {
  const beside = new Map(kept.map((file) => [file.name, file.stamp]));
  const files = kept
    .filter(({ name }) => isArticle(name))
    .map((file): File => {
      const about = file.name + BESIDE;
      const said = beside.get(about);
      const whole = { ...file, path: file.name };
      return said === undefined ? whole : { ...whole, about, stamp: `${file.stamp} ${said}` };
    });
  return {
    files,
    problems: kept.filter(({ name }) => UNREAD.test(name)).map(({ name }) => unreadFileType(name)),
  };
}

/** "Dam_files" beside "Dam.html": the pictures and frames of a page that a browser saved. */
function isPageFolder(name: string, beside: readonly string[]): boolean {
  const [, page] = /^(.+?)[_.-](?:files|dateien|fichiers|archivos|bestanden|file)$/iu.exec(name) ?? [];
  return page !== undefined && beside.some((other) => [`${page}.html`, `${page}.htm`].includes(other));
}

interface Look {
  readonly entry: string;
  readonly path: string;
  /** Null where it went away since it was listed. */
  readonly stats: Stats | null;
  readonly error: Error | null;
}

async function look(folder: string, entry: string): Promise<Look> {
  const path = join(folder, entry);
  try {
    return { entry, path, stats: await stat(path), error: null };
  } catch (error) {
    const there = await lstat(path).catch(() => null);
    return { entry, path, stats: null, error: there && error instanceof Error ? error : null };
  }
}

const isArticle = (name: string) => READ.has(extname(name).toLowerCase());

/** The time of a change of its rights counts too: a file that may be read at last is read. */
const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats) => `${size}-${mtimeMs}-${ctimeMs}-${ino}`;

/** Whether a file is as it was when it was listed. */
export const isUnchanged = (file: File): Promise<boolean> =>
  stat(file.path).then(
    (stats) => stampOf(stats) === file.stamp.split(" ")[0],
    () => false,
  );

const fileOf = (path: string, name: string, stats: Stats): File => ({
  path,
  name,
  size: stats.size,
  stamp: stampOf(stats),
});

const withAbout = (file: File, about: { path: string; stats: Stats } | undefined): File =>
  about ? { ...file, about: about.path, stamp: `${file.stamp} ${stampOf(about.stats)}` } : file;
