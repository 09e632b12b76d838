import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainPoints } from '../../../src/core/sampling/plain.ts';
import { quantileOf } from '../../../src/core/sampling/quantile.ts';
import { blocksOf } from '../../../src/core/statistics/blocks.ts';
import {
  boundsOf,
  type Driver,
  type Drivers,
  driversFrom,
  driversOf,
  inputBlock,
  mergedDrivers,
} from '../../../src/core/statistics/drivers.ts';
import { product, scaledRanks } from '../../../src/core/statistics/ranks.ts';
import type { Distribution } from '../../../src/core/uncertainty/distribution.ts';

const EVEN: Distribution = { shape: 'uniform', low: 0, high: 1 };

/** Draws of independent inputs, and the drivers of a figure made of them. */
function driversFor(
  figure: (x: readonly number[]) => number,
  draws: number,
  inputs: readonly Distribution[],
): readonly Driver[] {
  const quantiles = inputs.map(quantileOf);
  const bounds = quantiles.map(boundsOf);
  const points = inputs.map((_, i) => plainPoints(11, `x.n${i}`));
  const blocks = blocksOf(draws).map(({ first, count }) => {
    const values = quantiles.map((quantile, i) => {
      const row = new Float64Array(count);
      points[i]?.fill(first, count, row);
      return row.map(quantile);
    });
    const figures = Float64Array.from({ length: count }, (_, k) => figure(values.map((row) => row[k] ?? 0)));
    return driversOf(inputBlock(values, bounds), figures, 1000);
  });
  const [one, ...others] = blocks as [Drivers, ...Drivers[]];
  return driversFrom(others.reduce(mergedDrivers, one));
}

describe('the inputs that a spread comes from', () => {
  it('have the shares of a sum by their variances', () => {
    // Variances in the ratio 16 : 4 : 1 of 1000 + 4a + 2b + c; the fourth does nothing.
    const found = driversFor(([a = 0, b = 0, c = 0]) => 1000 + 4 * a + 2 * b - c, 20_480, [
      EVEN,
      EVEN,
      EVEN,
      EVEN,
    ]);
    const shares = found.map(({ share }) => share ?? -1);
    [16 / 21, 4 / 21, 1 / 21, 0].forEach((share, i) => {
      expect(Math.abs((shares[i] ?? -1) - share)).toBeLessThan(0.012);
    });
    expect(found[0]?.rank).toBeGreaterThan(0.8);
    expect(found[2]?.rank).toBeLessThan(-0.15);
    expect(Math.abs(found[3]?.rank ?? 1)).toBeLessThan(0.03);
  });

  it('have no share of their own where they only work together', () => {
    // (a - 1/2)(b - 1/2): neither alone moves the mean. With a^2 beside, its variance is 4/45 beside 1/144.
    const found = driversFor(([a = 0, b = 0]) => 1000 + (a - 0.5) * (b - 0.5), 20_480, [EVEN, EVEN]);
    for (const { share, rank } of found) {
      expect(share).toBeLessThan(0.01);
      expect(Math.abs(rank)).toBeLessThan(0.03);
    }
  });

  it('are told a little too low, by what the figure changes within a stratum', () => {
    const long: Distribution = {
      shape: 'log_normal',
      mean: 10,
      sd: 5,
      low: 0,
      high: Number.POSITIVE_INFINITY,
    };
    const [only] = driversFor(([x = 0]) => x, 102_400, [long]);
    // By numerical integration a log-normal of sd 1/2 keeps 3.38 % of its variance within 32 strata.
    expect(only?.share).toBeCloseTo(1 - 0.0338, 2);
    const [even] = driversFor(([x = 0]) => x, 20_480, [EVEN]);
    // Within a stratum an even input keeps 1/32^2 of its variance.
    expect(even?.share).toBeCloseTo(1 - 1 / 1024, 4);
    expect(even?.rank).toBeCloseTo(1, 12);
  });

  it('of few values have strata of their own', () => {
    const coin: Distribution = { shape: 'discrete', values: [0, 1], chances: [0.5, 0.5] };
    const found = driversFor(([x = 0, y = 0]) => 1000 + x + y, 10_240, [coin, EVEN]);
    // Variances 1/4 and 1/12.
    expect(found[0]?.share).toBeCloseTo(0.75, 1);
    expect(Math.abs((found[0]?.share ?? 0) - 0.75)).toBeLessThan(0.02);
  });

  it('have none where nothing varies, or too little is known', () => {
    expect(driversFor(() => 1000, 2048, [EVEN])).toEqual([{ rank: 0, share: undefined }]);
    expect(driversFor(([x = 0]) => x, 3, [EVEN])[0]?.share).toBeUndefined();
  });

  it('leave out the draws in which the figure is unknown', () => {
    const found = driversFor(([a = 0, b = 0]) => (b < 0.25 ? Number.NaN : 1000 + a), 10_240, [EVEN, EVEN]);
    expect(found[0]?.share).toBeGreaterThan(0.99);
    expect(found[0]?.rank).toBeCloseTo(1, 12);
    expect(Math.abs(found[1]?.rank ?? 1)).toBeLessThan(0.04);
  });
});

describe('ranks', () => {
  it('give the rank correlation of a worked example', () => {
    // Ranks 1 2 3 4 5 and 2 1 4 3 5: squares of differences 1 + 1 + 1 + 1 + 0 = 4, so 1 - 6 * 4 / (5 * 24) = 0.8.
    const a = scaledRanks(Float64Array.of(10, 20, 30, 40, 50)) ?? new Float64Array(5);
    const b = scaledRanks(Float64Array.of(2, 1, 400, 3, 5000)) ?? new Float64Array(5);
    expect(product(a, b)).toBeCloseTo(0.8, 12);
  });

  it('of equal values are shared, and of values that are all equal there are none', () => {
    const tied = scaledRanks(Float64Array.of(7, 7, 9)) ?? new Float64Array(3);
    expect(tied[0]).toBe(tied[1]);
    // Ranks 1.5, 1.5 and 3 about 2: -1/2, -1/2, 1, over the root of 3/2.
    expect([...tied]).toEqual([-0.5, -0.5, 1].map((x) => expect.closeTo(x / Math.sqrt(1.5), 12)));
    expect(scaledRanks(Float64Array.of(3, 3))).toBeUndefined();
  });

  it('do not change when values do but their order does not', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 60 }), (list) => {
        const values = Float64Array.from(list);
        expect(scaledRanks(values.map((x) => x ** 3 + x))).toEqual(scaledRanks(values));
      }),
    );
  });
});
