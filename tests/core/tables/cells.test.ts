import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { monthOf, printMonth } from '../../../src/core/calendar/month.ts';
import {
  amountCell,
  choiceCell,
  monthCell,
  numberCell,
  optionalMonthCell,
  optionalNumberCell,
  optionalRefCell,
  optionalWordsCell,
  refCell,
  refsCell,
  whenCell,
  wordsCell,
  yearCell,
} from '../../../src/core/tables/cells.ts';

/** The value of a cell, or the complaint. */
function read(cell: z.ZodType, text: string | undefined): unknown {
  const result = cell.safeParse(text);
  return result.success ? result.data : `wrong: ${result.error.issues[0]?.message}`;
}

const SHORT = 'is a short form. Write the amount in full:';

describe('an amount', () => {
  it.each([
    ['1000000', 1_000_000],
    ['£1,000,000', 1_000_000],
    [' 1,000,000.50 ', 1_000_000.5],
    ['-250', -250],
    ['-£250', -250],
    ['£-250', -250],
    ['0', 0],
    ['39833.33', 39_833.33],
    ['£1,357,913,579.37', 1_357_913_579.37],
    ['', 'unknown'],
    ['  ', 'unknown'],
    ['1.2m', `wrong: "1.2m" ${SHORT} 1200000.`],
    ['£8.2m', `wrong: "£8.2m" ${SHORT} 8200000.`],
    ['500K', `wrong: "500K" ${SHORT} 500000.`],
    ['-1.5 million', `wrong: "-1.5 million" ${SHORT} -1500000.`],
    ['0.123456m', `wrong: "0.123456m" ${SHORT} 123456.`],
    ['(250)', 'wrong: "(250)" stands in brackets. Write a sum below nought with a minus: -250.'],
    [
      '(£1,250.50)',
      'wrong: "(£1,250.50)" stands in brackets. Write a sum below nought with a minus: -1250.5.',
    ],
    ['5%', 'wrong: "5%" is a percentage. Write the amount in pounds.'],
    ['0.001', 'wrong: "0.001" has parts of a penny. Round it to two decimals.'],
    [
      'TBC',
      'wrong: "TBC" is not an amount. Leave the cell empty when the amount is unknown, and say why in "status".',
    ],
  ])('%j is %j', (text, value) => {
    expect(read(amountCell, text)).toBe(value);
  });

  it.each(['1,00,000', '12,34', '1.000.000', '(-250)', '1 000', '--5', '-£-5', '1e6', '€5', 'ten'])(
    '%j is refused, with what to write',
    (text) => {
      expect(read(amountCell, text)).toBe(
        `wrong: "${text}" is not an amount in pounds. Write digits only, such as 1000000 or £1,000,000.`,
      );
    },
  );

  it('in pounds and pennies is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (pennies) => {
        const pounds = (pennies / 100).toFixed(2);
        expect(read(amountCell, pounds)).toBe(Number(pounds));
      }),
    );
  });
});

