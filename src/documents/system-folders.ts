/** Folders that hold the system's own state and no articles: their files are made while they are read, some without an end. */
import { realpath, statfs } from "node:fs/promises";
import { parse } from "node:path";
import type { Problem } from "../model.ts";

/** Numbers by which Linux tells kinds of file systems apart (linux/magic.h). */
const PSEUDO: ReadonlySet<number> = new Set([
  0x9fa0, // proc
  0x62656572, // sysfs
  0x27e0eb, // cgroup
  0x63677270, // cgroup2
  0x64626720, // debugfs
  0x74726163, // tracefs
  0x73636673, // securityfs
  0x6165676c, // pstore
  0xcafe4a11, // bpf
  0x62656570, // configfs
  0xf97cff8c, // selinuxfs
  0x1cd1, // devpts
  0xde5e81e4, // efivarfs
  0x6e736673, // namespaces
]);
/** Mounted over by file systems of other kinds too; in memory below /dev/shm people keep files of their own. */
const OF_THE_SYSTEM = /^\/(?:proc|sys|dev(?!\/shm(?:\/|$)))(?:\/|$)/u;

/** Whether a folder is the system's, by its path without links in it. */
export const isSystemFolder = async (real: string): Promise<boolean> =>
  OF_THE_SYSTEM.test(real) ||
  PSEUDO.has(
    await statfs(real).then(
      ({ type }) => type,
      () => 0,
    ),
  );

/** Why a folder cannot be the material, although it is there; null where it can. */
export async function unfitMaterial(path: string): Promise<Problem | null> {
  const real = await realpath(path).catch(() => null);
  if (real === null) return null;
  const fix = "Name a folder of articles alone with MATERIAL_DIR or --material.";
  if (parse(real).root === real)
    return { where: path, what: "It is the whole disk, with all that is on it.", fix };
  if (!(await isSystemFolder(real))) return null;
  return { where: path, what: `It belongs to the system${real === path ? "" : ` (${real})`}.`, fix };
}
