import { describe, expect, it } from 'vitest';
import {
  calendarOf,
  indexOf,
  printWindow,
  readWindow,
  yearStart,
} from '../../../src/core/calendar/calendar.ts';
import { monthOf } from '../../../src/core/calendar/month.ts';

describe('windows', () => {
  it.each([
    ['2009/10-2011/12', '2009/10-2011/12'],
    ['2010/11 to 2014/15', '2010/11-2014/15'],
    ['2012/13 – 2014/15', '2012/13-2014/15'],
    ['16/17-20/21', '2016/17-2020/21'],
    ['2018/19', '2018/19-2018/19'],
  ])('%j is read as %s', (text, window) => {
    const read = readWindow(text);
    expect(read === undefined ? '' : printWindow(read)).toBe(window);
  });

  it.each(['2011/12-2009/10', '2009/10-2011/13', '2009 to 2011', 'soon', ''])('%j is no window', (text) => {
    expect(readWindow(text)).toBeUndefined();
  });
});

describe('a calendar', () => {
  const calendar = calendarOf(2009, 2011);

  it('of three financial years has 36 months from April', () => {
    expect(calendar).toEqual({ first: monthOf(2009, 4), months: 36, years: [2009, 2010, 2011] });
  });

  it('knows the place of a month, and the April before a place', () => {
    expect(indexOf(calendar, monthOf(2010, 4))).toBe(12);
    expect([0, 11, 12, 35].map(yearStart)).toEqual([0, 0, 12, 24]);
  });
});
