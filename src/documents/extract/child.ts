/** The process that reads what others made. It is handed bytes, has no network and no files, and may be ended at any time. */
import { Worker } from "node:worker_threads";
import type { Failure, ExtractionOutcome, Workbook } from "./extracted.ts";
import { Unreadable } from "./unreadable.ts";
import type { FileType } from "./file-types.ts";
import { LONGEST_TABLES, READING_LIMITS } from "./limits.ts";

export interface FileOrder {
  readonly id: number;
  readonly kind: FileType;
  readonly bytes: Uint8Array;
}
export interface Done {
  readonly id: number;
  readonly outcome: ExtractionOutcome;
}
/** A page that is being read, of so many. */
export interface PageUnderway {
  readonly id: number;
  readonly page: number;
  readonly pages: number;
}

/** Hears which page is being read. */
export type Pages = (page: number, pages: number) => void;
type Reader = (bytes: Uint8Array, told: Pages) => ExtractionOutcome | Promise<ExtractionOutcome>;

/** Each is loaded when the first file of its kind comes. */
const READERS: Readonly<Record<FileType, () => Promise<Reader>>> = {
  pdf: async () => (await import("./readers/pdf.ts")).readPdf,
  docx: async () => (await import("./readers/docx.ts")).readDocx,
  odt: async () => (await import("./readers/odt.ts")).readOdt,
  epub: async () => (await import("./readers/epub.ts")).readEpub,
  html: async () => (await import("./readers/html.ts")).readHtml,
  mhtml: async () => (await import("./readers/mhtml.ts")).readMhtml,
  eml: async () => (await import("./readers/eml.ts")).readEml,
  xlsx: async () => (await import("./readers/xlsx.ts")).readXlsx,
  ods: async () => (await import("./readers/ods.ts")).readOds,
  pptx: async () => (await import("./readers/pptx.ts")).readPptx,
  odp: async () => (await import("./readers/odp.ts")).readOdp,
};

/** Milliseconds between two pages that are told of. */
const OFTEN = 200;

/** Tells whoever ordered it of the first page, and then of one now and then. */
function telling(id: number): Pages {
  let next = 0;
  return (page, pages) => {
    const now = performance.now();
    if (now < next) return;
    next = now + OFTEN;
    process.send?.({ id, page, pages } satisfies PageUnderway);
  };
}

async function outcomeOf({ id, kind, bytes }: FileOrder): Promise<ExtractionOutcome> {
  try {
    const read = await READERS[kind]();
    const outcome = await read(bytes, telling(id));
    if ("failed" in outcome) return outcome;
    const isTable = "sheets" in outcome;
    const texts = isTable ? cellsIn(outcome) : outcome.pieces.map(({ text }) => text);
    let length = 0;
    let isEmpty = true;
    for (const text of texts) {
      length += text.length + 2;
      isEmpty &&= !/[\p{L}\p{N}]/u.test(text);
    }
    if (length > (isTable ? LONGEST_TABLES : READING_LIMITS.text)) return { failed: "too-long" };
    return isEmpty ? { failed: "empty" } : outcome;
  } catch (error) {
    return failureOf(error);
  }
}

function* cellsIn({ sheets }: Workbook): Generator<string> {
  for (const { rows } of sheets) for (const [, cells] of rows) yield* cells;
}

function failureOf(error: unknown): Failure {
  if (error instanceof Unreadable) return error.failure;
  const detail = error instanceof Error ? error.message : String(error);
  return { failed: "fault", detail: detail.replace(/\s+/gu, " ").slice(0, 200) };
}

/** What the thread beside this one is told. */
export interface Watched {
  /** Seconds, by the process's own clock, at which the file that is being read was begun; 0 where none is. */
  readonly began: Int32Array;
  readonly parent: number;
  /** Seconds that a file may take at the very most. */
  readonly longest: number;
}

const began = new Int32Array(new SharedArrayBuffer(4));
const longest = (2 * READING_LIMITS.time) / 1000;
const watched: Watched = { began, parent: process.ppid, longest };
new Worker(new URL("./watchdog.js", import.meta.url), { workerData: watched }).unref();

process.on("message", (order: FileOrder) => {
  Atomics.store(began, 0, Math.max(1, Math.floor(process.uptime())));
  void outcomeOf(order).then((outcome) => {
    Atomics.store(began, 0, 0);
    process.send?.({ id: order.id, outcome } satisfies Done);
  });
});
process.on("disconnect", () => process.exit());
