import { html } from 'htl';
import { explainLabel, figureOf } from './explain/figure-of.js';
import { sourceLine } from './figure.js';
import { capital } from './format.js';
import { yearTable } from './money-table.js';
import { type View, yearRows } from './plan-view.js';
import { rowCell } from './row-cell.js';
import { headRow, scrollTable } from './table.js';

/** Each target: by when, and whether each area has met it by the last year. */
export function targetsTable(view: View): HTMLElement {
  const { targets, made } = view.data;
  const areas = [...new Set(targets.flatMap((target) => target.areas.map(({ area }) => area)))];
  const rows = targets.map(({ title, due, areas: own }) => {
    const cell = (row: typeof due): HTMLElement => rowCell(view, row);
    const first = due ?? own[0]?.row;
    const label = explainLabel(title, figureOf(first?.line, view.years.at(-1)));
    return html`<tr><th scope="row">${label}</th>${cell(due)}${areas.map((area) => cell(own.find((o) => o.area === area)?.row))}</tr>`;
  });
  return html`<div>${scrollTable(
    `Targets, and whether they are met by ${view.years.at(-1)}`,
    headRow(['Target', 'To be met by', ...areas]),
    [html`<tbody>${rows}</tbody>`],
  )}${sourceLine(made)}</div>`;
}

/** Lines that the model writes for itself. */
export function ownTables(view: View): HTMLElement {
  const { own, made } = view.data;
  return html`<div>${own.map(
    ({ title, rows }) =>
      html`<details class="boxed"><summary>${capital(title)}: ${rows.length === 1 ? '1 line' : `${rows.length} lines`}</summary>${yearTable(title, view.years, [{ rows: yearRows(view, rows) }])}</details>`,
  )}${sourceLine(made)}</div>`;
}
