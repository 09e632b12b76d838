import type { CodeOperator, UnaryOperator } from '../formula/code.ts';

/**
 * Between which values a number lies in every draw that a kernel does not leave to the reference evaluator. Rounding never
 * leaves a range, for it keeps the order of numbers. Where nothing is known, or something may go wrong: `ANY`.
 */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export const ANY: Range = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** Draws beyond this, either way, are left to the reference evaluator. */
export const FURTHEST = 1e15;

/** Far from where a double overflows, so that a chain of sums or products that passed is whole. */
const SAFE = 1e290;

const LOGICAL: Range = { least: 0, most: 1 };

export function exactly(value: number): Range {
  return rangeOf(value, value);
}

/** A range that cannot be vouched for is any. */
function rangeOf(least: number, most: number): Range {
  return least >= -SAFE && most <= SAFE ? { least, most } : ANY;
}

/** Can neither be infinite nor the result of a fault? */
export function isSafe({ least, most }: Range): boolean {
  return least >= -SAFE && most <= SAFE;
}

export function either(a: Range, b: Range): Range {
  return rangeOf(Math.min(a.least, b.least), Math.max(a.most, b.most));
}

export function unaryRange(operator: UnaryOperator, of: Range): Range {
  switch (operator) {
    case '-':
      return rangeOf(-of.most, -of.least);
    case 'not':
      return LOGICAL;
    case 'abs': {
      const most = Math.max(Math.abs(of.least), Math.abs(of.most));
      return rangeOf(of.least > 0 ? of.least : of.most < 0 ? -of.most : 0, most);
    }
    case 'floor':
      return rangeOf(Math.floor(of.least), Math.floor(of.most));
    case 'ceil':
      return rangeOf(Math.ceil(of.least), Math.ceil(of.most));
  }
}

export function binaryRange(operator: CodeOperator, x: Range, y: Range): Range {
  const whole = isSafe(x) && isSafe(y);
  switch (operator) {
    case '+':
      return whole ? rangeOf(x.least + y.least, x.most + y.most) : ANY;
    case '-':
      return whole ? rangeOf(x.least - y.most, x.most - y.least) : ANY;
    case '*':
      return whole ? corners(x, y, (a, b) => a * b) : ANY;
    case '/':
      return whole && (y.least > 0 || y.most < 0) ? corners(x, y, (a, b) => a / b) : ANY;
    case '^':
      return ANY;
    // What is compared or cut off is checked first, so that even an unsafe side is a number: it may be cut off on one side.
    case 'min':
      return { least: Math.min(x.least, y.least), most: Math.min(x.most, y.most) };
    case 'max':
      return { least: Math.max(x.least, y.least), most: Math.max(x.most, y.most) };
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
    case 'and':
    case 'or':
      return LOGICAL;
  }
}

function corners(x: Range, y: Range, of: (a: number, b: number) => number): Range {
  const all = [of(x.least, y.least), of(x.least, y.most), of(x.most, y.least), of(x.most, y.most)];
  return rangeOf(Math.min(...all), Math.max(...all));
}
