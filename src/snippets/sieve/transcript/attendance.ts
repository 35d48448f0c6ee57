/** Who a transcript's head lists as present: "Present: Ada Holt (chair), Bo Hale." */
import type { Paragraph, Span } from "../../../model.ts";
import type { Reading } from "../../syntax/sentence.ts";
import { asWritten, bare, bareName } from "./label-names.ts";

/** Characters of a line of such a list that stands below its heading, and how many are taken. */
const ITEM = 80;
const ITEMS = 40;

const lists = new WeakMap<Reading, readonly string[]>();

/** "Selma Dautry (Mayor, in the chair)": the office is what stands before the comma. */
const WITH_ROLE =
  /(?<![\p{L}\p{M}])(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,4}) ?\((?<role>[^(),;\n]{3,40})[^()\n]{0,60}\)/dgu;

export interface Attendee {
  readonly name: string;
  readonly role: string;
  readonly place: Span;
}

/** Whom the lists give a role in brackets. */
export const rolesListed = ({ text, document, grammar }: Reading): Attendee[] =>
  document.paragraphs.flatMap(({ span }) => {
    const line = text.slice(span.start, span.end);
    if (!grammar.formulas.attendance.test(line)) return [];
    return [...line.matchAll(WITH_ROLE)].flatMap(({ groups, indices }) => {
      const { name, role } = groups as { name: string; role: string };
      const [start, end] = indices!.groups!["name"]!;
      const isRole = role.split(/[^\p{L}-]+/u).some((word) => grammar.roles.has(word.toLowerCase()));
      return isRole
        ? [{ name, role: role.trim(), place: { start: span.start + start, end: span.start + end } }]
        : [];
    });
  });

/** The words of the lists; empty where the text has none. */
export function attendanceOf(reading: Reading): readonly string[] {
  const known = lists.get(reading);
  if (known) return known;
  const { text, document } = reading;
  const lineOf = ({ span }: Paragraph): string => text.slice(span.start, span.end);
  const words = document.paragraphs.flatMap((paragraph, i) => {
    const line = lineOf(paragraph);
    if (!reading.grammar.formulas.attendance.test(line)) return [];
    const below = /\p{L}/u.test(line.replace(reading.grammar.formulas.attendance, ""))
      ? []
      : document.paragraphs.slice(i + 1, i + 1 + ITEMS);
    const end = below.findIndex((p) => p.span.end - p.span.start > ITEM || /[.!?:]/u.test(lineOf(p)));
    const items = end === -1 ? below : below.slice(0, end);
    return [line.replace(reading.grammar.formulas.attendance, ""), ...items.map(lineOf)].flatMap((l) =>
      l.split(/[^\p{L}\p{M}.'’-]+/u),
    );
  });
  lists.set(reading, words);
  return words;
}

/** Whether the lists have the name: its last word, and before it none that is another forename. */
export function isListed(reading: Reading, name: string): boolean {
  const { grammar } = reading;
  const words = bareName(asWritten(name, grammar), grammar).map(bare);
  const [last, first] = [words.at(-1), words.at(-2)];
  const listed = attendanceOf(reading);
  return listed.some((word, i) => {
    if (last === undefined || bare(word) !== last || !/^\p{Lu}/u.test(word)) return false;
    const before = bare(listed[i - 1] ?? "");
    return first === undefined || before === first || (first.length === 1 && before.startsWith(first));
  });
}
