import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headroom } from '../../support/headroom.ts';

let folder = '';
let file = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-workbook-'));
  file = join(folder, 'plan.xlsx');
  const ran = await headroom(['workbook', 'worcestershire', '-s', 'recycle', '-o', file]);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toMatch(/^Written: .*plan\.xlsx\n$/);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The file with something in it replaced, as another file. */
function changed(name: string, entry: string, find: string | RegExp, put: string): string {
  const files = unzipSync(readFileSync(file));
  const before = strFromU8(files[entry] ?? new Uint8Array());
  const after = before.replace(find, put);
  expect(after).not.toBe(before);
  const path = join(folder, name);
  writeFileSync(path, zipSync({ ...files, [entry]: strToU8(after) }));
  return path;
}

const verify = (path: string, ...more: readonly string[]) =>
  headroom(['workbook', 'worcestershire', '-s', 'recycle', '--verify', path, ...more]);

describe('headroom workbook', () => {
  it('a file that nobody touched is as it was written', async () => {
    const ran = await verify(file);
    expect(ran.stdout).toBe(
      `${file}: every formula, label and source is as it was written.\nNo input is changed.\n`,
    );
    expect(ran.code).toBe(0);
  });

  it('an input that is changed is told as a change', async () => {
    const path = changed(
      'input.xlsx',
      'xl/worksheets/sheet3.xml',
      /(<c r="F14"[^>]*>)<v>300000<\/v>/,
      '$1<v>310000</v>',
    );
    const ran = await verify(path);
    expect(ran.stdout).toContain(
      '1 input is changed:\n  Inputs F14, investment.dementia.stated: 310000, and the model has 300000.\n',
    );
    expect(ran.code).toBe(0);
    const { inputs } = JSON.parse((await verify(path, '--json')).stdout) as { inputs: readonly unknown[] };
    expect(inputs).toEqual([
      { sheet: 'Inputs', cell: 'F14', line: 'investment.dementia.stated', was: '300000', is: '310000' },
    ]);
  });

  it('a formula that is written over by a number is named with its line', async () => {
    const cell = /<c r="E18"( s="\d+")?><f>([^<]*)<\/f><v>[^<]*<\/v><\/c>/;
    const formula = cell.exec(
      strFromU8(unzipSync(readFileSync(file))['xl/worksheets/sheet4.xml'] ?? new Uint8Array()),
    )?.[2];
    const path = changed('formula.xlsx', 'xl/worksheets/sheet4.xml', cell, '<c r="E18"><v>999</v></c>');
    const ran = await verify(path);
    expect(ran.stderr).toContain(`Years E18 holds 999, and was written as =${formula}.`);
    expect(ran.stderr).toContain('1 error.');
    expect(ran.code).toBe(1);
  });

  it('the words of a source are part of the file', async () => {
    const path = changed('words.xlsx', 'xl/sharedStrings.xml', '£300,000', '£350,000');
    const ran = await verify(path);
    expect(ran.stderr).toMatch(/Inputs J14 holds ".*£350,000.*", and was written as ".*£300,000/);
    expect(ran.code).toBe(1);
  });

  it('a file of another scenario or of something else is told once', async () => {
    const other = await headroom(['workbook', 'worcestershire', '--verify', file]);
    expect(other.stderr).toMatch(
      /The file holds another scenario, "recycle: .*\. Name that one with --scenario\.\n\n1 error\./,
    );
    expect(other.code).toBe(1);
    const text = join(folder, 'words.txt');
    writeFileSync(text, 'not a workbook');
    const none = await verify(text);
    expect(none.stderr).toContain(
      'words.txt: This is no workbook that can be read. It must be an .xlsx file.',
    );
    expect(none.code).toBe(1);
  });

  it.each([
    [['nowhere'], /There is no model "nowhere"/],
    [['worcestershire', '-s', 'recicle'], /There is no scenario "recicle"\. Did you mean "recycle"\?/],
    [
      ['worcestershire', '-o', 'plan.csv'],
      /A workbook is a file that ends in \.xlsx, and "plan\.csv" does not\./,
    ],
    [['worcestershire', '-o', 'models'], /"models" is a folder\. Name a file to write/],
    [['worcestershire', '--verify', 'nothing.xlsx'], /There is no file "nothing\.xlsx"\./],
    [['worcestershire', '-o', 'a.xlsx', '--verify', 'b.xlsx'], /Give either --out or --verify, not both\./],
  ])('a wrong call is told what to do: %j', async (args, said) => {
    const ran = await headroom(['workbook', ...args]);
    expect(ran.stderr).toMatch(said);
    expect(ran.code).toBe(2);
    expect(existsSync('plan.csv')).toBe(false);
  });
});
