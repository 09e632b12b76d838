import { describe, expect, it } from 'vitest';
import type { Value } from '../../../src/core/graph/given.ts';
import { searchMonths } from '../../../src/core/solve/months.ts';
import { pointsToTry } from '../../../src/core/solve/points.ts';
import { type Found, type Search, search } from '../../../src/core/solve/search.ts';

const PENNY = { unseen: 0.005, nothing: 1e-10 };
const OPEN = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

function searched(
  f: (x: number) => Value,
  bounds: readonly [number, number] = OPEN,
  now: Value = 10,
): Search {
  return search(f, pointsToTry({ bounds, now, sizes: [1] }), bounds, PENNY);
}

/** What was found, with its values to the ninth decimal. */
function rounded(found: readonly Found[]): readonly unknown[] {
  const r = (x: number): number => Number(x.toFixed(9)) + 0;
  const place = (f: Found): unknown => {
    switch (f.kind) {
      case 'point':
        return r(f.x);
      case 'interval':
        return [f.from === undefined ? 'open' : r(f.from), f.to === undefined ? 'open' : r(f.to)];
      case 'jump':
        return { below: r(f.below.x), above: r(f.above.x), from: f.below.y, to: f.above.y };
    }
  };
  return found.map(place);
}

describe('a search', () => {
  it.each([
    ['a line: 2x - 7', (x: number) => 2 * x - 7, [3.5]],
    ['a parabola twice: (x - 3)(x - 8)', (x: number) => (x - 3) * (x - 8), [3, 8]],
    ['three roots: x(x - 1)(x + 2)', (x: number) => x * (x - 1) * (x + 2), [-2, 0, 1]],
    [
      'two roots between two points: (x - 3.003)(x - 3.004)',
      (x: number) => (x - 3.003) * (x - 3.004),
      [3.003, 3.004],
    ],
    ['a root far out: x - 5000', (x: number) => x - 5000, [5000]],
    ['a cap: min(x, 5) - 5', (x: number) => Math.min(x, 5) - 5, [[5, 'open']]],
    ['a floor: max(0, x - 4)', (x: number) => Math.max(0, x - 4), [['open', 4]]],
    ['a plain between two slopes', (x: number) => Math.max(0, x - 4) + Math.min(0, x - 2.5), [[2.5, 4]]],
    ['a narrow plain', (x: number) => Math.max(0, x - 4.01) + Math.min(0, x - 4.001), [[4.001, 4.01]]],
    ['no root: x^2 + 1', (x: number) => x * x + 1, []],
    ['a pole: 1 / (x - 2.3)', (x: number) => 1 / (x - 2.3), []],
  ] as const)('finds %s', (_, f, expected) => {
    expect(rounded(searched(f).found)).toEqual(expected);
  });

  it('finds a peak that only touches nought, once', () => {
    const { found } = searched((x) => -1000 * (x - Math.PI) ** 2);
    expect(found).toHaveLength(1);
    expect(rounded(found)[0]).toBeCloseTo(Math.PI, 5);
  });

  it('tells a jump by its two sides', () => {
    expect(rounded(searched((x) => (x >= 5.5 ? 3 : -4)).found)).toEqual([
      { below: 5.5, above: 5.5, from: -4, to: 3 },
    ]);
  });

  it('finds a root at a bound, and looks no further', () => {
    const { found, from, to } = searched((x) => x - 1, [0, 1], 0.5);
    expect([rounded(found), from, to]).toEqual([[1], 0, 1]);
    expect(searched((x) => x - 1.001, [0, 1], 0.5).found).toEqual([]);
  });

  it('says how far the function goes, its peak between two points included', () => {
    // The top of 4 - 1000 (x - 0.5012)^2 is 4, between the points 0.5 and 0.505.
    const { least, most } = searched((x) => 4 - 1000 * (x - 0.5012) ** 2 - 10, [0, 1], 0.5);
    expect(most?.y).toBeCloseTo(-6, 9);
    expect(most?.x).toBeCloseTo(0.5012, 5);
    expect(least).toEqual({ x: 0, y: 4 - 1000 * 0.5012 ** 2 - 10 });
  });

  it('goes round what is unknown, and says where that is', () => {
    const { found, unknown } = searched((x) => (x > 0.3 && x < 0.4 ? 'unknown' : x - 0.7), [0, 1], 0.5);
    expect(rounded(found)).toEqual([0.7]);
    expect(unknown.map(({ from, to }) => [from, to].map((x) => x.toFixed(3)))).toEqual([['0.305', '0.395']]);
  });

  it('takes no change of sign across the unknown for a root', () => {
    expect(searched((x) => (x === 0 ? 'unknown' : 1 / x), [-1, 1], 0.5).found).toEqual([]);
  });

  it('knows nothing where all is unknown', () => {
    expect(searched(() => 'unknown', [0, 1])).toMatchObject({ found: [], least: undefined, most: undefined });
  });
});

describe('a search by months', () => {
  const over = (values: readonly Value[]): Search =>
    searchMonths((month) => values[month - 100] ?? 'unknown', [100, 100 + values.length - 1], PENNY);

  it.each([
    ['the one month that meets it', [3, 2, 0, -1], [102]],
    ['months in a row', [3, 0, 0.001, 0, -1], [[101, 103]]],
    ['two neighbours on either side of it', [3, 2, -1, -2], [{ below: 101, above: 102, from: 2, to: -1 }]],
    ['nothing', [3, 2, 1], []],
    ['nothing across what is unknown', [3, 'unknown', -1], []],
    ['the first and the last', [0, 2, 0], [100, 102]],
  ] as const)('finds %s', (_, values, expected) => {
    const { found, tries } = over(values);
    expect(rounded(found)).toEqual(expected);
    expect(tries).toBe(values.length);
  });
});
