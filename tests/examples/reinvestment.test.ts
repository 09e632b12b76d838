import { describe, expect, it } from 'vitest';
import { type ByYear, expected, expectMonths, expectYears, projected } from './support.ts';

interface Example {
  readonly expect: {
    readonly spend: Readonly<Record<string, ByYear>>;
    readonly pool_closing_by_month: readonly number[];
    readonly bridge_needed_by_month: readonly number[];
  };
}

describe('the worked example of reinvestment (section 9)', () => {
  const figures = expected<Example>('reinvestment').expect;
  const projection = projected('reinvestment');

  it('gives what each programme gets in each year, to the penny', () => {
    expect(Object.keys(figures.spend)).toHaveLength(3);
    for (const [name, years] of Object.entries(figures.spend))
      expectYears(projection, `reinvestment.pct.to.${name.toLowerCase().replaceAll(' ', '_')}`, years, 2);
  });

  it('gives what is left in the pool, and the bridge still needed, in each month', () => {
    expect(figures.pool_closing_by_month).toHaveLength(36);
    expectMonths(projection, 'reinvestment.pct.closing', figures.pool_closing_by_month, 2);
    expectMonths(projection, 'reinvestment.pct.bridge_needed', figures.bridge_needed_by_month, 2);
  });
});
