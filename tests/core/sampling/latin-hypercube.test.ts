import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamOf } from '../../../src/core/sampling/generator.ts';
import { latinPoints } from '../../../src/core/sampling/latin-hypercube.ts';
import { permutation } from '../../../src/core/sampling/permutation.ts';

const seeds = fc.integer({ min: 0, max: 0xffffffff });

function shuffled(seed: number, size: number): readonly number[] {
  const { words } = streamOf(seed, 'order', 'x.y');
  const place = permutation(size, [words(0), words(1)]);
  return Array.from({ length: size }, (_, i) => place(i));
}

describe('a shuffled order without a table', () => {
  it('has every place once, whatever its size', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 3000 }), (seed, size) => {
        const order = shuffled(seed, size);
        expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, i) => i));
      }),
      { numRuns: 60 },
    );
  });

  it('puts the first draw anywhere as often, over seeds', () => {
    const counts = new Float64Array(10);
    for (let seed = 0; seed < 5000; seed++) {
      const [first = 0] = shuffled(seed, 10);
      counts[first] = (counts[first] ?? 0) + 1;
    }
    const chi = counts.reduce((sum, n) => sum + (n - 500) ** 2 / 500, 0);
    // 9 degrees of freedom: 99.9 % lie below 27.9.
    expect(chi).toBeLessThan(27.9);
  });
});

describe('a Latin hypercube', () => {
  it('draws from each stratum exactly once', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 2000 }), (seed, draws) => {
        const points = new Float64Array(draws);
        latinPoints(seed, 'x.y', draws).fill(0, draws, points);
        const strata = [...points].map((p) => Math.floor(p * draws)).sort((a, b) => a - b);
        expect(strata).toEqual(strata.map((_, i) => i));
        expect(points.every((p) => p > 0 && p < 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('orders the strata of two inputs apart from each other', () => {
    const draws = 10_000;
    const pointsOf = (name: string): Float64Array => {
      const points = new Float64Array(draws);
      latinPoints(5, name, draws).fill(0, draws, points);
      return points;
    };
    const [a, b] = [pointsOf('x.y'), pointsOf('x.z')];
    const sum = a.reduce((total, p, i) => total + (p - 0.5) * ((b[i] ?? 0) - 0.5), 0);
    // A correlation of nought with a standard error of 0.01: four of them.
    expect(Math.abs(sum / (draws / 12))).toBeLessThan(0.04);
  });
});
