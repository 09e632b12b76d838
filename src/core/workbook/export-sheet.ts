import { printYear } from '../calendar/financial-year.ts';
import { at, fixedBlock, onSheet } from './address.ts';
import {
  type Cell,
  figure,
  formatOf,
  formula,
  NOT_KNOWN,
  type NumberFormat,
  type Result,
  text,
} from './cell.ts';
import { BLOCKS, blockColumn, type ExportBlock } from './export-layout.ts';
import type { Making } from './facts.ts';
import { FIRST_ROW, FIRST_YEAR, HEAD_ROW } from './layout.ts';
import { Grid, type Sheet } from './sheet.ts';
import type { YearLines } from './year-figures.ts';
import { addedUp, monthsPlace, partColumn } from './years-sheet.ts';

const TITLES: Readonly<Record<ExportBlock, string>> = {
  figure: 'Figure when the file was made',
  part: 'Known part when the file was made',
  differs: 'Differs now (1)',
  months: 'Year does not tie to its months (1)',
  parts: 'Total does not tie to its parts (1)',
  errors: 'An error other than unknown (1)',
  rounding: 'Rounding, so that pennies tie',
  part_rounding: 'Rounding of the known part',
};

/** What the engine printed when the file was made, on the rows of the sheet Years, and whether the workbook still says the same. */
export function exportSheet(making: Making, lines: YearLines): Sheet {
  const { graph, layout, facts } = making;
  const { years } = graph.calendar;
  const grid = new Grid();
  grid.set(0, 0, text('At export', 'title'));
  grid.set(1, 0, text(ABOUT, 'subtitle'));
  grid.setRow(HEAD_ROW, [text('Line', 'head'), text('What it is', 'head')]);
  for (const block of BLOCKS) {
    grid.set(HEAD_ROW - 1, blockColumn(years.length, block, 0), text(TITLES[block], 'subtitle'));
    years.forEach((year, y) => {
      grid.set(HEAD_ROW, blockColumn(years.length, block, y), text(printYear(year), 'head_right'));
    });
  }
  layout.years.forEach((row, i) => {
    const place = FIRST_ROW + i;
    if (row.kind === 'section') {
      grid.set(place, 0, text(facts.sections.get(row.title) ?? row.title, 'section'));
      return;
    }
    const line = graph.lines[row.line];
    grid.setRow(place, [text(line?.name ?? ''), text(line?.label ?? '')]);
    for (const block of BLOCKS)
      years.forEach((_, y) => {
        const cell = blockCell(making, lines, row.line, y, block);
        if (cell !== undefined) grid.set(place, blockColumn(years.length, block, y), cell);
      });
  });
  return {
    name: 'At export',
    rows: grid.rows,
    widths: [44, 52, ...BLOCKS.flatMap(() => [...years.map(() => 16), 3])],
    paper: { size: 'a3', across: Math.ceil(years.length / 2) },
    frozen: { rows: FIRST_ROW, columns: 2 },
  };
}

const ABOUT =
  'The figures that Headroom printed when the file was made, never worked out again, and what the sheet Checks counts. Roundings count only while no input is changed.';

function blockCell(
  making: Making,
  lines: YearLines,
  line: number,
  year: number,
  block: ExportBlock,
): Cell | undefined {
  const { unit } = making.graph.lines[line] ?? { unit: '1' };
  const told = lines.of(line, year);
  const format: NumberFormat = unit === 'date' ? 'date' : formatOf(unit);
  switch (block) {
    case 'figure':
      return fixed(told.figure, format);
    case 'part':
      return told.part === '' ? undefined : fixed(told.part, format);
    case 'differs':
      return formula(differs(making, line, year, unit), 0, 'formula', 'count');
    case 'months':
      return tiesToMonths(making, lines, line, year);
    case 'parts':
      return tiesToParts(making, lines, line, year);
    case 'errors':
      return formula(errorIn(making, line, year), 0, 'formula', 'count');
    case 'rounding':
      return lines.rounds(line).figure && told.known === 'all'
        ? figure(told.rounding, 'fixed', 'exact')
        : undefined;
    case 'part_rounding':
      return lines.rounds(line).part && told.known === 'part'
        ? figure(told.rounding, 'fixed', 'exact')
        : undefined;
  }
}

function fixed(value: Result, format: NumberFormat): Cell {
  return typeof value === 'number'
    ? figure(value, 'fixed', format)
    : formula('NA()', NOT_KNOWN, 'fixed', format);
}

