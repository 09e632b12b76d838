import { html } from 'htl';
import type { Input } from './cell.js';
import { explainLabel, type FigureOf } from './explain/figure-of.js';
import { monthWords } from './format.js';
import { inputStatus, sourceWords } from './source-words.js';
import { headRow, scrollTable } from './table.js';
import { valueWords } from './value-words.js';

export interface InputLine extends Pick<Input, 'line' | 'label' | 'unit' | 'value' | 'status' | 'source'> {
  readonly periods: readonly string[];
  readonly scenario?: string;
  /** The figure to explain. */
  readonly at?: FigureOf;
}

const COLUMNS = ['Input', 'Period', 'Value', 'Status', 'Source'];

/** One input with its value, status and source; `more` stands below the source. */
export function inputRow(input: InputLine, more: Node | string = ''): HTMLElement {
  const { line, label, periods, scenario = '', at } = input;
  return html`<tr role="row" data-input=${line}>
    <th scope="row" role="rowheader">${explainLabel(label, at)}${scenario === '' ? '' : html`<span class="note-line">only in “${scenario}”</span>`}</th>
    <td role="cell" data-name="Period">${periodWords(periods)}</td>
    <td role="cell" data-name="Value" class="number">${input.value === '' ? '' : valueWords(input)}</td>
    <td role="cell" data-name="Status">${inputStatus(input)}</td>
    <td role="cell" data-name="Source" class="words">${sourceWords(input.source, input)}${more}</td>
  </tr>`;
}

/** A table that becomes a card for each input where it has no room; so that it stays a table to a screen reader, its parts have roles. */
export function inputsTable(caption: string, rows: readonly Node[]): HTMLElement {
  const wide = scrollTable(
    caption,
    headRow(COLUMNS, COLUMNS.length),
    [html`<tbody role="rowgroup">${rows}</tbody>`],
    'inputs',
  );
  wide.querySelector('table')?.setAttribute('role', 'table');
  wide.querySelector('thead')?.setAttribute('role', 'rowgroup');
  wide.querySelector('thead tr')?.setAttribute('role', 'row');
  for (const head of wide.querySelectorAll('thead th')) head.setAttribute('role', 'columnheader');
  return wide;
}

/** `2009/10 to 2011/12`, `from April 2010`. */
export function periodWords(periods: readonly string[]): string {
  const named = periods.map((period) => period.replace(/\d{4}-\d{2}/g, monthWords));
  return named.length < 3 ? named.join(' and ') : `${named[0]} to ${named.at(-1)}`;
}
