import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileOf, wholeQuantile } from '../../../src/core/sampling/quantile.ts';
import { type Distribution, widened } from '../../../src/core/uncertainty/distribution.ts';

const INF = Number.POSITIVE_INFINITY;

/** Mean and standard deviation by the midpoints of equal shares. */
function momentsOf(distribution: Distribution, points = 100_000): { mean: number; sd: number } {
  const quantile = quantileOf(distribution);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < points; i++) {
    const x = quantile((i + 0.5) / points);
    sum += x;
    squares += x * x;
  }
  const mean = sum / points;
  return { mean, sd: Math.sqrt(squares / points - mean * mean) };
}

describe('quantiles', () => {
  it.each<readonly [Distribution, number, number]>([
    [{ shape: 'uniform', low: 2, high: 6 }, 0.25, 3],
    // Below the mode the share is (x - 0)^2 / (4 * 1): a quarter at 1. Above it 1 - (4 - x)^2 / (4 * 3): 3/4 at 4 - sqrt(3).
    [{ shape: 'triangular', low: 0, mode: 1, high: 4 }, 0.25, 1],
    [{ shape: 'triangular', low: 0, mode: 1, high: 4 }, 0.75, 4 - Math.sqrt(3)],
    [{ shape: 'triangular', low: 0, mode: 0, high: 1 }, 0.19, 0.1],
    // beta(2, 1) has the share x^2, beta(1, 3) has 1 - (1 - x)^3, beta(2, 2) has 3x^2 - 2x^3: at 0.25, 0.15625.
    [{ shape: 'beta', alpha: 2, beta: 1, low: 0, high: 1 }, 0.49, 0.7],
    [{ shape: 'beta', alpha: 1, beta: 3, low: 0, high: 1 }, 0.488, 0.2],
    [{ shape: 'beta', alpha: 2, beta: 2, low: 10, high: 20 }, 0.15625, 12.5],
    // The arcsine distribution: sin^2(pi p / 2).
    [{ shape: 'beta', alpha: 0.5, beta: 0.5, low: 0, high: 1 }, 1 / 3, 0.25],
    // PERT from 0 to 4 about 2 with weight 4 is beta(3, 3): a half at the middle; 10x^3 - 15x^4 + 6x^5 at 1/4 is 106/1024.
    [{ shape: 'pert', low: 0, mode: 2, high: 4, weight: 4 }, 0.5, 2],
    [{ shape: 'pert', low: 0, mode: 2, high: 4, weight: 4 }, 106 / 1024, 1],
    [{ shape: 'normal', mean: 100, sd: 10, low: -INF, high: INF }, 0.975, 119.5996398454005],
    // Cut at the mean, half of it is left: its median is the upper quartile of the whole.
    [{ shape: 'normal', mean: 100, sd: 10, low: 100, high: INF }, 0.5, 106.7448975019608],
    // mean 1, sd sqrt(e - 1): the logarithm has variance 1 and mean -1/2, so the median is e^-1/2.
    [{ shape: 'log_normal', mean: 1, sd: Math.sqrt(Math.E - 1), low: 0, high: INF }, 0.5, Math.exp(-0.5)],
    [{ shape: 'discrete', values: [1, 5, 9], chances: [0.2, 0.5, 0.3] }, 0.19, 1],
    [{ shape: 'discrete', values: [1, 5, 9], chances: [0.2, 0.5, 0.3] }, 0.2, 5],
    [{ shape: 'discrete', values: [1, 5, 9], chances: [0.2, 0.8, 0] }, 0.9999999999999999, 5],
  ])('of %j at %d', (distribution, p, x) => {
    expect(Math.abs(quantileOf(distribution)(p) - x)).toBeLessThan(1e-8 * Math.max(1, x));
  });

  it.each<readonly [Distribution, number, number]>([
    // (a + b)/2 and (b - a)/sqrt(12).
    [{ shape: 'uniform', low: 0, high: 12 }, 6, Math.sqrt(12)],
    // (a + m + b)/3 = 5 and sqrt((a^2 + m^2 + b^2 - am - ab - mb)/18) = sqrt(117/18).
    [{ shape: 'triangular', low: 0, mode: 3, high: 12 }, 5, Math.sqrt(6.5)],
    // (a + 4m + b)/6 = 4 and sqrt((mean - a)(b - mean)/7) = sqrt(32/7).
    [{ shape: 'pert', low: 0, mode: 3, high: 12, weight: 4 }, 4, Math.sqrt(32 / 7)],
    [{ shape: 'normal', mean: 4, sd: 2, low: -INF, high: INF }, 4, 2],
    // The half of a normal above its mean: mean + sd sqrt(2/pi), sd sqrt(1 - 2/pi).
    [
      { shape: 'normal', mean: 4, sd: 2, low: 4, high: INF },
      4 + 2 * Math.sqrt(2 / Math.PI),
      2 * Math.sqrt(1 - 2 / Math.PI),
    ],
    [{ shape: 'log_normal', mean: 100, sd: 30, low: 0, high: INF }, 100, 30],
    // a/(a + b) = 0.4 and sqrt(ab/((a + b)^2 (a + b + 1))) = 0.2.
    [{ shape: 'beta', alpha: 2, beta: 3, low: 0, high: 1 }, 0.4, 0.2],
    [{ shape: 'discrete', values: [0, 10], chances: [0.75, 0.25] }, 2.5, Math.sqrt(18.75)],
  ])('of %j give mean and standard deviation', (distribution, mean, sd) => {
    const found = momentsOf(distribution);
    expect(found.mean).toBeCloseTo(mean, 2);
    expect(Math.abs(found.sd / sd - 1)).toBeLessThan(0.002);
  });

  const shares = fc.double({ min: 2 ** -52, max: 1 - 2 ** -52, noNaN: true });
  it('never fall, and stay within the ends', () => {
    const some: readonly Distribution[] = [
      { shape: 'pert', low: 5, mode: 5, high: 9, weight: 4 },
      { shape: 'beta', alpha: 0.3, beta: 40, low: 5, high: 9 },
      { shape: 'beta', alpha: 900, beta: 3, low: 5, high: 9 },
      { shape: 'normal', mean: 6, sd: 3, low: 5, high: 9 },
      { shape: 'log_normal', mean: 6, sd: 3, low: 5, high: 9 },
      { shape: 'triangular', low: 5, mode: 9, high: 9 },
    ];
    for (const quantile of some.map(quantileOf))
      fc.assert(
        fc.property(shares, shares, (p, q) => {
          const [a, b] = [quantile(Math.min(p, q)), quantile(Math.max(p, q))];
          expect(a).toBeLessThanOrEqual(b);
          expect(a >= 5 && b <= 9).toBe(true);
        }),
      );
  });

  it('of months are whole, each month of a uniform one as likely', () => {
    const months = wholeQuantile(widened({ shape: 'uniform', low: 24_000, high: 24_003 }));
    const counts = new Map<number, number>();
    for (let i = 0; i < 4000; i++) {
      const month = months((i + 0.5) / 4000);
      counts.set(month, (counts.get(month) ?? 0) + 1);
    }
    expect([...counts]).toEqual([24_000, 24_001, 24_002, 24_003].map((month) => [month, 1000]));
    expect([months(2 ** -53), months(1 - 2 ** -53)]).toEqual([24_000, 24_003]);
  });
});
