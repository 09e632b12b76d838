import { html } from 'htl';
import type { Status } from './cell.js';
import { STATUSES, statusTag } from './status.js';

/** How to read the statuses: every shape, its word and what it means. */
export function statusKey(): HTMLElement {
  const rows = Object.entries(STATUSES).map(
    ([status, { means }]) => html`<div><dt>${statusTag(status as Status)}</dt><dd>${means}</dd></div>`,
  );
  return html`<dl class="status-key">${rows}</dl>`;
}
