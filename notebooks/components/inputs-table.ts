import { html } from 'htl';
import type { Input } from './cell.js';
import { monthWords } from './format.js';
import { inputStatus, sourceWords } from './source-words.js';
import { headRow, scrollTable } from './table.js';
import { valueWords } from './value-words.js';

export interface InputLine extends Pick<Input, 'label' | 'unit' | 'value' | 'status' | 'source'> {
  readonly periods: readonly string[];
  readonly scenario?: string;
}

/** One input with its value, status and source. */
export function inputRow(input: InputLine): HTMLElement {
  const { label, periods, scenario = '' } = input;
  return html`<tr>
    <th scope="row">${label}${scenario === '' ? '' : html`<span class="note-line">only in “${scenario}”</span>`}</th>
    <td>${periodWords(periods)}</td>
    <td class="number">${input.value === '' ? '' : valueWords(input)}</td>
    <td>${inputStatus(input)}</td>
    <td class="words">${sourceWords(input.source)}</td>
  </tr>`;
}

export function inputsTable(caption: string, rows: readonly Node[]): HTMLElement {
  return scrollTable(
    caption,
    headRow(['Input', 'Period', 'Value', 'Status', 'Source'], 5),
    [html`<tbody>${rows}</tbody>`],
    'inputs',
  );
}

/** `2009/10 to 2011/12`, `from April 2010`. */
export function periodWords(periods: readonly string[]): string {
  const named = periods.map((period) => period.replace(/\d{4}-\d{2}/g, monthWords));
  return named.length < 3 ? named.join(' and ') : `${named[0]} to ${named.at(-1)}`;
}
