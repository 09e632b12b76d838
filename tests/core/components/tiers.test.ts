import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tiers } from '../../../src/core/components/tiers/tiers.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { built } from '../../support/component.ts';
import { monthsOf, POUNDS, runLines, shown, told, year } from '../../support/lines.ts';
import { anyPool, type Pool, poolLines, printed } from './reinvestment-pools.ts';

const TIERS = ['t1', 't2', 't3', 't4', 'not_stated'];

/** Planned spending by tier, months in pounds; "" for a line without the tag. */
function spending(
  all: readonly (readonly [tier: string, months: readonly (number | null)[]])[],
): readonly Line[] {
  return all.map(([tier, months], i) =>
    told(`plan.n${i}`, months, { ...POUNDS, tags: { measure: 'amount', ...(tier === '' ? {} : { tier }) } }),
  );
}

/** Those lines, the pool's, and the tiers over them. */
function withTiers(planned: readonly Line[], pool?: Pool): readonly Line[] {
  const lines = [...planned, ...(pool === undefined ? [] : poolLines(pool))];
  return [...lines, ...built(tiers, { spend: ['measure=amount'] }, {}, { lines }).lines];
}

describe('tiers', () => {
  const amount = fc.integer({ min: -500_000, max: 900_000 }).map((n) => n / 700);
  const plan = fc.array(
    fc.tuple(fc.constantFrom('', ...TIERS), fc.array(amount, { minLength: 1, maxLength: 24 })),
    { minLength: 1, maxLength: 6 },
  );
  const tier = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
  const placed = fc
    .tuple(anyPool, fc.array(tier, { minLength: 8, maxLength: 8 }))
    .map(([pool, all]): Pool => {
      const give = <T>(record: Readonly<Record<string, T>>, from: number): Readonly<Record<string, T>> =>
        Object.fromEntries(
          Object.entries(record).map(([ref, value], i) => {
            const own = all[from + i];
            return [ref, own === undefined ? value : { ...value, tier: own }];
          }),
        );
      return { ...pool, releases: give(pool.releases, 0), programmes: give(pool.programmes, 3) };
    });

  it('add up to the whole in pennies, planned, released, reinvested and spent, in every month and year', () => {
    fc.assert(
      fc.property(plan, placed, (all, pool) => {
        const lines = withTiers(spending(all), pool);
        const tables = printed(runLines(lines));
        const used = TIERS.filter((t) => lines.some((line) => line.name === `tiers.${t}.spend`));
        const whole = {
          planned: 'tiers.total.planned',
          spend: 'tiers.total.spend',
          released: 'reinvestment.pct.released',
          reinvested: 'reinvestment.pct.spent',
        };
        for (const by of [tables.months, tables.years])
          for (const [measure, name] of Object.entries(whole)) {
            // What savings release is shown as the subtraction that it is.
            const sign = measure === 'released' ? -1 : 1;
            const parts = used.map((t) => by(`tiers.${t}.${measure}`));
            expect(
              by(name).map((_, i) => parts.reduce((sum, part) => sum + (part[i] ?? Number.NaN), 0) + 0),
              measure,
            ).toEqual(by(name).map((p) => sign * p + 0));
          }
      }),
      { numRuns: 40 },
    );
  });

  it('spend what is planned, less what is released there, plus what is reinvested there', () => {
    const pool: Pool = {
      releases: {
        beds: { months: [300], tier: 4 },
        wards: { months: [100], tier: 3 },
        drugs: { months: [100] },
      },
      banked: 0.2,
      programmes: { advice: { ask: 2400, tier: 1 }, clinic: { ask: 1200, tier: 3 }, other: { ask: 1200 } },
    };
    const planned = spending([
      ['t1', [50]],
      ['t4', [900]],
      ['', [10]],
      ['not_stated', [5]],
    ]);
    const projection = runLines(withTiers(planned, pool));
    const first = (name: string): unknown => monthsOf(projection, `tiers.${name}`)[0];
    expect([first('t1.spend'), first('t3.spend'), first('t4.spend'), first('not_stated.spend')]).toEqual([
      250, 0, 600, 15,
    ]);
    expect([
      first('not_stated.planned'),
      first('not_stated.released'),
      first('not_stated.reinvested'),
    ]).toEqual([15, -100, 100]);
    expect(projection.plan.lines.map((line) => line.name)).not.toContain('tiers.t2.spend');
    // 500 released, 100 banked; 400 to spend, of which beds and wards hold four fifths, and half goes to tier 1.
    expect(first('first_shift')).toBe(100);
    expect(first('second_shift')).toBe(160);
  });

  it('move nothing upstream where tiers 3 and 4 release nothing', () => {
    const pool: Pool = {
      releases: { drugs: { months: [100], tier: 2 } },
      programmes: { advice: { ask: 1200, tier: 1 } },
    };
    const projection = runLines(withTiers(spending([['t1', [50]]]), pool));
    expect(monthsOf(projection, 'tiers.second_shift')[0]).toBe(0);
    expect(monthsOf(projection, 'tiers.t1.spend')[0]).toBe(150);
    expect(monthsOf(projection, 'tiers.t2.spend')[0]).toBe(-100);
  });

  it('have no shifts where nothing is reinvested', () => {
    const names = withTiers(spending([['t1', [50]]])).map((line) => line.name);
    expect(names).toEqual([
      'plan.n0',
      ...['planned', 'released', 'reinvested', 'spend', 'share'].map((m) => `tiers.t1.${m}`),
      'tiers.total.planned',
      'tiers.total.spend',
    ]);
  });

  it('have shares of the year, which are unknown when one amount is', () => {
    const known = runLines(
      withTiers(
        spending([
          ['t1', [25]],
          ['t4', [75]],
        ]),
      ),
    );
    expect([0, 1].map((y) => shown(known, 'tiers.t1.share', year(y)).value)).toEqual([0.25, 0.25]);
    const some = runLines(
      withTiers(
        spending([
          ['t1', [25]],
          ['t4', [75, null]],
        ]),
      ),
    );
    expect(shown(some, 'tiers.t1.share', year(0)).value).toBe('unknown');
    expect(shown(some, 'tiers.total.planned', year(0))).toEqual({
      value: 375,
      status: 'at_least',
      unknown: 1,
    });
  });

  it('have shares of nought where nothing is spent', () => {
    const none = runLines(withTiers(spending([['t1', [0]]])));
    expect(shown(none, 'tiers.t1.share', year(0)).value).toBe(0);
  });

  it('are refused where no line is spending', () => {
    const { lines, problems } = built(tiers, { spend: ['measure=amounts', 'tier=t1'] });
    expect(lines).toEqual([]);
    expect(problems.map(printProblem)).toEqual([
      'model.yaml: No line meets "measure=amounts" and "tier=t1". For example "measure=amount" for an investment plan.',
    ]);
  });
});
