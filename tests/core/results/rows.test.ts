import { describe, expect, it } from 'vitest';
import { annualRows, monthlyRows, quarterlyRows } from '../../../src/core/results/rows.ts';
import { POUNDS, runLines, STATED, told, worked } from '../../support/lines.ts';

const projection = runLines([
  told('spend.known', [100 / 3], POUNDS),
  told('spend.not', [null], POUNDS),
  worked('spend.total', 'total("spend.*")', POUNDS),
  told('own.price', [151_500 / 52], { unit: 'GBP/people/week', rollup: 'level' }),
  told('own.people', [34.3333333333333], { unit: 'people', rollup: 'stock' }),
  {
    ...told('own.shape', [1], { rollup: 'profile' }),
    content: { kind: 'given', given: { kind: 'profile', values: [1], source: STATED } },
  },
]);

describe('rows of a table', () => {
  it('give money to the penny, other figures with up to nine decimals, and leave the unknown empty', () => {
    const rows = annualRows(projection).filter((row) => row.period === '2009/10');
    expect(rows.map(({ line, value, status, unknownLines }) => [line, value, status, unknownLines])).toEqual([
      ['spend.known', '400.00', 'stated', 0],
      ['spend.not', '', 'unknown', 1],
      ['spend.total', '400.00', 'at_least', 1],
      ['own.price', '2913.46', 'stated', 0],
      ['own.people', '34.333333333', 'stated', 0],
    ]);
  });

  it('leave out profiles, which are no figures of a year', () => {
    expect(monthlyRows(projection).some((row) => row.line === 'own.shape')).toBe(false);
  });

  it('by month add up to those by quarter, and these to the year', () => {
    const pounds = (rows: readonly { readonly line: string; readonly value: string }[]): readonly string[] =>
      rows.filter((row) => row.line === 'spend.known').map((row) => row.value);
    expect(pounds(monthlyRows(projection)).slice(0, 4)).toEqual(['33.34', '33.34', '33.34', '33.34']);
    expect(pounds(quarterlyRows(projection)).slice(0, 4)).toEqual(['100.02', '100.00', '99.99', '99.99']);
    expect(pounds(annualRows(projection))).toEqual(['400.00', '400.00']);
  });
});
