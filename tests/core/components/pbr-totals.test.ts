import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import type { Projection } from '../../../src/core/run/projection.ts';
import { month, placeOf, shown, year } from '../../support/lines.ts';
import { builtOf, contract, figure, run } from './pbr-contracts.ts';

const FUNDERS = {
  funders: new Map([
    ['pct', 'Primary Care Trust'],
    ['council', 'The council'],
    ['sha', 'The health authority'],
  ]),
  partOf: new Map([['pct', 'sha']]),
};

const CLUSTERS = [0, 4, 11, 18, 20];
const CLASSES = ['variance', 'non_psychotic', 'psychotic', 'organic'];
const PROVIDERS = ['north', 'south'];

/** Two providers with different terms and odd figures, in five clusters each. */
function two(people: readonly number[], prices: readonly number[], blocks: readonly number[]): Projection {
  const [north = 0, south = 0] = blocks;
  return run(
    {
      providers: {
        north: contract({
          label: 'North',
          block: figure(north),
          share: figure(0.37),
          cap: figure(0.03),
          assessments: { people: figure(7), price: figure(251.37) },
        }),
        south: contract({
          label: 'South',
          funder: 'council',
          block: figure(south),
          share: figure(1),
          rebase: { year: '2009/10', price_moves: figure(-0.013) },
        }),
      },
      caseload: PROVIDERS.flatMap((p, i) =>
        CLUSTERS.map((c, k) => [p, c, '2009-04', people[(i * 3 + k) % people.length] ?? 0]),
      ),
      prices: CLUSTERS.flatMap((c, k) =>
        ['2009/10', '2010/11'].map((y) => ['', c, y, prices[k % prices.length] ?? 0]),
      ),
      weights: CLUSTERS.map((c, k) => ['', c, prices[k % prices.length] ?? 0]),
    },
    [],
    FUNDERS,
  );
}

const people = fc.array(fc.double({ min: 0.1, max: 900, noNaN: true }), { minLength: 5, maxLength: 8 });
const prices = fc.array(fc.double({ min: 0.01, max: 40, noNaN: true }), { minLength: 3, maxLength: 5 });
const blocks = fc.tuple(fc.integer({ min: 1, max: 9_000_000 }), fc.integer({ min: 1, max: 9_000_000 }));

