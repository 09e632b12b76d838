import type { SheetName } from './sheet.ts';

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnName(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : `${columnName(Math.floor(column / 26) - 1)}${rest}`;
}

/** `F12` for row 11 and column 5. */
export function at(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `$F$12`: the same cell wherever a formula is copied to. */
export function fixedAt(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** A block of cells, from its first row and column to its last. */
export interface Block {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

export function printBlock({ rows, columns }: Block): string {
  const first = at(rows[0], columns[0]);
  const last = at(rows[1], columns[1]);
  return first === last ? first : `${first}:${last}`;
}

export function fixedBlock({ rows, columns }: Block): string {
  return `${fixedAt(rows[0], columns[0])}:${fixedAt(rows[1], columns[1])}`;
}

/** Rows that follow each other, as runs; a row that stands twice comes in two runs. */
export function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/** Puts the name of its sheet before an address, unless the formula stands there. */
export function onSheet(sheet: SheetName, from: SheetName, address: string): string {
  if (sheet === from) return address;
  return sheet.includes(' ') ? `'${sheet}'!${address}` : `${sheet}!${address}`;
}
