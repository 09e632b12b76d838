import { describe, expect, it } from 'vitest';
import { codeGroups } from '../../../src/core/ledger/code-groups.ts';
import type { LedgerProfile } from '../../../src/core/ledger/profile.ts';
import type { ReadEntry } from '../../../src/core/ledger/read-rows.ts';
import { codesKey } from '../../../src/core/ledger/segment.ts';
import { type Known, variances } from '../../../src/core/ledger/variance.ts';
import { exportOf, profileOf } from '../../support/ledger.ts';
import { graphOf, POUNDS, told, worked } from '../../support/lines.ts';

const GRAPH = graphOf([
  told('care.beds', [100], { ...POUNDS, label: 'Beds' }),
  told('care.day', [10], { ...POUNDS, label: 'Day care' }),
  told('care.night', [1, null], { ...POUNDS, label: 'Night care' }),
  told('care.grant', [50], { ...POUNDS, label: 'Grant' }),
  worked('all.total', 'total("care.*")', POUNDS),
]);

/** Day and night care share a code; the grant is income. */
const PROFILE = profileOf({
  rules: [
    { lines: 'care.beds', codes: { cost_centre: '0001' } },
    { lines: 'care.day', codes: { cost_centre: '0002' } },
    { lines: 'care.night', codes: { cost_centre: '0002' } },
    { lines: 'care.grant', codes: { cost_centre: '0003' } },
  ],
  signs: { income: ['care.grant'] },
});

function entry(cost_centre: string, month: number, pennies: number, row: number): ReadEntry {
  const codes = { cost_centre, subjective: '0100' };
  return { key: codesKey(codes, PROFILE.segments), codes, month, pennies, place: { file: 'gl.csv', row } };
}

function rowsFor(
  found: readonly ReadEntry[],
  noRow: 'unknown' | 'nought' = 'unknown',
  profile: LedgerProfile = PROFILE,
) {
  const { lines } = exportOf(profile, GRAPH);
  return variances(codeGroups(profile, GRAPH, lines, found), found, GRAPH.calendar, noRow).map((row) => ({
    code: row.group.code,
    period: row.period,
    month: [row.inMonth.plan, row.inMonth.actual, row.inMonth.variance].map(shown),
    toDate: [row.toDate.plan, row.toDate.actual, row.toDate.variance].map(shown),
    source: row.source,
  }));
}

function shown({ known, pennies }: Known): string {
  return known === 'none' ? 'unknown' : `${known === 'part' ? 'part ' : ''}${pennies}`;
}

describe('actual against plan', () => {
  it('is told by month and year to date, with file and row', () => {
    const rows = rowsFor([entry('0001', 0, 11000, 2), entry('0001', 1, 9000, 3), entry('0001', 1, 500, 9)]);
    expect(rows.filter((row) => row.code === '0001-0100')).toEqual([
      {
        code: '0001-0100',
        period: '2009-04',
        month: ['10000', '11000', '1000'],
        toDate: ['10000', '11000', '1000'],
        source: 'gl.csv, row 2',
      },
      {
        code: '0001-0100',
        period: '2009-05',
        month: ['10000', '9500', '-500'],
        toDate: ['20000', '20500', '500'],
        source: 'gl.csv, rows 3, 9',
      },
    ]);
  });

  it('starts the year to date anew in April', () => {
    const rows = rowsFor([entry('0001', 11, 1, 2), entry('0001', 12, 2, 3)], 'nought');
    expect(rows.filter((row) => row.code === '0001-0100').map((row) => row.toDate)).toEqual([
      ['120000', 'part 1', 'unknown'],
      ['10000', '2', '-9998'],
    ]);
  });

  it('is told on the code where lines share one, and has no variance while a line of it is not known', () => {
    const rows = rowsFor([entry('0002', 0, 1200, 2), entry('0002', 1, 1200, 3)]);
    expect(rows.filter((row) => row.code === '0002-0100').map((row) => row.month)).toEqual([
      ['1100', '1200', '100'],
      ['part 1000', '1200', 'unknown'],
    ]);
  });

  it('shows income as the model does', () => {
    const [, , row] = rowsFor([entry('0003', 0, -4000, 2)]);
    expect(row?.month).toEqual(['5000', '4000', '-1000']);
  });

  it('keeps a code of no line, without a plan', () => {
    const row = rowsFor([entry('0777', 0, 4200, 5)]).find((r) => r.code === '0777-0100');
    expect([row?.month, row?.source]).toEqual([['unknown', '4200', 'unknown'], 'gl.csv, row 5']);
  });

  it('takes a missing row for unknown, or for nought where the profile says so', () => {
    const found = [entry('0001', 0, 1, 2)];
    const grant = (noRow: 'unknown' | 'nought') => rowsFor(found, noRow).find((r) => r.code === '0003-0100');
    expect(grant('unknown')?.month).toEqual(['5000', 'unknown', 'unknown']);
    expect(grant('nought')?.month).toEqual(['5000', '0', '-5000']);
    expect(grant('nought')?.source).toBe('');
  });
});
