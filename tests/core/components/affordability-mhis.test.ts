import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affordability } from '../../../src/core/components/affordability/affordability.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { toPennies } from '../../../src/core/money/share-out.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import type { Projection } from '../../../src/core/run/projection.ts';
import { built } from '../../support/component.ts';
import { POUNDS, placeOf, runLines, type Shown, shown, told, year } from '../../support/lines.ts';

const source = { kind: 'assumed', reason: 'a test' };
const P = 'affordability.mhis.standard';

function spent(name: string, ...years: readonly (number | null)[]): Line {
  const months = years.flatMap((y) => Array<number | null>(12).fill(y === null ? null : y / 12));
  return told(name, months, { ...POUNDS, tags: { funder: 'pct' } });
}

const STANDARD = {
  label: 'The standard',
  funder: 'pct',
  spend: 'a.spend',
  spend_before: { value: 9_148_000_000, source },
  allocation_growth: { value: 0.037, source },
};

function run(standard: object, own: readonly Line[]): Projection {
  const settings = { mhis: { standard: { ...STANDARD, ...standard } } };
  const { lines, problems } = built(affordability, settings, {}, { lines: own });
  expect(problems).toEqual([]);
  return runLines([...own, ...lines]);
}

function of(projection: Projection, name: string, y = 0): Shown {
  return shown(projection, `${P}.${name}`, year(y));
}

describe('the Mental Health Investment Standard', () => {
  it('has the national figures of 2016/17: £9,148m to £9,723m is 6.3 %, against 3.7 %', () => {
    const projection = run({}, [spent('a.spend', 9_723_000_000)]);
    expect(Number(of(projection, 'growth').value)).toBeCloseTo(575 / 9148, 12);
    expect((Number(of(projection, 'growth').value) * 100).toFixed(1)).toBe('6.3');
    expect(of(projection, 'required').value).toBeCloseTo(9_486_476_000, 3);
    expect(of(projection, 'needed').value).toBe(0);
    expect(of(projection, 'met').value).toBe(1);
  });

  it('asks each year for the spend of the year before and the growth of the allocation', () => {
    const growth = { by_year: { '2009/10': 0.055, '2010/11': 0.02 }, source };
    const own = [spent('a.spend', 1_050_000, 1_080_000)];
    const projection = run({ spend_before: { value: 1_000_000, source }, allocation_growth: growth }, own);
    const needed = placeOf(projection, `${P}.needed`);
    const shownAs = (y: number): number =>
      penniesOf(projection).shown(needed, year(y), Number(of(projection, 'needed', y).value));
    expect(of(projection, 'previous', 1).value).toBeCloseTo(1_050_000, 6);
    expect([of(projection, 'required').value, of(projection, 'required', 1).value]).toEqual([
      expect.closeTo(1_055_000, 6),
      expect.closeTo(1_071_000, 6),
    ]);
    expect([shownAs(0), shownAs(1)]).toEqual([500_000, 0]);
    expect([of(projection, 'met').value, of(projection, 'met', 1).value]).toEqual([0, 1]);
    expect(of(projection, 'growth', 1).value).toBeCloseTo(30_000 / 1_050_000, 12);
  });

  it('takes the growth from allocations in pounds as well', () => {
    const projection = run(
      {
        allocation_growth: undefined,
        allocation: { by_year: { '2009/10': 103_700_000, '2010/11': 105_774_000 }, source },
        allocation_before: { value: 100_000_000, source },
      },
      [spent('a.spend', 9_723_000_000)],
    );
    expect(of(projection, 'allocation_growth').value).toBeCloseTo(0.037, 12);
    expect(of(projection, 'allocation_growth', 1).value).toBeCloseTo(0.02, 12);
    expect(of(projection, 'required').value).toBeCloseTo(9_486_476_000, 3);
  });

  it('leaves out learning disability and dementia', () => {
    const own = [spent('a.spend', 1000, 1200), spent('a.dementia', 100, 280), spent('a.ld', 50, 50)];
    const standard = {
      excluded: ['a.dementia', 'a.ld'],
      spend_before: { value: 850, source },
      allocation_growth: { value: 0, source },
    };
    const projection = run(standard, own);
    expect(of(projection, 'spend_of_year').value).toBeCloseTo(850, 9);
    expect(of(projection, 'met').value).toBe(1);
    expect(of(projection, 'spend_of_year', 1).value).toBeCloseTo(870, 9);
    expect(of(projection, 'growth', 1).value).toBeCloseTo(20 / 850, 9);
  });

  it('stays unknown where the year before, the growth or the spend is', () => {
    const own = [spent('a.spend', 1000, 1100)];
    const before = run(
      { spend_before: { value: 'unknown', source: { kind: 'missing', why: 'not told' } } },
      own,
    );
    for (const name of ['growth', 'required', 'needed', 'met']) {
      expect(of(before, name).status).toBe('unknown');
      expect(of(before, name, 1).status).not.toBe('unknown');
    }
    const growth = run({ allocation_growth: { by_year: { '2009/10': 0.01 }, source } }, own);
    expect([of(growth, 'met', 1).status, of(growth, 'growth', 1).value]).toEqual([
      'unknown',
      expect.closeTo(0.1, 12),
    ]);
    const spend = run({}, [spent('a.spend', 1000, null)]);
    expect([of(spend, 'met').status, of(spend, 'met', 1).status]).toEqual(['assumed', 'unknown']);
  });

  it('has no growth over nothing, and is no error', () => {
    const projection = run({ spend_before: { value: 0, source } }, [spent('a.spend', 1000)]);
    expect(projection.state.faults).toEqual([]);
    expect(of(projection, 'growth').status).toBe('unknown');
    expect(of(projection, 'met').value).toBe(1);
    const none = { value: 0, source };
    const allocation = { allocation_growth: undefined, allocation: none, allocation_before: none };
    const empty = run(allocation, [spent('a.spend', 1000)]);
    expect(empty.state.faults).toEqual([]);
    expect(of(empty, 'met').status).toBe('unknown');
  });

  it('is met exactly when no more pounds are needed', () => {
    const pounds = fc.double({ min: 0, max: 1e9, noNaN: true });
    const near = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(
        pounds,
        fc.double({ min: -0.2, max: 0.2, noNaN: true }),
        near,
        (before, growth, pennies) => {
          const spend = Math.max(0, before * (1 + growth) + pennies / 200);
          const projection = run(
            { spend_before: { value: before, source }, allocation_growth: { value: growth, source } },
            [spent('a.spend', spend)],
          );
          const met = of(projection, 'met').value === 1;
          expect(toPennies(Number(of(projection, 'needed').value)) === 0).toBe(met);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('wants one way to tell the growth of the allocation', () => {
    const parse = (more: object): readonly string[] =>
      affordability.settings
        .safeParse({ mhis: { standard: { ...STANDARD, ...more } } })
        .error?.issues.map((issue) => issue.message) ?? [];
    const money = { value: 5, source };
    expect(parse({ allocation_growth: undefined })).toEqual([
      'Give either "allocation_growth" or "allocation".',
    ]);
    expect(parse({ allocation: money, allocation_before: money })).toEqual([
      'Give either "allocation_growth" or "allocation".',
    ]);
    expect(parse({ allocation_growth: undefined, allocation: money })).toEqual([
      '"allocation" and "allocation_before" go together.',
    ]);
  });
});
