import { printYear } from '../calendar/financial-year.ts';
import { at, fixedBlock, onSheet, printBlock, runsOf } from './address.ts';
import { type Cell, formatOf, formula, NOT_KNOWN, type NumberFormat, text } from './cell.ts';
import { blockColumn } from './export-layout.ts';
import type { Making } from './facts.ts';
import { FIRST_MONTH, FIRST_ROW, FIRST_YEAR, HEAD_ROW } from './layout.ts';
import { dateFormula } from './serial.ts';
import { Grid, type Sheet } from './sheet.ts';
import type { YearLines } from './year-figures.ts';

const ABOUT =
  'Every line by financial year: a flow is added up, a stock taken at its close, a level averaged. Pounds are rounded so that they tie. #N/A is unknown, wholly or in part; the known part of such a figure stands on the right.';

/** The column of the known part of a year: after the years and a gap. */
export function partColumn(years: number, year: number): number {
  return FIRST_YEAR + years + 1 + year;
}

export function yearsSheet(making: Making, lines: YearLines): Sheet {
  const { graph, layout, facts } = making;
  const { years } = graph.calendar;
  const grid = new Grid();
  grid.set(0, 0, text('Years', 'title'));
  grid.set(1, 0, text(ABOUT, 'subtitle'));
  grid.set(HEAD_ROW - 1, FIRST_YEAR, text('Figure', 'subtitle'));
  grid.set(HEAD_ROW - 1, partColumn(years.length, 0), text('Known part, where the whole is not', 'subtitle'));
  grid.setRow(
    HEAD_ROW,
    ['Line', 'What it is', 'Unit', 'Roll-up'].map((words) => text(words, 'head')),
  );
  years.forEach((year, y) => {
    grid.set(HEAD_ROW, FIRST_YEAR + y, text(printYear(year), 'head_right'));
    grid.set(HEAD_ROW, partColumn(years.length, y), text(printYear(year), 'head_right'));
  });
  layout.years.forEach((row, i) => {
    const place = FIRST_ROW + i;
    if (row.kind === 'section') {
      grid.set(place, 0, text(facts.sections.get(row.title) ?? row.title, 'section'));
      return;
    }
    const line = graph.lines[row.line];
    if (line === undefined) return;
    grid.setRow(place, [
      text(line.name),
      text(line.label),
      text(line.unit, 'faint'),
      text(line.rollup, 'faint'),
    ]);
    years.forEach((_, y) => {
      grid.set(place, FIRST_YEAR + y, figureCell(making, lines, row.line, y));
      grid.set(place, partColumn(years.length, y), partCell(making, lines, row.line, y));
    });
  });
  const last = FIRST_ROW + layout.years.length - 1;
  return {
    name: 'Years',
    rows: grid.rows,
    widths: [44, 52, 16, 9, ...years.map(() => 18), 3, ...years.map(() => 18)],
    paper: { size: 'a3', across: Math.ceil(years.length / 6) },
    frozen: { rows: FIRST_ROW, columns: 2 },
    unknownIn: fixedBlock({
      rows: [FIRST_ROW, last],
      columns: [FIRST_YEAR, partColumn(years.length, years.length - 1)],
    }),
  };
}

function formatOfYear(unit: string): NumberFormat {
  return unit === 'date' ? 'date' : formatOf(unit);
}

function figureCell(making: Making, lines: YearLines, line: number, year: number): Cell {
  const { graph } = making;
  const { figure } = lines.of(line, year);
  const rule = lines.rules[line];
  const format = formatOfYear(graph.lines[line]?.unit ?? '1');
  const role = rule?.kind === 'added' || rule?.kind === 'rest' ? 'formula' : 'link';
  return formula(figureFormula(making, lines, line, year), figure, role, format);
}

function figureFormula(making: Making, lines: YearLines, line: number, year: number): string {
  const rule = lines.rules[line] ?? { kind: 'plain' };
  const rounding = lines.rounds(line).figure ? roundingTerm(making, line, year, 'rounding') : '';
  switch (rule.kind) {
    case 'plain':
      return rolledUp(making, line, year, false);
    case 'date':
      return dateFormula(onSheet('Months', 'Years', monthsBlock(making, line, year, 'last')));
    case 'rounded':
      return `ROUND(${rolledUp(making, line, year, false)}${rounding},2)`;
    case 'added': {
      const first = rule.soFar ? 0 : year;
      const sum = (parts: readonly number[]): string => addedUp(making, parts, first, year);
      const minus = rule.minus.length === 0 ? '' : `-${sum(rule.minus)}`;
      const plus = rule.plus.length === 0 ? '' : sum(rule.plus);
      return `ROUND(${plus}${minus}${rounding},2)`;
    }
    case 'rest': {
      const own = `${rolledUp(making, line, year, false)}${rounding}`;
      const rest = `${yearCell(making, rule.whole, year)}-${addedUp(making, rule.others, year, year)}`;
      // Only where the shares do come to the whole: an input may have been changed so that they no longer do.
      const near = (rule.others.length + 2) / 100;
      return `IFERROR(IF(ABS(${own}-(${rest}))<${near},ROUND(${rest},2),ROUND(${own},2)),ROUND(${own},2))`;
    }
  }
}

