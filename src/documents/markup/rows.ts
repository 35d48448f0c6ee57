/** A row of a table as text. */

/** Characters: rows with more hold a page's layout, not figures. */
const LONGEST_ROW = 600;
/** Characters of a cell that holds of the rows below it too; a longer one is a text beside them. */
const LONGEST_LABEL = 120;

/** Cells that are carried on into the rows below them in one text: more says a text that wants to unfold without end. */
const MOST_CARRIED = 20_000;

/** What cells that reach down say of the rows below them. */
export interface Reaching {
  /** By the places of their columns. */
  readonly cells: Map<number, { readonly text: string; readonly across: number; left: number }>;
  carried: number;
}
export const noneReaching = (): Reaching => ({ cells: new Map(), carried: 0 });

export interface TableRow {
  /** The next cell begins, over so many rows and columns. */
  cell(down?: number, across?: number): void;
  /** A paragraph of the cell ends. */
  add(text: string): void;
  /** One paragraph for the whole row, or those of its cells where it is no row of short cells. */
  paragraphs(): string[];
}

/** `reaching`: of the table's rows so far; kept up to date. */
export function openRow(reaching: Reaching = noneReaching()): TableRow {
  const cells: string[][] = [];
  /** Cells of rows above. */
  const carried = new Set<string[]>();
  const begun: {
    readonly cell: string[];
    readonly column: number;
    readonly down: number;
    readonly across: number;
  }[] = [];
  let column = 0;
  const carry = () => {
    for (let above; (above = reaching.cells.get(column)); column += above.across) {
      const cell = [above.text];
      carried.add(cell);
      cells.push(cell);
      if (--above.left < 1 || ++reaching.carried > MOST_CARRIED) reaching.cells.delete(column);
    }
  };
  const begin = (down: number, across: number) => {
    carry();
    const cell: string[] = [];
    cells.push(cell);
    begun.push({ cell, column, down, across });
    column += across;
  };
  return {
    cell: (down = 1, across = 1) => begin(down, Math.max(1, across)),
    add: (text) => {
      const words = text.replace(/\s+/gu, " ").trim();
      if (!words) return;
      if (!begun.length) begin(1, 1);
      begun.at(-1)!.cell.push(words);
    },
    paragraphs: () => {
      if (begun.length) carry();
      const own = cells.filter((cell) => !carried.has(cell));
      const all = own.flat();
      const length = all.reduce((sum, words) => sum + words.length, 0);
      if (length > LONGEST_ROW || own.some((cell) => cell.length > 2)) return all;
      for (const { cell, column, down, across } of begun) {
        const text = cell.join(" ");
        if (down > 1 && reaching.carried < MOST_CARRIED && text && text.length <= LONGEST_LABEL)
          reaching.cells.set(column, { text, across, left: down - 1 });
      }
      if (!all.length) return [];
      return [
        cells
          .map((cell) => cell.join(" "))
          .filter(Boolean)
          .join(" | "),
      ];
    },
  };
}
