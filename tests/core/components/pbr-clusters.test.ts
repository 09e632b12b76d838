import { describe, expect, it } from 'vitest';
import { CLUSTERS, clusterOf } from '../../../src/core/components/pbr/clusters.ts';
import { caseloadTable, pricesTable } from '../../../src/core/components/pbr/tables.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { readTable } from '../../../src/shell/tables/read-table.ts';
import { monthsOf, shown, year } from '../../support/lines.ts';
import { builtOf, run } from './pbr-contracts.ts';

function read(cluster: string): { cluster: number | undefined; said: readonly string[] } {
  const text = `provider,cluster,from,people,kind,reading\ntrust,${cluster},2009-04,10,local,counted\n`;
  const { rows, problems } = readTable(text, caseloadTable, 'caseload.csv');
  return { cluster: rows[0]?.cluster, said: problems.map(printProblem) };
}

describe('care clusters', () => {
  it('are 0 to 8 and 10 to 21, in four super-classes', () => {
    expect(CLUSTERS.map((c) => c.number)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
    ]);
    const of = (name: string): readonly number[] =>
      CLUSTERS.filter((c) => c.superClass === name).map((c) => c.number);
    expect(of('variance')).toEqual([0]);
    expect(of('non_psychotic')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(of('psychotic')).toEqual([10, 11, 12, 13, 14, 15, 16, 17]);
    expect(of('organic')).toEqual([18, 19, 20, 21]);
    expect(clusterOf(9)).toBeUndefined();
    expect(clusterOf(99)).toBeUndefined();
  });

  it('have the longest review periods of the 2014/15 guidance', () => {
    const periods = Object.fromEntries(CLUSTERS.map((c) => [c.number, `${c.reviewPeriod}, ${c.reviewDays}`]));
    expect(periods).toEqual({
      0: '6 months, 183',
      1: '12 weeks, 84',
      2: '15 weeks, 105',
      3: '6 months, 183',
      4: '6 months, 183',
      5: '6 months, 183',
      6: '6 months, 183',
      7: 'Annual, 365',
      8: 'Annual, 365',
      10: 'Annual, 365',
      11: 'Annual, 365',
      12: 'Annual, 365',
      13: 'Annual, 365',
      14: '4 weeks, 28',
      15: '4 weeks, 28',
      16: '6 months, 183',
      17: '6 months, 183',
      18: 'Annual, 365',
      19: '6 months, 183',
      20: '6 months, 183',
      21: '6 months, 183',
    });
  });

  it('are read as numbers, with or without a nought before them', () => {
    expect(read('4')).toEqual({ cluster: 4, said: [] });
    expect(read('04')).toEqual({ cluster: 4, said: [] });
    expect(read('0')).toEqual({ cluster: 0, said: [] });
    expect(read('99')).toEqual({ cluster: 99, said: [] });
  });

  it('have no number 9, and no other', () => {
    const usable = 'Write 0 to 8 or 10 to 21, or 99 for people not clustered.';
    const said = (what: string): readonly string[] => [
      `caseload.csv, row 2, column cluster: ${what} ${usable}`,
    ];
    const blank = 'There is no care cluster 9: the number was left blank, and nobody is in it.';
    expect(read('9').said).toEqual(said(blank));
    expect(read('09').said).toEqual(said(blank));
    expect(read('22').said).toEqual(said('"22" is not a care cluster.'));
    expect(read('4a').said).toEqual(said('"4a" is not a care cluster.'));
    expect(read('').said).toEqual(said('The cell is empty. A care cluster is needed here.'));
  });

  it('have no price for people not clustered', () => {
    const text = 'cluster,year,price_per_day,kind,reading\n99,2009/10,5,local,agreed\n';
    expect(readTable(text, pricesTable, 'prices.csv').problems.map(printProblem)).toEqual([
      'prices.csv, row 2, column cluster: People who are not clustered (99) have neither a price nor a cost weight. Write 0 to 8 or 10 to 21.',
    ]);
  });

  it('give the reviews due in a month: days in the cluster over the days between reviews', () => {
    const caseload = [
      ['trust', 14, '2009-04', 28],
      ['trust', 11, '2009-04', 100],
    ];
    const projection = run({ caseload });
    expect(monthsOf(projection, 'pbr.trust.c14.reviews').slice(0, 2)).toEqual([30, 31]);
    expect(shown(projection, 'pbr.trust.c11.reviews', year(0)).value).toBeCloseTo(100, 9);
    expect(shown(projection, 'pbr.trust.reviews', year(0)).value).toBeCloseTo(465, 9);
    expect(shown(projection, 'pbr.total.reviews', year(0)).value).toBeCloseTo(465, 9);
  });

  it('have their review days as lines with a source, for the clusters in use and no others', () => {
    const { lines } = builtOf({ caseload: [['trust', 14, '2009-04', 28]] });
    const days = lines.filter((l) => l.tags.measure === 'review_days');
    expect(days.map((l) => l.name)).toEqual(['pbr.review_days.c14']);
    expect(days[0]?.content).toMatchObject({
      given: { steps: [{ value: 28, source: { kind: 'cited', section: 'Table 1', quote: '4 weeks' } }] },
    });
  });
});
