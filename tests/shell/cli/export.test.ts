import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportOptions, exportCommand } from '../../../src/shell/cli/export.ts';
import { type ImportOptions, importActualsCommand } from '../../../src/shell/cli/import-actuals.ts';
import { headroom, ROOT } from '../../support/headroom.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-cli-export-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function spoken(
  run: (context: { root: string; say: (text: string) => void; progress: () => void }) => void,
): string {
  const lines: string[] = [];
  run({ root: ROOT, say: (text) => lines.push(text), progress: () => undefined });
  return lines.join('\n');
}

function exported(model: string | undefined, options: ExportOptions): string {
  return spoken((context) => exportCommand(context, model, options));
}

function imported(model: string, files: readonly string[], options: ImportOptions): string {
  return spoken((context) => importActualsCommand(context, model, files, options));
}

describe('headroom export', () => {
  it('shows model and file by funder and year before anything is written', () => {
    const text = exported('worcestershire', {
      profile: 'whole-plan',
      dryRun: true,
      out: join(folder, 'never.csv'),
    });
    const line = (start: string): string | undefined =>
      text
        .split('\n')
        .find((l) => l.startsWith(start))
        ?.replace(/ {2,}/g, ' | ');
    expect(line('2010/11  all')).toBe(
      '2010/11 | all | £17,310,000.00 | £17,310,000.00 | £0.00 | 6 | £10,310,000.00 | 9',
    );
    expect(line('2010/11  pct')).toBe(
      '2010/11 | pct | £3,650,000.00 | £3,650,000.00 | £0.00 | 4 | £0.00 | 0',
    );
    expect(text).toContain(
      '10 lines of the model come to £50,885,000, and the file holds the same to the penny.\nIn suspense (funder not stated): £30,930,000, because 10 lines have no full code:\n',
    );
    expect(text).toContain(
      'Left out because they are not known: 10 lines, in these years:\n  investment.mother_and_baby: 2011/12\n',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes a file for each year with its record, and finds them as they were', () => {
    const out = join(folder, 'pct.csv');
    exported('worcestershire', { profile: 'pct-isfe', out });
    const written = readdirSync(folder).filter((name) => name.startsWith('pct-'));
    expect(written.sort()).toEqual(
      ['2009_10', '2010_11', '2011_12'].flatMap((year) => [`pct-${year}.control.csv`, `pct-${year}.csv`]),
    );
    const path = join(folder, 'pct-2010_11.csv');
    const text = readFileSync(path, 'utf8');
    expect(text.split('\r\n')[1]).toMatch(
      /^XPC-094610-52161010-NEW001-000000-000000,2010\/11,Apr-10,.+ and 1 more,70833\.\d\d,GBP,Mental health plan 2009,[0-9a-f]{12}$/,
    );
    expect(exported('worcestershire', { profile: 'pct-isfe', verify: path })).toContain(
      ': 36 rows. It is as it was written, and holds what the model has.',
    );
    writeFileSync(path, text.replace('70833.', '70834.'));
    expect(() => exported('worcestershire', { profile: 'pct-isfe', verify: path })).toThrow(
      'its control record has another hash',
    );
  });

  it.each<[string, string | undefined, ExportOptions, string]>([
    ['no model', undefined, {}, 'Name a model, or ask for --formats.'],
    ['no profile', 'southwark', {}, 'Name a profile with --profile. There are: savings.'],
    [
      'a profile that there is not',
      'southwark',
      { profile: 'saving' },
      'There is no profile "saving". Did you mean "savings"?',
    ],
    [
      'a layout alone',
      'southwark',
      { profile: 'isfe' },
      '"isfe" is a layout, and a layout needs a profile that gives the lines of this model their codes. There are: savings. To make one, write a file ledger/isfe.yaml beside the model file, with "format: isfe".',
    ],
    [
      'another end of the name',
      'southwark',
      { profile: 'savings', out: 'x.zip' },
      'The layout is written as a file that ends in .csv, and "x.zip" does not.',
    ],
    [
      'two questions at once',
      'southwark',
      { profile: 'savings', dryRun: true, verify: 'x' },
      'Give either --dry-run or --verify, not both.',
    ],
    [
      'a file that there is not',
      'southwark',
      { profile: 'savings', verify: 'x.csv' },
      'There is no file "x.csv".',
    ],
    [
      'a format that there is not',
      'isfee',
      { formats: true },
      'There is no format "isfee". Did you mean "isfe"?',
    ],
  ])('is told of %s', (_, model, options, message) => {
    expect(() => exported(model, options)).toThrow(message);
  });

  it('ends with 0 when done, 1 when the model has nothing to send, and 2 when the call is wrong', async () => {
    const [done, nothing, wrong] = await Promise.all([
      headroom(['export', '--formats']),
      headroom(['export', 'dorset', '-p', 'generic-wide', '--out', join(folder, 'd.csv')]),
      headroom(['export', 'dorset', '-p', 'generic-wid']),
    ]);
    expect([done.code, nothing.code, wrong.code]).toEqual([0, 1, 2]);
    expect(done.stdout).toContain('oracle-fusion-budget        38  Oracle Fusion, budget upload');
    expect(nothing.stderr).toBe(
      'models/dorset/ledger/generic-wide.yaml:10:1: There is nothing to write: none of the 3 lines is known in any month. Name a scenario in which some of them are known.\n\n1 error. Nothing was written.\n',
    );
    expect(existsSync(join(folder, 'd.csv'))).toBe(false);
  });
});

describe('headroom import-actuals', () => {
  /** What a ledger gives: two months, an amount too many on a known code, and one on a code of nobody. */
  function ledger(): string {
    const path = join(folder, 'gl.csv');
    const rows = [
      'organisation,fin_year,period,cost_centre,subjective,amount,currency',
      'XPC,2010/11,201001,MHDEMN,00052171,60000.00,GBP',
      'XPC,2010/11,201001,MHDEMN,00052171,2500.01,GBP',
      'XPC,2010/11,201002,MHDEMN,00052171,62500.00,GBP',
      'XPC,2010/11,201001,MHOTHR,00052171,12.00,GBP',
    ];
    writeFileSync(path, `${rows.join('\n')}\n`);
    return path;
  }

  it('sets actual against plan, with the rows of the ledger', () => {
    const text = imported('worcestershire', [ledger()], { profile: 'whole-plan', csv: true });
    const rows = parse(text, { columns: true }) as Readonly<Record<string, string>>[];
    const dementia = rows.filter((row) => row.lines === 'investment.dementia');
    expect(
      dementia.map((row) => [row.period, row.plan, row.actual, row.variance, row.variance_to_date]),
    ).toEqual([
      ['2010-04', '62500.00', '62500.01', '0.01', '0.01'],
      ['2010-05', '62500.00', '62500.00', '0.00', '0.01'],
    ]);
    expect(dementia[0]?.actual_source).toMatch(/gl\.csv, rows 2, 3$/);
    expect(
      rows
        .filter((row) => row.code === 'XPC-MHOTHR-00052171')
        .map((row) => [row.plan, row.actual, row.variance]),
    ).toEqual([
      ['', '12.00', ''],
      ['', '', ''],
    ]);
  });

  it('tells of codes that no line has, and of what has no variance', () => {
    const text = imported('worcestershire', [ledger()], { profile: 'whole-plan' });
    expect(text).toContain(
      '4 amounts read, in 2 months. Variance is actual less plan: above nought is more than planned.',
    );
    expect(text).toContain(
      'On codes that no line of the plan has, in all months. The table has them without a plan:\n  XPC-MHOTHR-00052171: £12\n',
    );
    expect(text).toContain('8 codes without a variance, because plan or actual is not known in every month.');
  });

  it('refuses a file named twice, and one that is not there', () => {
    const path = ledger();
    expect(() => imported('worcestershire', [path, path], { profile: 'whole-plan' })).toThrow(
      'is named twice',
    );
    expect(() => imported('worcestershire', ['no.csv'], { profile: 'whole-plan' })).toThrow(
      'There is no file "no.csv".',
    );
  });
});