describe('the sums of contracts, in pennies', () => {
  it('tie: clusters to providers, super-classes to all, twelve months to the year', () => {
    fc.assert(
      fc.property(people, prices, blocks, (heads, rates, sums) => {
        const projection = two(heads, rates, sums);
        const pennies = penniesOf(projection);
        const of = (line: string, m: number): number => pennies.of(placeOf(projection, line), month(m));
        const ofYear = (line: string, y: number): number => pennies.of(placeOf(projection, line), year(y));
        const add = (lines: readonly string[], m: number): number =>
          lines.reduce((sum, line) => sum + of(line, m), 0);
        for (let m = 0; m < 24; m++) {
          for (const measure of ['value', 'block', 'variance']) {
            for (const p of PROVIDERS) {
              const rest = p === 'north' ? [`pbr.north.assessments.${measure}`] : [];
              const whole = of(`pbr.${p}.${measure}`, m);
              const parts = CLUSTERS.map((c) => `pbr.${p}.c${String(c).padStart(2, '0')}.${measure}`);
              expect(add([...parts, ...rest], m)).toBe(whole);
              expect(add([...CLASSES.map((c) => `pbr.${p}.${c}.${measure}`), ...rest], m)).toBe(whole);
            }
            const classes = CLASSES.map((c) => `pbr.super_class.${c}.${measure}`);
            const whole = of(`pbr.total.${measure}`, m);
            expect(add([...classes, `pbr.assessments.${measure}`], m)).toBe(whole);
            expect(
              add(
                PROVIDERS.map((p) => `pbr.${p}.${measure}`),
                m,
              ),
            ).toBe(whole);
          }
          expect(add(['pbr.north.block', 'pbr.north.settlement'], m)).toBe(of('pbr.north.payable', m));
          expect(add(['pbr.funder.pct.payable', 'pbr.funder.council.payable'], m)).toBe(
            of('pbr.total.payable', m),
          );
        }
        for (const line of [
          'pbr.north.c18.value',
          'pbr.south.c04.block',
          'pbr.total.payable',
          'pbr.total.variance',
        ]) {
          const months = Array.from({ length: 12 }, (_, m) => of(line, m));
          expect(months.reduce((sum, p) => sum + p, 0)).toBe(ofYear(line, 0));
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('several providers at once', () => {
  const projection = two([100, 200, 50, 30, 80], [4, 8, 6], [1_000_000, 2_000_000]);
  const value = (line: string, y = 0): number => Number(shown(projection, line, year(y)).value);

  it('each have their own prices and terms', () => {
    // North is told its prices: 365 x (100 x 4 + 200 x 8 + 50 x 6 + 30 x 4 + 80 x 8) = £1,116,900, and 84 x £251.37.
    expect(value('pbr.north.value')).toBeCloseTo(1_116_900 + 21_115.08, 6);
    // The cap of 3 % is £30,000, of which 37 % is settled.
    expect(value('pbr.north.payable')).toBeCloseTo(1_011_100, 6);
    // South is rebased on its block, and moved by -1.3 % in the second year.
    expect(value('pbr.south.value')).toBeCloseTo(2_000_000, 6);
    expect(value('pbr.south.payable', 1)).toBeCloseTo(1_974_000, 6);
  });

  it('are added up by funder and by the larger body of a funder', () => {
    expect(value('pbr.funder.pct.payable')).toBeCloseTo(value('pbr.north.payable'), 6);
    expect(value('pbr.funder.council.payable')).toBeCloseTo(2_000_000, 6);
    expect(value('pbr.roll_up.sha.payable')).toBeCloseTo(value('pbr.north.payable'), 6);
    expect(value('pbr.total.payable')).toBeCloseTo(3_011_100, 6);
  });

  it('have payable lines that other parts of a model can pick by their tags', () => {
    const { lines } = builtOf({ caseload: [['trust', 4, '2009-04', 1]] }, FUNDERS);
    expect(lines.find((l) => l.name === 'pbr.trust.payable')?.tags).toEqual({
      component: 'pbr',
      provider: 'trust',
      funder: 'pct',
      in_sha: 'yes',
      measure: 'payable',
    });
  });
});

describe('block against currency by cluster', () => {
  const caseload = [
    ['trust', 4, '2009-04', 100],
    ['trust', 11, '2009-04', 100],
    ['trust', 11, '2010-04', 150],
  ];
  const prices = [
    ['', 4, '2009/10', 3],
    ['', 11, '2009/10', 7],
    ['', 4, '2010/11', 3],
    ['', 11, '2010/11', 8],
  ];
  const value = (projection: Projection, line: string, y: number): number =>
    // Nought and minus nought are one amount.
    Number(Number(shown(projection, line, year(y)).value).toFixed(6)) + 0;

  it('spreads the block as the value of the base year was', () => {
    const projection = run({ caseload, prices });
    expect(value(projection, 'pbr.trust.c04.block_share', 1)).toBe(0.3);
    expect(value(projection, 'pbr.trust.c04.block', 1)).toBe(109_500);
    expect(value(projection, 'pbr.trust.c11.block', 1)).toBe(255_500);
    expect(value(projection, 'pbr.trust.c11.variance', 1)).toBe(365 * 150 * 8 - 255_500);
  });

  it('spreads it by the year that the contract names', () => {
    const projection = run({ providers: { trust: contract({ pattern_year: '2010/11' }) }, caseload, prices });
    expect(value(projection, 'pbr.trust.c04.block_share', 0)).toBe(0.2);
  });

  it('leaves no variance in the rebasing year', () => {
    const rebase = { year: '2010/11' };
    const weights = [
      ['', 4, 1],
      ['', 11, 3],
    ];
    const projection = run({ providers: { trust: contract({ rebase }) }, caseload, weights });
    expect(value(projection, 'pbr.trust.c04.variance', 1)).toBe(0);
    expect(value(projection, 'pbr.trust.c11.variance', 1)).toBe(0);
  });

  it('is unknown, and no fault, where nothing was of value in the year, or its value is unknown', () => {
    const empty = run({
      caseload: [
        ['trust', 4, '2009-04', 0],
        ['trust', 4, '2010-04', 9],
      ],
      prices,
    });
    expect(shown(empty, 'pbr.trust.c04.block', year(1)).status).toBe('unknown');
    expect(value(empty, 'pbr.trust.block', 1)).toBe(365_000);
    const priceless = run({ caseload });
    expect(shown(priceless, 'pbr.trust.c04.block', year(1)).status).toBe('unknown');
  });
});
