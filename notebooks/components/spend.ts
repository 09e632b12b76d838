import { html } from 'htl';
import type { Cut } from '../data/plan/plan-data.js';
import { type Cell, UNKNOWN } from './cell.js';
import { figure, sourceLine } from './figure.js';
import { capital, shortWords, unknownLines } from './format.js';
import { yearTable } from './money-table.js';
import { type View, yearRows } from './plan-view.js';
import { yearBars } from './year-bars.js';

/** One total of spending with one of its splits, each with its table. */
export function spendFigures(view: View): HTMLElement {
  return html`<div>${view.data.spend.map((cut) => spendFigure(view, cut))}</div>`;
}

function spendFigure(view: View, cut: Cut): HTMLElement {
  const { years, data } = view;
  const what = cut.title.replace(/: all services$/, ' on services');
  const total = view.cells(cut.total.line);
  const parts = cut.rows.map(({ label, line }) => ({ label, line, cells: view.cells(line) }));
  const rows = [
    ...yearRows(view, cut.rows),
    { label: `${what}, all`, line: cut.total.line, cells: total, total: true },
  ];
  return figure({
    title: `${what} by ${cut.by}: ${largest(parts, total.at(-1) ?? UNKNOWN, years.at(-1) ?? '')}`,
    about: 'By financial year, to one scale. A hatched mark stands for lines that are unknown.',
    chart: yearBars(parts, years, { fold: true }),
    table: yearTable(`${what} by ${cut.by}`, years, [{ rows }], capital(cut.by)),
    source: sourceLine(data.made),
  });
}

/** Of which part most is known, or that nothing is. */
function largest(
  parts: readonly { readonly label: string; readonly cells: readonly Cell[] }[],
  total: Cell,
  year: string,
): string {
  const lastOf = (cells: readonly Cell[]): Cell => cells.at(-1) ?? UNKNOWN;
  const known = parts.filter(({ cells }) => lastOf(cells).value !== null);
  const [first] = [...known].sort((a, b) => (lastOf(b.cells).value ?? 0) - (lastOf(a.cells).value ?? 0));
  if (first === undefined) return `nothing is known in ${year} (${unknownLines(total.unknown)})`;
  return `most is known of ${first.label}, ${shortWords(lastOf(first.cells))} in ${year}`;
}
