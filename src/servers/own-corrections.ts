/** What a server's owner put right, in the server's own articles and in the common ones, as it stands in its store. */
import { NO_CORRECTIONS, type Corrections } from "../corrections/corrections.ts";
import { parseCorrections } from "../corrections/parse.ts";
import { canBeChanged } from "./corrections.ts";
import { COMMON, CORRECTIONS, type FileStore } from "./file-store.ts";

type Which = "own" | "common";
const FILES: Readonly<Record<Which, string>> = { own: CORRECTIONS, common: COMMON };

export interface OwnCorrections {
  /** As they stand now. */
  of(which: Which): Promise<Corrections>;
  /** Has `change` make the new text of a `corrections.yaml` out of the one that is there. */
  change(which: Which, change: (written: string) => string): Promise<void>;
  /** Those of the common articles, as of the last look at them. */
  standing(): Corrections;
  /** Another process may have changed them. */
  lookAgain(): void;
}

export function openOwnCorrections(store: FileStore): OwnCorrections {
  const known: Partial<Record<Which, Corrections>> = {};
  /** What has to be read again. */
  const stale = new Set<Which>();
  const look = async (which: Which, written: string | null): Promise<Corrections> => {
    const name = FILES[which];
    stale.delete(which);
    const text = written ?? (await store.read(name))?.toString() ?? "";
    return (known[which] = parseCorrections(text, name).corrections);
  };
  return {
    of: async (which) => (stale.has(which) ? null : known[which]) ?? look(which, null),
    change: async (which, change) => {
      const name = FILES[which];
      const before = (await store.read(name))?.toString() ?? "";
      // What somebody broke by hand is put aside, not overwritten.
      if (!canBeChanged(before)) await store.overwrite(`.broken-${Date.now()}-${name}`, before);
      await look(which, await store.amend(name, change));
    },
    standing: () => known.common ?? NO_CORRECTIONS,
    lookAgain: () => {
      for (const which of ["own", "common"] as const) stale.add(which);
    },
  };
}
