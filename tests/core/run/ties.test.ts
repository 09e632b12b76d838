import { describe, expect, it } from 'vitest';
import { annualRows, monthlyRows } from '../../../src/core/results/rows.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { projectPlan } from '../../../src/core/run/projection.ts';
import { sumOf } from '../../../src/core/run/signed-parts.ts';
import { graphOf, POUNDS, shown, told, worked, year } from '../../support/lines.ts';

const LEVEL = { unit: 'GBP', rollup: 'level' } as const;

describe('pounds that are no flow', () => {
  it('tie too: full-year effects add up to their total as printed', () => {
    const rates = ['a', 'b', 'c', 'd', 'e'].map((name) => told(`rate.${name}`, [171.428], LEVEL));
    const rows = annualRows(
      projectPlan(planOf(graphOf([...rates, worked('all.rates', 'total("rate.*")', LEVEL)]))),
    );
    expect(rows.filter((row) => row.period === '2009/10').map((row) => row.value)).toEqual([
      ...Array<string>(5).fill('171.43'),
      '857.15',
    ]);
  });

  it('tie too: a sum so far is the sum of the years as printed', () => {
    const lines = [
      told('own.saving', [100 / 36], POUNDS),
      worked('own.so_far', 'cumulative(own.saving)', { unit: 'GBP', rollup: 'stock' }),
    ];
    const rows = annualRows(projectPlan(planOf(graphOf(lines))));
    const [first, second] = rows.filter((row) => row.line === 'own.saving').map((row) => Number(row.value));
    const [, close] = rows.filter((row) => row.line === 'own.so_far').map((row) => Number(row.value));
    expect([first, second]).toEqual([33.33, 33.33]);
    expect(close).toBe(66.66);
  });
});

describe('a balance brought forward', () => {
  const STOCK = { unit: 'GBP', rollup: 'stock' } as const;
  const lines = [
    told('own.in', [100 / 3, 50 / 3, -20 / 7], POUNDS),
    told('own.out', [10 / 7], POUNDS),
    worked('own.before', 'prev(own.close, 1, 0) + own.in', STOCK),
    worked('own.close', 'prev(own.close, 1, 0) + own.in - own.out', STOCK),
  ];

  it('ties by month and by year: what was left, and what came in and went out as printed', () => {
    const projection = projectPlan(planOf(graphOf(lines)));
    for (const rows of [annualRows(projection), monthlyRows(projection)]) {
      const of = (name: string): readonly number[] =>
        rows.filter((row) => row.line === name).map((row) => Math.round(Number(row.value) * 100));
      const [ins, outs, closes] = [of('own.in'), of('own.out'), of('own.close')];
      expect(closes).toEqual(closes.map((_, i) => (closes[i - 1] ?? 0) + (ins[i] ?? 0) - (outs[i] ?? 0)));
    }
  });

  it('ties on the way: what there is before the month pays is what was left and what came in', () => {
    const rows = monthlyRows(projectPlan(planOf(graphOf(lines))));
    const of = (name: string): readonly number[] =>
      rows.filter((row) => row.line === name).map((row) => Math.round(Number(row.value) * 100));
    const [ins, before, closes] = [of('own.in'), of('own.before'), of('own.close')];
    expect(before).toEqual(before.map((_, m) => (m === 0 ? 0 : (closes[m - 1] ?? 0)) + (ins[m] ?? 0)));
  });

  it('is no tie where it began with something, or looks further back', () => {
    const begun = worked('own.begun', 'prev(own.begun, 1, own.in) + own.in - own.out', STOCK);
    const back = worked('own.back', 'prev(own.back, 2, 0) + own.in - own.out', STOCK);
    const { plan } = projectPlan(planOf(graphOf([...lines, begun, back])));
    const places = ['own.close', 'own.before', 'own.begun', 'own.back'].map((name) =>
      plan.lines.findIndex((line) => line.name === name),
    );
    expect(places.map((line) => sumOf(plan, line)?.over)).toEqual(['so_far', 'on_top', undefined, undefined]);
  });
});

describe('levels taken from each other', () => {
  it('tie too: the whole less its part is the rest, as printed', () => {
    const lines = [
      told('rate.whole', [100], LEVEL),
      ...['a', 'b', 'c'].map((name) => told(`part.${name}`, [33.335], LEVEL)),
      worked('rate.parts', 'total("part.*")', LEVEL),
      worked('rate.rest', 'rate.whole - rate.parts', LEVEL),
    ];
    const rows = annualRows(projectPlan(planOf(graphOf(lines)))).filter((row) => row.period === '2009/10');
    const of = (name: string): number =>
      Math.round(Number(rows.find((row) => row.line === name)?.value) * 100);
    expect(of('rate.parts')).toBe(10_002);
    expect(of('rate.rest')).toBe(of('rate.whole') - of('rate.parts'));
  });
});

describe('the same pounds', () => {
  it('show the same pennies, multiplied by a share of 1 or under a limit that does not bite', () => {
    const others = ['a', 'b', 'c', 'd'].map((name) => told(`own.${name}`, [100 / 7], POUNDS));
    const lines = [
      ...others,
      worked('own.sum', 'own.a + own.b + own.c + own.d', POUNDS),
      told('own.one', [1], { rollup: 'level' }),
      told('own.much', [1000], POUNDS),
      ...['a', 'b', 'c', 'd'].flatMap((name) => [
        worked(`all.${name}`, `own.${name} * own.one`, POUNDS),
        worked(`most.${name}`, `max(0, min(own.${name}, own.much)) * own.one`, POUNDS),
      ]),
    ];
    const rows = monthlyRows(projectPlan(planOf(graphOf(lines))));
    const of = (name: string): readonly string[] =>
      rows.filter((row) => row.line === name).map((row) => row.value);
    for (const name of ['a', 'b', 'c', 'd']) {
      expect(of(`all.${name}`)).toEqual(of(`own.${name}`));
      expect(of(`most.${name}`)).toEqual(of(`own.${name}`));
    }
  });
});

describe('a sum of which nothing more than nought is known', () => {
  it('is unknown, for "at least nought" says nothing', () => {
    const lines = [
      told('own.none', [0], POUNDS),
      told('own.open', [null], POUNDS),
      worked('all.sum', 'total("own.*")', POUNDS),
    ];
    const projection = projectPlan(planOf(graphOf(lines)));
    expect(shown(projection, 'all.sum', year(0))).toEqual({
      value: 'unknown',
      status: 'unknown',
      unknown: 1,
    });
  });
});
