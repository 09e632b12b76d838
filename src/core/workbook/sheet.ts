import type { Cell } from './cell.ts';

export type SheetName = 'Read me' | 'Checks' | 'Inputs' | 'Years' | 'Months' | 'Known parts' | 'At export';

/** A sheet as data: cells by row and column from 0, and how it is laid out. */
export interface Sheet {
  readonly name: SheetName;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Where unknown figures are to be seen at a glance. */
  readonly unknownIn?: string;
  /** Where a 1 says that an input was changed: the cells to mark, and the cell of their first row that says so. */
  readonly changedIn?: { readonly range: string; readonly flag: string };
  /** Between what the cells of a range must lie. */
  readonly bounds?: readonly { readonly range: string; readonly least: number; readonly most: number }[];
  /** The paper it is printed on, and how many pages side by side; A4, upright and one where it does not say. */
  readonly paper?: { readonly size: 'a3' | 'a4'; readonly across: number };
}

/** A name for a cell or a range, for formulas of the reader's own. */
export interface DefinedName {
  readonly name: string;
  readonly range: string;
}

/** A workbook as data: what the shell writes as a file. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

/** Rows of cells by their place, filled as a sheet is laid out. */
export class Grid {
  readonly #rows: (Cell | undefined)[][] = [];

  set(row: number, column: number, cell: Cell): void {
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row];
    if (cells === undefined) return;
    while (cells.length <= column) cells.push(undefined);
    cells[column] = cell;
  }

  setRow(row: number, cells: readonly (Cell | undefined)[], from = 0): void {
    cells.forEach((cell, i) => {
      if (cell !== undefined) this.set(row, from + i, cell);
    });
  }

  get rows(): readonly (readonly (Cell | undefined)[])[] {
    return this.#rows;
  }
}