/** The months of a line over a year, rolled up as its kind says. */
function rolledUp(making: Making, line: number, year: number, known: boolean): string {
  const rollup = making.graph.lines[line]?.rollup ?? 'level';
  const [sheet, block] = monthsPlace(making, line, year, rollup === 'stock' ? 'last' : 'all', known);
  const cells = onSheet(sheet, 'Years', block);
  if (rollup === 'stock') return cells;
  if (!known) return rollup === 'flow' ? `SUM(${cells})` : `AVERAGE(${cells})`;
  return rollup === 'flow' ? `SUMIF(${cells},"<1E+300")` : `SUMIF(${cells},"<1E+300")/12`;
}

function monthsBlock(making: Making, line: number, year: number, which: 'all' | 'last'): string {
  return monthsPlace(making, line, year, which, false)[1];
}

/** Where the months of a year stand; of known parts on their own sheet, where the line has them. */
export function monthsPlace(
  { layout }: Making,
  line: number,
  year: number,
  which: 'all' | 'last',
  known: boolean,
): readonly ['Months' | 'Known parts', string] {
  const apart = known ? layout.knownRow(line) : undefined;
  const row = apart ?? layout.monthsRow(line);
  const last = FIRST_MONTH + year * 12 + 11;
  const columns = [which === 'all' ? last - 11 : last, last] as const;
  return [apart === undefined ? 'Months' : 'Known parts', printBlock({ rows: [row, row], columns })];
}

/** Years of some lines, as a sum of cells. */
export function addedUp(
  making: Making,
  lines: readonly number[],
  firstYear: number,
  lastYear: number,
): string {
  const rows = lines.map((line) => making.layout.yearsRow(line) ?? 0);
  const blocks = runsOf(rows).map((run) =>
    printBlock({ rows: run, columns: [FIRST_YEAR + firstYear, FIRST_YEAR + lastYear] }),
  );
  const [only = ''] = blocks;
  return blocks.length === 1 && !only.includes(':') ? only : `SUM(${blocks.join(',')})`;
}

function yearCell({ layout }: Making, line: number, year: number): string {
  return at(layout.yearsRow(line) ?? 0, FIRST_YEAR + year);
}

function roundingTerm(
  { graph, layout }: Making,
  line: number,
  year: number,
  block: 'rounding' | 'part_rounding',
): string {
  const column = blockColumn(graph.calendar.years.length, block, year);
  return `+as_exported*${onSheet('At export', 'Years', at(layout.yearsRow(line) ?? 0, column))}`;
}

function partCell(making: Making, lines: YearLines, line: number, year: number): Cell {
  const { graph } = making;
  const { unit, rollup } = graph.lines[line] ?? { unit: '1', rollup: 'level' };
  const { part } = lines.of(line, year);
  const format = formatOfYear(unit);
  const figure = yearCell(making, line, year);
  const whole = `IF(ISNUMBER(${figure}),""`;
  // Neither a date nor a line that is told or worked out as one figure has a part that is known.
  const single = making.layout.knownRow(line) === undefined;
  if (unit === 'date' || (single && rollup !== 'flow'))
    return formula(`${whole},NA())`, lines.of(line, year).known === 'all' ? '' : NOT_KNOWN, 'link', format);
  const [sheet, block] = monthsPlace(making, line, year, rollup === 'stock' ? 'last' : 'all', true);
  const cells = onSheet(sheet, 'Years', block);
  const sum = rolledUp(making, line, year, true);
  const rounding = lines.rounds(line).part ? roundingTerm(making, line, year, 'part_rounding') : '';
  const shown = unit.startsWith('GBP') ? `ROUND(${sum}${rounding},2)` : sum;
  const least = rollup === 'level' ? 12 : 1;
  return formula(
    `${whole},IF(COUNT(${cells})<${least},NA(),IF(${sum}=0,NA(),${shown})))`,
    part,
    'link',
    format,
  );
}
