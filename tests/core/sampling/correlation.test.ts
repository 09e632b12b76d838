import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundlesOf, type Correlation, impossibleIn } from '../../../src/core/sampling/correlation.ts';

const pair = (a: string, b: string, rank: number): Correlation => ({ a, b, rank });

describe('correlated inputs', () => {
  it('are bundled, and the others left alone', () => {
    const bundles = bundlesOf(
      ['a', 'b', 'c', 'd', 'e'],
      [pair('d', 'a', 0.5), pair('b', 'x', 0.9), pair('c', 'e', 0)],
    );
    // 2 sin(30 deg / 2) is 2 sin(15 deg) = (sqrt 6 - sqrt 2) / 2 = 0.5176; the rest of a row of length 1 is its root.
    const score = (Math.sqrt(6) - Math.sqrt(2)) / 2;
    expect(bundles.map(({ members }) => members)).toEqual([[0, 3]]);
    const [[one = 0] = [], [weight = 0, rest = 0] = []] = bundles[0]?.triangle ?? [];
    expect(one).toBe(1);
    expect(weight).toBeCloseTo(score, 14);
    expect(rest).toBeCloseTo(Math.sqrt(1 - score * score), 14);
  });

  it('hang together however far round', () => {
    const bundles = bundlesOf(['a', 'b', 'c', 'd'], [pair('a', 'd', 0.5), pair('d', 'c', 0.5)]);
    expect(bundles.map(({ members }) => members)).toEqual([[0, 2, 3]]);
  });

  it('have rows of length 1, so that each score stays normal', () => {
    const rank = fc.double({ min: -0.45, max: 0.45, noNaN: true });
    fc.assert(
      fc.property(rank, rank, rank, (ab, ac, bc) => {
        const [bundle] = bundlesOf(
          ['a', 'b', 'c'],
          [pair('a', 'b', ab), pair('a', 'c', ac), pair('b', 'c', bc)],
        );
        for (const row of bundle?.triangle ?? [])
          expect(row.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('correlations that cannot hold together', () => {
  it('are named, without those that have no part in it', () => {
    const found = impossibleIn([
      pair('a', 'b', 0.9),
      pair('p', 'q', 0.9),
      pair('b', 'c', 0.9),
      pair('c', 'a', -0.9),
      pair('c', 'd', 0.1),
    ]);
    expect(found?.correlations).toEqual([pair('a', 'b', 0.9), pair('b', 'c', 0.9), pair('c', 'a', -0.9)]);
    // Three scores with r, r and -r hold when 1 - 3 r^2 - 2 r^3 > 0, so for r < 0.5; a rank of 6 asin(r/2)/pi = 0.4826 is 0.536 of 0.9.
    expect(found?.strength).toBe(0.53);
  });

  it('are found where only the zeros between the others stand in the way', () => {
    // 0.9^2 + 0.5^2 > 1: what has no correlation with each other cannot both be so near to a third.
    const found = impossibleIn([pair('a', 'b', 0.9), pair('a', 'c', 0.5)]);
    expect(found?.correlations).toHaveLength(2);
  });

  it('are none of those that some draws have', () => {
    // b and c each follow a by any strength, and each other by the product of the two.
    const strength = fc.double({ min: -0.95, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(strength, strength, (x, y) => {
        const rank = (score: number): number => (6 / Math.PI) * Math.asin(score / 2);
        const all = [pair('a', 'b', rank(x)), pair('a', 'c', rank(y)), pair('b', 'c', rank(x * y))];
        expect(impossibleIn(all)).toBeUndefined();
      }),
    );
  });
});
