import type { CodeOperator, UnaryOperator } from '../formula/code.ts';
import type { Tie } from './cell.ts';
import type { At } from './rolled.ts';

/**
 * A kernel between the graph and the text of any language: what one draw does, step by step. Plain data. Memory is a row of
 * numbers for the draw at hand; what months of a row need no further than this one stays in a local.
 */
export interface Program {
  readonly months: number;
  readonly variables: number;
  /** By variable: draws outside are left to the reference. */
  readonly bounds: readonly (readonly [least: number, most: number])[];
  readonly outputs: number;
  /** How many numbers the memory holds. */
  readonly memory: number;
  /** Outputs that are the same in every draw; NaN for unknown. */
  readonly fixed: readonly { readonly output: number; readonly value: number }[];
  /** Parts of the model that have nothing to do with each other: each can run through all draws by itself. */
  readonly islands: readonly Island[];
}

export interface Island {
  /** Run one after the other for each draw. */
  readonly parts: readonly Part[];
  readonly outputs: readonly number[];
}

/** A function of the kernel: one loop over some months, or statements that are the same in all months. */
export interface Part {
  readonly loop: { readonly from: number; readonly to: number } | undefined;
  /** Numbers of the draw that are read from memory before the loop. */
  readonly kept: readonly number[];
  readonly carried: readonly Carried[];
  readonly statements: readonly Statement[];
}

/** A row whose month before is read: it is carried on at the end of each month, and starts again in some. */
export interface Carried {
  readonly name: number;
  readonly row: number;
  readonly start: number;
  readonly again: readonly number[];
}

export type Statement =
  | { readonly kind: 'when'; readonly cases: readonly Case[] }
  /** `store`: the place in memory of the row's first month; of a number of the draw, its own place. */
  | { readonly kind: 'set'; readonly row: number; readonly value: Formula; readonly store?: number }
  | { readonly kind: 'check'; readonly value: Formula }
  | { readonly kind: 'out'; readonly outputs: readonly (number | undefined)[]; readonly value: Formula };

/** Of several cases, no two hold in one month. */
export interface Case {
  readonly months: readonly number[];
  readonly statements: readonly Statement[];
}

export type Formula =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'table'; readonly values: readonly (number | undefined)[] }
  | { readonly op: 'draw'; readonly variable: number }
  /** A row in the month at hand, or a number of the draw that is worked out or kept in this part. */
  | { readonly op: 'local'; readonly row: number }
  | { readonly op: 'kept'; readonly place: number }
  /** A row in the month before, by the name that it is carried under. */
  | { readonly op: 'carried'; readonly name: number }
  | { readonly op: 'stored'; readonly place: number; readonly at: At }
  /** The number of the table where there is one, else what runs on. */
  | { readonly op: 'onward'; readonly starts: readonly (number | undefined)[]; readonly of: Formula }
  | { readonly op: 'unary'; readonly operator: UnaryOperator | 'unknown'; readonly of: Formula }
  | {
      readonly op: 'binary';
      readonly operator: CodeOperator;
      readonly left: Formula;
      readonly right: Formula;
      readonly tie?: Tie;
    }
  | { readonly op: 'choose'; readonly test: Formula; readonly yes: Formula; readonly no: Formula }
  | { readonly op: 'convolve'; readonly of: Months; readonly profile: Months; readonly lag: number };

/** The months of a row in memory, a number that is the same in all months, or a table. */
export type Months =
  | { readonly kind: 'stored'; readonly place: number }
  | { readonly kind: 'kept'; readonly place: number }
  | { readonly kind: 'fixed'; readonly values: readonly number[] };

export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.op) {
    case 'number':
    case 'table':
    case 'draw':
    case 'local':
    case 'kept':
    case 'carried':
    case 'stored':
    case 'convolve':
      return [];
    case 'onward':
    case 'unary':
      return [formula.of];
    case 'binary':
      return [formula.left, formula.right];
    case 'choose':
      return [formula.test, formula.yes, formula.no];
  }
}
