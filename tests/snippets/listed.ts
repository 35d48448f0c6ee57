/** The quotations of a text as one line each. */
import { quotesIn, said } from "./reading.ts";

/** "manner speaker: words". */
export const listed = (text: string): string[] =>
  quotesIn(text).map(
    (q) => `${q.manner} ${q.speakers.map((s) => s.name).join(" and ") || "?"}: ${said(text, q)}`,
  );
