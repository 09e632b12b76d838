import { describe, expect, it } from 'vitest';
import { annualRows } from '../../src/core/results/rows.ts';
import { type ByYear, expected, expectMonths, expectYears, projected } from './support.ts';

describe('the worked example of investment and prices (sections 3 and 4)', () => {
  interface Example {
    readonly cases: readonly {
      readonly name: string;
      readonly expect: {
        readonly year: ByYear;
        readonly fye: ByYear;
        readonly first_months?: readonly number[];
      };
    }[];
  }
  const { cases } = expected<Example>('investment');
  const projection = projected('investment');
  const lines = ['investment.psychological_therapies', 'investment.mother_and_baby'];

  it.each(cases.map((c, i) => ({ ...c, line: lines[i] ?? '' })))('$name', (c) => {
    expectYears(projection, c.line, c.expect.year, 2);
    expectYears(projection, `${c.line}.fye`, c.expect.fye, 2);
    expectMonths(projection, c.line, c.expect.first_months ?? [], 2);
  });

  it('prints each expected year to the penny', () => {
    const rows = annualRows(projection);
    for (const [i, c] of cases.entries()) {
      const printed = rows.filter((row) => row.line === lines[i]);
      const years = Object.fromEntries(printed.map((row) => [row.period, Number(row.value)]));
      expect(years).toEqual(c.expect.year);
    }
  });
});

describe('the worked example of demand (section 5)', () => {
  interface Example {
    readonly expect: {
      readonly people_by_month: readonly number[];
      readonly index_by_month: readonly number[];
      readonly mean_people: ByYear;
    };
  }
  const figures = expected<Example>('demand').expect;
  const projection = projected('demand');

  it('gives the people with dementia in each month', () => {
    expect(figures.people_by_month).toHaveLength(36);
    expectMonths(projection, 'demand.dementia.people', figures.people_by_month, 6);
  });

  it('gives the demand index in each month', () => {
    expect(figures.index_by_month).toHaveLength(36);
    expectMonths(projection, 'demand.dementia.index', figures.index_by_month, 9);
  });

  it('gives the mean number of people of each year', () => {
    expectYears(projection, 'demand.dementia.people', figures.mean_people, 6);
  });
});

describe('the worked example of placements and repatriation (section 6)', () => {
  interface Example {
    readonly expect: {
      readonly year: Readonly<Record<string, ByYear>>;
      readonly closing: Readonly<Record<string, ByYear>>;
      readonly repatriated_by_month: readonly number[];
      readonly net_by_month: readonly number[];
    };
  }
  const figures = expected<Example>('placements').expect;
  const projection = projected('placements');

  it.each([
    ['cost', 'cost'],
    ['do_nothing_cost', 'do_nothing.cost'],
    ['local_cost', 'local.cost'],
    ['double_running', 'double_running'],
    ['set_up', 'set_up'],
    ['gross', 'gross'],
    ['net', 'net'],
  ])('gives %s of each year to the penny', (key, line) => {
    expectYears(projection, `placements.ooa.${line}`, figures.year[key] ?? {}, 2);
  });

  it.each([
    ['closing', 'closing'],
    ['do_nothing_closing', 'do_nothing.closing'],
    ['local_closing', 'local.people'],
  ])('gives %s, in people, at the end of each year', (key, line) => {
    expectYears(projection, `placements.ooa.${line}`, figures.closing[key] ?? {}, 6);
  });

  it('checks every figure that the example gives', () => {
    expect(Object.keys(figures.year)).toHaveLength(7);
    expect(Object.keys(figures.closing)).toHaveLength(3);
  });

  it('brings home in each month the people that are scheduled', () => {
    expect(figures.repatriated_by_month).toHaveLength(36);
    expectMonths(projection, 'placements.ooa.repatriated', figures.repatriated_by_month, 6);
  });

  it('gives the net saving of each month to the penny', () => {
    expect(figures.net_by_month).toHaveLength(36);
    expectMonths(projection, 'placements.ooa.net', figures.net_by_month, 2);
  });
});
