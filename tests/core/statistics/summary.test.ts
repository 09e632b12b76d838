import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK, blocksOf } from '../../../src/core/statistics/blocks.ts';
import { quantileFrom, shortfallFrom } from '../../../src/core/statistics/quantiles.ts';
import {
  deviationOf,
  emptySummary,
  mergedSummaries,
  type Summary,
  summaryOf,
} from '../../../src/core/statistics/summary.ts';

/** A block after the other, as a run does it. */
function inBlocks(values: Float64Array, centre: number, size: number): Summary {
  let out = emptySummary(centre);
  for (let i = 0; i < values.length; i += size)
    out = mergedSummaries(out, summaryOf(values.slice(i, i + size), centre));
  return out;
}

/** PERCENTILE.INC of the sorted draws themselves. */
function exactQuantile(sorted: Float64Array, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const a = sorted[below] ?? 0;
  return a + ((sorted[below + 1] ?? a) - a) * (place - below);
}

function exactShortfall(sorted: Float64Array, share: number): number {
  const all = sorted.length * share;
  const whole = Math.floor(all);
  const sum = sorted.slice(0, whole).reduce((total, x) => total + x, 0);
  return (sum + (all - whole) * (sorted[whole] ?? 0)) / all;
}

describe('a summary', () => {
  it('of five draws is what a spreadsheet gives', () => {
    // Mean 4; squares of deviations 9 + 4 + 1 + 0 + 36 = 50... of 1, 2, 3, 4 and 10. STDEV.S = sqrt(50/4).
    const summary = summaryOf(Float64Array.of(10, 1, 4, 2, 3), 3);
    expect(summary).toMatchObject({ draws: 5, unknown: 0, mean: 4, squares: 50 });
    expect(deviationOf(summary)).toBe(Math.sqrt(12.5));
    // PERCENTILE.INC: a place of 4p from 0. P5 is 1 + 0.2; P95 is 4 + 0.8 of the 6 to 10.
    const quantiles = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1].map((p) => quantileFrom(summary, p)?.value);
    expect(quantiles).toEqual([1, 1.2, 2, 3, 4, expect.closeTo(8.8, 12), 10]);
    // The worst 30 % are one and a half draws: (1 + 2/2) / 1.5 of the low ones, (10 + 4/2) / 1.5 of the high ones.
    expect(shortfallFrom(summary, 'low', 0.3)?.value).toBeCloseTo(2 / 1.5, 12);
    expect(shortfallFrom(summary, 'high', 0.3)?.value).toBeCloseTo(8, 12);
    expect(shortfallFrom(summary, 'low', 1)?.value).toBeCloseTo(4, 12);
    // 5 % of five draws is less than one: it is the worst.
    expect(shortfallFrom(summary, 'low')).toEqual({ value: expect.closeTo(1, 12), error: 0 });
  });

  it('counts unknown draws apart, and says nothing where all are', () => {
    const some = mergedSummaries(
      summaryOf(Float64Array.of(Number.NaN, 2), 0),
      summaryOf(Float64Array.of(4, Number.NaN), 0),
    );
    expect(some).toMatchObject({ draws: 2, unknown: 2, mean: 3 });
    const none = summaryOf(Float64Array.of(Number.NaN), 0);
    expect(none).toMatchObject({ draws: 0, unknown: 1 });
    expect([quantileFrom(none, 0.5), shortfallFrom(none, 'low')]).toEqual([undefined, undefined]);
  });

  it('of one figure in every draw is that figure, exactly', () => {
    const summary = inBlocks(new Float64Array(3000).fill(1_561_000.1), 1_500_000, 1024);
    expect(deviationOf(summary)).toBeLessThan(1e-9);
    for (const p of [0, 0.05, 0.5, 1])
      expect(quantileFrom(summary, p)).toEqual({ value: 1_561_000.1, error: 0 });
    expect(summary.bins.keys).toHaveLength(1);
  });

  it('about another centre cannot be put together', () => {
    expect(() => mergedSummaries(emptySummary(0), emptySummary(1))).toThrow('different centres');
  });

  const values = fc
    .array(fc.oneof(fc.double({ min: -1e7, max: 1e7, noNaN: true }), fc.integer({ min: -5, max: 5 })), {
      minLength: 1,
      maxLength: 400,
    })
    .map((list) => Float64Array.from(list));
  const centres = fc.constantFrom(0, 3, -1e6);

  it('in blocks is that of all draws together, and its quantiles are those of the sorted draws', () => {
    fc.assert(
      fc.property(
        values,
        centres,
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (draws, centre, size, p) => {
          const whole = summaryOf(draws, centre);
          const blocks = inBlocks(draws, centre, size);
          expect({ ...blocks.bins, sums: 0 }).toEqual({ ...whole.bins, sums: 0 });
          expect(blocks.draws).toBe(whole.draws);
          const scale = Math.max(...draws.map(Math.abs), Math.abs(centre), 1);
          expect(Math.abs(blocks.mean - whole.mean)).toBeLessThan(1e-12 * scale);
          expect(Math.abs(deviationOf(blocks) - deviationOf(whole))).toBeLessThan(1e-6 * scale);

          const sorted = draws.slice().sort();
          const found = quantileFrom(blocks, p);
          const exact = exactQuantile(sorted, p);
          expect(Math.abs((found?.value ?? 0) - exact)).toBeLessThanOrEqual(
            (found?.error ?? 0) + 1e-12 * scale,
          );
          // What the error may be at most: 1/256 of the distance from the centre of the further of the two draws.
          const place = Math.floor((sorted.length - 1) * p);
          const far = Math.max(
            ...[sorted[place], sorted[place + 1]].map((x) => Math.abs((x ?? centre) - centre)),
          );
          expect(found?.error).toBeLessThanOrEqual(far / 256 + 1e-9);

          const share = Math.max(p, 0.01);
          const low = shortfallFrom(blocks, 'low', share);
          const high = shortfallFrom(blocks, 'high', share);
          const turned = sorted.map((x) => -x).reverse();
          const slack = 1e-9 * scale;
          expect(Math.abs((low?.value ?? 0) - exactShortfall(sorted, share))).toBeLessThanOrEqual(
            (low?.error ?? 0) + slack,
          );
          expect(Math.abs((high?.value ?? 0) + exactShortfall(turned, share))).toBeLessThanOrEqual(
            (high?.error ?? 0) + slack,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('stays small, and its quantiles near, for a hundred thousand draws', () => {
    // A smooth, skewed figure about £2m: x^2 of even x.
    const draws = Float64Array.from(
      { length: 100_000 },
      (_, i) => 1e6 + 3e6 * ((((i * 61_803) % 100_000) + 0.5) / 1e5) ** 2,
    );
    const summary = inBlocks(draws, 2e6, BLOCK);
    expect(summary.bins.keys.length).toBeLessThan(5000);
    const sorted = draws.slice().sort();
    for (const p of [0.05, 0.25, 0.5, 0.75, 0.95]) {
      const found = quantileFrom(summary, p);
      const off = Math.abs((found?.value ?? 0) - exactQuantile(sorted, p));
      expect(off).toBeLessThanOrEqual(found?.error ?? 0);
      // 1/256 of at most £2m from the centre; in truth it is pounds.
      expect(found?.error).toBeLessThan(7813);
      expect(off).toBeLessThan(60);
    }
  });
});

describe('blocks', () => {
  it('hold every draw once, in order', () => {
    expect(blocksOf(2500)).toEqual([
      { first: 0, count: 1024 },
      { first: 1024, count: 1024 },
      { first: 2048, count: 452 },
    ]);
    expect(blocksOf(1024)).toEqual([{ first: 0, count: 1024 }]);
  });
});
