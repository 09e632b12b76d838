import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsOf, shown, year } from '../../support/lines.ts';
import { builtOf, byYear, contract, figure, run } from './pbr-contracts.ts';

const CASELOAD = [
  ['trust', 4, '2009-04', 100],
  ['trust', 11, '2009-04', 50],
];
const WEIGHTS = [
  ['', 4, 2],
  ['', 11, 6],
];

function rebased(year: string, moves: Readonly<Record<string, number>> = {}) {
  const price_moves = Object.keys(moves).length === 0 ? {} : { price_moves: byYear(moves) };
  return { trust: contract({ rebase: { year, ...price_moves } }) };
}

/** The mean of a line in each year; a year that is not known is null. */
function years(lineOf: ReturnType<typeof run>, line: string): readonly (number | null)[] {
  return lineOf.plan.calendar.years.map((_, y) => {
    const { value } = shown(lineOf, line, year(y));
    return value === 'unknown' ? null : Number(value.toFixed(9));
  });
}

describe('rebased prices', () => {
  it('are the block times the weight over the weighted days of the year', () => {
    const projection = run({ providers: rebased('2009/10'), caseload: CASELOAD, weights: WEIGHTS });
    // 365,000 / (365 x (100 x 2 + 50 x 6)) = £2 for a day of weight 1.
    expect(years(projection, 'pbr.trust.day_price')[0]).toBe(2);
    expect(years(projection, 'pbr.trust.c04.price')[0]).toBe(4);
    expect(years(projection, 'pbr.trust.c11.price')[0]).toBe(12);
    expect(years(projection, 'pbr.trust.value')[0]).toBe(365_000);
  });

  it("prefer the provider's own weight", () => {
    const weights = [...WEIGHTS, ['trust', 11, 2]];
    const projection = run({ providers: rebased('2009/10'), caseload: CASELOAD, weights });
    // 365,000 / (365 x (100 x 2 + 50 x 2))
    expect(years(projection, 'pbr.trust.c11.price')[0]).toBe(6.666666667);
  });

  it('reproduce the block in the rebasing year, whatever the caseload and the weights', () => {
    const count = fc.double({ min: 0, max: 2000, noNaN: true });
    const weight = fc.double({ min: 0.1, max: 40, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.record({ first: count, later: count, weight }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 50_000_000 }),
        fc.constantFrom(0, 1),
        (clusters, block, y) => {
          const rebase = { year: y === 0 ? '2009/10' : '2010/11' };
          fc.pre(clusters.some((c) => (y === 0 ? c.first : c.later) > 0.001));
          const projection = run({
            providers: { trust: contract({ block: figure(block), rebase }) },
            caseload: clusters.flatMap((c, i) => [
              ['trust', i + 10, '2009-04', c.first],
              ['trust', i + 10, y === 0 ? '2009-11' : '2010-07', c.later],
            ]),
            weights: clusters.map((c, i) => ['', i + 10, c.weight]),
          });
          const value = Number(shown(projection, 'pbr.trust.value', year(y)).value);
          expect(Math.abs(value / block - 1)).toBeLessThan(1e-9);
          expect(shown(projection, 'pbr.trust.c10.price', year(y)).value).toBeGreaterThan(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are unknown when a weight is, or the block', () => {
    const weights = [
      ['', 4, 2],
      ['', 11, ''],
    ];
    const without = run({ providers: rebased('2009/10'), caseload: CASELOAD, weights });
    expect(years(without, 'pbr.trust.c04.price')).toEqual([null, null]);
    const rebase = { year: '2009/10' };
    const providers = { trust: contract({ rebase, block: figure('unknown') }) };
    const blockless = run({ providers, caseload: CASELOAD, weights: WEIGHTS });
    expect(years(blockless, 'pbr.trust.c04.price')).toEqual([null, null]);
  });

  it('are unknown, and no fault, when nobody is in any cluster in the rebasing year', () => {
    const caseload = [
      ['trust', 4, '2009-04', 0],
      ['trust', 4, '2010-04', 10],
    ];
    const moves = { '2010/11': 0 };
    const projection = run({ providers: rebased('2009/10', moves), caseload, weights: WEIGHTS });
    expect(years(projection, 'pbr.trust.day_price')).toEqual([null, null]);
    expect(years(projection, 'pbr.trust.value')).toEqual([null, null]);
    expect(years(projection, 'pbr.trust.payable')).toEqual([365_000, 365_000]);
  });
});

describe('the moves of rebased prices', () => {
  const LONG = { window: { first: 2008, last: 2012 } } as const;

  function index(year: string, moves: Readonly<Record<string, number>>): string {
    const { lines } = builtOf(
      { providers: rebased(year, moves), caseload: CASELOAD, weights: WEIGHTS },
      LONG,
    );
    const line = lines.find((l) => l.name === 'pbr.trust.price_index');
    return line?.content.kind === 'formula' ? line.content.text : '';
  }

  it('hold from each April after the rebasing year', () => {
    const projection = run({
      providers: rebased('2009/10', { '2010/11': -0.015 }),
      caseload: CASELOAD,
      weights: WEIGHTS,
    });
    expect(monthsOf(projection, 'pbr.trust.price_index')).toEqual([
      ...Array(12).fill(1),
      ...Array(12).fill(0.985),
    ]);
    expect(years(projection, 'pbr.trust.c11.price')).toEqual([12, 11.82]);
  });

  it('are taken back before it', () => {
    const projection = run({
      providers: rebased('2010/11', { '2010/11': 0.25 }),
      caseload: CASELOAD,
      weights: WEIGHTS,
    });
    expect(years(projection, 'pbr.trust.price_index')).toEqual([0.8, 1]);
    expect(years(projection, 'pbr.trust.c11.price')).toEqual([9.6, 12]);
  });

  it('leave the price unknown from a missing move on, away from the rebasing year', () => {
    const none = (year: string): ReturnType<typeof run> =>
      run({ providers: rebased(year), caseload: CASELOAD, weights: WEIGHTS });
    expect(years(none('2009/10'), 'pbr.trust.c04.price')).toEqual([4, null]);
    expect(years(none('2010/11'), 'pbr.trust.c04.price')).toEqual([null, 4]);
    // The move into the rebasing year's own April is not needed after it.
    const needless = run({
      providers: rebased('2009/10', { '2010/11': 0 }),
      caseload: CASELOAD,
      weights: WEIGHTS,
    });
    expect(years(needless, 'pbr.trust.c04.price')).toEqual([4, 4]);
  });

  it('are written out for each year before, so that each needs its own moves only', () => {
    expect(index('2011/12', { '2009/10': 0 })).toBe(
      'if(from("2012-04"), prev(pbr.trust.price_index) * if(april(), 1 + pbr.trust.price_move, 1), ' +
        'if(from("2011-04"), 1, ' +
        'if(from("2010-04"), 1 / (1 + at(pbr.trust.price_move, "2011-04")), ' +
        'if(from("2009-04"), 1 / ((1 + at(pbr.trust.price_move, "2010-04")) * (1 + at(pbr.trust.price_move, "2011-04"))), ' +
        '1 / ((1 + at(pbr.trust.price_move, "2009-04")) * (1 + at(pbr.trust.price_move, "2010-04")) * (1 + at(pbr.trust.price_move, "2011-04")))))))',
    );
    expect(index('2008/09', { '2009/10': 0 })).toBe(
      'if(from("2009-04"), prev(pbr.trust.price_index) * if(april(), 1 + pbr.trust.price_move, 1), 1)',
    );
  });
});
