import { printMonth } from '@headroom/engine/browser';
import { html } from 'htl';
import type { Input } from './cell.js';
import { STATUSES, statusTag } from './status.js';
import { toldWords } from './told.js';

type Source = Input['source'];

/** Where an input comes from: document and section, the exact words, our reading, or the reason. */
export function sourceWords(source: Source): HTMLElement {
  switch (source.kind) {
    case 'assumed':
      return html`<div>${source.reason}${rangeWords(source)}</div>`;
    case 'missing':
      return html`<div>${source.why}</div>`;
    case 'local':
      return html`<div>${source.note}</div>`;
    case 'stated':
    case 'read':
    case 'cited':
      return html`<div>
        ${source.quote === undefined ? '' : html`<q>${source.quote}</q>`}
        ${source.reading === undefined ? '' : html`<span class="note-line">${source.reading}</span>`}
        <span class="note-line">${[source.document, source.section].filter(Boolean).join(', ')}.${
          source.kind === 'cited' && source.evidence === 'recalled'
            ? html` <b>From memory: not yet checked against the publication.</b>`
            : ''
        }</span>
      </div>`;
  }
}

/** Between which figures or months an assumption may lie, where it says both. */
function rangeWords({ low, high, earliest, latest }: Extract<Source, { kind: 'assumed' }>): string {
  if (low !== undefined && high !== undefined) return ` Range ${low} to ${high}.`;
  if (earliest === undefined || latest === undefined) return '';
  return ` Range ${printMonth(earliest)} to ${printMonth(latest)}.`;
}

/** The status of an input: what kind of source it has, or that it is unknown and why. */
export function inputStatus({
  value,
  status,
  source,
}: Pick<Input, 'value' | 'status' | 'source'>): HTMLElement {
  if (value !== '' && source.kind !== 'missing') return statusTag(source.kind);
  const why = status in STATUSES ? '' : html`<span class="note-line">${toldWords(status)}</span>`;
  return html`<span>${statusTag('unknown')}${why}</span>`;
}
