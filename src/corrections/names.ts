import { foldCase } from "../text/folding.ts";

/** Names as they are compared: without case, accents and double spaces. */
export function fold(name: string): string {
  return foldCase(name).replace(/\s+/gu, " ").trim();
}
