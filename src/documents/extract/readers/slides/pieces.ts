/** What a slide says, as paragraphs: its title, what stands on it, and then what its speaker noted. */
import { openRow, type TableRow } from "../../../markup/rows.ts";
import type { TextPiece } from "../../../pieces.ts";

/** Where a text stands on a slide. */
export type Spot = "title" | "body" | "notes";

export interface SlideText {
  /** A paragraph ends. */
  add(spot: Spot, text: string): void;
  /** A row of a table begins, a cell of it, and it ends. */
  row(): void;
  cell(): void;
  endRow(): void;
  pieces(): TextPiece[];
}

/** `slide`: its number, from 1. */
export function openSlide(slide: number): SlideText {
  const texts: Record<Spot, string[]> = { title: [], body: [], notes: [] };
  let row: TableRow | null = null;
  return {
    add: (spot, text) => {
      const words = text.replace(/\s+/gu, " ").trim();
      if (row) row.add(words);
      else if (words) texts[spot].push(words);
    },
    row: () => void (row = openRow()),
    cell: () => row?.cell(),
    endRow: () => {
      texts.body.push(...(row?.paragraphs() ?? []));
      row = null;
    },
    pieces: () => [
      ...texts.title.map((text) => ({ text, heading: slide === 1 ? 1 : 2, place: { slide } })),
      ...texts.body.map((text) => ({ text, heading: 0, place: { slide } })),
      ...texts.notes.map((text) => ({ text, heading: 0, place: { slide, notes: true } as const })),
    ],
  };
}

/** The title that a file states, where a slide says so too: programs write names of their own there. */
export function titleStated(title: string | undefined, pieces: readonly TextPiece[]): { title?: string } {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const first = pieces[0]?.place;
  const isFirst = ({ place }: TextPiece) => JSON.stringify(place) === JSON.stringify(first);
  const printed = fold(
    pieces
      .filter(isFirst)
      .map(({ text }) => text)
      .join(" "),
  );
  return title && printed.includes(fold(title)) ? { title } : {};
}

/** What is told of slides. */
export const HIDDEN = {
  what: "Hidden slides are not read.",
  fix: "Show them, and save it again, if they are to be read.",
};
