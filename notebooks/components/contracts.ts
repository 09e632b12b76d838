import { html } from 'htl';
import { blockTable } from './block-tables.js';
import { sourceLine } from './figure.js';
import { count } from './format.js';
import { cellsOf, type View } from './plan-view.js';

/** What each contract costs, and what of it must be paid whatever is done. */
export function contractsTable(view: View): HTMLElement {
  return html`<div>${blockTable(view, 'Contracts by financial year', view.data.contracts, ['cost'])}${sourceLine(view.data.made)}</div>`;
}

/** How many contracts are listed, and of how many the cost is unknown. */
export function contractsWords(view: View): string {
  const { contracts } = view.data;
  if (contracts.length === 0) return '';
  const year = view.years.at(-1) ?? '';
  const unknown = contracts.filter((block) => cellsOf(view, block, 'cost')?.at(-1)?.value == null);
  const listed = contracts.length === 1 ? 'One contract is' : `${count(contracts.length)} contracts are`;
  const it = contracts.length === 1 ? 'What it costs' : 'What each of them costs';
  if (unknown.length === contracts.length) return `${listed} listed. ${it} in ${year} is unknown.`;
  return unknown.length === 0
    ? `${listed} listed.`
    : `${listed} listed, and what ${count(unknown.length)} of them cost in ${year} is unknown.`;
}
