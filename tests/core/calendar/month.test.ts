import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysIn,
  middleOf,
  monthNumber,
  monthOf,
  printMonth,
  readMonth,
  yearOf,
} from '../../../src/core/calendar/month.ts';

describe('months', () => {
  it.each([
    [2012, 2, 29],
    [2011, 2, 28],
    [2000, 2, 29],
    [1900, 2, 28],
    [2009, 4, 30],
    [2009, 12, 31],
  ])('%d-%d has %d days', (year, month, days) => {
    expect(daysIn(monthOf(year, month))).toBe(days);
  });

  it('the twelve months of 2011/12 have 366 days, those of 2009/10 have 365', () => {
    const days = (year: number): number =>
      Array.from({ length: 12 }, (_, k) => daysIn(monthOf(year, 4) + k)).reduce((a, b) => a + b, 0);
    expect([days(2011), days(2009)]).toEqual([366, 365]);
  });

  it('a month is valued at its middle', () => {
    expect(middleOf(monthOf(2009, 1))).toBe(2009 + 0.5 / 12);
    expect(middleOf(monthOf(2009, 6))).toBe(2009 + 5.5 / 12);
    expect(middleOf(monthOf(2009, 12))).toBe(2009 + 11.5 / 12);
  });

  it.each(['2009-13', '2009-00', '2009-4', '2009/04', 'Apr-09', '', '2009-10-01'])(
    '%j is no month',
    (text) => {
      expect(readMonth(text)).toBeUndefined();
    },
  );

  it('what is printed is read back, and a month knows its year and number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = monthOf(year, number);
        expect(readMonth(printMonth(month))).toBe(month);
        expect([yearOf(month), monthNumber(month)]).toEqual([year, number]);
      }),
    );
  });
});
