/** A row of a table as text. */

/** Characters: rows with more hold a page's layout, not figures. */
const LONGEST_ROW = 600;

export interface TableRow {
  /** The next cell begins. */
  cell(): void;
  /** A paragraph of the cell ends. */
  add(text: string): void;
  /** One paragraph for the whole row, or those of its cells where it is no row of short cells. */
  paragraphs(): string[];
}

export function openRow(): TableRow {
  const cells: string[][] = [];
  return {
    cell: () => void cells.push([]),
    add: (text) => {
      const words = text.replace(/\s+/gu, " ").trim();
      if (!words) return;
      if (!cells.length) cells.push([]);
      cells.at(-1)!.push(words);
    },
    paragraphs: () => {
      const all = cells.flat();
      const length = all.reduce((sum, words) => sum + words.length, 0);
      const isLayout = length > LONGEST_ROW || cells.some((cell) => cell.length > 2);
      return isLayout
        ? all
        : [
            cells
              .map((cell) => cell.join(" "))
              .filter(Boolean)
              .join(" | "),
          ];
    },
  };
}
