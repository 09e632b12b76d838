/**
 * A linear program as plain data: numbers to be chosen, each between two ends and some of them whole; rows that must hold; and a
 * sum to be made as large, or as small, as can be.
 */
export interface LinearProgram {
  readonly sense: 'maximise' | 'minimise';
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
}

export interface Variable {
  readonly cost: number;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** The sum of some variables, each times a weight, lies between two ends. */
export interface Row {
  readonly terms: readonly { readonly variable: number; readonly weight: number }[];
  readonly least: number;
  readonly most: number;
}

/** The best values of the variables, in their order; or that no values keep to the rows. */
export type Solution = readonly number[] | 'infeasible';

/** Solves linear programs with whole numbers, to the best: no gap is left. */
export type Solver = (program: LinearProgram) => Solution;
