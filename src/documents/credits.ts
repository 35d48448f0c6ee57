/** Who helped: "(Reporting by Jane Doe; editing by John Roe)", "Ann Poe contributed to this report.", "© 2026". */
import { bylines } from "../languages/en/bylines.ts";

/** Whether a line is a credit line. "Reporting by the Times shows ..." is none: it goes on with a verb. */
export function isCredit(line: string): boolean {
  if (line.length > 600) return false;
  const bare = line.replace(/^[\s([*_]+|[\s)\]*_.]+$/gu, "");
  if (bylines.rights.test(bare)) return true;
  if (bylines.contributed.test(bare)) return bare.length <= 400;
  if (!bylines.credits.test(bare)) return false;
  const words = bare.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
  return (
    words.length >= 3 &&
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || bylines.creditWords.has(word.toLowerCase()))
  );
}
