import { html } from 'htl';
import { figureCell } from '../money-table.js';
import { headRow, scrollTable } from '../table.js';
import { type Beside, differenceOf } from './view.js';

/** One row of the figures behind a picture. */
export interface FigureRow extends Beside {
  readonly label: string;
  readonly year: string;
  readonly print: (value: number) => string;
}

/** Figures now and before, and what they differ by. */
export function figuresTable(caption: string, before: string, rows: readonly FigureRow[]): HTMLElement {
  return scrollTable(caption, headRow(['Line', 'Year', 'Now', before, 'Difference'], 2), [
    html`<tbody>${rows.map((row) => {
      const difference = differenceOf(row);
      const other =
        row.before === undefined
          ? html`<td class="number none">no such year</td>`
          : figureCell(row.before, row.print);
      const apart =
        difference === undefined
          ? html`<td class="number none">cannot be told</td>`
          : html`<td class="number"><data value=${difference}>${signed(difference, row.print)}</data></td>`;
      return html`<tr><th scope="row">${row.label}</th><td>${row.year}</td>${figureCell(row.now, row.print)}${other}${apart}</tr>`;
    })}</tbody>`,
  ]);
}

export function signed(value: number, print: (value: number) => string): string {
  if (value === 0) return 'no change';
  return value > 0 ? `+${print(value)}` : print(value);
}
