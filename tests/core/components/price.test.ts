import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/calendar/calendar.ts';
import { price } from '../../../src/core/components/price/price.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { built } from '../../support/component.ts';
import { runLines, shown, year } from '../../support/lines.ts';

const HEAD = 'set,year,cost_uplift_percent,efficiency_percent,net_percent,evidence,kind,document\n';

function table(...rows: readonly string[]): Record<string, string> {
  return { 'p.csv': HEAD + rows.map((row) => `contracts,${row},seen,cited,A paper`).join('\n') };
}

function indexByYear(rows: readonly string[], baseYear = 2009): readonly unknown[] {
  const { lines } = built(price, { table: 'p.csv', set: 'contracts' }, table(...rows), { baseYear });
  const projection = runLines(lines, calendarOf(2009, 2012));
  return [0, 1, 2, 3].map((y) => {
    const { value } = shown(projection, 'price.index', year(y));
    return value === 'unknown' ? value : Number(value.toFixed(9));
  });
}

describe('the price index', () => {
  it('is 1 in the base year and moves each April by the net uplift', () => {
    expect(indexByYear(['2010/11,,,2', '2011/12,,,-1.5', '2012/13,,,0'])).toEqual([1, 1.02, 1.0047, 1.0047]);
  });

  it('is below 1 before a later base year', () => {
    const [first, second, third] = indexByYear(['2010/11,,,2', '2011/12,,,1', '2012/13,,,0'], 2010);
    expect([second, third]).toEqual([1, 1.01]);
    expect(first).toBe(0.980392157);
  });

  it('is unknown from a year without a factor on, not unmoved', () => {
    expect(indexByYear(['2010/11,,,2', '2012/13,,,1'])).toEqual([1, 1.02, 'unknown', 'unknown']);
  });
});

describe('price factors are refused', () => {
  it('when the net factor is not the cost uplift less the efficiency', () => {
    expect(() => indexByYear(['2010/11,3.5,4,0.5'])).toThrow(
      'p.csv, row 2, column net_percent: The net factor 0.5 is not 3.5 less 4. Correct one of the three.',
    );
  });

  it('when the set is not in the table', () => {
    const { problems } = built(price, { table: 'p.csv', set: 'contract' }, table('2010/11,,,2'));
    expect(problems.map(printProblem)).toEqual([
      'model.yaml: There is no set "contract" in p.csv. Did you mean "contracts"?',
    ]);
  });
});
