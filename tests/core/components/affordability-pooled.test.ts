import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affordability } from '../../../src/core/components/affordability/affordability.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import type { Projection } from '../../../src/core/run/projection.ts';
import { built } from '../../support/component.ts';
import { POUNDS, placeOf, runLines, shown, told, year } from '../../support/lines.ts';

const source = { kind: 'assumed', reason: 'a test' };
const share = (value: number | 'unknown'): object =>
  value === 'unknown' ? { value, source: { kind: 'missing', why: 'not agreed' } } : { value, source };
const P = 'affordability.pooled.mh';
const FUNDERS = new Map([
  ['pool', 'The pool'],
  ['pct', 'Primary Care Trust'],
  ['council', 'The council'],
  ['trust', 'The trust'],
]);

const POOL = {
  label: 'Pooled budget',
  funder: 'pool',
  budget: { by_year: { '2009/10': 1_200_000, '2010/11': 1_200_000.01 }, source },
  spend: 'a.spend',
  contributions: { pct: share(0.7), council: share(0.3) },
};

function spend(...years: readonly (readonly number[])[]): Line {
  return told('a.spend', years.flat(), { ...POUNDS, tags: { funder: 'pool' } });
}

function each(yearly: number): readonly number[] {
  return Array<number>(12).fill(yearly / 12);
}

function build(pool: object, own: readonly Line[]): ReturnType<typeof built> {
  return built(affordability, { pooled: { mh: { ...POOL, ...pool } } }, {}, { lines: own, funders: FUNDERS });
}

function run(pool: object, own: readonly Line[]): Projection {
  const { lines, problems } = build(pool, own);
  expect(problems).toEqual([]);
  return runLines([...own, ...lines]);
}

function pence(projection: Projection, name: string, y = 0): number {
  return penniesOf(projection).year(placeOf(projection, `${P}.${name}`), y);
}

