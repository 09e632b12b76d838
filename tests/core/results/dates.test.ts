import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/core/explain/explain.ts';
import { constant, constantDate } from '../../../src/core/graph/given.ts';
import { givenLine, type Line } from '../../../src/core/graph/line.ts';
import { inputRows } from '../../../src/core/results/inputs.ts';
import { annualRows, monthlyRows, quarterlyRows } from '../../../src/core/results/rows.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { projectPlan } from '../../../src/core/run/projection.ts';
import { printExplanation } from '../../../src/shell/cli/print-explanation.ts';
import { graphOf, MISSING, STATED, told, worked, year } from '../../support/lines.ts';

const DATE = { unit: 'date', rollup: 'stock' } as const;
const LINES: readonly Line[] = [
  givenLine({ ...told('own.start', [0]), ...DATE, label: 'Start' }, constantDate(24_116, STATED)),
  givenLine({ ...told('own.none', [0]), ...DATE }, constant('unknown', MISSING)),
  told('own.delay', [4], { unit: 'month', rollup: 'level' }),
  worked('own.begins', 'own.start + own.delay', DATE),
];
const graph = graphOf(LINES);
const projection = projectPlan(planOf(graph));

describe('a date in the tables', () => {
  it('is printed as a month in every period, and left empty when unknown', () => {
    for (const rows of [annualRows(projection), quarterlyRows(projection), monthlyRows(projection)]) {
      const of = (name: string): unknown =>
        new Set(rows.filter((row) => row.line === name).map((row) => row.value));
      expect(of('own.start')).toEqual(new Set(['2009-09']));
      expect(of('own.begins')).toEqual(new Set(['2010-01']));
      expect(of('own.none')).toEqual(new Set(['']));
      expect(of('own.delay')).toEqual(new Set(['4']));
    }
    const status = annualRows(projection).map((row) => row.status);
    expect(status.slice(0, 4)).toEqual(['stated', 'stated', 'unknown', 'unknown']);
  });

  it('is printed as a month among the inputs, with its source', () => {
    expect(inputRows(graph).map(({ line, period, value, status }) => [line, period, value, status])).toEqual([
      ['own.start', 'all months', '2009-09', 'stated'],
      ['own.none', 'all months', '', 'unknown'],
      ['own.delay', 'from 2009-04', '4', 'stated'],
    ]);
  });

  it('is printed as a month in an explanation', () => {
    expect(printExplanation(explain(graph, projection, 3, year(0))).split('\n')).toEqual([
      'own.begins, 2009/10: 2010-01  [derived]  own.begins',
      '│  = own.start + own.delay',
      '├─ Start, 2010-03: 2009-09  [stated]  own.start',
      '│     all months: 2009-09 [stated] The plan, 1: "£1"',
      '└─ own.delay, 2010-03: 4 months  [stated]  own.delay',
      '      from 2009-04: 4 months [stated] The plan, 1: "£1"',
    ]);
  });
});
