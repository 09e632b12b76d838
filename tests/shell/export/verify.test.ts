import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerExport } from '../../../src/core/ledger/make-export.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { ledgerFiles } from '../../../src/shell/export/ledger-files.ts';
import { verifyFile } from '../../../src/shell/export/verify.ts';
import { writeFiles } from '../../../src/shell/export/write-files.ts';
import { exportOf, factsOf, profileOf } from '../../support/ledger.ts';
import { graphOf, POUNDS, told, worked } from '../../support/lines.ts';

const GRAPH = graphOf([
  told('care.beds', [100], { ...POUNDS, label: 'Beds', tags: { funder: 'pct' } }),
  told('care.day', [null, 10], { ...POUNDS, label: 'Day care', tags: { funder: 'acs' } }),
  worked('all.total', 'total("care.*")', POUNDS),
]);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-verify-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function written(output: object = {}): { made: LedgerExport; path: string } {
  const rules = [
    { lines: 'care.beds', codes: { cost_centre: '0001' } },
    { lines: 'care.day', codes: { cost_centre: '0002' } },
  ];
  const made = exportOf(profileOf({ rules, output: { line_ends: 'lf', ...output } }), GRAPH);
  const [first] = ledgerFiles(made, factsOf(GRAPH), 'b');
  if (first === undefined) throw new Error('no file');
  const { name, bytes, controlFile } = first;
  const files = [{ path: join(folder, name), bytes }];
  if (controlFile !== undefined)
    files.push({ path: join(folder, controlFile.name), bytes: controlFile.bytes });
  writeFiles(files);
  return { made, path: join(folder, name) };
}

function change(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

function said({ made, path }: { made: LedgerExport; path: string }, run = 'abcdef012345'): readonly string[] {
  return verifyFile(made, path, run).problems.map(printProblem);
}

describe('the control record', () => {
  it('says what is in the file, and what is not', () => {
    written();
    expect(readFileSync(join(folder, 'b-2009_10.control.csv'), 'utf8')).toMatch(
      /^item,of,value\nmodel,,test\nscenario,,plan\nprofile,,test\nformat,,generic-long\nrun,,abcdef012345\nyears,,2009\/10\nrows,,23\ntotal,,1310\.00\ntotal,"2009\/10, acs",110\.00\ntotal,"2009\/10, pct",1200\.00\ntotal,2009\/10,1310\.00\nsuspense,,0\.00\nunknown_lines,,1\nleft_out,care\.day,2009\/10\nsha256,b-2009_10\.csv,[0-9a-f]{64}\n$/,
    );
  });

  it('stands under the rows where the profile says so, and the file still reads back', () => {
    const { made, path } = written({ control: 'trailer', one_file_a_year: false });
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('CONTROL,rows,,'))).toEqual([
      `CONTROL,rows,,47${','.repeat(11)}`,
    ]);
    expect(said({ made, path })).toEqual([]);
  });
});

describe('a file that was written', () => {
  it('is found as it was', () => {
    const file = written();
    expect(said(file)).toEqual([]);
    expect(verifyFile(file.made, file.path, 'abcdef012345').rows).toBe(23);
  });

  it('is found changed in one amount', () => {
    const file = written();
    change(file.path, 'Apr-09,0001,0100,,,,,Beds,,100.00', 'Apr-09,0001,0100,,,,,Beds,,100.01');
    expect(said(file)).toEqual([
      'b-2009_10.csv: The file is not the one that was written: its control record has another hash. Export it again.',
      'b-2009_10.csv: The control record has a total of £1310.00, and the file comes to £1310.01.',
      'b-2009_10.csv, row 2: 0001-0100 in 2009-04: the model has £100.00, and the file has £100.01.',
    ]);
  });

  it('is found changed where two amounts are exchanged, though the total stays', () => {
    const file = written();
    change(file.path, 'May-09,0001,0100,,,,,Beds,,100.00', 'May-09,0001,0100,,,,,Beds,,90.00');
    change(file.path, 'May-09,0002,0100,,,,,Day care,,10.00', 'May-09,0002,0100,,,,,Day care,,20.00');
    expect(said(file)).toEqual([
      'b-2009_10.csv: The file is not the one that was written: its control record has another hash. Export it again.',
      'b-2009_10.csv, row 3: 0001-0100 in 2009-05: the model has £100.00, and the file has £90.00.',
      'b-2009_10.csv, row 14: 0002-0100 in 2009-05: the model has £10.00, and the file has £20.00.',
    ]);
  });

  it('is found changed in a text alone', () => {
    const file = written();
    change(file.path, 'Beds', 'Bids');
    expect(said(file)).toEqual([
      'b-2009_10.csv: The file is not the one that was written: its control record has another hash. Export it again.',
    ]);
  });

  it('is found cut short, also where its record stands under the rows', () => {
    const file = written({ control: 'trailer' });
    const text = readFileSync(file.path, 'utf8');
    writeFileSync(
      file.path,
      text.replace(/^2009\/10,Mar-10,0002.*\n/m, '').replace(/^,2009\/10,Mar-10,0002.*\n/m, ''),
    );
    expect(said(file)).toEqual([
      'b-2009_10.csv: The file is not the one that was written: its control record has another hash. Export it again.',
      'b-2009_10.csv: The control record counts 23 rows, and the file has 22.',
      'b-2009_10.csv: The control record has a total of £1310.00, and the file comes to £1300.00.',
      'b-2009_10.csv: 0002-0100 in 2010-03: the model has £10.00, and the file has no row.',
    ]);
  });

  it('is found to be of another run', () => {
    expect(said(written(), 'feedfeedfeed')).toEqual([
      'b-2009_10.csv: The file comes from run abcdef012345, and the model and the profile as they are now give run feedfeedfeed. One of them has changed since: export it again.',
    ]);
  });

  it('needs its record', () => {
    const file = written();
    rmSync(join(folder, 'b-2009_10.control.csv'));
    expect(said(file)).toEqual([
      'b-2009_10.csv: There is no control record "b-2009_10.control.csv" beside the file. Keep the two together.',
    ]);
  });
});

describe('writing', () => {
  it('leaves what was there when one file cannot be written', () => {
    writeFileSync(join(folder, 'a.csv'), 'before');
    const files = [
      { path: join(folder, 'a.csv'), bytes: Buffer.from('after') },
      { path: folder, bytes: Buffer.from('after') },
    ];
    expect(() => writeFiles(files)).toThrow('is a folder');
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('before');
  });
});
