import type { Code, CodeOperator } from '../formula/code.ts';
import { binaryCell, type Cell, chooseCell, type Known, NO_NUMBER, UNKNOWN_CELL, unaryCell } from './cell.ts';

/**
 * A faulty figure (divided by nought, or too large) is NaN or infinite, and stays so through most operations until an output
 * shows it. Where an operation could make a number of it again, what goes in must be checked.
 */
type Check = (of: Known) => void;

export function unary(code: Extract<Code, { op: 'unary' }>, of: Known, check: Check): Known {
  if (of.known === 'no') return UNKNOWN_CELL;
  const cell = unaryCell(code.operator, of.cell);
  if (code.operator !== 'not') return { cell, known: of.known };
  check(of);
  return { cell: unknownWhere([of], cell), known: of.known };
}

export function binary(
  { operator }: Extract<Code, { op: 'binary' }>,
  left: Known,
  right: Known,
  check: Check,
): Known {
  if (left.known === 'no' || right.known === 'no') return UNKNOWN_CELL;
  const known = left.known === 'yes' && right.known === 'yes' ? 'yes' : 'maybe';
  const cell = binaryCell(operator, left.cell, right.cell);
  switch (passing(operator)) {
    case 'all':
      return { cell, known };
    case 'left':
      if (right.cell.op === 'number' && right.cell.value === 0) return UNKNOWN_CELL;
      check(right);
      return { cell, known };
    case 'unknown':
      check(left);
      check(right);
      return { cell: known === 'yes' ? tied(cell) : cell, known };
    case 'none':
      check(left);
      check(right);
      return { cell: unknownWhere([left, right], cell), known };
  }
}

/** Through which sides what is not a number passes: unknown, as NaN, or faulty, as NaN or infinite. */
function passing(operator: CodeOperator): 'all' | 'left' | 'unknown' | 'none' {
  switch (operator) {
    case '+':
    case '-':
    case '*':
      return 'all';
    case '/':
      return 'left';
    case 'min':
    case 'max':
      return 'unknown';
    case '^':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
    case 'and':
    case 'or':
      return 'none';
  }
}

function tied(cell: Cell): Cell {
  if (cell.op !== 'binary') return cell;
  const { operator, left, right } = cell;
  const [winner, loser] = operator === 'max' ? (['left', 'right'] as const) : (['right', 'left'] as const);
  if (left.range.plain) return { ...cell, tie: winner };
  return right.range.plain ? { ...cell, tie: loser } : cell;
}

function unknownWhere(of: readonly Known[], cell: Cell): Cell {
  return of
    .filter(({ known }) => known === 'maybe')
    .reduce((inner, { cell: one }) => chooseCell(unaryCell('unknown', one), NO_NUMBER, inner), cell);
}
