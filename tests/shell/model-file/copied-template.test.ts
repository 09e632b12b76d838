import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemsError, printProblem } from '../../../src/core/problem/problem.ts';
import { checkModel } from '../../../src/shell/cli/check.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { resultFiles } from '../../../src/shell/results/result-files.ts';
import { ROOT } from '../../support/headroom.ts';

/** A copy of the template under a name of its own, as a new place makes one, and what `check` says of it. */
let folder = '';
const MODEL = 'models/my-place/model.yaml';
const table = (name: string): string => `data/my-place/${name}.csv`;

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const write = (file: string, text: string | Uint8Array): void => writeFileSync(join(folder, file), text);

function change(file: string, old: string, now: string): void {
  const text = read(file);
  expect(text.includes(old), `${file} has "${old}"`).toBe(true);
  write(
    file,
    text.replace(old, () => now),
  );
}

function said(): readonly string[] {
  try {
    return checkModel(folder, 'my-place').loaded.problems.map(printProblem);
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems.map(printProblem);
    throw error;
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-'));
  cpSync(join(ROOT, 'models/commissioning-framework'), join(folder, 'models/my-place'), { recursive: true });
  cpSync(join(ROOT, 'data/commissioning-framework'), join(folder, 'data/my-place'), { recursive: true });
  cpSync(join(ROOT, 'data/reference'), join(folder, 'data/reference'), { recursive: true });
  const text = read(MODEL).replaceAll('data/commissioning-framework/', 'data/my-place/');
  write(MODEL, text.replace('model: commissioning-framework', 'model: my-place'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const SPENT = 'community_teams,current,nhs,2011/12,,not_stated,local,What is spent now. For you to fill in.';
const spent = (amount: string): string => `community_teams,current,nhs,2011/12,${amount},stated,local,Ledger`;
const START = 'productivity,short,nhs,3,,,';
const started = (month: string): string => `productivity,short,nhs,3,100000,${month},`;
const BANKED =
  'value: unknown\n          source: {kind: missing, why: Share of the savings that leaves the system. For you to agree.}';
const UTF8 = 'save it as "CSV UTF-8 (Comma delimited)"';

/** What is done to the copy, and what is said of it after the name of the file. */
const MISTAKES: readonly (readonly [what: string, () => void, string])[] = [
  [
    'the name is still that of the template',
    () => change(MODEL, 'model: my-place', 'model: commissioning-framework'),
    'The model is named "commissioning-framework", but its folder "my-place". Write "model: my-place".',
  ],
  [
    'a table is looked for in a folder that is misspelt',
    () => change(MODEL, 'my-place/schemes.csv', 'myplace/schemes.csv'),
    'There is no file "../../data/myplace/schemes.csv". Its folder is not there either. Is "my-place" meant in place of "myplace"?',
  ],
  [
    'a table is not there',
    () => rmSync(join(folder, table('targets'))),
    'There is no file "../../data/my-place/targets.csv". Its folder has: caseload.csv, prices.csv, schemes.csv, service_money.csv, services.csv.',
  ],
  [
    'a table is there under a name that differs a little',
    () => renameSync(join(folder, table('targets')), join(folder, table('target'))),
    'There is no file "../../data/my-place/targets.csv". Did you mean "target.csv"?',
  ],
  [
    'an amount is in thousands',
    () => change(table('service_money'), SPENT, spent('3000k')),
    'row 32, column amount: "3000k" is a short form. Write the amount in full: 3000000.',
  ],
  [
    'an amount is filled in and its status left',
    () => change(table('service_money'), SPENT, SPENT.replace(',,not_stated', ',3000000,not_stated')),
    'row 32, column status: There is an amount, but the status is not_stated. Change the status to stated, or empty the amount.',
  ],
  [
    'a tier is 5',
    () => change(table('services'), 'Inpatient care,local,3', 'Inpatient care,local,5'),
    'row 9, column tier: "5" is not a tier. Write 1, 2, 3 or 4, or leave the cell empty where none is stated.',
  ],
  [
    'a scheme belongs to nobody that the model lists',
    () => change(table('schemes'), START, START.replace('nhs', 'nsh')),
    'row 5, column funder: "nsh" is not known. Did you mean "nhs"?',
  ],
  [
    'a caseload is that of cluster 9',
    () => change(table('caseload'), 'main_provider,8,', 'main_provider,9,'),
    'row 10, column cluster: There is no care cluster 9: the number was left blank, and nobody is in it. Write 0 to 8 or 10 to 21, or 99 for people not clustered.',
  ],
  [
    'a month is the thirteenth',
    () => change(table('schemes'), START, started('2012-13')),
    'row 5, column start: "2012-13" is not a month: months run from 01 (January) to 12 (December).',
  ],
  [
    'a month is a date of Excel',
    () => change(table('schemes'), START, started('01/04/2012')),
    'row 5, column start: "01/04/2012" is not a month. Write it as 2012-04.',
  ],
  [
    'an amount has pence to three places under a pound sign',
    () => change(table('service_money'), SPENT, spent('"£3,000,000.125"')),
    'row 32, column amount: "£3,000,000.125" has parts of a penny. Round it to two decimals.',
  ],
  [
    'a figure is filled in without its source',
    () => change(table('service_money'), SPENT, spent('3000000').replace('local,Ledger', ',')),
    'row 32, column kind: The cell is empty. Write one of: stated, read, cited, assumed, local.',
  ],
  [
    'Excel has put semicolons between the columns',
    () => write(table('targets'), read(table('targets')).replaceAll(',', ';')),
    'row 1: The columns are separated by semicolons, and not by commas. Save the file as "CSV UTF-8 (Comma delimited)". Where Excel still writes semicolons, set the comma as the list separator of your computer.',
  ],
  [
    'a share is a percentage',
    () => change(table('schemes'), `${START},,,,`, `${started('2012-04')},,,,80%`),
    'row 5, column confidence: "80%" has a per cent sign. Write a share as 0.8; in a column in per cent write 80.',
  ],
  [
    'a workbook bears the name of a CSV file',
    () => write(table('prices'), Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00])),
    `The file is an Excel workbook, and not a CSV file. Open it in Excel and ${UTF8}. To change the end of its name is not enough.`,
  ],
  [
    'a sum stands under the table',
    () => write(table('targets'), `${read(table('targets'))}Total,,400000,,\n`),
    'row 14: The row is a total. Take it out: totals are worked out, and never read.',
  ],
  [
    'a share in the model file is a percentage',
    () => change(MODEL, BANKED, 'value: 10%\n          source: {kind: local, note: Agreed by the board.}'),
    '"value" should be a number or the word unknown, and is "10%". Write it as a share: 0.1.',
  ],
  [
    'a share in the model file is a whole number',
    () => change(MODEL, BANKED, 'value: 10\n          source: {kind: local, note: Agreed by the board.}'),
    'line reinvestment.savings.banked_share: 10 cannot be right for "Savings for reinvestment: share that leaves the system". Write a share from 0 to 1, such as 0.1 for 10 %.',
  ],
  [
    'a figure in the model file is still said to be missing',
    () => change(MODEL, BANKED, BANKED.replace('unknown', '0.1')),
    'The source says that the figure is missing, but there is one. Say where it comes from, or write unknown.',
  ],
];

describe('a copy of the template', () => {
  it('has nothing wrong with it as soon as its name and its paths are right', () => {
    expect(said()).toEqual([]);
  });

  it.each(MISTAKES)('where %s is told so, and how to mend it', (_, spoil, message) => {
    spoil();
    const [first = '', ...others] = said();
    expect(first.replace(/^(models|data)\/my-place\/[a-z_]+\.(yaml|csv)(:\d+:\d+)?(: |, )/, '')).toBe(
      message,
    );
    // A figure of the model is told again for a scenario that lays other figures over it, and for nothing else.
    expect(others.filter((o) => !o.endsWith(message))).toEqual([]);
  });

  it('tells every mistake at once, so that one round of mending is enough', () => {
    change(table('service_money'), SPENT, spent('3.0m'));
    change(table('services'), 'Inpatient care,local,3', 'Inpatient care,local,5');
    change(table('caseload'), 'main_provider,8,', 'main_provider,9,');
    expect(said().map((text) => text.split(':')[0])).toEqual([
      'data/my-place/caseload.csv, row 10, column cluster',
      'data/my-place/services.csv, row 9, column tier',
      'data/my-place/service_money.csv, row 32, column amount',
    ]);
  });

  it('works out what is filled in, by tier and by funder', () => {
    const filled = read(table('service_money'))
      .replaceAll(',,not_stated,local,What is spent now. For you to fill in.', ',1200000,stated,local,Ledger')
      .replaceAll(/,,not_stated,local,(New|Money)[^\n]*/g, ',0,none,local,There is none.');
    write(table('service_money'), filled);
    expect(said()).toEqual([]);
    const loaded = loadModel(folder, 'my-place');
    const files = resultFiles(loaded, 'plan', loadScenario(loaded, 'plan'), 'test');
    const rows = files['annual.csv']
      .split('\n')
      .filter((row) => /^(services\.(tier|funder)\.[a-z0-9]+|services\.total)\.spend,/.test(row));
    const sums = new Map(
      rows.filter((r) => r.includes('2012/13')).map((r) => [r.split(',')[0], /,([\d.]+),local/.exec(r)?.[1]]),
    );
    expect(Object.fromEntries(sums)).toEqual({
      'services.total.spend': '13200000.00',
      'services.tier.t1.spend': '2400000.00',
      'services.tier.t2.spend': '3600000.00',
      'services.tier.t3.spend': '3600000.00',
      'services.tier.t4.spend': '3600000.00',
      'services.funder.nhs.spend': '8400000.00',
      'services.funder.council.spend': '4800000.00',
    });
  });
});