describe('a number', () => {
  it.each([
    ['12.5', 12.5],
    ['1,234.5', 1234.5],
    ['-1.5', -1.5],
    ['', 'wrong: The cell is empty. A number is needed here.'],
    ['80%', 'wrong: "80%" has a per cent sign. Write a share as 0.8; in a column in per cent write 80.'],
    [
      '-1.5 %',
      'wrong: "-1.5 %" has a per cent sign. Write a share as -0.015; in a column in per cent write -1.5.',
    ],
    ['£12.50', 'wrong: "£12.50" is not a plain number. Write 12.5.'],
    ['1.2m', 'wrong: "1.2m" is not a plain number. Write 1200000.'],
    ['12 people', 'wrong: "12 people" is not a number. Write digits only, such as 12.5.'],
    ['1,23', 'wrong: "1,23" is not a number. Write digits only, such as 12.5.'],
    ['0x10', 'wrong: "0x10" is not a number. Write digits only, such as 12.5.'],
    ['Infinity', 'wrong: "Infinity" is not a number. Write digits only, such as 12.5.'],
  ])('%j is %j', (text, value) => {
    expect(read(numberCell, text)).toBe(value);
  });

  it('that may be missing is nothing when empty or left out', () => {
    expect([read(optionalNumberCell, ''), read(optionalNumberCell, undefined)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(read(optionalNumberCell, '1,234')).toBe(1234);
    expect(read(optionalNumberCell, 'x')).toBe(
      'wrong: "x" is not a number. Write digits only, or leave the cell empty.',
    );
  });
});

describe('a month', () => {
  it.each([
    ['2009-10', '2009-10'],
    ['Oct-09', '2009-10'],
    ['jun-10', '2010-06'],
  ])('%j is %s', (text, month) => {
    expect(printMonth(Number(read(monthCell, text)))).toBe(month);
  });

  it.each([
    ['2009-13', 'wrong: "2009-13" is not a month: months run from 01 (January) to 12 (December).'],
    ['2009-4', 'wrong: "2009-4" is not a month. Write it with two digits: 2009-04.'],
    ['October 2009', 'wrong: "October 2009" is not a month. Write it as 2009-10.'],
    ['1 Oct 09', 'wrong: "1 Oct 09" is not a month. Write it as 2009-10.'],
    ['1st-October-2009', 'wrong: "1st-October-2009" is not a month. Write it as 2009-10.'],
    ['01/04/2012', 'wrong: "01/04/2012" is not a month. Write it as 2012-04.'],
    ['04/2012', 'wrong: "04/2012" is not a month. Write it as 2012-04.'],
    ['2012/04/01', 'wrong: "2012/04/01" is not a month. Write it as 2012-04.'],
    ['40999', 'wrong: "40999" is not a month. Write it as 2012-03.'],
    ['41000', 'wrong: "41000" is not a month. Write it as 2012-04.'],
    ['31/13/2012', 'wrong: "31/13/2012" is not a month. Write it like 2009-10 for October 2009.'],
    ['soon', 'wrong: "soon" is not a month. Write it like 2009-10 for October 2009.'],
    ['Okt-09', 'wrong: "Okt-09" is not a month. Write it like 2009-10 for October 2009.'],
    ['', 'wrong: The cell is empty. A month is needed here, such as 2009-10 for October 2009.'],
  ])('%j is refused', (text, message) => {
    expect(read(monthCell, text)).toBe(message);
  });

  it('that may be missing is nothing when empty or left out', () => {
    expect([read(optionalMonthCell, ''), read(optionalMonthCell, undefined)]).toEqual([undefined, undefined]);
    expect(read(optionalMonthCell, '2009-04')).toBe(monthOf(2009, 4));
  });
});

describe('a financial year', () => {
  it.each([
    ['2009/10', 2009],
    ['09/10', 2009],
    ['2010/1', 2010],
    ['Oct-09', 2009],
    ['Nov-10', 2010],
    ['Dec-11', 2011],
    ['Jan-00', 2000],
  ])('%j is %d', (text, year) => {
    expect(read(yearCell, text)).toBe(year);
  });

  it.each([
    ['2009/11', 'wrong: "2009/11" is not a financial year: 2009/10 would be.'],
    [
      '2009',
      'wrong: "2009" is not a financial year. Write 2009/10 for the year from April 2009, or 2008/09 for the one up to March 2009.',
    ],
    ['Jun-09', 'wrong: "Jun-09" is not a financial year. Write it like 2009/10.'],
    ['', 'wrong: The cell is empty. A financial year is needed here, such as 2009/10.'],
  ])('%j is refused', (text, message) => {
    expect(read(yearCell, text)).toBe(message);
  });

  it('of an amount may also be every year, or not given', () => {
    expect(read(whenCell, 'per annum')).toEqual({ kind: 'per_annum' });
    expect(read(whenCell, 'Per-Annum')).toEqual({ kind: 'per_annum' });
    expect(read(whenCell, 'undated')).toEqual({ kind: 'undated' });
    expect(read(whenCell, 'Oct-09')).toEqual({ kind: 'year', year: 2009 });
    expect(read(whenCell, 'yearly')).toBe(
      'wrong: "yearly" is not a financial year. Write it like 2009/10. "per annum" and "undated" are also taken.',
    );
  });
});

describe('words and short names', () => {
  it('words are trimmed, and must be there unless they may be missing', () => {
    expect(read(wordsCell, ' Day services ')).toBe('Day services');
    expect(read(wordsCell, ' ')).toBe('wrong: The cell is empty. Words are needed here.');
    expect([read(optionalWordsCell, ' '), read(optionalWordsCell, undefined)]).toEqual(['', '']);
  });

  it.each(['day_services', 'a1'])('%j is a short name', (text) => {
    expect(read(refCell, text)).toBe(text);
    expect(read(optionalRefCell, text)).toBe(text);
  });

  it.each(['Day services', '1a', 'a.b'])('%j is none', (text) => {
    expect(read(refCell, text)).toMatch(
      /^wrong: ".*" is not a short name\. Use lower-case letters, digits and _/,
    );
    expect(read(optionalRefCell, text)).toMatch(/^wrong: /);
  });

  it('several short names stand with ; between them', () => {
    expect(read(refsCell, 'placements.acs; placements.pct ;')).toEqual(['placements.acs', 'placements.pct']);
    expect(read(refsCell, undefined)).toEqual([]);
  });

  it('a choice is taken in any case, with spaces or hyphens for _', () => {
    const money = choiceCell(['new', 'at_risk']);
    expect([read(money, 'New'), read(money, 'at risk'), read(money, 'AT-RISK')]).toEqual([
      'new',
      'at_risk',
      'at_risk',
    ]);
    expect(read(money, 'old')).toBe('wrong: "old" is not one of: new, at_risk.');
    expect(read(money, '')).toBe('wrong: The cell is empty. Write one of: new, at_risk.');
  });

  it('a choice that may be empty says so', () => {
    const ramp = choiceCell(['linear', 's_curve', '']);
    expect(read(ramp, '')).toBe('');
    expect(read(ramp, 'fast')).toBe(
      'wrong: "fast" is not one of: linear, s_curve. The cell may also be empty.',
    );
  });
});
