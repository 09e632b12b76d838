import { printYear } from '../calendar/financial-year.ts';
import { at, fixedAt, fixedBlock, onSheet } from './address.ts';
import { type Cell, formatOf, formula, NOT_KNOWN, type Result, text } from './cell.ts';
import { blockColumn } from './export-layout.ts';
import { exportBlock } from './export-sheet.ts';
import type { Making } from './facts.ts';
import { INPUT } from './inputs-sheet.ts';
import { FIRST_ROW, FIRST_YEAR } from './layout.ts';
import { type DefinedName, Grid, type Sheet, type SheetName } from './sheet.ts';
import type { YearLines } from './year-figures.ts';

/** The rows of the sheet. */
const VERDICT_ROW = 2;
const TABLE_ROW = 4;

interface Check {
  readonly title: string;
  readonly about: string;
  /** What is counted, and what it comes to when the file is made. */
  readonly found: string;
  readonly result: number;
  /** What it should be: a count, or nothing where there is no right or wrong. */
  readonly right?: number;
  /** Only while no input is changed. */
  readonly asExported?: true;
}

/** Whether the workbook can be trusted: what was changed, whether it still gives the engine's figures, and whether sums tie. */
export function checksSheet(making: Making, lines: YearLines): Sheet {
  const grid = new Grid();
  grid.set(0, 0, text('Checks', 'title'));
  grid.set(1, 0, text(ABOUT, 'subtitle'));
  const checks = checksOf(making, lines);
  const wrongColumn = 3;
  const first = TABLE_ROW + 1;
  const last = first + checks.length - 1;
  const wrong = `SUM(${fixedBlock({ rows: [first, last], columns: [wrongColumn, wrongColumn] })})`;
  grid.set(
    VERDICT_ROW,
    0,
    formula(
      `IF(${wrong}>0,"Something is wrong: see the checks with a 1.",IF(inputs_changed>0,"Inputs were changed: the figures are no longer those of the export. Sums tie.","All well: the figures are Headroom's own, and sums tie."))`,
      VERDICTS.well,
      'verdict',
      'count',
    ),
  );
  grid.setRow(
    TABLE_ROW,
    ['Check', 'Found', 'Should be', 'Wrong (1)', 'What it means'].map((words, i) =>
      text(words, i === 0 || i === 4 ? 'head' : 'head_right'),
    ),
  );
  checks.forEach((check, i) => {
    grid.setRow(first + i, checkCells(check, first + i));
  });
  putControls(grid, making, lines, last + 2);
  return {
    name: 'Checks',
    rows: grid.rows,
    widths: [60, 38, 12, 12, ...making.graph.calendar.years.flatMap(() => [18, 18, 18])],
    paper: { size: 'a3', across: Math.ceil(making.graph.calendar.years.length / 6) },
    frozen: { rows: VERDICT_ROW + 1, columns: 1 },
  };
}

export const VERDICTS = { well: "All well: the figures are Headroom's own, and sums tie." } as const;

const ABOUT =
  'What was changed since the file was made, whether the workbook gives the figures of Headroom, and whether sums tie to the penny.';

function checkCells({ title, about, found, result, right, asExported }: Check, row: number): readonly Cell[] {
  const cell = at(row, 1);
  const compare = right === undefined ? '' : `IF(${cell}=${at(row, 2)},0,1)`;
  return [
    text(title),
    formula(found, result, 'link', 'count'),
    right === undefined
      ? text('', 'faint')
      : { content: { kind: 'number', value: right }, role: 'fixed', format: 'count' },
    right === undefined
      ? text('', 'faint')
      : formula(asExported === true ? `IF(as_exported=1,${compare},0)` : compare, 0, 'formula', 'count'),
    text(about, 'remark'),
  ];
}