/** 1 where a figure, or its known part, is not what it was, to the penny. */
function differs({ graph, layout }: Making, line: number, year: number, unit: string): string {
  const row = layout.yearsRow(line) ?? 0;
  const years = graph.calendar.years.length;
  const was = (block: ExportBlock): string => at(row, blockColumn(years, block, year));
  const now = (column: number): string => onSheet('Years', 'At export', at(row, column));
  const compare = (before: string, after: string, otherwise: string): string => {
    const near = unit.startsWith('GBP') ? '0.005' : `0.000001*MAX(1,ABS(${before}))`;
    return `IF(ISNUMBER(${after}),IF(ISNUMBER(${before}),IF(ABS(${after}-${before})<${near},0,1),1),IF(ISNUMBER(${before}),1,${otherwise}))`;
  };
  return compare(
    was('figure'),
    now(FIRST_YEAR + year),
    compare(was('part'), now(partColumn(years, year)), '0'),
  );
}

/** 1 where the year or one of its months is an error such as a division by nought. */
function errorIn(making: Making, line: number, year: number): string {
  const [sheet, block] = monthsPlace(making, line, year, 'all', false);
  const now = onSheet('Years', 'At export', at(making.layout.yearsRow(line) ?? 0, FIRST_YEAR + year));
  return `IF(OR(ISERR(${now}),ISERR(SUM(${onSheet(sheet, 'At export', block)}))),1,0)`;
}

/** A year of pounds is the sum of its months, but for a penny for each figure that was rounded in it. */
function tiesToMonths(making: Making, lines: YearLines, line: number, year: number): Cell | undefined {
  const { unit, rollup } = making.graph.lines[line] ?? { unit: '1', rollup: 'level' };
  if (unit !== 'GBP' || rollup !== 'flow') return undefined;
  const [sheet, block] = monthsPlace(making, line, year, 'all', false);
  const now = onSheet('Years', 'At export', at(making.layout.yearsRow(line) ?? 0, FIRST_YEAR + year));
  const months = `SUM(${onSheet(sheet, 'At export', block)})`;
  const near = lines.slack(line);
  return formula(
    `IF(ISNUMBER(${now}),IFERROR(IF(ABS(${now}-${months})<=${near},0,1),1),0)`,
    0,
    'formula',
    'count',
  );
}

/** Pennies of a total are those of its parts; those of the lines that share out another come to its own. */
function tiesToParts(making: Making, lines: YearLines, line: number, year: number): Cell | undefined {
  const rule = lines.rules[line];
  if (rule?.kind !== 'added' && rule?.kind !== 'rest') return undefined;
  const parts = (group: readonly number[], first = year): string =>
    addedUp(making, group, first, year).replace(/[A-Z]+\d+(:[A-Z]+\d+)?/g, (cells) =>
      onSheet('Years', 'At export', cells),
    );
  const own = onSheet('Years', 'At export', at(making.layout.yearsRow(line) ?? 0, FIRST_YEAR + year));
  const compare = (sum: string, of: string, otherwise: 0 | 1): Cell =>
    formula(
      `IF(ISNUMBER(${of}),IFERROR(IF(ABS(${of}-(${sum}))<0.005,0,1),${otherwise}),0)`,
      0,
      'formula',
      'count',
    );
  if (rule.kind === 'rest') return compare(`${parts(rule.others)}+${own}`, parts([rule.whole]), 0);
  const first = rule.soFar ? 0 : year;
  const minus = rule.minus.length === 0 ? '' : `-${parts(rule.minus, first)}`;
  const plus = rule.plus.length === 0 ? '0' : parts(rule.plus, first);
  // A rounding of its own is no fault while it counts.
  const rounding = lines.rounds(line).figure
    ? `+as_exported*${at(making.layout.yearsRow(line) ?? 0, blockColumn(making.graph.calendar.years.length, 'rounding', year))}`
    : '';
  return compare(`${plus}${minus}${rounding}`, own, 1);
}

/** A block of the sheet, for counting. */
export function exportBlock({ graph, layout }: Making, block: ExportBlock): string {
  const years = graph.calendar.years.length;
  return fixedBlock({
    rows: [FIRST_ROW, FIRST_ROW + layout.years.length - 1],
    columns: [blockColumn(years, block, 0), blockColumn(years, block, years - 1)],
  });
}
