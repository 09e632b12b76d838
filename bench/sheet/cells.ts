import type { CodeOperator, UnaryOperator } from '../../src/core/formula/code.ts';

/**
 * One month of a line as a person would write it in a cell. What no draw touches is a number; what is unknown in every draw is
 * NaN, and left out of sums.
 */
export type Cell =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'draw'; readonly variable: number }
  | { readonly op: 'month'; readonly line: number; readonly month: number }
  | { readonly op: 'unary'; readonly operator: UnaryOperator; readonly of: Cell }
  | { readonly op: 'binary'; readonly operator: CodeOperator; readonly left: Cell; readonly right: Cell }
  | { readonly op: 'choose'; readonly test: Cell; readonly yes: Cell; readonly no: Cell }
  | { readonly op: 'sum'; readonly parts: readonly Cell[] };

export const UNKNOWN: Cell = { op: 'number', value: Number.NaN };

export function isUnknown(cell: Cell): boolean {
  return cell.op === 'number' && Number.isNaN(cell.value);
}

/** A cell of parts, unless one of them is unknown. */
export function strict(cell: Cell): Cell {
  return partsOf(cell).some(isUnknown) ? UNKNOWN : cell;
}

export function partsOf(cell: Cell): readonly Cell[] {
  switch (cell.op) {
    case 'number':
    case 'draw':
    case 'month':
      return [];
    case 'unary':
      return [cell.of];
    case 'binary':
      return [cell.left, cell.right];
    case 'choose':
      return [cell.test, cell.yes, cell.no];
    case 'sum':
      return cell.parts;
  }
}
