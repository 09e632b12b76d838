import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cause } from '../../../src/core/compare/cause.ts';
import { waterfallOf } from '../../../src/core/compare/waterfall.ts';

function cause(label: string): Cause {
  return {
    label,
    does: 'set',
    origins: ['done'],
    scenario: 'x',
    reason: '',
    lines: [label],
    before: null,
    after: null,
    together: [],
  };
}

const TWO = [cause('a'), cause('b')];
const THREE = [...TWO, cause('c')];

describe('a waterfall', () => {
  it('brings effects to the penny by largest remainder: three thirds of £1', () => {
    const third = 1 / 3;
    const ends = { unit: 'GBP', exact: [5, 6], shown: [5, 6] } as const;
    const { rows, interaction, rounding } = waterfallOf(
      'shapley',
      ends,
      THREE,
      { effects: [third, third, third], interaction: 0 },
      1,
    );
    // 33 pennies each, and the first has the one left over.
    expect(rows.map((row) => row.effect)).toEqual([0.34, 0.33, 0.33]);
    expect([interaction, rounding]).toEqual([0, 0]);
  });

  it('leads from the figure that is shown to the other, where each is rounded by itself', () => {
    // £0.004 is shown as £0 and £0.026 as £0.03: 3 pennies for effects of 1.1 and 1.1.
    const ends = { unit: 'GBP', exact: [0.004, 0.026], shown: [0, 0.03] } as const;
    const { rows } = waterfallOf('in-order', ends, TWO, { effects: [0.011, 0.011], interaction: 0 }, 1);
    expect(rows.map((row) => row.effect)).toEqual([0.02, 0.01]);
  });

  it('gives a cause that does nothing no penny of the rounding', () => {
    const ends = { unit: 'GBP', exact: [10, 9.99], shown: [10, 9.98] } as const;
    const { rows } = waterfallOf('in-order', ends, TWO, { effects: [0, -0.01], interaction: 0 }, 1);
    expect(rows.map((row) => row.effect)).toEqual([0, -0.02]);
  });

  it('tells of a penny that nothing moves', () => {
    const ends = { unit: 'GBP', exact: [10, 10], shown: [10, 10.01] } as const;
    const { rows, rounding } = waterfallOf('in-order', ends, TWO, { effects: [0, 0], interaction: 0 }, 1);
    expect(rows.map((row) => row.effect)).toEqual([0, 0]);
    expect(rounding).toBe(0.01);
  });

  it('keeps the months of a date whole, and nine decimals of a share', () => {
    const date = { unit: 'date', exact: [24111, 24115], shown: [24111, 24115] } as const;
    const months = waterfallOf('shapley', date, TWO, { effects: [2, 2], interaction: 0 }, 1);
    expect(months.rows.map((row) => row.effect)).toEqual([2, 2]);
    const share = { unit: '1', exact: [0, 1 / 3], shown: [0, 0.333333333] } as const;
    const parts = waterfallOf('shapley', share, TWO, { effects: [1 / 6, 1 / 6], interaction: 0 }, 1);
    expect(parts.rows.map((row) => row.effect)).toEqual([0.166666667, 0.166666666]);
  });

  it('refuses effects that do not add up: that would be an error of our own', () => {
    const ends = { unit: 'GBP', exact: [1, 3], shown: [1, 3] } as const;
    expect(() => waterfallOf('in-order', ends, TWO, { effects: [1, 0.5], interaction: 0 }, 1)).toThrow(
      "the effects add up to -0.5 more than the difference: an error of Headroom's own",
    );
  });

  it('always adds up to the penny', () => {
    const pounds = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(pounds, pounds, pounds, pounds, (start, a, b, interaction) => {
        const end = start + a + b + interaction;
        const shown = [Math.round(start * 100) / 100, Math.round(end * 100) / 100] as const;
        const ends = { unit: 'GBP', exact: [start, end], shown } as const;
        const got = waterfallOf('one-at-a-time', ends, TWO, { effects: [a, b], interaction }, 1);
        const pennies = (x: number): number => Math.round(x * 100);
        const moved = [...got.rows.map((row) => row.effect), got.interaction, got.rounding];
        expect(moved.reduce((sum, x) => sum + pennies(x), pennies(got.start)) - pennies(got.end)).toBe(0);
      }),
    );
  });
});
