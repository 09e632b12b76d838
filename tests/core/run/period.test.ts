import { describe, expect, it } from 'vitest';
import { monthsOfPeriod, printPeriod, readPeriod } from '../../../src/core/run/period.ts';
import { month, monthsOf, runLines, shown, TWO_YEARS, told, year } from '../../support/lines.ts';

describe('periods', () => {
  it.each([
    ['2009/10', year(0)],
    ['2010/11', year(1)],
    ['2009-04', month(0)],
    ['2010-03', month(11)],
    ['2009/10 Q1', { kind: 'quarter', quarter: 0 } as const],
    ['2010/11 Q4', { kind: 'quarter', quarter: 7 } as const],
  ])('%s is read and printed alike', (text, period) => {
    expect(readPeriod(TWO_YEARS, text)).toEqual(period);
    expect(printPeriod(TWO_YEARS, period)).toBe(text);
  });

  it.each(['2009/11', '2009/10 Q5', 'Q1', '2009-13', 'June'])('%s is no period', (text) => {
    expect(readPeriod(TWO_YEARS, text)).toBeUndefined();
  });

  it('four quarters make a year, and three months a quarter', () => {
    const quarters = [0, 1, 2, 3].flatMap((quarter) => monthsOfPeriod({ kind: 'quarter', quarter }));
    expect(quarters).toEqual(monthsOfPeriod(year(0)));
  });

  it('a quarter of a flow is its sum, of a stock its close, of a level its mean', () => {
    const values = Array.from({ length: 24 }, (_, m) => m + 1);
    const second = (rollup: 'flow' | 'stock' | 'level'): unknown =>
      shown(runLines([told('a.x', values, { rollup })]), 'a.x', { kind: 'quarter', quarter: 1 }).value;
    expect([second('flow'), second('stock'), second('level')]).toEqual([15, 6, 5]);
    expect(monthsOf(runLines([told('a.x', values)]), 'a.x').slice(3, 6)).toEqual([4, 5, 6]);
  });
});
