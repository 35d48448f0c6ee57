/** How much memory a process occupies, seen from outside. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";

/** Linux counts memory in pages: of 4 kB nearly everywhere; where they are larger, a process is ended sooner. */
const PAGE = 4096;

/** Bytes; null where the system does not tell, or the process is gone. */
export async function residentBytes(pid: number): Promise<number | null> {
  if (process.platform === "linux") {
    const statm = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
    const pages = Number(statm.split(" ")[1]);
    return pages > 0 ? pages * PAGE : null;
  }
  if (process.platform === "win32") return null;
  return new Promise((resolve) => {
    execFile("ps", ["-o", "rss=", "-p", String(pid)], (error, out) => {
      const kilobytes = Number(out.trim());
      resolve(!error && kilobytes > 0 ? kilobytes * 1024 : null);
    });
  });
}
