/** The languages, by code. A language that is not here is read by its marks alone. */
import { en } from "./en.ts";
import type { Language } from "./language.ts";

export type { Grammar, Language, ReportingForm } from "./language.ts";

const languages: Readonly<Record<string, Language>> = { en };

const none: ReadonlySet<string> = new Set();

/** The language of a BCP 47 tag such as "en-GB"; an unknown one has empty tables and no grammar. */
export function languageOf(tag: string): Language {
  const code = tag.toLowerCase().split(/[-_]/u)[0] ?? "";
  const known = Object.hasOwn(languages, code) ? languages[code] : undefined;
  return (
    known ?? {
      code,
      abbreviations: en.leadingAbbreviations,
      leadingAbbreviations: en.leadingAbbreviations,
      sentenceStarters: none,
      grammar: null,
    }
  );
}
