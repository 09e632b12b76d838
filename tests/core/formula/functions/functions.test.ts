import { describe, expect, it } from 'vitest';
import { readMonth } from '../../../../src/core/calendar/month.ts';
import { FUNCTIONS, functionNamed } from '../../../../src/core/formula/functions/index.ts';
import { signatureOf } from '../../../../src/core/formula/functions/record.ts';
import { constantDate } from '../../../../src/core/graph/given.ts';
import { givenLine, type Line } from '../../../../src/core/graph/line.ts';
import { monthsOf, runLines, STATED, told, worked } from '../../../support/lines.ts';

/** The unit of an example's result, where it has one. */
function unitOf(formula: string): string {
  return /^(day|week)s\(/.exec(formula)?.[1] ?? '1';
}

describe('the functions of formulas', () => {
  const examples = FUNCTIONS.flatMap((f) => f.examples);

  it.each(examples)('$formula gives what its record says', ({ formula, lines = {}, gives }) => {
    const given = Object.entries(lines).map(([name, values]) => told(name, values));
    const result = monthsOf(
      runLines([...given, worked('x.result', formula, { unit: unitOf(formula) })]),
      'x.result',
    );
    const first = result.slice(0, gives.length);
    expect(first.map((v) => v === null)).toEqual(gives.map((v) => v === null));
    first.forEach((value, m) => {
      expect(value ?? 0).toBeCloseTo(gives[m] ?? 0, 9);
    });
  });

  it.each(FUNCTIONS)('$name has a description, a unit rule, and an example that uses it', (f) => {
    expect(f.describe).toMatch(/\w.*\.$/);
    expect(f.unitRule).toMatch(/\w.*\.$/);
    expect(f.examples.some((e) => e.formula.includes(`${f.name}(`) && e.gives.length > 0)).toBe(true);
    for (const p of f.parameters) expect(p.describe).toMatch(/\w.*\.$/);
  });

  it('have a name each', () => {
    expect(new Set(FUNCTIONS.map((f) => f.name)).size).toBe(FUNCTIONS.length);
  });

  it.each([
    ['prev', 'prev(x, n?, before?)'],
    ['total', 'total(selector, ...)'],
    ['min', 'min(x, y, ...)'],
    ['days', 'days()'],
    ['ramp', 'ramp(start, months?, shape?)'],
  ])('the signature of %s reads %s', (name, signature) => {
    const f = functionNamed(name);
    expect(f === undefined ? '' : signatureOf(f)).toBe(signature);
  });
});

describe('run_on', () => {
  const monthly = told('a.b', [10, 20, null]);
  const index = told('p.index', [1, 1, 1.1, 1.2]);

  it('leaves a line alone whose last month lies beyond the projection', () => {
    const projection = runLines([
      told('a.b', [10, 20]),
      index,
      worked('x.y', 'run_on(a.b, "2019-03", p.index)'),
    ]);
    expect(monthsOf(projection, 'x.y').slice(0, 3)).toEqual([10, 20, 20]);
  });

  it('is unknown, never nought, when the last month lies before the projection', () => {
    const projection = runLines([monthly, index, worked('x.y', 'run_on(a.b, "2009-03", p.index)')]);
    expect(monthsOf(projection, 'x.y')).toEqual(Array(24).fill(null));
  });
});

describe('at', () => {
  it('is unknown for a month outside the projection', () => {
    const projection = runLines([told('a.b', [1]), worked('x.y', 'at(a.b, "2020-01")')]);
    expect(monthsOf(projection, 'x.y')).toEqual(Array(24).fill(null));
  });
});

describe('a start that a line tells', () => {
  const START = { unit: 'date', rollup: 'stock' } as const;
  const dated = (start: string, delay = 0): readonly Line[] => [
    givenLine({ ...told('own.date', [0]), ...START }, constantDate(readMonth(start) ?? 0, STATED)),
    told('own.delay', [delay], { unit: 'month', rollup: 'level' }),
    worked('own.start', 'own.date + own.delay', START),
    told('own.build_up', [4], { unit: 'month', rollup: 'level' }),
    told('a.b', [...Array<number>(12).fill(1200), 2400]),
  ];
  const monthsBy = (formula: string, start: string, delay = 0): readonly (number | null)[] =>
    monthsOf(runLines([...dated(start, delay), worked('x.y', formula)]), 'x.y');

  it.each([
    ['from(own.start)', 'from("2009-09")'],
    ['ramp(own.start)', 'ramp("2009-09")'],
    ['ramp(own.start, own.build_up)', 'ramp("2009-09", 4)'],
    ['ramp(own.start, own.build_up, "s_curve")', 'ramp("2009-09", 4, "s_curve")'],
    ['ramp(own.start, 3, "immediate")', 'ramp("2009-09", 3, "immediate")'],
    ['phased(a.b, own.start)', 'phased(a.b, "2009-09")'],
  ])('%s is %s', (byLine, written) => {
    expect(monthsBy(byLine, '2009-09')).toEqual(monthsBy(written, '2009-09'));
    expect(monthsBy(byLine, '2009-09').slice(4, 6)[0]).toBe(0);
  });

  it('moves with it, before the model and beyond it too', () => {
    expect(monthsBy('from(own.start)', '2009-06', 3)).toEqual(monthsBy('from("2009-09")', '2009-06'));
    expect(monthsBy('ramp(own.start, 6)', '2009-02')[0]).toBeCloseTo(3 / 6, 12);
    expect(monthsBy('ramp(own.start, 6)', '2012-02')).toEqual(Array(24).fill(0));
    expect(monthsBy('phased(a.b, own.start)', '2010-06').slice(11, 15)).toEqual([0, 0, 0, 240]);
  });

  it('may build up over a number of months with its unit', () => {
    expect(monthsBy('ramp(own.start, 4 months)', '2009-09')).toEqual(
      monthsBy('ramp("2009-09", 4)', '2009-09'),
    );
  });
});

describe('now and march', () => {
  it('are the month being worked out, and the last of each financial year', () => {
    const now = monthsOf(runLines([worked('x.y', 'now()', { unit: 'date', rollup: 'stock' })]), 'x.y');
    expect([now[0], now[23]]).toEqual([24_111, 24_134]);
    const march = monthsOf(runLines([worked('x.y', 'march()')]), 'x.y');
    expect(march.flatMap((v, m) => (v === 1 ? [m] : []))).toEqual([11, 23]);
  });
});

describe('phased', () => {
  it('spreads the whole of a year over its months in service, so that the year adds up to what was stated', () => {
    for (const start of ['2009-04', '2009-06', '2009-10', '2010-03']) {
      const projection = runLines([told('a.b', [133_000]), worked('x.y', `phased(a.b, "${start}")`)]);
      const year = monthsOf(projection, 'x.y').slice(0, 12);
      expect(year.reduce<number>((sum, v) => sum + (v ?? Number.NaN), 0)).toBeCloseTo(133_000, 6);
    }
  });

  it('gives nothing in a year before the start', () => {
    const projection = runLines([told('a.b', [null]), worked('x.y', 'phased(a.b, "2010-04")')]);
    expect(monthsOf(projection, 'x.y').slice(0, 12)).toEqual(Array(12).fill(0));
    expect(monthsOf(projection, 'x.y')[12]).toBeNull();
  });
});
