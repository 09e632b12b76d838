import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correlation } from '../../../src/core/sampling/correlation.ts';
import { quantileOf } from '../../../src/core/sampling/quantile.ts';
import {
  inputsOfAll,
  METHODS,
  type Method,
  type Sampler,
  samplerOf,
} from '../../../src/core/sampling/sampler.ts';
import { product, scaledRanks } from '../../../src/core/statistics/ranks.ts';
import type { Distribution } from '../../../src/core/uncertainty/distribution.ts';
import type { Uncertainty } from '../../../src/core/uncertainty/uncertainties.ts';

const INF = Number.POSITIVE_INFINITY;

function uncertain(name: string, variable: number, distribution: Distribution): Uncertainty {
  const none = new Float64Array(0);
  return {
    line: variable,
    name,
    label: name,
    variable,
    kind: 'figure',
    distribution,
    offset: none,
    slope: none,
  };
}

const INPUTS = [
  uncertain('x.uniform', 0, { shape: 'uniform', low: 0, high: 10 }),
  uncertain('x.pert', 1, { shape: 'pert', low: 100, mode: 120, high: 200, weight: 4 }),
  uncertain('x.log', 2, { shape: 'log_normal', mean: 50, sd: 20, low: 0, high: INF }),
  uncertain('x.normal', 3, { shape: 'normal', mean: 0, sd: 1, low: -INF, high: INF }),
  uncertain('x.alone', 4, { shape: 'triangular', low: 0, mode: 1, high: 3 }),
];
const CORRELATIONS: readonly Correlation[] = [
  { a: 'x.uniform', b: 'x.pert', rank: 0.7 },
  { a: 'x.pert', b: 'x.log', rank: -0.4 },
  { a: 'x.log', b: 'x.normal', rank: 0.5 },
];

function drawn(sampler: Sampler, first: number, count: number): readonly Float64Array[] {
  const out = Array.from({ length: sampler.variables }, () => new Float64Array(count));
  sampler.fill(first, count, out);
  return out;
}

function sampler(method: Method, draws: number, seed = 7, correlations = CORRELATIONS): Sampler {
  return samplerOf(INPUTS, { method, draws, seed, correlations });
}

