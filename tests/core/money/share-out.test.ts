import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut, toPennies } from '../../../src/core/money/share-out.ts';

const amounts = fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 20 });

function sum(values: readonly number[]): number {
  return values.reduce((total, v) => total + v, 0);
}

describe('sharing out by largest remainder', () => {
  it('adds up to the total, with each share within one of its amount', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const total = Math.round(sum(values)) + 0;
        const shares = shareOut(total, values);
        expect(sum(shares) + 0).toBe(total);
        shares.forEach((share, i) => {
          expect(Number.isInteger(share)).toBe(true);
          expect(Math.abs(share - (values[i] ?? 0))).toBeLessThan(1);
        });
      }),
    );
  });

  it('leaves whole amounts as they are when they add up to the total', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        expect(shareOut(sum(values), values)).toEqual(values);
      }),
    );
  });

  it('gives the unit left over to the one that lost most, the earlier in a tie', () => {
    expect(shareOut(10, [3.2, 3.3, 3.5])).toEqual([3, 3, 4]);
    expect(shareOut(100, [100 / 3, 100 / 3, 100 / 3])).toEqual([34, 33, 33]);
    expect(shareOut(-100, [-100 / 3, -100 / 3, -100 / 3])).toEqual([-33, -33, -34]);
    expect(shareOut(1, [0.5, 0.5])).toEqual([1, 0]);
  });

  it('shares nothing among no one', () => {
    expect(shareOut(0, [])).toEqual([]);
  });
});

describe('pounds to pennies', () => {
  it.each([
    [0, 0],
    [1000 * 0.1, 10_000],
    [1.005, 101],
    [-1.005, -101],
    [0.125, 13],
    [-0.125, -13],
    [0.285, 29],
    [1_357_913_579.37, 135_791_357_937],
    [0.1 + 0.2, 30],
  ])('£%d is %d pennies', (pounds, pennies) => {
    expect(toPennies(pounds)).toBe(pennies);
  });
});
