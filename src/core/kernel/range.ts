import type { CodeOperator, UnaryOperator } from '../formula/code.ts';

/**
 * What is known of a number beforehand, in every draw that a kernel does not leave to the reference evaluator: between which
 * values it lies (rounding keeps the order of numbers, so it never leads out of a range), and whether it can be minus nought.
 * Where nothing is known, or something may go wrong: `ANY`.
 */
export interface Range {
  readonly least: number;
  readonly most: number;
  /** Never minus nought: then nought can be added without changing a bit. */
  readonly plain: boolean;
}

/** Far from where a double overflows: beyond it nothing is vouched for. */
const SAFE = 1e290;

export const ANY: Range = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY, plain: false };
const LOGICAL: Range = { least: 0, most: 1, plain: true };

export function exactly(value: number): Range {
  return within(value, value, !Object.is(value, -0));
}

/** A range that cannot be vouched for is any. */
export function within(least: number, most: number, plain: boolean): Range {
  return least >= -SAFE && most <= SAFE ? { least, most, plain } : { ...ANY, plain };
}

/** Can neither be infinite nor the result of a fault? */
export function isSafe({ least, most }: Range): boolean {
  return least >= -SAFE && most <= SAFE;
}

export function either(a: Range, b: Range): Range {
  return within(Math.min(a.least, b.least), Math.max(a.most, b.most), a.plain && b.plain);
}

export function unaryRange(operator: UnaryOperator | 'unknown', of: Range): Range {
  const apart = of.least > 0 || of.most < 0;
  switch (operator) {
    case '-':
      return within(-of.most, -of.least, apart);
    case 'not':
    case 'unknown':
      return LOGICAL;
    case 'abs': {
      const least = of.least > 0 ? of.least : of.most < 0 ? -of.most : 0;
      return within(least, Math.max(Math.abs(of.least), Math.abs(of.most)), true);
    }
    case 'floor':
      return within(Math.floor(of.least), Math.floor(of.most), of.plain);
    case 'ceil':
      return within(Math.ceil(of.least), Math.ceil(of.most), of.plain && of.least >= 0);
  }
}

export function binaryRange(operator: CodeOperator, x: Range, y: Range): Range {
  const whole = isSafe(x) && isSafe(y);
  const positive = x.plain && x.least >= 0;
  switch (operator) {
    case '+': {
      const plain = x.plain || y.plain;
      return whole ? within(x.least + y.least, x.most + y.most, plain) : { ...ANY, plain };
    }
    case '-':
      return whole ? within(x.least - y.most, x.most - y.least, x.plain) : { ...ANY, plain: x.plain };
    case '*':
      return whole ? corners(x, y, (a, b) => a * b, positive && y.plain && y.least >= 0) : ANY;
    case '/':
      return whole && (y.least > 0 || y.most < 0)
        ? corners(x, y, (a, b) => a / b, positive && y.least > 0)
        : ANY;
    case '^':
      return ANY;
    // What is compared or cut off is checked first, so that even an unsafe side is a number: it may be cut off on one side.
    case 'min':
      return {
        least: Math.min(x.least, y.least),
        most: Math.min(x.most, y.most),
        plain: x.plain && y.plain,
      };
    case 'max':
      return {
        least: Math.max(x.least, y.least),
        most: Math.max(x.most, y.most),
        plain: (x.plain && y.plain) || positive || (y.plain && y.least >= 0),
      };
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

function corners(x: Range, y: Range, of: (a: number, b: number) => number, plain: boolean): Range {
  const all = [of(x.least, y.least), of(x.least, y.most), of(x.most, y.least), of(x.most, y.most)];
  return within(Math.min(...all), Math.max(...all), plain);
}
