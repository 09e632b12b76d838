import type { CodeOperator, UnaryOperator } from '../formula/code.ts';
import type { Series, Tie } from './cell.ts';

/** Some months of a row that one formula gives. */
export interface Stretch {
  readonly months: readonly number[];
  readonly value: Rolled;
  /** What must be a finite number, or the draw is left to the reference. */
  readonly checks: readonly Rolled[];
  /** Must the value be one too? */
  readonly finite: boolean;
}

/** A cell for all months of a stretch: what differs from month to month is in tables. */
export type Rolled =
  | { readonly op: 'number'; readonly value: number }
  /** By month of the calendar; undefined where it is not needed. */
  | { readonly op: 'table'; readonly values: readonly (number | undefined)[] }
  | { readonly op: 'draw'; readonly variable: number }
  | { readonly op: 'read'; readonly row: number; readonly at: At }
  /** The row in the month before, or the number that starts it anew in some months. */
  | { readonly op: 'onward'; readonly row: number; readonly starts: readonly (number | undefined)[] }
  | { readonly op: 'unary'; readonly operator: UnaryOperator | 'unknown'; readonly of: Rolled }
  | {
      readonly op: 'binary';
      readonly operator: CodeOperator;
      readonly left: Rolled;
      readonly right: Rolled;
      readonly tie?: Tie;
    }
  | { readonly op: 'choose'; readonly test: Rolled; readonly yes: Rolled; readonly no: Rolled }
  /** Up to `lag` months from the month, which is nought or below. */
  | { readonly op: 'convolve'; readonly of: Series; readonly profile: Series; readonly lag: number };

/** Which month of a row is read: some months from the own, one fixed month, or a month for each. */
export type At =
  | { readonly kind: 'lag'; readonly lag: number }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'months'; readonly months: readonly (number | undefined)[] };

export function partsOf(formula: Rolled): readonly Rolled[] {
  switch (formula.op) {
    case 'number':
    case 'table':
    case 'draw':
    case 'read':
    case 'onward':
    case 'convolve':
      return [];
    case 'unary':
      return [formula.of];
    case 'binary':
      return [formula.left, formula.right];
    case 'choose':
      return [formula.test, formula.yes, formula.no];
  }
}
