import { describe, expect, it } from 'vitest';
import type { LinearProgram, Row, Variable } from '../../../src/core/optimise/program.ts';
import { SOLVER } from '../../support/optimise.ts';

const between = (cost: number, most: number, whole = false): Variable => ({ cost, least: 0, most, whole });
const row = (most: number, ...weights: readonly number[]): Row => ({
  terms: weights.map((weight, variable) => ({ variable, weight })),
  least: Number.NEGATIVE_INFINITY,
  most,
});

/** Two goods: 3 and 2 for each, of which x + y may be 4 and x + 3y 6, and x no more than 3. */
const program: LinearProgram = {
  sense: 'maximise',
  variables: [between(3, 3), between(2, 10)],
  rows: [row(4, 1, 1), row(6, 1, 3)],
};

describe('the solver', () => {
  it('finds the best corner: x = 3, y = 1', () => {
    expect(SOLVER(program)).toEqual([3, 1]);
  });

  it('finds the least as well', () => {
    const rows = [{ ...row(10, 1, 1), least: 2 }];
    expect(SOLVER({ ...program, sense: 'minimise', rows })).toEqual([0, 2]);
  });

  it('keeps whole numbers whole, and leaves no gap: 0.5 of the second is not taken', () => {
    // Weights 6, 5, 5 of at most 10: the last two, for 10, not the first alone, for 9.
    const variables = [between(9, 1, true), between(5, 1, true), between(5, 1, true)];
    expect(SOLVER({ sense: 'maximise', variables, rows: [row(10, 6, 5, 5)] })).toEqual([0, 1, 1]);
  });

  it('leaves no gap of a ten-thousandth, which solvers leave unless told', () => {
    // 100,000 and 100,001 exclude each other.
    const variables = [between(100_000, 1, true), between(100_001, 1, true)];
    expect(SOLVER({ sense: 'maximise', variables, rows: [row(1, 1, 1)] })).toEqual([0, 1]);
  });

  it('says when no values keep to the rows', () => {
    const rows = [...program.rows, { ...row(100, 1, 1), least: 5 }];
    expect(SOLVER({ ...program, rows })).toBe('infeasible');
  });

  it('can be asked again and again', () => {
    for (let i = 0; i < 200; i++) expect(SOLVER(program)).toEqual([3, 1]);
  });
});
