/** Files whose text is taken out in a process of its own; loaded with the first of them. */
import { join } from "node:path";
import { fieldsOf } from "../fields.ts";
import type { Contents } from "../formats/index.ts";
import { idOf } from "../ids.ts";
import { composed } from "../pieces.ts";
import type { Pages } from "./child.ts";
import { problemOf, type Extracted } from "./extracted.ts";
import { openGuard, type ReadingLimits } from "./guard.ts";
import type { FileType } from "./file-types.ts";
import { openExtractStore, type ExtractStore } from "./store.ts";
import { contentsOfWorkbook } from "./workbook.ts";

export interface ExtractionOptions {
  readonly dataDir?: string | undefined;
  readonly store?: ExtractStore | null;
  readonly limits?: ReadingLimits;
  readonly pages?: Pages | undefined;
}

export interface Apart {
  read(kind: FileType, bytes: Uint8Array, name: string): Promise<Contents>;
  /** Ends the process. */
  close(): void;
}

/** See `openExtractor`. */
export function openApart({ dataDir, store, limits, pages }: ExtractionOptions): Apart {
  const guard = openGuard(limits);
  const kept = store ?? (dataDir === undefined ? null : openExtractStore(join(dataDir, "extracted")));
  return {
    close: guard.close,
    read: async (kind, bytes, name) => {
      const read = () => guard.read(kind, bytes, pages);
      const outcome = await (kept ? kept.take(kind, bytes, read) : read());
      if ("failed" in outcome) return { articles: [], problems: [problemOf(name, outcome)], lost: true };
      return "sheets" in outcome ? contentsOfWorkbook(outcome, name) : articleOf(outcome, name);
    },
  };
}

function articleOf({ stated, pieces, notes }: Extracted, name: string): Contents {
  const { fields } = fieldsOf(stated);
  const { source, ...rest } = fields;
  const clean = pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll("\0", "") }));
  const article = {
    id: idOf(name),
    ...rest,
    ...composed(clean),
    where: name,
    source: { file: name, ...source },
  };
  return {
    articles: [article],
    problems: notes.map((note) => ({ where: name, ...note, note: true })),
    lost: false,
  };
}
