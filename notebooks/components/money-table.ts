import { html } from 'htl';
import type { Cell } from './cell.js';
import { explainLabel, type FigureOf, figureOf, showing } from './explain/figure-of.js';
import { count, isPart, pounds, unknownLines } from './format.js';
import { STATUSES, statusTag } from './status.js';
import { headRow, scrollTable } from './table.js';

/** One line of figures by year. `cells` is missing where the model has no such line. */
export interface YearRow {
  readonly label: string;
  /** The line of the model that the figures are of, so that they can be explained. */
  readonly line?: string;
  /** Of which scenario, where it is not the one that the page has chosen. */
  readonly scenario?: string;
  /** A few words under the label. */
  readonly note?: string;
  readonly cells?: readonly Cell[];
  readonly print?: (value: number) => string;
  /** A total, set in bold. */
  readonly total?: boolean;
}

/** Rows under a heading of their own. */
export interface YearRows {
  readonly heading?: string;
  readonly rows: readonly YearRow[];
}

/** Figures by year, each with its status under it. */
export function yearTable(
  caption: string,
  years: readonly string[],
  groups: readonly YearRows[],
  first = 'Line',
): HTMLElement {
  const bodies = groups.map(({ heading, rows }) => {
    const title =
      heading === undefined
        ? ''
        : html`<tr class="group"><th scope="rowgroup" colspan=${years.length + 1}>${heading}</th></tr>`;
    return html`<tbody>${title}${rows.map((row) => yearRow(row, years))}</tbody>`;
  });
  return scrollTable(caption, headRow([first, ...years]), bodies);
}

function yearRow(row: YearRow, years: readonly string[]): HTMLElement {
  const { label, line, scenario, note, cells, print, total } = row;
  const figures =
    cells === undefined
      ? html`<td colspan=${years.length} class="none">The plan has no such line.</td>`
      : cells.map((cell, i) => figureCell(cell, print, figureOf(line, years[i], scenario)));
  const last = cells === undefined ? undefined : figureOf(line, years.at(-1), scenario);
  return html`<tr class=${total === true ? 'total' : ''}>
    <th scope="row">${explainLabel(label, last)}${note === undefined ? '' : html`<span class="note-line">${note}</span>`}</th>${figures}
  </tr>`;
}

/** A table cell with a figure, its status, and the gap when something in it is unknown; `of` says which figure it is. */
export function figureCell(
  cell: Cell,
  print: (value: number) => string = pounds,
  of?: FigureOf | undefined,
): HTMLElement {
  return showing(plainCell(cell, print), of);
}

function plainCell(cell: Cell, print: (value: number) => string): HTMLElement {
  if (cell.value === null) {
    const lines = cell.unknown > 1 ? `unknown, ${cell.unknown} lines` : STATUSES.unknown.word;
    return html`<td class="number gap">${statusTag('unknown', lines)}</td>`;
  }
  if (!isPart(cell)) {
    return html`<td class="number"><data value=${cell.value}>${print(cell.value)}</data>${statusTag(cell.status)}</td>`;
  }
  return html`<td class="number gap">${statusTag(cell.status)}<data value=${cell.value}>${print(cell.value)}</data>${statusTag('unknown', unknownLines(cell.unknown))}</td>`;
}

/** People and other counts in a table of figures. */
export const printPeople = (value: number): string => count(value, 1);
