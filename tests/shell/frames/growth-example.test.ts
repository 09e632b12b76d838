import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { pennies, type Row, resultsOf } from '../../support/annual.ts';
import { ROOT } from '../../support/headroom.ts';

/** The two tables that the example prints, each after a sentence. */
function answer(): readonly (readonly Row[])[] {
  const script = join(ROOT, 'docs/examples/growth-by-funder.ts');
  const printed = execFileSync(process.execPath, ['--import', 'tsx', script], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return printed
    .trim()
    .split('\n\n')
    .map((part) => parse(part.slice(part.indexOf('\n') + 1), { columns: true }) as readonly Row[]);
}

describe('the example of docs/frames.md', () => {
  it('says whose spend grows most and where it is unknown, and ties to the results to the penny', () => {
    const [growth = [], spend = []] = answer();
    expect(growth.slice(0, 2).map((row) => [row.funder, row.theme, row['value plan']])).toEqual([
      ['pct', 'primary_community', '511000.00'],
      ['pct', 'specialist', '67000.00'],
    ]);
    const unknown = growth.filter((row) => row['status plan'] === 'unknown');
    expect(unknown).toHaveLength(8);
    expect(unknown.every((row) => row['value plan'] === '' && row['unknown_lines plan'] === '1')).toBe(true);

    const recycled = growth.find(({ theme }) => theme === 'recycled');
    expect([recycled?.['value plan'], recycled?.['value recycle']]).toEqual(['', '173521.79']);
    const { annual } = resultsOf('worcestershire').of('recycle');
    const engine = annual.filter(({ line }) => line === 'reinvestment.total.reinvested');
    expect(engine.map(({ value }) => value)).toEqual(['0.00', '10000.00', '173521.79']);

    // What is known in every part grows by just what the two years show.
    const told = spend.filter((row) => /^[\d.]+$/.test(`${row['2009/10']}${row['2011/12']}`));
    expect(told).toHaveLength(4);
    for (const row of told) {
      const grown = growth.find(({ funder, theme }) => funder === row.funder && theme === row.theme);
      expect(pennies(row['2011/12']) - pennies(row['2009/10'])).toBe(pennies(grown?.['value recycle']));
    }
  });
});
