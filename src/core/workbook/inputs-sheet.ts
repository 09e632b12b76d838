import type { Graph } from '../graph/graph.ts';
import { DATE } from '../quantity/dimension.ts';
import { printSource, rangeOf } from '../source/source.ts';
import { columnName, fixedAt, fixedBlock, onSheet } from './address.ts';
import { type Cell, figure, formatOf, formula, NOT_KNOWN, type NumberFormat, text } from './cell.ts';
import { FIRST_MONTH, FIRST_ROW, HEAD_ROW, type Layout } from './layout.ts';
import { monthFormula, serialOf } from './serial.ts';
import { type DefinedName, Grid, type Sheet } from './sheet.ts';
import type { Told, ToldRow } from './told-rows.ts';

/** The columns of the sheet, by what stands in them. */
export const INPUT = { time: 4, value: 5, exported: 6, changed: 7, status: 8 } as const;
const HEADS = [
  'Line',
  'What it is',
  'Unit',
  'For',
  'In years',
  'Value',
  'At export',
  'Changed',
  'Status',
  'Source',
  'Low',
  'High',
];
/** The columns that hold figures. */
const FIGURES: ReadonlySet<number> = new Set([4, 5, 6, 7, 10, 11]);
const WIDTHS = [38, 42, 14, 20, 9, 17, 17, 9, 17, 84, 12, 12];

/** Every figure that was told, each in a cell of its own, with its source: change the value, and everything that takes it follows. */
export function inputsSheet(graph: Graph, told: Told): Sheet {
  const grid = new Grid();
  grid.set(0, 0, text('Inputs', 'title'));
  grid.set(1, 0, text(ABOUT, 'subtitle'));
  grid.setRow(
    HEAD_ROW,
    HEADS.map((words, i) => text(words, FIGURES.has(i) ? 'head_right' : 'head')),
  );
  const bounds: { range: string; least: number; most: number }[] = [];
  told.rows.forEach((row, i) => {
    const at = FIRST_ROW + i;
    grid.setRow(at, inputCells(graph, row, at));
    const line = graph.lines[row.line];
    const [least, most] = line?.bounds ?? [];
    if (line?.unit !== DATE && least !== undefined && most !== undefined && Number.isFinite(most))
      bounds.push({ range: fixedAt(at, INPUT.value), least, most });
  });
  const last = FIRST_ROW + told.rows.length - 1;
  put(grid, graph, last + 2);
  return {
    name: 'Inputs',
    rows: grid.rows,
    widths: WIDTHS,
    frozen: { rows: FIRST_ROW, columns: 2 },
    unknownIn: fixedBlock({ rows: [FIRST_ROW, last], columns: [INPUT.value, INPUT.exported] }),
    changedIn: {
      range: fixedBlock({ rows: [FIRST_ROW, last], columns: [INPUT.value, INPUT.changed] }),
      flag: `$H${FIRST_ROW + 1}`,
    },
    bounds,
    paper: { size: 'a3', across: 1 },
  };
}

const ABOUT =
  'Write over a value in blue on yellow, and the whole workbook follows. #N/A is unknown: write a figure over it when it is known; clear a cell, and it is unknown.';

function inputCells(graph: Graph, row: ToldRow, at: number): readonly (Cell | undefined)[] {
  const line = graph.lines[row.line];
  const date = line?.unit === DATE;
  const format: NumberFormat = date ? 'date' : inputFormat(line?.unit ?? '1');
  const value =
    row.value === 'unknown'
      ? formula('NA()', NOT_KNOWN, 'input', format)
      : figure(date ? serialOf(row.value) : row.value, 'input', format);
  const same: Cell = { ...value, role: 'fixed' };
  const range = row.source === undefined ? undefined : rangeOf(row.source);
  const end = (one: number | undefined): Cell | undefined =>
    one === undefined ? undefined : figure(date ? serialOf(one) : one, 'fixed', format);
  const [mine, theirs] = [INPUT.value, INPUT.exported].map((column) => fixedAt(at, column));
  return [
    text(line?.name ?? ''),
    text(line?.label ?? '', 'prose'),
    text(line?.unit ?? '', 'faint'),
    text(row.period),
    row.time === undefined ? undefined : figure(row.time, 'fixed', 'exact'),
    value,
    same,
    formula(
      `IF(ISNUMBER(${mine}),IF(ISNUMBER(${theirs}),IF(${mine}=${theirs},0,1),1),IF(ISNUMBER(${theirs}),1,0))`,
      0,
      'formula',
      'count',
    ),
    text(row.status ?? (row.value === 'unknown' ? 'unknown' : (row.source?.kind ?? '')), 'remark'),
    text(row.source === undefined ? 'Nothing was told of these months.' : printSource(row.source), 'prose'),
    end(range?.low),
    end(range?.high),
  ];
}

function inputFormat(unit: string): NumberFormat {
  const format = formatOf(unit);
  return format === 'money' ? 'money' : 'exact';
}

/** Formulas that a scenario put in have no cell of a value: they stand with the months. */
function put(grid: Grid, graph: Graph, from: number): void {
  const lines = graph.lines.filter(
    ({ content }) => content.kind === 'formula' && content.reason !== undefined,
  );
  if (lines.length === 0) return;
  grid.set(from, 0, text('Formulas that the scenario put in (they stand on the sheet Months)', 'section'));
  lines.forEach(({ name, label, unit, content }, i) => {
    if (content.kind !== 'formula') return;
    grid.setRow(from + 1 + i, [
      text(name),
      text(label),
      text(unit, 'faint'),
      text('all months'),
      undefined,
      text('formula', 'faint'),
      undefined,
      undefined,
      text('assumed'),
      text(`${content.text}. Assumed: ${content.reason}`),
    ]);
  });
}

/** The cell of a month of a line that was told: no figure in the cell of the input, and it is unknown. */
export function givenFormula(graph: Graph, layout: Layout, told: Told, line: number, month: number): string {
  const taken = told.taken(line, month);
  const cell = (row: number, column: number): string =>
    onSheet('Inputs', 'Months', fixedAt(FIRST_ROW + row, column));
  switch (taken.kind) {
    case 'none':
      return 'NA()';
    case 'one': {
      const value = cell(taken.row, INPUT.value);
      const taking = graph.lines[line]?.unit === DATE ? monthFormula(value) : value;
      return `IF(ISNUMBER(${value}),${taking},NA())`;
    }
    case 'between': {
      const [a, b] = [cell(taken.before, INPUT.value), cell(taken.after, INPUT.value)];
      const [from, to] = [cell(taken.before, INPUT.time), cell(taken.after, INPUT.time)];
      const middle = `${columnName(FIRST_MONTH + month)}$${layout.middleRow + 1}`;
      return `IF(COUNT(${a},${b})=2,${a}+(${b}-${a})*(${middle}-${from})/(${to}-${from}),NA())`;
    }
  }
}

/** A name for each line that was told: its cell, or all of its cells. */
export function inputNames(graph: Graph, told: Told): readonly DefinedName[] {
  return graph.lines.flatMap(({ name }, line) => {
    const rows = told.rows.flatMap((row, i) => (row.line === line ? [FIRST_ROW + i] : []));
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return [];
    const block =
      first === last
        ? fixedAt(first, INPUT.value)
        : fixedBlock({ rows: [first, last], columns: [INPUT.value, INPUT.value] });
    return [{ name, range: onSheet('Inputs', 'Read me', block) }];
  });
}
