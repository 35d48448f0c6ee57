/** What processes take of the machine, as Linux tells it. */
import { readFileSync } from "node:fs";

/** Processor time of this thread in milliseconds: whatever else runs on the machine does not count. */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Processor time of a process, in milliseconds; `ended`: and of its children that ended. */
export function processorOf(pid: number, ended = false): number {
  // "pid (name) state ...": the name may hold anything; times are in hundredths of a second.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /su, "")
    .split(" ")
    .map(Number);
  const [user = 0, system = 0, children = 0, theirs = 0] = fields.slice(11);
  return 10 * (user + system + (ended ? children + theirs : 0));
}

/** Resident memory of a process, in MB. */
export function residentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
}
