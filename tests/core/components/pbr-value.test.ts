import { describe, expect, it } from 'vitest';
import { month, monthsOf, shown, told, year } from '../../support/lines.ts';
import { builtOf, byYear, contract, figure, run } from './pbr-contracts.ts';

const CASELOAD = [
  ['trust', 4, '2009-04', 100],
  ['trust', 18, '2009-04', 50],
];
const PRICES = [
  ['', 4, '2009/10', 10],
  ['', 4, '2010/11', 11],
  ['', 18, '2009/10', 6],
  ['', 18, '2010/11', 5],
];

describe('the activity value', () => {
  it('is people times the real days of the month times the price of the year', () => {
    const projection = run({ caseload: CASELOAD, prices: PRICES });
    expect(monthsOf(projection, 'pbr.trust.c04.value').slice(0, 2)).toEqual([30_000, 31_000]);
    expect(monthsOf(projection, 'pbr.trust.c04.value')[10]).toBe(28_000);
    expect(monthsOf(projection, 'pbr.trust.c04.value')[12]).toBe(33_000);
    expect(shown(projection, 'pbr.trust.c04.days', year(0)).value).toBe(36_500);
    expect(shown(projection, 'pbr.trust.value', year(0)).value).toBe(365 * (1000 + 300));
    expect(shown(projection, 'pbr.trust.value', year(1)).value).toBe(365 * (1100 + 250));
  });

  it('takes the people of a month from the last row at or before it', () => {
    const caseload = [
      ['trust', 4, '2009-10', 120],
      ['trust', 4, '2009-04', 100],
      ['trust', 4, '2010-01', ''],
      ['trust', 4, '2010-02', 90],
    ];
    const people = monthsOf(run({ caseload, prices: PRICES }), 'pbr.trust.c04.people');
    expect(people).toEqual([...Array(6).fill(100), ...Array(3).fill(120), null, ...Array(14).fill(90)]);
  });

  it('is unknown before the caseload is told, and the sums say at least', () => {
    const caseload = [
      ['trust', 4, '2009-04', 100],
      ['trust', 18, '2009-10', 50],
    ];
    const projection = run({ caseload, prices: PRICES });
    expect(shown(projection, 'pbr.trust.c18.value', month(5)).status).toBe('unknown');
    expect(shown(projection, 'pbr.trust.value', month(5)).status).toBe('unknown');
    expect(shown(projection, 'pbr.trust.value', month(6)).value).toBe(31 * 1300);
    expect(shown(projection, 'pbr.trust.people', month(5))).toEqual({
      value: 100,
      status: 'at_least',
      unknown: 1,
    });
  });

  it('prefers the price of the provider over the price for all, year by year', () => {
    const caseload = [...CASELOAD, ['other', 4, '2009-04', 100]];
    const prices = [['trust', 4, '2010/11', 20], ...PRICES];
    const providers = { trust: contract(), other: contract({ label: 'The other' }) };
    const projection = run({ providers, caseload, prices });
    const price = (name: string, y: number): unknown =>
      shown(projection, `pbr.${name}.c04.price`, year(y)).value;
    expect([price('trust', 0), price('trust', 1)]).toEqual([10, 20]);
    expect([price('other', 0), price('other', 1)]).toEqual([10, 11]);
  });

  it('is unknown where somebody is in a cluster without a price: there is no default', () => {
    const projection = run({ caseload: CASELOAD, prices: PRICES.slice(0, 3) });
    expect(shown(projection, 'pbr.trust.c18.price', year(1)).status).toBe('unknown');
    expect(shown(projection, 'pbr.trust.c18.value', year(1)).status).toBe('unknown');
    expect(shown(projection, 'pbr.trust.value', year(1)).status).toBe('unknown');
    expect(shown(projection, 'pbr.trust.year.value', year(1)).status).toBe('unknown');
    expect(shown(projection, 'pbr.trust.variance', year(1)).status).toBe('unknown');
    expect(shown(projection, 'pbr.trust.value', year(0)).value).toBe(365 * 1300);
    expect(shown(projection, 'pbr.trust.non_psychotic.value', year(1)).value).toBe(365 * 1100);
    expect(shown(projection, 'pbr.super_class.organic.value', year(1)).status).toBe('unknown');
  });

  it('is unknown without any table of prices, and with an empty price', () => {
    expect(shown(run({ caseload: CASELOAD }), 'pbr.trust.value', year(0)).status).toBe('unknown');
    const prices = [...PRICES.slice(1), ['', 4, '2009/10', '']];
    expect(shown(run({ caseload: CASELOAD, prices }), 'pbr.trust.value', year(0)).status).toBe('unknown');
  });

  it('says of every figure where it comes from, and of a missing one why', () => {
    const { lines } = builtOf({ caseload: CASELOAD, prices: [['', 4, '2010/11', 11]] });
    const sources = (name: string): unknown => {
      const content = lines.find((l) => l.name === name)?.content;
      const given = content?.kind === 'given' ? content.given : undefined;
      return given?.kind === 'steps' ? given.steps.map((s) => [s.value, s.source]) : undefined;
    };
    const missing = { kind: 'missing', why: 'The table of prices has no price for this cluster and year.' };
    const local = { kind: 'local', note: 'a test' };
    expect(sources('pbr.trust.c04.price')).toEqual([
      ['unknown', missing],
      [11, local],
      ['unknown', missing],
    ]);
    expect(sources('pbr.trust.c18.price')).toEqual([['unknown', missing]]);
    expect(sources('pbr.trust.c04.told')).toEqual([[100, local]]);
    expect(lines.filter((l) => l.content.kind === 'given').every((l) => l.bounds !== undefined)).toBe(true);
  });

  it('is unknown where nobody knows the people, though the price is known', () => {
    const projection = run({ caseload: [['trust', 4, '2009-04', '']], prices: PRICES });
    expect(shown(projection, 'pbr.trust.value', year(0)).status).toBe('unknown');
    expect(shown(projection, 'pbr.trust.c04.price', year(0)).value).toBe(10);
  });

  it('counts assessments beside the clusters', () => {
    const assessments = { people: figure(20), price: byYear({ '2009/10': 250 }) };
    const providers = { trust: contract({ assessments }) };
    const projection = run({ providers, caseload: CASELOAD, prices: PRICES });
    expect(shown(projection, 'pbr.trust.assessments.value', year(0)).value).toBe(60_000);
    expect(shown(projection, 'pbr.trust.value', year(0)).value).toBe(365 * 1300 + 60_000);
    expect(shown(projection, 'pbr.trust.value', year(1)).status).toBe('unknown');
  });
});

