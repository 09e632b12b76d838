import type { Block } from '../data/plan/plan-data.js';
import { yearTable } from './money-table.js';
import { type View, yearRows } from './plan-view.js';

/** Blocks of rows under their titles, by year. */
export function blockTable(
  view: View,
  caption: string,
  blocks: readonly Block[],
  totals: readonly string[] = [],
): HTMLElement {
  const groups = blocks.map(({ title, rows }) => ({ heading: title, rows: yearRows(view, rows, totals) }));
  return yearTable(caption, view.years, groups);
}
