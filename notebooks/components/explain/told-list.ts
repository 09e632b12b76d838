import type { Head, Words } from '@headroom/engine/live';
import { html } from 'htl';
import { monthWords } from '../format.js';
import { sourceWords } from '../source-words.js';
import { statusTag } from '../status.js';
import { toldWords } from '../told.js';
import { inputAddress } from './address.js';
import { printIn } from './unit-words.js';

/** The end of an explanation: what was told, when it counts, and the words or the reason it comes from. */
export function toldList(head: Head, told: readonly Words[]): HTMLElement {
  const print = printIn(head);
  const rows = told.map(({ value, when, status, source }) => {
    const unknown = value === 'unknown';
    const kind = unknown || source.kind === 'missing' ? 'unknown' : source.kind;
    const why = unknown && status !== undefined && status !== 'unknown' ? ` (${toldWords(status)})` : '';
    return html`<li>
      <p class="told-value"><span>${capitalMonths(when)}:</span> <b>${unknown ? 'unknown' : print(value)}</b>${why} ${statusTag(kind)}</p>
      <div class="told-words">${sourceWords(source, head)}</div>
    </li>`;
  });
  const none = html`<li><p class="told-value">Nothing was told for this period. The figure is unknown.</p></li>`;
  return html`<div class="told">
    <p class="explain-small">What the model was told:</p>
    <ul>${rows.length === 0 ? none : rows}</ul>
    <p class="explain-small"><a href=${inputAddress(head.line)}>See it among all inputs, with where it is used</a></p>
  </div>`;
}

function capitalMonths(when: string): string {
  const words = when.replace(/\d{4}-\d{2}/g, monthWords);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
