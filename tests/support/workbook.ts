import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Cell as FileCell, readXlsx } from 'hucre/xlsx';
import { HyperFormula, type RawCellContent } from 'hyperformula';
import type { Graph } from '../../src/core/graph/graph.ts';
import { givenLine } from '../../src/core/graph/line.ts';
import type { Projection } from '../../src/core/run/projection.ts';
import type { CellContent, Result } from '../../src/core/workbook/cell.ts';
import type { WorkbookFacts } from '../../src/core/workbook/facts.ts';
import type { Sheet, SheetName, Workbook } from '../../src/core/workbook/sheet.ts';
import type { Told } from '../../src/core/workbook/told-rows.ts';
import { workbookOf } from '../../src/core/workbook/workbook-of.ts';
import { ASSUMED } from './lines.ts';

export const FACTS: WorkbookFacts = {
  title: 'Test',
  about: 'A plan for a test.',
  scenario: 'plan',
  scenarioAbout: 'as told',
  run: 'none',
  engine: '0.0.0',
  sections: new Map(),
};

export function testWorkbook(graph: Graph, projection: Projection): Workbook {
  return workbookOf(graph, projection, FACTS);
}

export function sheetNamed(workbook: Workbook, name: SheetName): Sheet {
  const sheet = workbook.sheets.find((s) => s.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What a cell shows: by the engine when the file is made, or by a program that works it out. */
export type Values = (sheet: SheetName, row: number, column: number) => Result | undefined;

export function shownBy(content: CellContent | undefined): Result | undefined {
  if (content === undefined) return undefined;
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'formula':
      return content.result;
  }
}

/** The workbook as HyperFormula works it out; and a way to write over cells. */
export function inHyperFormula(workbook: Workbook): {
  readonly values: Values;
  readonly write: (sheet: SheetName, row: number, column: number, value: RawCellContent) => void;
  readonly close: () => void;
} {
  const sheets = Object.fromEntries(
    workbook.sheets.map(({ name, rows }) => [
      name,
      rows.map((row) => row.map((cell) => rawContent(cell?.content))),
    ]),
  );
  const hf = HyperFormula.buildFromSheets(
    sheets,
    { licenseKey: 'gpl-v3', smartRounding: false },
    named(workbook),
  );
  const address = (sheet: SheetName, row: number, col: number) => ({
    sheet: hf.getSheetId(sheet) ?? 0,
    row,
    col,
  });
  return {
    values: (sheet, row, column) => {
      const value = hf.getCellValue(address(sheet, row, column));
      if (value !== null && typeof value === 'object') return value.value;
      if (typeof value === 'boolean') return String(value);
      return value ?? undefined;
    },
    write: (sheet, row, column, value) => {
      hf.setCellContents(address(sheet, row, column), value);
    },
    close: () => {
      hf.destroy();
    },
  };
}

function rawContent(content: CellContent | undefined): RawCellContent {
  if (content === undefined) return null;
  switch (content.kind) {
    case 'text':
      return `'${content.text}`;
    case 'number':
      return content.value;
    case 'formula':
      return `=${content.text}`;
  }
}

/** HyperFormula takes no dots in names; no formula of the workbook uses a name with one. */
function named({ names }: Workbook): { name: string; expression: string }[] {
  return names
    .filter(({ name }) => !name.includes('.'))
    .map(({ name, range }) => ({ name, expression: `=${range}` }));
}

/** Does this machine have LibreOffice? */
export const OFFICE = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * A file as LibreOffice works it out: what the file itself shows is taken out before, so that nothing of it can be left.
 */
export async function inLibreOffice(xlsx: Uint8Array): Promise<Values> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-office-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), withoutResults(xlsx));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filter = 'xlsx:Calc MS Excel 2007 XML';
    const out = join(folder, 'out');
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', out, join(folder, 'in.xlsx')],
      { stdio: 'ignore' },
    );
    return await valuesOf(readFileSync(join(out, 'in.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function withoutResults(xlsx: Uint8Array): Uint8Array {
  const files = unzipSync(xlsx);
  const stripped = Object.entries(files).map(([name, bytes]) => [
    name,
    name.startsWith('xl/worksheets/')
      ? strToU8(strFromU8(bytes).replace(/( t="\w+")?(><f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$2'))
      : bytes,
  ]);
  return zipSync(Object.fromEntries(stripped));
}

/** What the cells of a file show, as it stands. */
export async function valuesOf(xlsx: Uint8Array): Promise<Values> {
  const { sheets } = await readXlsx(xlsx);
  const byName = new Map<string, (typeof sheets)[number]>(sheets.map((sheet) => [sheet.name, sheet]));
  return (name, row, column) => {
    const sheet = byName.get(name);
    return plain(sheet?.cells?.get(`${row},${column}`), sheet?.rows[row]?.[column]);
  };
}

function plain(cell: FileCell | undefined, shown: FileCell['value'] | undefined): Result | undefined {
  const value = cell?.formulaResult ?? cell?.value ?? shown;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (typeof value === 'boolean') return String(value);
  return value ?? undefined;
}

/** Every cell that shows something else than the engine says, as `Years!E5: 12 in place of 11`. */
export function differences(workbook: Workbook, values: Values): readonly string[] {
  return workbook.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (cell?.content.kind !== 'formula') return [];
        const wanted = cell.content.result;
        const got = values(name, row, column);
        return same(wanted, got)
          ? []
          : [`${name} ${row},${column}: ${got} in place of ${wanted}: ${cell.content.text}`];
      }),
    ),
  );
}

/** Within a hundredth of a penny, or a part in 10^9 of what is large. */
export function same(wanted: Result, got: Result | undefined): boolean {
  if (typeof wanted === 'number')
    return typeof got === 'number' && Math.abs(wanted - got) <= Math.max(1e-4, Math.abs(wanted) * 1e-9);
  return wanted === '' ? got === undefined || got === '' : wanted === got;
}

/** The row of a line on a sheet. */
export function rowOfLine(workbook: Workbook, sheet: SheetName, name: string): number {
  const row = sheetNamed(workbook, sheet).rows.findIndex(([first]) => shownBy(first?.content) === name);
  if (row < 0) throw new Error(`no line ${name} on the sheet ${sheet}`);
  return row;
}

/** The formula of a cell as it is written. */
export function formulaAt(workbook: Workbook, sheet: SheetName, row: number, column: number): string {
  const content = sheetNamed(workbook, sheet).rows[row]?.[column]?.content;
  if (content?.kind !== 'formula') throw new Error(`no formula in ${sheet} ${row},${column}`);
  return content.text;
}

/** The first words of the sheet of checks. */
export function verdictOf(values: Values): string {
  return String(values('Checks', 2, 0));
}

/** The graph with one row of what it was told changed, month by month. */
export function withRow(graph: Graph, told: Told, row: number, value: number): Graph {
  const line = told.rows[row]?.line;
  const { first, months } = graph.calendar;
  return {
    ...graph,
    lines: graph.lines.map((one, i) => {
      if (i !== line) return one;
      const steps = Array.from({ length: months }, (_, m) => {
        const taken = told.taken(i, m);
        if (taken.kind !== 'one') throw new Error('a line told by points');
        const known = taken.row === row ? value : (told.rows[taken.row]?.value ?? 'unknown');
        return { from: first + m, to: first + m, value: known, source: ASSUMED };
      });
      return givenLine(one, {
        kind: 'steps',
        steps,
        ...(one.unit === 'date' ? { date: true as const } : {}),
      });
    }),
  };
}
