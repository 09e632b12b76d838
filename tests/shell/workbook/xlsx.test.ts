import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../../../src/core/run/plan.ts';
import { projectPlan } from '../../../src/core/run/projection.ts';
import { xlsxOf } from '../../../src/shell/workbook/write-xlsx.ts';
import { graphOf, POUNDS, told, worked } from '../../support/lines.ts';
import { testWorkbook } from '../../support/workbook.ts';

/** A large amount with pennies, an unknown one, and what becomes of them. */
const graph = graphOf([
  told('a.large', [1_357_913_579.37 / 12], POUNDS),
  told('a.unknown', [null], POUNDS),
  worked('all.total', 'total("a.*")', POUNDS),
  worked('all.large', 'a.large', POUNDS),
]);
const workbook = testWorkbook(graph, projectPlan(planOf(graph)));

let folder = '';
let bytes = new Uint8Array();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-xlsx-'));
  bytes = new Uint8Array(await xlsxOf(workbook));
  writeFileSync(join(folder, 'plan.xlsx'), bytes);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The XML of a sheet, by its place. */
function sheetXml(place: number): string {
  const file = unzipSync(bytes)[`xl/worksheets/sheet${place}.xml`];
  if (file === undefined) throw new Error(`no sheet ${place}`);
  return strFromU8(file);
}

describe('the file of a workbook', () => {
  it('is the same to the byte each time', async () => {
    expect(Buffer.from(await xlsxOf(workbook)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('shows an unknown figure as an error, which no sum passes over', () => {
    expect(sheetXml(4)).toMatch(/t="e"[^>]*><f>[^<]*<\/f><v>#N\/A<\/v>/);
    expect(sheetXml(4)).not.toContain('t="str"><f>ROUND');
    expect(sheetXml(5)).not.toMatch(/t="str"><f>[^<]*<\/f><v>#N\/A/);
  });

  it('keeps £1,357,913,579.37 whole, and the unknown beside it', async () => {
    const { sheets } = await readXlsx(bytes);
    const years = sheets.find((sheet) => sheet.name === 'Years');
    const shown = (years?.rows ?? []).filter(([name]) => /^a\.|^all\./.test(String(name)));
    expect(shown.map((row) => [row[0], row[4], row[7]])).toEqual([
      ['a.large', 1_357_913_579.37, ''],
      ['a.unknown', '#N/A', '#N/A'],
      ['all.total', '#N/A', 1_357_913_579.37],
      ['all.large', 1_357_913_579.37, ''],
    ]);
  });

  it('has names for its inputs, panes that stay, and asks to be worked out when it is opened', async () => {
    const file = await readXlsx(bytes);
    const names = new Map(file.namedRanges?.map(({ name, range }) => [name, range]));
    expect(names.get('a.large')).toBe('Inputs!$F$5');
    expect(names.get('inputs_changed')).toBe('Checks!$B$6');
    expect(sheetXml(5)).toContain('<pane xSplit="2" ySplit="4" topLeftCell="C5" state="frozen"');
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain(
      'fullCalcOnLoad="1"',
    );
  });

  const unzip = spawnSync('unzip', ['-v'], { stdio: 'ignore' }).status === 0;
  it.skipIf(!unzip)('is a sound archive to unzip (skipped where it is not on the machine)', () => {
    const said = execFileSync('unzip', ['-t', join(folder, 'plan.xlsx')], { encoding: 'utf8' });
    expect(said).toMatch(/No errors detected/);
  });

  it('is not much larger than its figures', () => {
    expect(readFileSync(join(folder, 'plan.xlsx')).length).toBeLessThan(40_000);
  });
});
