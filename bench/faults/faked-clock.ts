/** A clock that can be set under a process, without that of the machine. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Debian has libfaketime (package `libfaketime`), which hands a process another time than the machine's. */
const LIBRARIES = "/usr/lib";

export interface FakedClock {
  /** What a process needs to go by it. What measures how long something takes is left alone, as it is where a clock is set. */
  readonly env: Readonly<Record<string, string>>;
  /** "+3h", "-2d", "+0". */
  set(ahead: string): void;
}

/** Null where the library is not installed. */
export function fakedClock(): FakedClock | null {
  const library = readdirSync(LIBRARIES)
    .map((folder) => join(LIBRARIES, folder, "faketime/libfaketime.so.1"))
    .find((file) => existsSync(file));
  if (!library) return null;
  const folder = mkdtempSync(join(tmpdir(), "verbatim-clock-"));
  // A database runs as somebody else.
  chmodSync(folder, 0o755);
  const file = join(folder, "clock");
  const set = (ahead: string) => writeFileSync(file, `${ahead}\n`, { mode: 0o644 });
  set("+0");
  return {
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    },
    set,
  };
}

export const NOT_INSTALLED = { times: "-", found: "not tried: libfaketime is not installed", holds: false };