describe('draws', () => {
  it('are the same bits however they are split', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...METHODS),
        fc.integer({ min: 0, max: 0xffffffff }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }),
        (method, seed, counts) => {
          const draws = counts.reduce((sum, n) => sum + n, 0);
          const whole = drawn(sampler(method, draws, seed), 0, draws);
          let first = 0;
          const parts = counts.map((count) => {
            const part = drawn(sampler(method, draws, seed), first, count);
            first += count;
            return part;
          });
          whole.forEach((row, v) => {
            expect(parts.flatMap((part) => [...(part[v] ?? [])])).toEqual([...row]);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are these, on any machine', () => {
    const first = (method: Method): readonly number[] =>
      drawn(sampler(method, 1000), 500, 1).flatMap((row) => [...row]);
    expect(Object.fromEntries(METHODS.map((method) => [method, first(method)]))).toMatchInlineSnapshot(`
      {
        "latin": [
          1.8857049483805908,
          128.8761576272503,
          39.93114435017232,
          -1.4131208659365078,
          2.226268659546667,
        ],
        "plain": [
          5.213333148588313,
          158.05935363040686,
          25.55172213628308,
          -0.9032501340809934,
          1.8533156103720865,
        ],
        "sobol": [
          9.242844033287838,
          158.82832513593294,
          34.54060964356964,
          -2.008057090439469,
          1.030072495698604,
        ],
      }
    `);
  });

  it.each(METHODS)(
    '%s: reach the rank correlations asked for, and leave every input its distribution',
    (method) => {
      const draws = 16_384;
      const rows = drawn(sampler(method, draws), 0, draws);
      const ranks = rows.map((row) => scaledRanks(row) ?? row);
      const rank = (i: number, j: number): number =>
        product(ranks[i] ?? new Float64Array(0), ranks[j] ?? new Float64Array(0));
      // The standard error of a rank correlation is below 1/sqrt(draws) = 0.008.
      expect(Math.abs(rank(0, 1) - 0.7)).toBeLessThan(0.02);
      expect(Math.abs(rank(1, 2) + 0.4)).toBeLessThan(0.025);
      expect(Math.abs(rank(2, 3) - 0.5)).toBeLessThan(0.025);
      expect(Math.abs(rank(0, 2))).toBeLessThan(0.03);
      expect(Math.abs(rank(3, 4))).toBeLessThan(0.03);
      INPUTS.forEach(({ distribution }, v) => {
        const sorted = (rows[v] ?? new Float64Array(0)).slice().sort();
        const quantile = quantileOf(distribution);
        // Kolmogorov and Smirnov: 99.9 % of samples stay within 1.95/sqrt(draws) of every share.
        const slack = 1.95 / Math.sqrt(draws);
        for (const p of [0.05, 0.25, 0.5, 0.75, 0.95]) {
          const share = sorted.filter((x) => x <= quantile(p)).length / draws;
          expect(Math.abs(share - p)).toBeLessThan(slack);
        }
      });
    },
  );

  it('of a Latin hypercube and of Sobol come nearer to the mean than plain ones', () => {
    const off = (method: Method): number => {
      let worst = 0;
      for (let seed = 0; seed < 20; seed++) {
        const [row = new Float64Array(0)] = drawn(sampler(method, 1024, seed, []), 0, 1024);
        worst = Math.max(worst, Math.abs(row.reduce((sum, x) => sum + x, 0) / 1024 - 5));
      }
      return worst;
    };
    // A stratum is 10/1024 wide: the mean of a stratified sample is within half of that.
    expect(off('latin')).toBeLessThan(0.005);
    expect(off('sobol')).toBeLessThan(0.005);
    expect(off('plain')).toBeGreaterThan(0.05);
  });

  it('of an input are the same in two scenarios, whatever else is uncertain in them', () => {
    const [uniform, pert, log, , alone] = INPUTS as [
      Uncertainty,
      Uncertainty,
      Uncertainty,
      Uncertainty,
      Uncertainty,
    ];
    const before = [uniform, { ...log, variable: 1 }, { ...alone, variable: 2 }];
    const after = [
      { ...pert, variable: 0 },
      { ...log, variable: 1 },
      { ...alone, variable: 2 },
    ];
    const inputs = inputsOfAll([before, after]);
    expect(inputs).toEqual(['x.uniform', 'x.log', 'x.alone', 'x.pert']);
    for (const method of METHODS) {
      const options = { method, seed: 3, draws: 100, correlations: CORRELATIONS, inputs };
      const [a, b] = [before, after].map((scenario) => drawn(samplerOf(scenario, options), 0, 100));
      expect(a?.slice(1)).toEqual(b?.slice(1));
    }
  });

  it('beyond the dimensions of Sobol are plain, and named', () => {
    const many = Array.from({ length: 258 }, (_, v) =>
      uncertain(`x.n${v}`, v, { shape: 'uniform', low: 0, high: 1 }),
    );
    const options = { seed: 1, draws: 64, correlations: [] };
    const sobol = samplerOf(many, { ...options, method: 'sobol' });
    expect(sobol.plainly).toEqual(['x.n256', 'x.n257']);
    const plain = drawn(samplerOf(many, { ...options, method: 'plain' }), 0, 64);
    expect(drawn(sobol, 0, 64).slice(256)).toEqual(plain.slice(256));
    expect(samplerOf(many, { ...options, method: 'latin' }).plainly).toEqual([]);
  });
});

describe('a wrong question', () => {
  const options = { seed: 1, draws: 10, method: 'plain', correlations: [] } as const;
  it.each([
    [{ seed: 1.5 }, 'The seed must be a whole number from 0 to 4294967295, and is 1.5.'],
    [{ seed: -1 }, 'The seed must be a whole number from 0 to 4294967295, and is -1.'],
    [{ draws: 0 }, 'The number of draws must be a whole number from 1 to 2147483648, and is 0.'],
    [{ method: 'halton' as Method }, '"halton" is no way to draw. There are: plain, latin, sobol.'],
  ])('%j is refused', (wrong, said) => {
    expect(() => samplerOf(INPUTS, { ...options, ...wrong })).toThrow(said);
  });

  it('such as a draw beyond the last is refused', () => {
    expect(() => drawn(samplerOf(INPUTS, options), 5, 6)).toThrow('draws 5 to 10 are not among the 10');
  });
});
