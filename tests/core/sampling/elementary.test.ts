import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log, sine } from '../../../src/core/sampling/elementary.ts';

/** How many units in the last place two numbers are apart, about. */
function apart(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / (Math.abs(b) * 2 ** -52);
}

describe('plain arithmetic', () => {
  it('gives e^x', () => {
    // e^-1 from a table of constants.
    expect(apart(exp(1), Math.E)).toBeLessThanOrEqual(1);
    expect(apart(exp(-1), 0.36787944117144233)).toBeLessThanOrEqual(1);
    fc.assert(
      fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => apart(exp(x), Math.exp(x)) <= 4),
    );
    expect([exp(0), exp(-800), exp(800)]).toEqual([1, 0, Number.POSITIVE_INFINITY]);
  });

  it('gives logarithms, of the smallest numbers too', () => {
    expect(apart(log(2), Math.LN2)).toBeLessThanOrEqual(1);
    expect(apart(log(10), Math.LN10)).toBeLessThanOrEqual(1);
    fc.assert(
      fc.property(
        fc.double({ min: 5e-324, max: 1e308, noNaN: true }),
        (x) => apart(log(x), Math.log(x)) <= 4,
      ),
    );
    expect([log(1), log(0)]).toEqual([0, Number.NEGATIVE_INFINITY]);
  });

  it('gives sines of small angles', () => {
    // sin 30 degrees is a half.
    expect(apart(sine(Math.PI / 6), 0.5)).toBeLessThanOrEqual(1);
    fc.assert(
      fc.property(fc.double({ min: -0.8, max: 0.8, noNaN: true }), (x) => apart(sine(x), Math.sin(x)) <= 2),
    );
  });
});