describe('people not clustered', () => {
  const caseload = [...CASELOAD, ['trust', 99, '2009-04', 50], ['trust', 99, '2010-04', 0]];
  const projection = run({ caseload, prices: PRICES });

  it('are shown apart, and are in no total of people and in no value', () => {
    expect(shown(projection, 'pbr.trust.c99.people', year(0)).value).toBe(50);
    expect(shown(projection, 'pbr.not_clustered.people', year(0)).value).toBe(50);
    expect(shown(projection, 'pbr.trust.people', year(0)).value).toBe(150);
    expect(shown(projection, 'pbr.total.people', year(0)).value).toBe(150);
    expect(shown(projection, 'pbr.trust.value', year(0)).value).toBe(365 * 1300);
    const names = projection.plan.lines.map((l) => l.name);
    expect(names.filter((name) => name.includes('c99'))).toEqual(['pbr.trust.c99.people']);
  });

  it('have their share of all people shown', () => {
    expect(shown(projection, 'pbr.trust.share_not_clustered', year(0)).value).toBe(0.25);
    expect(shown(projection, 'pbr.not_clustered.share', year(0)).value).toBe(0.25);
    expect(shown(projection, 'pbr.trust.share_not_clustered', year(1)).value).toBe(0);
  });

  it('have a share of nought where there is nobody at all', () => {
    const nobody = run({
      caseload: [
        ['trust', 4, '2009-04', 0],
        ['trust', 99, '2009-04', 0],
      ],
    });
    expect(shown(nobody, 'pbr.trust.share_not_clustered', year(0)).value).toBe(0);
  });
});

describe('clusters 18 to 21 that follow demand', () => {
  const index = told('demand.dementia.index', [0.5, 0.6, 1, 1.2, 1.5], { rollup: 'level' });
  const follow = (from: string): Readonly<Record<string, unknown>> => ({
    trust: contract({ organic_follows: { line: 'demand.dementia.index', from } }),
  });

  it('grow from their month on by the index over that of the month', () => {
    const projection = run({ providers: follow('2009-04'), caseload: CASELOAD, prices: PRICES }, [index]);
    const people = monthsOf(projection, 'pbr.trust.c18.people').map((p) => Number(p?.toFixed(9)));
    expect(people.slice(0, 5)).toEqual([50, 60, 100, 120, 150]);
    expect(monthsOf(projection, 'pbr.trust.c18.told').slice(0, 5)).toEqual(Array(5).fill(50));
    expect(shown(projection, 'pbr.trust.c18.value', month(4)).value).toBeCloseTo(150 * 31 * 6, 6);
  });

  it('stay as told before it, and other clusters always do', () => {
    const projection = run({ providers: follow('2009-06'), caseload: CASELOAD, prices: PRICES }, [index]);
    const people = monthsOf(projection, 'pbr.trust.c18.people').map((p) => Number(p?.toFixed(9)));
    expect(people.slice(0, 5)).toEqual([50, 50, 50, 60, 75]);
    expect(monthsOf(projection, 'pbr.trust.c04.people')).toEqual(Array(24).fill(100));
  });

  it('may follow a number of people as well as an index', () => {
    const dementia = told('demand.dementia.people', [400, 500], { unit: 'people', rollup: 'level' });
    const organic_follows = { line: 'demand.dementia.people', from: '2009-04' };
    const providers = { trust: contract({ organic_follows }) };
    const contracts = { providers, caseload: CASELOAD, prices: PRICES };
    const projection = run(contracts, [dementia], { lines: [dementia] });
    expect(monthsOf(projection, 'pbr.trust.c18.people').slice(0, 2)).toEqual([50, 62.5]);
  });

  it('stay as told where the contract names no line of demand', () => {
    const projection = run({ caseload: CASELOAD, prices: PRICES }, [index]);
    expect(monthsOf(projection, 'pbr.trust.c18.people')).toEqual(Array(24).fill(50));
  });
});