function checksOf(making: Making, lines: YearLines): readonly Check[] {
  const { told, layout, graph } = making;
  const block = (name: Parameters<typeof exportBlock>[1]): string =>
    onSheet('At export', 'Checks', exportBlock(making, name));
  const years = fixedBlock({
    rows: [FIRST_ROW, FIRST_ROW + layout.years.length - 1],
    columns: [FIRST_YEAR, FIRST_YEAR + graph.calendar.years.length - 1],
  });
  const onYears = onSheet('Years', 'Checks', years);
  const wanted = layout.years.filter((row) => row.kind === 'line').length * graph.calendar.years.length;
  const unknown = layout.years
    .flatMap((row) => (row.kind === 'line' ? [row.line] : []))
    .flatMap((line) => graph.calendar.years.map((_, y) => lines.of(line, y).known))
    .filter((known) => known !== 'all').length;
  return [
    {
      title: 'Inputs changed since the file was made',
      about: 'Each is marked on the sheet Inputs.',
      found: `SUM(${onSheet('Inputs', 'Checks', changedBlock(told.rows.length))})`,
      result: 0,
    },
    {
      title: 'No input is changed (1)',
      about:
        'Only then do the roundings of the sheet At export count, and figures are set against those of Headroom.',
      found: 'IF(inputs_changed=0,1,0)',
      result: 1,
    },
    {
      title: 'Figures that are not those of Headroom',
      about:
        'Years, or their known parts, that differ from the sheet At export: a formula was written over. Only told while no input is changed.',
      found: `SUM(${block('differs')})`,
      result: 0,
      right: 0,
      asExported: true,
    },
    {
      title: 'Years that do not tie to their months',
      about: 'Pounds of a year that are not the sum of the months, but for rounding.',
      found: `SUM(${block('months')})`,
      result: 0,
      right: 0,
    },
    {
      title: 'Totals that do not tie to their parts',
      about: 'To the penny, by financial year.',
      found: `SUM(${block('parts')})`,
      result: 0,
      right: 0,
    },
    {
      title: 'Errors other than unknown',
      about: 'Such as a division by nought. #N/A, which is unknown, is not counted here.',
      found: `SUM(${block('errors')})`,
      result: 0,
      right: 0,
    },
    {
      title: 'Figures by year that are unknown',
      about:
        'Wholly, or in part: the sheet Years has the part that is known. They are never counted as nought.',
      found: `${wanted}-COUNT(${onYears})`,
      result: unknown,
      right: unknown,
      asExported: true,
    },
  ];
}

function changedBlock(rows: number): string {
  const last = FIRST_ROW + Math.max(rows, 1) - 1;
  return fixedBlock({ rows: [FIRST_ROW, last], columns: [INPUT.changed, INPUT.changed] });
}

/** The lines that are looked at first: now, when the file was made, and what lies between. */
function putControls(grid: Grid, making: Making, lines: YearLines, row: number): void {
  const { graph, layout, headlines } = making;
  const { years } = graph.calendar;
  if (headlines.length === 0) return;
  grid.set(row, 0, text('Control totals', 'section'));
  const head = row + 1;
  grid.setRow(head, [text('Line', 'head'), text('', 'head'), text('', 'head'), text('', 'head')]);
  const column = (y: number, k: number): number => 4 + y * 3 + k;
  years.forEach((year, y) => {
    ['now', 'at export', 'change'].forEach((word, k) => {
      grid.set(head, column(y, k), text(`${printYear(year)} ${word}`, 'head_right'));
    });
  });
  headlines.forEach((line, i) => {
    const place = head + 1 + i;
    const { name, label, unit } = graph.lines[line] ?? { name: '', label: '', unit: '1' };
    grid.setRow(place, [text(label), text(name, 'faint'), text(unit, 'faint')]);
    const source = layout.yearsRow(line);
    if (source === undefined) return;
    years.forEach((_, y) => {
      const { figure } = lines.of(line, y);
      const change: Result = figure === NOT_KNOWN ? NOT_KNOWN : 0;
      const sheets: readonly [SheetName, number][] = [
        ['Years', FIRST_YEAR + y],
        ['At export', blockColumn(years.length, 'figure', y)],
      ];
      sheets.forEach(([sheet, from], k) => {
        const cell = onSheet(sheet, 'Checks', at(source, from));
        grid.set(place, column(y, k), formula(cell, figure, 'link', formatOf(unit)));
      });
      const [now, before] = [at(place, column(y, 0)), at(place, column(y, 1))];
      grid.set(place, column(y, 2), formula(`${now}-${before}`, change, 'formula', formatOf(unit)));
    });
  });
}

/** The names that other sheets and the reader use. */
export function checkNames(): readonly DefinedName[] {
  const found = (check: number): string => onSheet('Checks', 'Read me', fixedAt(TABLE_ROW + 1 + check, 1));
  return [
    { name: 'inputs_changed', range: found(0) },
    { name: 'as_exported', range: found(1) },
    { name: 'verdict', range: onSheet('Checks', 'Read me', fixedAt(VERDICT_ROW, 0)) },
  ];
}
