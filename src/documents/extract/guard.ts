/** The guard of the process that reads: one file after another, within limits of time and memory that hold from outside. */
import { existsSync, realpathSync } from "node:fs";
import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Done, FileOrder, Pages, PageUnderway } from "./child.ts";
import { ExtractionOutcome, type Failure } from "./extracted.ts";
import type { FileType } from "./file-types.ts";
import { READING_LIMITS } from "./limits.ts";
import { residentBytes } from "./memory.ts";

export interface ReadingLimits {
  /** Milliseconds for one file. */
  readonly time: number;
  /** Bytes that the process may occupy. */
  readonly memory: number;
}

/** Milliseconds between two looks at the memory. In that time a bomb unpacks some 50 MB. */
const LOOK = 100;
/** A process that has read so many files, or holds so much between two, makes room for a fresh one. */
const FILES = 500;
const HELD = 300_000_000;

const inHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Where a link leads: the permission is for the place and not for its name. */
const real = (path: string) => (existsSync(path) ? realpathSync(path) : path);
const ENTRY = inHere("./child.ts");

/**
 * What the process may do: read our code and the libraries. Not the material, which it is handed; not `.env`. Node 25 and
 * newer deny it the network too; an older one does not, but nothing in the readers fetches.
 */
export const PERMISSIONS = [
  "--permission",
  "--allow-worker",
  ...["../../../src", "../../../node_modules", "../../../package.json"].map(
    (path) => `--allow-fs-read=${real(inHere(path))}`,
  ),
];
const FLAGS = [
  "--max-old-space-size=384",
  "--disable-warning=ExperimentalWarning",
  "--disable-warning=SecurityWarning",
];

export interface Guard {
  /** Reads one file. Never fails: what goes wrong is an outcome. Files wait for each other. `told` hears how it goes on. */
  read(kind: FileType, bytes: Uint8Array, told?: Pages): Promise<ExtractionOutcome>;
  /** Ends the process; a later `read` starts another. */
  close(): void;
}

export function openGuard(limits: ReadingLimits = READING_LIMITS): Guard {
  let child: ChildProcess | null = null;
  let files = 0;
  let last: Promise<unknown> = Promise.resolve();

  const end = () => {
    child?.kill("SIGKILL");
    child = null;
  };
  const started = (): ChildProcess => {
    if (child?.connected) return child;
    files = 0;
    // An empty environment: no token, no proxy, no NODE_OPTIONS.
    child = fork(ENTRY, [], {
      execArgv: [...PERMISSIONS, ...FLAGS],
      env: {},
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    return child;
  };
  const readNow = async (kind: FileType, bytes: Uint8Array, told: Pages): Promise<ExtractionOutcome> => {
    const process = started();
    holding(process, true);
    const outcome = await watched(process, { id: ++files, kind, bytes }, limits, told);
    const held = process.pid === undefined ? null : await residentBytes(process.pid);
    holding(process, false);
    if (isLost(outcome) || files >= FILES || (held ?? 0) > HELD) end();
    return outcome;
  };
  return {
    read: (kind, bytes, told = () => {}) => {
      const turn = last.then(() => readNow(kind, bytes, told));
      last = turn.catch(() => {});
      return turn;
    },
    close: end,
  };
}

/** After these the process is gone, or nobody knows what it is doing. */
const isLost = (outcome: ExtractionOutcome) =>
  "failed" in outcome && ["time", "memory", "fault"].includes(outcome.failed);

/** Whether our own process stays for this one: only while a file is being read. */
function holding(child: ChildProcess, held: boolean): void {
  if (held) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/** The outcome of one order, or what ended it. */
function watched(
  child: ChildProcess,
  order: FileOrder,
  limits: ReadingLimits,
  told: Pages,
): Promise<ExtractionOutcome> {
  return new Promise((resolve) => {
    const settle = (outcome: ExtractionOutcome) => {
      clearTimeout(late);
      clearInterval(looking);
      child.off("message", answered).off("exit", ended).off("error", broken);
      resolve(outcome);
    };
    const answered = (message: Done | PageUnderway) => {
      if (message.id !== order.id) return;
      if ("page" in message) return told(Number(message.page), Number(message.pages));
      const checked = ExtractionOutcome.safeParse(message.outcome);
      settle(checked.data ?? { failed: "fault", detail: "What was read of it makes no sense" });
    };
    const lost = (failure: Failure) => {
      child.kill("SIGKILL");
      settle(failure);
    };
    // Only the heap's own limit ends it from inside.
    const ended = () => settle({ failed: "memory" });
    const broken = (error: Error) => lost({ failed: "fault", detail: error.message.slice(0, 300) });
    const late = setTimeout(() => lost({ failed: "time" }), limits.time);
    const looking = setInterval(() => {
      if (child.pid === undefined) return;
      void residentBytes(child.pid).then((bytes) => {
        if ((bytes ?? 0) > limits.memory) lost({ failed: "memory" });
      });
    }, LOOK);
    child.on("message", answered).on("exit", ended).on("error", broken);
    child.send(order);
  });
}
