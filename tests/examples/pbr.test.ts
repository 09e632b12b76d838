import { describe, expect, it } from 'vitest';
import { annualRows } from '../../src/core/results/rows.ts';
import { monthsOf, shown, year } from '../support/lines.ts';
import { type ByYear, expected, expectYears, projected } from './support.ts';

describe('the worked example of care clusters (section 8)', () => {
  interface Example {
    readonly inputs: { readonly caseload_by_month: Readonly<Record<string, readonly number[]>> };
    readonly expect: {
      readonly local_price_2012_13: Readonly<Record<string, number>>;
      readonly value: ByYear;
      readonly payable: ByYear;
    };
  }
  const { inputs, expect: figures } = expected<Example>('pbr');
  const projection = projected('pbr');
  const clusters = Object.keys(figures.local_price_2012_13).map((number) => ({
    number,
    line: `pbr.trust.c${number.padStart(2, '0')}`,
  }));

  it('has the caseload of the example in each month', () => {
    expect(clusters).toHaveLength(4);
    for (const { number, line } of clusters) {
      const people = inputs.caseload_by_month[number] ?? [];
      expect(people).toHaveLength(48);
      expect(monthsOf(projection, `${line}.people`)).toEqual(people);
    }
  });

  it.each(clusters)('gives the local price of cluster $number to six decimals', ({ number, line }) => {
    expectYears(projection, `${line}.price`, { '2012/13': figures.local_price_2012_13[number] ?? 0 }, 6);
  });

  it('gives the activity value of each year to the penny', () => {
    expect(Object.keys(figures.value)).toHaveLength(4);
    expectYears(projection, 'pbr.trust.value', figures.value, 2);
    expectYears(projection, 'pbr.trust.year.value', figures.value, 2);
  });

  it('gives what is payable in each year to the penny', () => {
    expect(Object.keys(figures.payable)).toHaveLength(4);
    expectYears(projection, 'pbr.trust.payable', figures.payable, 2);
  });

  it('prints each expected year to the penny', () => {
    const rows = annualRows(projection);
    const printed = (line: string): ByYear =>
      Object.fromEntries(rows.filter((r) => r.line === line).map((r) => [r.period, Number(r.value)]));
    expect(printed('pbr.trust.value')).toEqual(figures.value);
    expect(printed('pbr.trust.payable')).toEqual(figures.payable);
    expect(printed('pbr.funder.ccg.payable')).toEqual(figures.payable);
  });

  it('takes another price move from a scenario, from its own April on', () => {
    const lower = projected('pbr', 'lower_price');
    const { '2014/15': last = 0, ...before } = figures.value;
    expectYears(lower, 'pbr.trust.value', before, 2);
    // Assessments, 264 at £255, do not move with the price.
    const assessments = 67_320;
    const moved = ((last - assessments) / (1 - 0.018)) * (1 - 0.03) + assessments;
    expect(Number(shown(lower, 'pbr.trust.value', year(3)).value)).toBeCloseTo(moved, 1);
    expect(Number(shown(lower, 'pbr.trust.payable', year(3)).value)).toBeCloseTo(moved, 1);
  });
});
