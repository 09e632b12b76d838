import type { Block, PlanData, Print, Row, ScenarioData } from '../data/plan/plan-data.js';
import { type Cell, UNKNOWN } from './cell.js';
import { count, monthName, percent, pounds } from './format.js';
import type { YearRow } from './money-table.js';
import { unpack } from './packed.js';

/** A plan as one scenario has it. */
export interface View {
  readonly data: PlanData;
  readonly scenario: ScenarioData;
  readonly years: readonly string[];
  /** The figures of a line by year. */
  readonly cells: (line: string) => readonly Cell[];
}

export function viewOf(data: PlanData, name: string): View {
  const at = data.scenarios.findIndex((scenario) => scenario.name === name);
  const scenario = data.scenarios[at];
  if (scenario === undefined) throw new Error(`there is no scenario ${name}`);
  const { years } = scenario;
  return {
    data,
    scenario,
    years,
    cells: (line) => {
      const packed = data.figures[at]?.[line] ?? data.figures[0]?.[line];
      if (packed === undefined) throw new Error(`there are no figures of ${line}`);
      return unpack(packed, years.length);
    },
  };
}

export function rowOf({ rows }: { readonly rows: readonly Row[] }, key: string): Row | undefined {
  return rows.find((row) => row.key === key);
}

/** The cells of a row of a block; none where the model has no such line. */
export function cellsOf(view: View, block: Pick<Block, 'rows'>, key: string): readonly Cell[] | undefined {
  const row = rowOf(block, key);
  return row === undefined ? undefined : view.cells(row.line);
}

/** The figure of a row in the last year; unknown where there is no such line. */
export function lastOf(view: View, rows: readonly Row[], key: string): Cell {
  return cellsOf(view, { rows }, key)?.at(-1) ?? UNKNOWN;
}

/** Rows of the model as rows of a table by year. */
export function yearRows(
  view: View,
  rows: readonly Row[],
  totals: readonly string[] = [],
): readonly YearRow[] {
  return rows.map((row) => ({
    label: row.label,
    line: row.line,
    cells: view.cells(row.line),
    print: printer(row.print),
    ...(totals.includes(row.key) ? { total: true } : {}),
  }));
}

/** How figures of a row are printed. */
export function printer(print: Print | undefined): (value: number) => string {
  switch (print) {
    case undefined:
      return pounds;
    case 'people':
      return (value) => count(value, 1);
    case 'share':
      return (value) => percent(value, 1);
    case 'month':
      return monthName;
    case 'yes_no':
      return (value) => (value === 0 ? 'no' : 'yes');
    case 'count':
      return (value) => count(value);
    case 'number':
      return (value) => count(value, 3);
  }
}
