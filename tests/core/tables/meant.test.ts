import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printMonth, readMonth } from '../../../src/core/calendar/month.ts';
import { monthMeant, numberMeant } from '../../../src/core/tables/meant.ts';

describe('the number that is meant', () => {
  it.each([
    ['1.2m', 'short', 1_200_000],
    ['£860k', 'short', 860_000],
    ['-1.5 million', 'short', -1_500_000],
    ['0.125bn', 'short', 125_000_000],
    ['10%', 'per_cent', 0.1],
    ['33.3 %', 'per_cent', 0.333],
    ['£1,200.50', 'plain', 1200.5],
    ['.5', 'plain', 0.5],
    ['(1,200)', 'brackets', -1200],
  ] as const)('by %j is a number in the form %s: %d', (text, form, value) => {
    expect(numberMeant(text)).toEqual({ form, value });
  });

  it.each(['', '£', '%', 'ten', '1,23', '12 people', '1.2.3', '(10%)', '()', '5x', '10/12'])(
    'by %j is not known',
    (text) => {
      expect(numberMeant(text)).toBeUndefined();
    },
  );

  it('by a whole percentage is a hundredth of it, without a long tail of digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (n) => {
        const meant = numberMeant(`${n}%`);
        expect(Number(((meant?.value ?? Number.NaN) * 100).toFixed(6))).toBe(n);
        expect(String(meant?.value).length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('by pounds with a sign and commas is what was printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (pounds) => {
        const text = `£${pounds.toLocaleString('en-GB')}`;
        expect(numberMeant(text)).toEqual({ form: 'plain', value: pounds === 0 ? 0 : pounds });
      }),
    );
  });
});

describe('the month that is meant', () => {
  it.each([
    ['01/04/2012', '2012-04'],
    ['1.4.12', '2012-04'],
    ['30-09-2012', '2012-09'],
    ['04/2012', '2012-04'],
    ['2012/04', '2012-04'],
    ['2012-4', '2012-04'],
    ['April 2012', '2012-04'],
    ['apr 12', '2012-04'],
    ['3rd Sep 2012', '2012-09'],
    ['36526', '2000-01'],
    ['40999', '2012-03'],
    ['41000', '2012-04'],
  ])('by %j is %s', (text, month) => {
    expect(monthMeant(text)).toBe(readMonth(month));
  });

  it.each(['', 'soon', '2012', '13/2012', '1/13/2012', 'Avril 2012', '412', '99999'])(
    'by %j is not known',
    (text) => {
      expect(monthMeant(text)).toBeUndefined();
    },
  );

  it('by any day of a month, written day first or as Excel counts, is that month', () => {
    const days = fc.integer({ min: 36_526, max: 54_787 });
    fc.assert(
      fc.property(days, (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
        const month = day.toISOString().slice(0, 7);
        expect(printMonth(monthMeant(String(serial)) ?? 0)).toBe(month);
        expect(printMonth(monthMeant(day.toLocaleDateString('en-GB', { timeZone: 'UTC' })) ?? 0)).toBe(month);
      }),
    );
  });
});
