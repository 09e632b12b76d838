import { describe, expect, it } from 'vitest';
import { annualRows } from '../../../src/core/results/rows.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { projectPlan } from '../../../src/core/run/projection.ts';
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
