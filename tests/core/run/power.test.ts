import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { power } from '../../../src/core/run/power.ts';

/** How many steps of binary64 two numbers above nought are apart. */
function stepsApart(a: number, b: number): number {
  const bits = new BigInt64Array(new Float64Array([a, b]).buffer);
  const apart = (bits[0] ?? 0n) - (bits[1] ?? 0n);
  return Number(apart < 0n ? -apart : apart);
}

describe('a power', () => {
  it.each([
    [2, 10, 1024],
    [3, 20, 3486784401],
    [10, 15, 1e15],
    [1.5, 2, 2.25],
    [0.5, 3, 0.125],
    [4, 0.5, 2],
    [0.0625, 0.25, 0.5],
    [7, 0, 1],
    [1, 123.4, 1],
    [-2, 3, -8],
    [-2, 4, 16],
    [0, 2, 0],
    [0, 0, 1],
  ])('%d ^ %d is %d exactly', (x, y, is) => {
    expect(power(x, y)).toBe(is);
  });

  it('of a number below nought to a fraction is no number, and of nought to less than nought is infinite', () => {
    expect(power(-2, 0.5)).toBeNaN();
    expect(power(0, -1)).toBe(Number.POSITIVE_INFINITY);
    expect(power(1e200, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(power(1e-200, 2)).toBe(0);
  });

  // 1 - 0.9^(1/12), the monthly rate of 10 % a year, worked out with 40 digits: 0.00874161095469670577...
  it('gives the monthly rate of a yearly one', () => {
    expect(1 - power(0.9, 1 / 12)).toBeCloseTo(0.0087416109546967, 15);
    expect(power(power(0.9, 1 / 12), 12)).toBeCloseTo(0.9, 15);
  });

  it('is within a step or two of what the engine gives, which is itself within one of the exact', () => {
    const base = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    const exponent = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(base, exponent, (x, y) => {
        expect(stepsApart(power(x, y), x ** y)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });

  it('of a whole number to a small whole one is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 4 }), (x, n) => {
        expect(power(x, n)).toBe(Number(BigInt(x) ** BigInt(n)));
      }),
    );
  });
});
