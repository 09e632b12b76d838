import type { CodeOperator, UnaryOperator } from '../formula/code.ts';
import { ANY, binaryRange, either, exactly, type Range, unaryRange } from './range.ts';

/**
 * What one month of a row comes to in any draw: a formula with the calendar, the plan's own figures and everything known
 * beforehand put in. A row is a line that draws bear on, or a running sum that such lines need.
 */
export type Cell = CellKind & { readonly range: Range };

type CellKind =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'draw'; readonly variable: number }
  | { readonly op: 'read'; readonly row: number; readonly month: number }
  /** `unknown` is 1 for NaN and 0 for a number. */
  | { readonly op: 'unary'; readonly operator: UnaryOperator | 'unknown'; readonly of: Cell }
  | {
      readonly op: 'binary';
      readonly operator: CodeOperator;
      readonly left: Cell;
      readonly right: Cell;
      readonly tie?: Tie;
    }
  /** `yes` unless the test is nought. */
  | { readonly op: 'choose'; readonly test: Cell; readonly yes: Cell; readonly no: Cell }
  /** Sum over k up to the month of of(month - k) x profile(k), without the items of the profile that are nought. */
  | { readonly op: 'convolve'; readonly of: Series; readonly profile: Series; readonly month: number };

/**
 * Of `min` and `max`, where both sides are numbers and not both can be minus nought: the side that may be taken when they are
 * equal, even if they are nought and minus nought. Machines find such a one faster.
 */
export type Tie = 'left' | 'right';

/** The months of a row, or figures that no draw changes. */
export type Series =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'fixed'; readonly values: readonly number[] };

/** A cell with what is known of it: whether it is a number in every draw, in none, or in some (NaN in the others). */
export interface Known {
  readonly cell: Cell;
  readonly known: 'yes' | 'no' | 'maybe';
}

export const NO_NUMBER: Cell = { op: 'number', value: Number.NaN, range: ANY };
export const UNKNOWN_CELL: Known = { cell: NO_NUMBER, known: 'no' };

export function numberCell(value: number): Cell {
  return { op: 'number', value, range: exactly(value) };
}

export const NOUGHT = numberCell(0);
export const ONE = numberCell(1);

export function readCell(row: number, month: number, range: Range): Cell {
  return { op: 'read', row, month, range };
}

export function unaryCell(operator: UnaryOperator | 'unknown', of: Cell): Cell {
  return { op: 'unary', operator, of, range: unaryRange(operator, of.range) };
}

export function binaryCell(operator: CodeOperator, left: Cell, right: Cell): Cell {
  const folded =
    left.op === 'number' && right.op === 'number' ? fold(operator, left.value, right.value) : undefined;
  if (folded !== undefined && Number.isFinite(folded)) return numberCell(folded);
  // Halving is dividing by two, to the last bit, and much quicker.
  if (operator === '/' && right.op === 'number' && isPowerOfTwo(right.value))
    return binaryCell('*', left, numberCell(1 / right.value));
  if (operator === '+' && left === NOUGHT && right.range.plain) return right;
  return { op: 'binary', operator, left, right, range: binaryRange(operator, left.range, right.range) };
}

/** One whose reciprocal is a power of two too. */
function isPowerOfTwo(value: number): boolean {
  return (
    value >= 2 ** -500 &&
    value <= 2 ** 500 &&
    Number.isInteger(Math.log2(value)) &&
    2 ** Math.log2(value) === value
  );
}

function fold(operator: CodeOperator, x: number, y: number): number | undefined {
  switch (operator) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return x / y;
    default:
      return undefined;
  }
}

export function chooseCell(test: Cell, yes: Cell, no: Cell): Cell {
  if (test.op === 'number') return test.value === 0 ? no : yes;
  const range = yes === NO_NUMBER ? no.range : no === NO_NUMBER ? yes.range : either(yes.range, no.range);
  return { op: 'choose', test, yes, no, range };
}

/** The rows and months that a cell reads. */
export function readsOfCell(cell: Cell, tell: (row: number, month: number) => void): void {
  switch (cell.op) {
    case 'number':
    case 'draw':
      return;
    case 'read':
      tell(cell.row, cell.month);
      return;
    case 'unary':
      readsOfCell(cell.of, tell);
      return;
    case 'binary':
      readsOfCell(cell.left, tell);
      readsOfCell(cell.right, tell);
      return;
    case 'choose':
      readsOfCell(cell.test, tell);
      readsOfCell(cell.yes, tell);
      readsOfCell(cell.no, tell);
      return;
    case 'convolve':
      for (const series of [cell.of, cell.profile])
        if (series.kind === 'row') for (let m = 0; m <= cell.month; m++) tell(series.row, m);
      return;
  }
}
