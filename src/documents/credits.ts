/** Who helped: "(Reporting by Jane Doe; editing by John Roe)", "Ann Poe contributed to this report.", "© 2026". */

const OPENING =
  /^(?:(?:Additional |Further )?(?:Reporting|Editing|Writing)|(?:Compiled|Produced|Translated|Edited|Written|Reported|Graphics?|Photos?|Photographs?)) (?:by|in|from)\b/iu;
const NOTICE =
  /^(?:©|\(c\)|Copyright\b|All rights reserved|Our Standards: |This (?:story|article|report) (?:was|has been|is) (?:originally |first |re)?(?:published|produced|reported|supported|distributed)\b)/iu;
const HELPED = /\bcontribut(?:ed|ing)(?: reporting)? (?:to|for) this (?:report|story|article|piece)\b/iu;
/** The small words of a credit line; every other word in it is a name. */
const SMALL: ReadonlySet<string> = new Set(
  `reporting editing writing additional further compiled produced translated edited written reported graphic graphics photo photos
  photograph photographs by in from and for of the with at on newsroom bureau desk de del della la le van von der den da di du dos el al bin ibn y`.split(
    /\s+/u,
  ),
);

/** Whether a line is a credit line. "Reporting by the Times shows ..." is none: it goes on with a verb. */
export function isCredit(line: string): boolean {
  if (line.length > 600) return false;
  const bare = line.replace(/^[\s([*_]+|[\s)\]*_.]+$/gu, "");
  if (NOTICE.test(bare)) return true;
  if (HELPED.test(bare)) return bare.length <= 400;
  if (!OPENING.test(bare)) return false;
  const words = bare.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
  return (
    words.length >= 3 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || SMALL.has(word.toLowerCase()))
  );
}
