import type { Row } from '../data/plan/plan-data.js';
import { UNKNOWN } from './cell.js';
import { figureOf } from './explain/figure-of.js';
import { figureCell } from './money-table.js';
import { printer, type View } from './plan-view.js';

/** A table cell with the figure of a row in one year, the last when not told; unknown where there is no such line. */
export function rowCell(view: View, row: Row | undefined, year = view.years.length - 1): HTMLElement {
  const cell = row === undefined ? undefined : view.cells(row.line)[year];
  return figureCell(cell ?? UNKNOWN, printer(row?.print), figureOf(row?.line, view.years[year]));
}
