import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aprilOf,
  financialYearOf,
  marchOf,
  printYear,
  readYear,
} from '../../../src/core/calendar/financial-year.ts';
import { monthOf } from '../../../src/core/calendar/month.ts';

describe('financial years', () => {
  it.each([
    ['2009/10', '2009/10'],
    ['09/10', '2009/10'],
    ['2009-10', '2009/10'],
    ['2009/2010', '2009/10'],
    ['FY2009/10', '2009/10'],
    ['fy 2009/10', '2009/10'],
    [' 2009 / 10 ', '2009/10'],
    ['2010/1', '2010/11'],
    ['1999/00', '1999/00'],
    ['1999/2000', '1999/00'],
    ['99/00', '1999/00'],
    ['00/01', '2000/01'],
    ['2099/00', '2099/00'],
  ])('%j is read as %s', (text, year) => {
    expect(printYear(readYear(text) ?? 0)).toBe(year);
  });

  it.each([
    '2009/11',
    '2009-04',
    '2009/08',
    '2009/2011',
    '2009',
    '10/09',
    '2010/2',
    '2009/100',
    'next year',
    '',
  ])('%j is refused, for its two years do not follow each other', (text) => {
    expect(readYear(text)).toBeUndefined();
  });

  it('what is printed is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
        expect(readYear(printYear(year))).toBe(year);
      }),
    );
  });

  it('run from April to March', () => {
    expect(financialYearOf(monthOf(2010, 3))).toBe(2009);
    expect(financialYearOf(monthOf(2010, 4))).toBe(2010);
    expect(aprilOf(2009)).toBe(monthOf(2009, 4));
    expect(marchOf(2009)).toBe(monthOf(2010, 3));
  });
});