describe('a pooled budget', () => {
  it('has its contributions, its variance, and the net cost of each partner to the penny', () => {
    const projection = run({}, [spend(each(1_260_000), each(1_100_000))]);
    const of = (name: string, y = 0): number => pence(projection, name, y);
    expect([of('contribution.pct'), of('contribution.council')]).toEqual([84_000_000, 36_000_000]);
    expect([of('variance'), of('risk.pct'), of('risk.council')]).toEqual([6_000_000, 4_200_000, 1_800_000]);
    expect([of('net.pct'), of('net.council')]).toEqual([88_200_000, 37_800_000]);
    expect([of('budget', 1), of('variance', 1)]).toEqual([120_000_001, -10_000_001]);
    expect([of('contribution.pct', 1), of('risk.pct', 1), of('net.pct', 1)]).toEqual([
      84_000_001, -7_000_001, 77_000_000,
    ]);
    expect(of('net.pct', 1) + of('net.council', 1)).toBe(110_000_000);
    expect([of('uncovered'), of('uncovered', 1)]).toEqual([0, 0]);
  });

  it('shares an overspend by the shares of the risk, an underspend by those of the benefit', () => {
    const pool = {
      risk_shares: { pct: share(0.5), council: share(0.5) },
      benefit_shares: { pct: share(1), council: share(0) },
    };
    // Underspent in the first half of the first year, overspent over all of it: the year decides.
    const uneven = [...Array<number>(6).fill(90_000), ...Array<number>(6).fill(120_000)];
    const projection = run(pool, [spend(uneven, each(1_140_000.01))]);
    const of = (name: string, y = 0): number => pence(projection, name, y);
    expect([of('variance'), of('risk.pct'), of('risk.council')]).toEqual([6_000_000, 3_000_000, 3_000_000]);
    expect([of('variance', 1), of('risk.pct', 1), of('risk.council', 1)]).toEqual([
      -6_000_000, -6_000_000, 0,
    ]);
    expect(of('net.council', 1)).toBe(36_000_000);
  });

  it('costs its partners what it spends, to the penny, in every month and year', () => {
    const pounds = fc.double({ min: 0, max: 1e6, noNaN: true });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(pounds, { minLength: 24, maxLength: 24 }),
        pounds,
        part,
        part,
        (months, budget, a, b) => {
          const shares = { pct: share(a * b), council: share(a * (1 - b)), trust: share(1 - a) };
          const pool = { budget: { value: budget, source }, contributions: shares };
          const projection = run(pool, [spend(months)]);
          const pennies = penniesOf(projection);
          const of = (name: string, m: number): number =>
            pennies.month(placeOf(projection, `${P}.${name}`), m);
          for (let m = 0; m < 24; m++) {
            const nets = ['pct', 'council', 'trust'].map((p) => of(`net.${p}`, m));
            expect(nets.reduce((x, y) => x + y, 0)).toBe(of('spend', m));
            expect(of('uncovered', m)).toBe(0);
          }
          const all = ['pct', 'council', 'trust'].map((p) => pence(projection, `contribution.${p}`));
          expect(all.reduce((x, y) => x + y, 0)).toBe(Math.round(budget * 100));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('takes the spend of the pool where none is named, and a budget that is a line', () => {
    const budget = told('b.budget', [100_000], POUNDS);
    const own = [spend(each(1_260_000)), budget];
    const settings = {
      spend: [['funder=pool']],
      pooled: { mh: { ...POOL, spend: undefined, budget: { line: 'b.budget' } } },
    };
    const { lines, problems } = built(affordability, settings, {}, { lines: own, funders: FUNDERS });
    expect(problems).toEqual([]);
    const projection = runLines([...own, ...lines]);
    expect([pence(projection, 'spend'), pence(projection, 'variance')]).toEqual([126_000_000, 6_000_000]);
  });

  it('stays unknown where a share is, and shows what no partner bears where a scenario breaks the shares', () => {
    const own = [spend(each(1_260_000))];
    const unknown = run({ contributions: { pct: share('unknown'), council: share(0.3) } }, own);
    expect(shown(unknown, `${P}.net.pct`, year(0)).status).toBe('unknown');
    expect(shown(unknown, `${P}.uncovered`, year(0)).status).toBe('unknown');
    expect(pence(unknown, 'contribution.council')).toBe(36_000_000);
    const half = told('b.half', [0.5], { rollup: 'level' });
    const contributions = { pct: { line: 'b.half' }, council: share(0.4) };
    const broken = run({ contributions }, [...own, half]);
    expect(pence(broken, 'uncovered')).toBe(12_600_000);
  });

  it('wants shares that add up to 1, for every partner, of partners that are known', () => {
    const own = [spend(each(1))];
    const words = (pool: object): readonly string[] =>
      build(pool, own).problems.map((p) => [p.what, p.mend].join(' '));
    const by = (later: number): object => ({ by_year: { '2009/10': 0.7, '2010/11': later }, source });
    expect(words({ contributions: { pct: by(0.65), council: share(0.3) } })).toEqual([
      'The contributions of 2010/11 add up to 0.95, not to 1. Correct them, so that all of it has a partner.',
    ]);
    expect(words({ risk_shares: { pct: share(0.5), council: share(0.6) } })).toEqual([
      'The shares of the risk of 2009/10 add up to 1.1, not to 1. Correct them, so that all of it has a partner.',
    ]);
    expect(words({ risk_shares: { pct: share(1) } })).toEqual([
      '"council" has no share here. Give it one: 0 where it bears nothing.',
    ]);
    expect(words({ benefit_shares: { pct: share(1), counci: share(0), council: share(0) } })).toEqual([
      '"counci" is not known. Did you mean "council"?',
    ]);
    expect(words({ contributions: { pct: share(0.7), counci: share(0.3) } })[0]).toBe(
      '"counci" is not known. Did you mean "council"?',
    );
    expect(words({ contributions: { pct: share('unknown'), council: share(0.9) } })).toEqual([]);
  });
});
