import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/calendar/calendar.ts';
import { guarded, isPlainName, unguarded } from '../../../src/core/ledger/guard.ts';
import { dayOf, monthsByName, periodFault, periodName } from '../../../src/core/ledger/period-name.ts';
import { readPennies } from '../../../src/core/ledger/read-amount.ts';
import { printPennies } from '../../../src/core/money/print.ts';

const APRIL_2009 = 2009 * 12 + 3;

describe('a text cell', () => {
  it.each(['=1+1', '+44', '-5', '@cmd', '\tx', "'quoted"])('%j gets an apostrophe', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  it('that cannot be taken for a formula stays as it is', () => {
    expect(guarded('Review of CMHT = half')).toBe('Review of CMHT = half');
  });

  it('comes back, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => unguarded(guarded(text)) === text));
  });

  it('is refused, and not altered, where it is a name that must match', () => {
    expect(['Main ledger', '=A', ' x', '', 'a"b'].map(isPlainName)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('an amount', () => {
  it('comes back to the penny, whatever it is', () => {
    const pennies = fc.integer({ min: -1e14, max: 1e14 });
    fc.assert(fc.property(pennies, (p) => readPennies(printPennies(p)) === p));
  });

  it.each([
    ['1,234.5', 123450],
    ['-0.01', -1],
    ['12', 1200],
    ['1234.500', 123450],
    ['', undefined],
    ['1.2m', { wrong: '"1.2m" is not an amount as ledgers write it. Write 1200000.00.' }],
    ['(300)', { wrong: '"(300)" is not an amount as ledgers write it. Write -300.00.' }],
    ['1.005', { wrong: '"1.005" has parts of a penny. Amounts have two decimals.' }],
    ['none', { wrong: '"none" is not an amount. Write pounds with two decimals, such as 1234.05.' }],
  ])('%j', (text, read) => {
    expect(readPennies(text)).toEqual(read);
  });
});

describe('the name of a period', () => {
  it.each([
    ['{Mon}-{yy}', 'Apr-09', 'Mar-10'],
    ['{fy}{pp}', '200901', '200912'],
    ['{MON} {yyyy}', 'APR 2009', 'MAR 2010'],
    ['{fy_end}/{mm}', '2010/04', '2010/03'],
  ])('%s', (template, april, march) => {
    expect(periodName(APRIL_2009, template)).toBe(april);
    expect(periodName(APRIL_2009 + 11, template)).toBe(march);
    expect(monthsByName(calendarOf(2009, 2010), template).get(march)).toBe(11);
  });

  it('is refused when it is not one month alone', () => {
    expect(periodFault('{Mon}')?.what).toBe('Under "{Mon}" two months would have one name.');
    expect(periodFault('{fy}')?.what).toBe('Under "{fy}" two months would have one name.');
    expect(periodFault('{mon}-{yy}')).toEqual({
      what: '"{mon}" is nothing that a period name can hold.',
      mend: 'Did you mean "Mon"?',
    });
    expect(periodFault('{Mon}-{yy}')).toBeUndefined();
  });

  it('has its first and last day', () => {
    expect(dayOf(2012 * 12 + 1, 'last_day', '/')).toBe('2012/02/29');
    expect(dayOf(2012 * 12 + 1, 'first_day', '-')).toBe('2012-02-01');
  });
});
