import { html } from 'htl';
import { blockTable } from './block-tables.js';
import { sourceLine } from './figure.js';
import type { View } from './plan-view.js';

/** What each contract costs, and what of it must be paid whatever is done. */
export function contractsTable(view: View): HTMLElement {
  return html`<div>${blockTable(view, 'Contracts by financial year', view.data.contracts, ['cost'])}${sourceLine(view.data.made)}</div>`;
}
