import type { Workload } from '../workload/work.ts';
import { CellWriter } from './cell-writer.ts';
import { type Cell, partsOf } from './cells.ts';

/** A cell of a sheet, with its place: a line in a month. */
export interface SheetCell {
  readonly line: number;
  readonly month: number;
  readonly cell: Cell;
}

/** A workload as a sheet: a row for each line, a column for each month. */
export interface Sheet {
  readonly variables: number;
  readonly months: number;
  /** The cells that the outputs need, in an order in which they can be worked out. */
  readonly cells: readonly SheetCell[];
  readonly outputs: readonly Cell[];
}

/** Writes a workload as cell formulas. */
export function sheetOf(workload: Workload): Sheet {
  const { writer, cells } = writeSheet(workload);
  const { spec } = workload;
  const outputs = spec.outputs.map((target) => writer.figure(target));
  const needed = neededBy(outputs, cells);
  return {
    variables: spec.variables,
    months: spec.plan.calendar.months,
    cells: cells.filter(({ line, month }) => needed.has(`${line} ${month}`)),
    outputs,
  };
}

/** Every month of every line that draws bear on, in an order in which they can be worked out. */
export function writeSheet(workload: Workload): {
  readonly writer: CellWriter;
  readonly cells: readonly SheetCell[];
} {
  const { plan } = workload.spec;
  const writer = new CellWriter(workload);
  const cells: SheetCell[] = [];
  const months = Array.from({ length: plan.calendar.months }, (_, m) => m);
  for (const { lines, recurs } of plan.groups) {
    const hot = lines.filter((line) => workload.hot.has(line));
    const places = recurs
      ? months.flatMap((month) => hot.map((line) => ({ line, month })))
      : hot.flatMap((line) => months.map((month) => ({ line, month })));
    for (const { line, month } of places) cells.push({ line, month, cell: writer.write(line, month) });
  }
  return { writer, cells };
}

function neededBy(outputs: readonly Cell[], cells: readonly SheetCell[]): ReadonlySet<string> {
  const at = new Map(cells.map(({ line, month, cell }) => [`${line} ${month}`, cell]));
  const needed = new Set<string>();
  const todo = [...outputs];
  for (let cell = todo.pop(); cell !== undefined; cell = todo.pop()) {
    todo.push(...partsOf(cell));
    if (cell.op !== 'month') continue;
    const place = `${cell.line} ${cell.month}`;
    const own = at.get(place);
    if (own === undefined || needed.has(place)) continue;
    needed.add(place);
    todo.push(own);
  }
  return needed;
}
