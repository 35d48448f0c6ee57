/** What the doctor says: one line each. */
import { oneLine } from "../terminal.ts";

export interface Finding {
  /** ok: as it should be; note: it works, and this is worth knowing; wrong: something to put right; unsure: it could not be looked at. */
  readonly state: "ok" | "note" | "wrong" | "unsure";
  readonly what: string;
  /** What to click or type. */
  readonly fix?: string;
}

export const ok = (what: string): Finding => ({ state: "ok", what });
export const note = (what: string, fix: string): Finding => ({ state: "note", what, fix });
export const wrong = (what: string, fix: string): Finding => ({ state: "wrong", what, fix });
export const unsure = (what: string, fix: string): Finding => ({ state: "unsure", what, fix });

const SIGNS = { ok: "ok    ", note: "note  ", wrong: "wrong ", unsure: "unsure" } as const;

/** "wrong   The token ... → Open ..." */
export function findingLine({ state, what, fix }: Finding): string {
  return `${SIGNS[state]}  ${oneLine(what)}${fix ? `\n        → ${fix}` : ""}`;
}
