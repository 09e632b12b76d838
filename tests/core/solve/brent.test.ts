import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../../src/core/graph/given.ts';
import { type Bracket, brent } from '../../../src/core/solve/brent.ts';

/** The last bracket of a function between two values, with the values at which it was worked out. */
function bracketOf(
  f: (x: number) => Value,
  a: number,
  b: number,
): { last: Bracket | undefined; asked: number[] } {
  const asked: number[] = [];
  const known = (x: number): number => {
    const y = f(x);
    if (y === 'unknown') throw new Error('the ends must be known');
    return y;
  };
  const last = brent(
    (x) => {
      asked.push(x);
      return f(x);
    },
    { x: a, y: known(a) },
    { x: b, y: known(b) },
  );
  return { last, asked };
}

const cubic = (x: number): number => (x - 1) * (x * x + x + 1);

describe('Brent', () => {
  it.each([
    ['a straight line', (x: number) => 3 * x - 6, 0, 100, 2, 4],
    ['a parabola', (x: number) => x * x - 2, 0, 2, Math.SQRT2, 12],
    ['a cubic', cubic, -5, 9, 1, 25],
    ['an exponential', (x: number) => Math.exp(x) - 5, 0, 10, Math.log(5), 25],
    ['a steep one', (x: number) => 1e9 * (x - 0.1) ** 3, -1, 1, 0.1, 130],
    ['a flat one', (x: number) => 1e-9 * (x - 1e6), 0, 1e9, 1e6, 6],
    ['a root at nought', (x: number) => Math.sinh(x), -1, 3, 0, 25],
    ['compound growth', (x: number) => 1_000_000 * (1 + x) ** 9 - 1_221_929.33, 0, 1, 0.0225199435, 25],
  ] as const)('finds the root of %s', (_, f, a, b, root, most) => {
    const { last, asked } = bracketOf(f, a, b);
    expect(Math.abs((last?.nearest.x ?? Number.NaN) - root)).toBeLessThan(
      Math.max(1e-9, Math.abs(root) * 1e-10),
    );
    expect(asked.length).toBeLessThanOrEqual(most);
  });

  it.each([
    [2, 7],
    [-3, 2],
  ])('takes an end that is a root: %d to %d', (a, b) => {
    const { last, asked } = bracketOf((x) => x - 2, a, b);
    expect(last?.nearest).toEqual({ x: 2, y: 0 });
    expect(asked).toEqual([]);
  });

  it('narrows a jump to two neighbours, one on either side of it', () => {
    const { last } = bracketOf((x) => (x >= 0.3 ? 5 : -7), 0, 1);
    const { nearest = { x: 0, y: 0 }, other = { x: 0, y: 0 } } = last ?? {};
    expect([nearest.y, other.y]).toEqual([5, -7]);
    expect(other.x < 0.3 && nearest.x >= 0.3).toBe(true);
    expect(nearest.x - other.x).toBeLessThan(2e-16);
  });

  it('says so when the function is unknown on the way', () => {
    expect(bracketOf((x) => (x > 0.4 && x < 0.6 ? 'unknown' : x - 0.5), 0, 1).last).toBeUndefined();
  });

  it('never leaves its bracket, ends on a change of sign, and comes to neighbours', () => {
    const knot = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(knot, { minLength: 3, maxLength: 6 }), knot, knot, (coefficients, a, b) => {
        fc.pre(a !== b);
        const f = (x: number): number => coefficients.reduce((sum, c) => sum * (x / 1e6) + c, 0);
        fc.pre(f(a) * f(b) < 0);
        const { last, asked } = bracketOf(f, a, b);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        for (const x of asked) expect(x >= low && x <= high).toBe(true);
        if (last === undefined) throw new Error('every value is known');
        const { nearest, other } = last;
        expect(nearest.y === 0 || nearest.y > 0 !== other.y > 0).toBe(true);
        expect(Math.abs(nearest.y)).toBeLessThanOrEqual(Math.abs(other.y));
        if (nearest.y !== 0)
          expect(Math.abs(nearest.x - other.x)).toBeLessThan(1e-15 * Math.max(Math.abs(a), Math.abs(b)));
        expect(asked.length).toBeLessThan(220);
      }),
    );
  });
});
