import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Attribution,
  inOrder,
  oneAtATime,
  sampledShapley,
  shapley,
  type ValueOf,
} from '../../../src/core/compare/attribute.ts';
import { randomFrom } from '../../../src/core/random/random.ts';

/** A product, each factor as it was or as it is when its cause is done. */
function product(before: readonly number[], after: readonly number[]): ValueOf {
  return (done) => before.reduce((all, was, i) => all * (done.has(i) ? (after[i] ?? 0) : was), 1);
}

/** Any game at all: a value for each set of causes. */
function game(values: readonly number[]): ValueOf {
  return (done) => values[[...done].reduce((set, cause) => set | (1 << cause), 0)] ?? 0;
}

function sum({ effects, interaction }: Attribution): number {
  return effects.reduce((total, effect) => total + effect, interaction);
}

describe('10 people at £3 become 12 at £4: £30 become £48', () => {
  const value = product([10, 3], [12, 4]);

  it('one at a time: 2 more people at £3, £1 more for 10, and 2 x £1 only together', () => {
    expect(oneAtATime(2, value)).toEqual({ effects: [6, 10], interaction: 2 });
  });

  it('in order: the people at £3, then £1 more for 12', () => {
    expect(inOrder(2, value)).toEqual({ effects: [6, 12], interaction: 0 });
  });

  it('by Shapley: the interaction is halved', () => {
    expect(shapley(2, value)).toEqual({ effects: [7, 11], interaction: 0 });
  });
});

describe('2 x 3 x 5 becomes 4 x 6 x 10: 30 become 240', () => {
  const value = product([2, 3, 5], [4, 6, 10]);

  it('by Shapley, every factor doubles, so each has a third of the 210', () => {
    for (const effect of shapley(3, value).effects) expect(effect).toBeCloseTo(70, 10);
  });

  it('and worked by hand where they differ: 1 x 1 x 1 becomes 2 x 3 x 4', () => {
    // The first: (2-1)/3 first of all, (2-1)(3 + 4)/6 second, (2-1)(12)/3 last: 1/3 + 7/6 + 4 = 5.5.
    // The second: (3-1)(1/3 + (2 + 4)/6 + 8/3) = 2 x 4 = 8. The third: (4-1)(1/3 + (2 + 3)/6 + 6/3) = 3 x 19/6 = 9.5.
    const { effects } = shapley(3, product([1, 1, 1], [2, 3, 4]));
    [5.5, 8, 9.5].forEach((expected, i) => {
      expect(effects[i]).toBeCloseTo(expected, 10);
    });
  });
});

/** Games of some causes, with a value for each of their sets. */
const games = fc
  .integer({ min: 1, max: 5 })
  .chain((count) =>
    fc.tuple(
      fc.constant(count),
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 ** count, maxLength: 2 ** count }),
    ),
  );

describe('every method', () => {
  it('adds up to the whole difference', () => {
    fc.assert(
      fc.property(games, fc.nat(), ([count, values], seed) => {
        const whole = (values.at(-1) ?? 0) - (values[0] ?? 0);
        for (const attribution of [
          oneAtATime(count, game(values)),
          inOrder(count, game(values)),
          shapley(count, game(values)),
          sampledShapley(count, game(values), 10, randomFrom(seed)),
        ])
          expect(sum(attribution)).toBeCloseTo(whole, 8);
      }),
    );
  });
});

describe("Shapley's method", () => {
  it('gives a cause that changes nothing nought, and two that do the same the same', () => {
    fc.assert(
      fc.property(games, ([count, values]) => {
        // Two causes that count only by how many of them are done, and one that counts for nothing.
        const value: ValueOf = (done) => {
          const pair = Number(done.has(count)) + Number(done.has(count + 1));
          return game(values)(new Set([...done].filter((cause) => cause < count))) * (1 + pair) + pair * pair;
        };
        const { effects } = shapley(count + 3, value);
        expect(effects[count + 2]).toBe(0);
        expect(effects[count]).toBeCloseTo(effects[count + 1] ?? Number.NaN, 8);
      }),
      { numRuns: 50 },
    );
  });

  it('from drawn orders is exact where causes only work together two by two', () => {
    const pairs: ValueOf = (done) => done.size + 10 * (done.has(0) && done.has(3) ? 1 : 0);
    const { effects, drawn } = sampledShapley(4, pairs, 4, randomFrom(1));
    expect(effects).toEqual([6, 1, 1, 6]);
    expect(drawn).toEqual({ orders: 4, errors: [0, 0, 0, 0] });
  });

  const eight = product([1, 2, 3, 1, 5, 2, 1, 2], [2, 3, 1, 2, 4, 3, 2, 1]);

  it('from drawn orders is near the exact one, as near as its error says, for 8 causes', () => {
    const exact = shapley(8, eight);
    const { effects, drawn } = sampledShapley(8, eight, 1000, randomFrom(42));
    expect(drawn?.orders).toBe(1000);
    exact.effects.forEach((effect, i) => {
      const error = drawn?.errors[i] ?? 0;
      expect(error).toBeGreaterThan(0);
      expect(Math.abs((effects[i] ?? 0) - effect)).toBeLessThan(4 * error);
    });
  });

  it('has an error that halves with four times the orders', () => {
    const errorOf = (orders: number): number =>
      sampledShapley(8, eight, orders, randomFrom(5)).drawn?.errors[0] ?? 0;
    const ratio = errorOf(500) / errorOf(2000);
    expect(ratio).toBeGreaterThan(1.7);
    expect(ratio).toBeLessThan(2.3);
  });

  it('draws the same orders from the same seed, and others from another', () => {
    const drawn = (seed: number): Attribution => sampledShapley(8, eight, 20, randomFrom(seed));
    expect(drawn(9)).toEqual(drawn(9));
    expect(drawn(9)).not.toEqual(drawn(10));
  });
});
