import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  directionWords,
  SOBOL_DIMENSIONS,
  sobolPoints,
  sobolWord,
} from '../../../src/core/sampling/sobol.ts';

function unscrambled(dimension: number, count: number): readonly number[] {
  const words = directionWords(dimension);
  return Array.from({ length: count }, (_, n) => sobolWord(words, n) / 2 ** 32);
}

describe("Sobol's sequence", () => {
  // As Joe and Kuo print it beside their table, for three dimensions.
  it.each([
    [0, [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125]],
    [1, [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625]],
    [2, [0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375]],
  ])('begins as known in dimension %d', (dimension, points) => {
    expect(unscrambled(dimension, 8)).toEqual(points);
  });

  it('has 256 dimensions, each with every sixteenth of the first 16 points once', () => {
    expect(SOBOL_DIMENSIONS).toBe(256);
    for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension++) {
      const cells = unscrambled(dimension, 16).map((p) => Math.floor(p * 16));
      expect(new Set(cells).size).toBe(16);
    }
  });

  it('stays balanced when it is scrambled, also in later blocks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffffffff }),
        fc.integer({ min: 0, max: 255 }),
        fc.integer({ min: 0, max: 50 }),
        (seed, dimension, block) => {
          const points = new Float64Array(256);
          sobolPoints(seed, 'x.y', dimension).fill(block * 256, 256, points);
          expect(new Set([...points].map((p) => Math.floor(p * 256))).size).toBe(256);
          expect(points.every((p) => p > 0 && p < 1)).toBe(true);
        },
      ),
    );
  });

  it('fills a square evenly in its first two dimensions: one of 64 points in each of 8 x 8', () => {
    const [a, b] = [0, 1].map((dimension) => {
      const points = new Float64Array(64);
      sobolPoints(9, `x.d${dimension}`, dimension).fill(0, 64, points);
      return points;
    });
    const cells = Array.from(
      { length: 64 },
      (_, i) => `${Math.floor((a?.[i] ?? 0) * 8)} ${Math.floor((b?.[i] ?? 0) * 8)}`,
    );
    expect(new Set(cells).size).toBe(64);
  });

  it('puts a point anywhere as often, over seeds', () => {
    const counts = new Float64Array(16);
    const point = new Float64Array(1);
    for (let seed = 0; seed < 8000; seed++) {
      sobolPoints(seed, 'x.y', 3).fill(5, 1, point);
      const cell = Math.floor((point[0] ?? 0) * 16);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    const chi = counts.reduce((sum, n) => sum + (n - 500) ** 2 / 500, 0);
    // 15 degrees of freedom: 99.9 % lie below 37.7.
    expect(chi).toBeLessThan(37.7);
  });
});
