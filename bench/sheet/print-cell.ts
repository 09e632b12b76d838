import type { CodeOperator } from '../../src/core/formula/code.ts';
import type { Cell } from './cells.ts';

/** How a language of formulas writes its parts. */
export interface Dialect {
  readonly draw: (variable: number) => string;
  readonly month: (line: number, month: number) => string;
  readonly unknown: string;
  readonly choose: (test: string, yes: string, no: string) => string;
  readonly call: (name: 'min' | 'max' | 'abs' | 'floor' | 'ceil', args: readonly string[]) => string;
  readonly power: (of: string, by: string) => string;
  /** Comparisons as a test, and what joins them. */
  readonly compare: (operator: '<' | '<=' | '>' | '>=' | '==' | '!=', left: string, right: string) => string;
  readonly and: (tests: readonly string[]) => string;
  readonly or: (tests: readonly string[]) => string;
  readonly not: (test: string) => string;
  readonly sum: (parts: readonly string[], cells: readonly Cell[]) => string;
}

/** A cell as text. Tests are 1 or 0 where they are used as numbers. */
export function printCell(cell: Cell, dialect: Dialect): string {
  const print = (part: Cell): string => printCell(part, dialect);
  switch (cell.op) {
    case 'number':
      return printNumber(cell.value, dialect);
    case 'draw':
      return dialect.draw(cell.variable);
    case 'month':
      return dialect.month(cell.line, cell.month);
    case 'sum':
      return dialect.sum(cell.parts.map(print), cell.parts);
    case 'choose':
      return dialect.choose(printTest(cell.test, dialect), print(cell.yes), print(cell.no));
    case 'unary':
      if (cell.operator === '-') return `(-${print(cell.of)})`;
      if (cell.operator === 'not') return dialect.choose(printTest(cell, dialect), '1', '0');
      return dialect.call(cell.operator, [print(cell.of)]);
    case 'binary':
      return printBinary(cell, dialect);
  }
}

function printNumber(value: number, dialect: Dialect): string {
  if (Number.isNaN(value)) return dialect.unknown;
  const text = String(value).replace('e+', 'e');
  return value < 0 ? `(${text})` : text;
}

function printBinary(cell: Extract<Cell, { op: 'binary' }>, dialect: Dialect): string {
  if (isTest(cell.operator)) return dialect.choose(printTest(cell, dialect), '1', '0');
  const [left, right] = [printCell(cell.left, dialect), printCell(cell.right, dialect)];
  if (cell.operator === 'min' || cell.operator === 'max') return dialect.call(cell.operator, [left, right]);
  if (cell.operator === '^') return dialect.power(left, right);
  return `(${left}${cell.operator}${right})`;
}

function printTest(cell: Cell, dialect: Dialect): string {
  if (cell.op === 'unary' && cell.operator === 'not') return dialect.not(printTest(cell.of, dialect));
  if (cell.op === 'binary') {
    const { operator, left, right } = cell;
    if (operator === 'and') return dialect.and([printTest(left, dialect), printTest(right, dialect)]);
    if (operator === 'or') return dialect.or([printTest(left, dialect), printTest(right, dialect)]);
    if (isTest(operator))
      return dialect.compare(operator, printCell(left, dialect), printCell(right, dialect));
  }
  return dialect.compare('!=', printCell(cell, dialect), '0');
}

type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';

function isTest(operator: CodeOperator): operator is Comparison {
  return ['<', '<=', '>', '>=', '==', '!=', 'and', 'or'].includes(operator);
}
